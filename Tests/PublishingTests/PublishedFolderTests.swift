import Foundation
import SiteModel
import Testing

@testable import Publishing

@Suite("What readers have now")
struct PublishedFolderTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
  }

  @Test func `a published site is read, and nothing is written`() throws {
    try bench.publish(["index.html": "home", "over/index.html": "us", ".well-known/security.txt": "x", ".nojekyll": ""])
    let before = try bench.contents()
    let folder = PublishedFolder(at: bench.output)
    #expect(folder.state == .site)
    #expect(folder.paths().sorted() == [".nojekyll", ".well-known/security.txt", "index.html", "over/index.html"])
    #expect(folder.bytes(of: "over/index.html") == Array("us".utf8) && folder.size(of: "index.html") == 4)
    #expect(
      folder.bytes(of: "weg.html") == nil && !folder.has("over") && folder.bytes(of: "over/../index.html") != Array("us".utf8))
    #expect(try bench.contents() == before)
  }

  @Test func `where nothing was published, no folder is made`() throws {
    let folder = PublishedFolder(at: bench.path + "/a/b/public")
    #expect(folder.state == .empty && folder.paths() == [] && folder.bytes(of: "index.html") == nil)
    #expect(try bench.names() == [])
  }

  @Test func `a folder of somebody else, and a file, are refused in words`() throws {
    try bench.put(["public/mine.txt": "mine", "file": ""])
    for name in ["public", "file"] {
      guard case .refused(let words) = PublishedFolder(at: "\(bench.path)/\(name)").state else {
        Issue.record("\(name) is taken for a site")
        continue
      }
      #expect(!words.english.isEmpty && words.english != words.dutch)
    }
    #expect(PublishedFolder(at: bench.output).bytes(of: "mine.txt") == nil)
  }

  @Test func `no link leads out of the folder`() throws {
    try bench.put(["secret/key.txt": "secret"])
    try bench.publish(["index.html": "home", "over/index.html": "us"])
    let links = [("key.txt", "../secret/key.txt"), ("inner", "../secret"), ("over/up", "../.."), ("self", "index.html")]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(atPath: bench.site(name), withDestinationPath: target)
    }
    let folder = PublishedFolder(at: bench.output)
    #expect(folder.paths().sorted() == ["index.html", "over/index.html"])
    for path in [
      "key.txt", "inner/key.txt", "over/up/secret/key.txt", "self", "../secret/key.txt", "/etc/passwd", "", ".", "over/\0",
    ] {
      #expect(folder.bytes(of: path) == nil, "\(path) is read")
    }
  }

  @Test func `what was half removed is there as far as it is`() throws {
    try bench.publish(["index.html": "home", "over/index.html": "us"])
    try FileManager.default.removeItem(atPath: bench.site("over"))
    let folder = PublishedFolder(at: bench.output)
    #expect(folder.state == .site && folder.paths() == ["index.html"])
    try FileManager.default.removeItem(atPath: bench.output)
    #expect(folder.bytes(of: "index.html") == nil && folder.paths() == [])
  }
}
