import Foundation
import Testing

@testable import Publishing

/// The styles and scripts of the site before stay for one generation more.
@Suite struct PreviousAssetsTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @discardableResult
  private func publish(_ files: [String: String], force: Bool = false) throws -> PublishingSummary {
    try bench.publish(files, with: SitePublisher(output: bench.output, force: force, assetFolder: "assets"))
  }

  private func assets() throws -> Set<String> { Set(try bench.site().keys.filter { $0.hasPrefix("assets/") }) }

  @Test func `what pages of the site before ask for is there until the site after the next`() throws {
    try publish(["index.html": "1", "assets/site.1.css": "a", "assets/consent/main.1.js": "b"])
    let summary = try publish(["index.html": "2", "assets/site.2.css": "c", "assets/consent/main.1.js": "b"])
    #expect(try assets() == ["assets/site.1.css", "assets/site.2.css", "assets/consent/main.1.js"])
    #expect(summary.files == 3 && summary.removed == 0)
    try publish(["index.html": "3", "assets/site.3.css": "d", "assets/consent/main.3.js": "e"])
    #expect(
      try assets() == ["assets/site.2.css", "assets/site.3.css", "assets/consent/main.1.js", "assets/consent/main.3.js"])
    #expect(try bench.site()["assets/site.2.css"] == "c")
  }

  @Test func `a build that changes no style keeps the generation before`() throws {
    try publish(["assets/site.1.css": "a"])
    try publish(["assets/site.2.css": "b"])
    for text in ["x", "y", "y"] {
      try publish(["index.html": text, "assets/site.2.css": "b"])
      #expect(try assets() == ["assets/site.1.css", "assets/site.2.css"])
    }
    try publish(["assets/site.3.css": "c"])
    #expect(try assets() == ["assets/site.2.css", "assets/site.3.css"])
  }

  @Test func `a style that comes back is no longer one of the generation before`() throws {
    try publish(["assets/site.1.css": "a"])
    try publish(["assets/site.2.css": "b"])
    try publish(["assets/site.1.css": "a"])
    #expect(try assets() == ["assets/site.1.css", "assets/site.2.css"])
    try publish(["assets/site.3.css": "c"])
    #expect(try assets() == ["assets/site.1.css", "assets/site.3.css"])
  }

  @Test func `pages and files of other folders are not kept, nor what links lead to, nor another's folder`() throws {
    try bench.put(["outside/site.9.css": "9", "public/assets/theirs.css": "x", "public/index.html": "theirs"])
    try publish(["index.html": "1", "media/a.txt": "a", "assets/site.1.css": "a"], force: true)
    #expect(try assets() == ["assets/site.1.css"])
    try FileManager.default.createSymbolicLink(
      atPath: bench.site("assets/link.css"), withDestinationPath: "../../outside/site.9.css")
    try publish(["index.html": "2", "assets/site.2.css": "b"])
    #expect(Set(try bench.site().keys) == ["index.html", "assets/site.1.css", "assets/site.2.css"])
  }
}
