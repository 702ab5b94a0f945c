import Foundation
import SiteModel
import SourceFiles
import Testing

@testable import Publishing

@Suite("Publishing a site")
struct SitePublisherTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
  }

  @Test func `the first publication makes the output folder and the folders above it`() throws {
    let publisher = SitePublisher(output: bench.path + "/a/b/public", force: false)
    let summary = try bench.publish(["index.html": "home", "over/ons/index.html": "us"], with: publisher)

    #expect(
      try bench.contents(of: "a/b/public").filter { $0.key != ".baken" } == ["index.html": "home", "over/ons/index.html": "us"])
    #expect(summary == PublishingSummary(files: 2, bytes: 6, written: 2, unchanged: 0, removed: 0, warnings: []))
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.path + "/a/b") == ["public"])
  }

  @Test func `a site takes the place of the one before and leaves nothing beside it`() throws {
    try bench.publish(["index.html": "old", "gone/index.html": "gone", "same.css": "same"])
    let summary = try bench.publish(["index.html": "new", "same.css": "same", "added.html": "added"])

    #expect(try bench.site() == ["index.html": "new", "same.css": "same", "added.html": "added"])
    #expect(summary == PublishingSummary(files: 3, bytes: 12, written: 2, unchanged: 1, removed: 1, warnings: []))
    #expect(try bench.names() == ["public"])
  }

  @Test func `an unchanged file is the same file as before, with its time`() throws {
    try bench.publish(["same/index.html": "same", "other.html": "one"])
    let same = try bench.status(bench.site("same/index.html"))
    let other = try bench.status(bench.site("other.html"))
    let marker = try bench.status(bench.site(".baken"))
    try bench.publish(["same/index.html": "same", "other.html": "two"])

    #expect(try bench.status(bench.site("same/index.html")) == same)
    #expect(try bench.status(bench.site("other.html")).number != other.number)
    #expect(try bench.status(bench.site(".baken")) == marker)
  }

  @Test func `an empty file is unchanged too`() throws {
    try bench.publish(["empty.txt": ""])
    #expect(try bench.publish(["empty.txt": ""]).unchanged == 1)
  }

  @Test func `files are readable for everybody whatever the user's mask is`() async throws {
    // In a process of its own, since the mask holds for all tests at once.
    await #expect(processExitsWith: .success) {
      umask(0o077)
      let bench = try Workbench()
      try bench.publish(["a/index.html": "a"])
      try #require(bench.status(bench.output).permissions == 0o755)
      try #require(bench.status(bench.site("a")).permissions == 0o755)
      try #require(bench.status(bench.site("a/index.html")).permissions == 0o644)
    }
  }

  @Test func `a file that has lost its permissions is written anew`() throws {
    try bench.publish(["a/index.html": "a"])
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: bench.site("a/index.html"))
    #expect(try bench.publish(["a/index.html": "a"]).unchanged == 0)
    #expect(try bench.status(bench.site("a/index.html")).permissions == 0o644)
  }

  @Test func `what a link in the old output leads to is neither linked nor touched`() throws {
    try bench.publish(["media/a.txt": "same", "b.txt": "same"])
    try bench.put(["outside/a.txt": "same", "outside/c.txt": "kept"])
    try FileManager.default.removeItem(atPath: bench.site("media"))
    try FileManager.default.createSymbolicLink(atPath: bench.site("media"), withDestinationPath: bench.path + "/outside")
    try FileManager.default.removeItem(atPath: bench.site("b.txt"))
    try FileManager.default.createSymbolicLink(atPath: bench.site("b.txt"), withDestinationPath: bench.path + "/outside/a.txt")

    let outside = try bench.status(bench.path + "/outside/a.txt")
    #expect(try bench.publish(["media/a.txt": "same", "b.txt": "same"]).unchanged == 0)
    #expect(try bench.site() == ["media/a.txt": "same", "b.txt": "same"])
    #expect(try bench.status(bench.site("media/a.txt")).number != outside.number)
    #expect(try bench.contents(of: "outside") == ["a.txt": "same", "c.txt": "kept"])
  }

  @Test func `a copied file is whole, and kept when it is the same`() throws {
    let picture = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    let source = bench.path + "/picture.jpg"
    try Data(picture).write(to: URL(fileURLWithPath: source))
    let publisher = SitePublisher(output: bench.output, force: false)

    func publish() throws -> PublishingSummary {
      let staging = try publisher.begin()
      try staging.write(
        OutputFile(path: "media/picture.jpg", content: .copy(of: SourceFile(in: SourceRoot(at: bench.path), path: "picture.jpg"))))
      return try staging.commit()
    }
    #expect(try publish().bytes == picture.count)
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: bench.site("media/picture.jpg")))) == picture)
    #expect(try publish().unchanged == 1)

    // The same size, and another last byte.
    try Data(picture.dropLast() + [picture[0] &+ 77]).write(to: URL(fileURLWithPath: source))
    #expect(try publish().written == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.site("media/picture.jpg"))).last == picture[0] &+ 77)
  }

  @Test func `a file to copy that is missing or no file is named`() throws {
    let staging = try SitePublisher(output: bench.output, force: false).begin()
    try FileManager.default.createDirectory(atPath: bench.path + "/folder", withIntermediateDirectories: true)
    for name in ["missing.jpg", "folder", "../missing.jpg"] {
      let source = SourceFile(in: SourceRoot(at: bench.path), path: name)
      let error = try failure { try staging.write(OutputFile(path: "a.jpg", content: .copy(of: source))) }
      #expect(error?.kind == .unreadableSource)
      #expect(error?.path == bench.path + "/" + name)
    }
  }

  @Test func `many tasks write at once`() async throws {
    let staging = try SitePublisher(output: bench.output, force: false).begin()
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<100 {
            try? staging.write(OutputFile(path: "shared/\(number % 10)/\(task)-\(number)/index.html", text: "\(task) \(number)"))
          }
        }
      }
    }
    #expect(try staging.commit().files == 800)
    #expect(try bench.site().count == 800)
    #expect(try bench.site()["shared/3/7-43/index.html"] == "7 43")
  }

  @Test func `the output folder may be a link to a folder`() throws {
    try bench.put(["real/site/.gitkeep": ""])
    try FileManager.default.createSymbolicLink(atPath: bench.output, withDestinationPath: "real/site")
    try bench.publish(["index.html": "one"])
    try bench.publish(["index.html": "two"])

    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: bench.output) == "real/site")
    #expect(try bench.contents(of: "real").filter { $0.key != "site/.baken" } == ["site/index.html": "two", "site/.gitkeep": ""])
    #expect(try bench.names() == ["public", "real"])
  }

  @Test func `a link to a folder that is not there yet is followed too`() throws {
    try FileManager.default.createSymbolicLink(atPath: bench.output, withDestinationPath: bench.path + "/real/site/")
    try bench.publish(["index.html": "one"])
    #expect(try bench.contents(of: "real")["site/index.html"] == "one")
  }

  @Test func `a link that leads to itself is an error`() throws {
    try FileManager.default.createSymbolicLink(atPath: bench.output, withDestinationPath: "public")
    #expect(try failure { try bench.publish(["index.html": ""]) }?.kind == .system)
  }

  @Test func `an output path with dots and doubled slashes is the same folder`() throws {
    try bench.publish(["index.html": "one"])
    let publisher = SitePublisher(output: bench.path + "//./public/../public/", force: false)
    #expect(try bench.publish(["index.html": "one"], with: publisher).unchanged == 1)
  }

  @Test func `a build that is discarded leaves no trace`() throws {
    let publisher = SitePublisher(output: bench.path + "/a/b/public", force: false)
    let staging = try publisher.begin()
    try staging.write(OutputFile(path: "x/index.html", text: "x"))
    staging.discard()
    staging.discard()
    #expect(try bench.names() == [])
  }

  @Test func `a build that is dropped leaves no trace`() throws {
    try bench.publish(["index.html": "old"])
    do {
      let staging = try SitePublisher(output: bench.output, force: false).begin()
      try staging.write(OutputFile(path: "index.html", text: "new"))
    }
    #expect(try bench.names() == ["public"])
    #expect(try bench.site() == ["index.html": "old"])
  }

  @Test func `nothing is taken in after the end`() throws {
    let staging = try SitePublisher(output: bench.output, force: false).begin()
    try staging.write(OutputFile(path: "index.html", text: "home"))
    _ = try staging.commit()

    #expect(try failure { try staging.write(OutputFile(path: "late.html", text: "")) }?.kind == .closed)
    #expect(try failure { _ = try staging.commit() }?.kind == .closed)
    staging.discard()
    #expect(try bench.site() == ["index.html": "home"])
  }

  @Test func `after a failed file the site is not published`() throws {
    try bench.publish(["index.html": "old"])
    let staging = try SitePublisher(output: bench.output, force: false).begin()
    try staging.write(OutputFile(path: "index.html", text: "new"))
    let error = try failure { try staging.write(OutputFile(path: "../index.html", text: "")) }

    #expect(error?.kind == .unsafePath)
    #expect(try failure { _ = try staging.commit() } == error)
    #expect(try bench.site() == ["index.html": "old"])
    #expect(try bench.names() == ["public"])
  }

  @Test func `a second build of one output is told that the first is running`() throws {
    let first = try SitePublisher(output: bench.output, force: false).begin()
    let error = try failure { _ = try SitePublisher(output: bench.output, force: true).begin() }
    #expect(error?.kind == .inUse)
    try first.write(OutputFile(path: "index.html", text: "first"))
    _ = try first.commit()

    try bench.publish(["index.html": "second"])
    #expect(try bench.site() == ["index.html": "second"])
  }
}
