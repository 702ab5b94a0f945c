import Foundation
import SiteModel
import SourceFiles
import Testing

@testable import Publishing

/// A memory-backed file system of a test's own, mounted on a folder.
final class Mount {
  /// Whether this machine lets us mount, found out by doing it.
  static let isPossible: Bool = {
    (try? Mount(in: Workbench(), size: "64k")) != nil
  }()

  let path: String
  /// Kept, so that the mount is gone before the folder around it is removed.
  private let bench: Workbench

  init(in bench: Workbench, size: String) throws {
    self.bench = bench
    path = bench.path + "/mount"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(size),mode=0755", "tmpfs", path)
  }

  deinit {
    try? Self.run("umount", "--lazy", path)
  }

  func makeReadOnly() throws {
    try Self.run("mount", "-o", "remount,ro", path)
  }

  struct Failure: Error {}

  static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
  }
}

@Suite("When the machine fails")
struct MachineFailureTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
  }

  @Suite(.enabled(if: Mount.isPossible, "mounting needs the right to do so"))
  struct OnAFileSystemOfItsOwn {
    let bench: Workbench
    let mount: Mount

    /// The output folder's place on the mounted file system.
    var output: String { mount.path + "/public" }

    init() throws {
      bench = try Workbench()
      mount = try Mount(in: bench, size: "512k")
    }

    private func publish(_ files: [String: String], to output: String? = nil) throws -> PublishingSummary {
      try bench.publish(files, with: SitePublisher(output: output ?? self.output, force: false))
    }

    private func site() throws -> [String: String] {
      try bench.contents(of: "mount/public").filter { $0.key != ".baken" }
    }

    @Test func `a full disk leaves the old site and no trace of the new`() throws {
      _ = try publish(["index.html": "old"])
      let staging = try SitePublisher(output: output, force: false).begin()
      let error = try failure {
        for number in 0..<1000 {
          try staging.write(OutputFile(path: "\(number)/index.html", text: String(repeating: "x", count: 5000)))
        }
      }
      #expect(error?.kind == .diskFull)
      #expect(try failure { _ = try staging.commit() } == error)
      #expect(try site() == ["index.html": "old"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: mount.path) == ["public"])
      #expect(try publish(["index.html": "new"]).files == 1)
    }

    @Test func `a disk that is full of one copied file says so`() throws {
      let source = bench.path + "/film.mp4"
      try Data(repeating: 7, count: 1_000_000).write(to: URL(fileURLWithPath: source))
      let staging = try SitePublisher(output: output, force: false).begin()
      let error = try failure {
        try staging.write(
          OutputFile(path: "film.mp4", content: .copy(of: SourceFile(in: SourceRoot(at: bench.path), path: "film.mp4"))))
      }
      #expect(error?.kind == .diskFull)
      #expect(error?.path == "film.mp4")
    }

    @Test func `a file system that is read-only is named before anything is made`() throws {
      _ = try publish(["index.html": "old"])
      try mount.makeReadOnly()
      let error = try failure { _ = try publish(["index.html": "new"]) }
      #expect(error?.kind == .notPermitted)
      #expect(try site() == ["index.html": "old"])
    }

    @Test func `an output folder that is a mount point is refused, and a folder inside it is not`() throws {
      #expect(try failure { _ = try publish(["index.html": "new"], to: mount.path) }?.kind == .mountPoint)
      #expect(try publish(["index.html": "new"]).files == 1)
    }

    @Test func `a folder mounted on itself is a mount point too`() throws {
      _ = try publish(["index.html": "old"])
      try Mount.run("mount", "--bind", output, output)
      defer { try? Mount.run("umount", "--lazy", output) }
      #expect(try failure { _ = try publish(["index.html": "new"]) }?.kind == .mountPoint)
    }

    @Test func `what is mounted in the old site is not emptied, and a warning says what is left`() throws {
      try bench.publish(["media/a.txt": "a", "index.html": "old"])
      try bench.put(["outside/film.mp4": "film"])
      try Mount.run("mount", "--bind", bench.path + "/outside", bench.site("media"))
      let summary = try bench.publish(["index.html": "new"])
      let leftover = try #require(bench.names().first { $0.contains("staging") })
      defer { try? Mount.run("umount", "--lazy", bench.path + "/" + leftover + "/media") }

      #expect(summary.warnings.count == 1)
      #expect(summary.warnings.first?.english.contains(bench.path + "/" + leftover) == true)
      #expect(try bench.site() == ["index.html": "new"])
      #expect(try bench.contents(of: "outside") == ["film.mp4": "film"])

      try Mount.run("umount", "--lazy", bench.path + "/" + leftover + "/media")
      #expect(try bench.publish(["index.html": "new"]).warnings == [])
      #expect(try bench.names() == ["mount", "outside", "public"])
    }

    @Test func `dotfiles that cannot be linked are copied, with their permissions and times`() throws {
      try bench.put(["source/.git/HEAD": "ref: main"])
      let head = bench.path + "/source/.git/HEAD"
      try FileManager.default.createSymbolicLink(atPath: bench.path + "/source/.git/link", withDestinationPath: "far/away")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o400, .modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: head)
      let carrier = DotfileCarrier(source: try Folder(at: bench.path + "/source"), target: try Folder(at: mount.path))
      try carrier.carry(Array(".git".utf8CString))

      #expect(try bench.contents(of: "mount") == [".git/HEAD": "ref: main", ".git/link": "-> far/away"])
      let copy = try bench.status(mount.path + "/.git/HEAD")
      #expect(copy.permissions == 0o400)
      #expect(copy.modified == Date(timeIntervalSince1970: 1_000_000_000))
    }

    @Test func `an unchanged file that cannot be linked is written`() throws {
      try bench.put(["present/a.txt": "same"])
      try FileManager.default.createDirectory(atPath: mount.path + "/staged", withIntermediateDirectories: false)
      let writer = try StagedFileWriter(
        staging: "staged", in: try Folder(at: mount.path), present: try Folder(at: bench.path + "/present"))
      let written = try writer.write(OutputFile(path: "a.txt", text: "same"))
      #expect(!written.isUnchanged)
      #expect(try bench.contents(of: "mount/staged") == ["a.txt": "same"])
    }
  }

  @Suite(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  struct WithoutTheRight {
    let bench: Workbench

    init() throws {
      bench = try Workbench()
      try bench.publish(["index.html": "old", "a/b.txt": "b"])
    }

    private func allow(_ permissions: Int, _ path: String) throws {
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    }

    @Test(arguments: ["", "/public"])
    func `to write the output folder or the one above it, nothing is changed`(folder: String) throws {
      try allow(0o555, bench.path + folder)
      defer { try? allow(0o755, bench.path + folder) }
      let error = try #require(try failure { try bench.publish(["index.html": "new"]) })
      #expect(error.kind == .notPermitted)
      #expect(error.path == bench.path + folder)
      #expect(try bench.site() == ["index.html": "old", "a/b.txt": "b"])
    }

    @Test func `any more, the old site stays and the next build clears up`() throws {
      let staging = try SitePublisher(output: bench.output, force: false).begin()
      try staging.write(OutputFile(path: "index.html", text: "new"))
      try allow(0o555, bench.path)
      #expect(try failure { _ = try staging.commit() }?.kind == .notPermitted)
      #expect(try bench.site() == ["index.html": "old", "a/b.txt": "b"])

      try allow(0o755, bench.path)
      try bench.publish(["index.html": "new"])
      #expect(try bench.site() == ["index.html": "new"])
      #expect(try bench.names() == ["public"])
    }

    @Test func `to remove a part of the old site, a warning names what is left`() throws {
      try allow(0o555, bench.site("a"))
      let summary = try bench.publish(["index.html": "new"])
      let leftover = try #require(bench.names().first { $0.contains("staging") })
      defer { try? allow(0o755, bench.path + "/" + leftover + "/a") }
      #expect(summary.warnings.count == 1)
      #expect(try bench.site() == ["index.html": "new"])
    }
  }

  @Test func `a staging folder that is taken away during a build is an error`() throws {
    try bench.publish(["index.html": "old"])
    let staging = try SitePublisher(output: bench.output, force: false).begin()
    let name = try #require(bench.names().first { $0.contains("staging") })
    try FileManager.default.removeItem(atPath: bench.path + "/" + name)
    #expect(try failure { try staging.write(OutputFile(path: "index.html", text: "new")) }?.kind == .system)
    #expect(throws: PublishingError.self) { _ = try staging.commit() }
    #expect(try bench.site() == ["index.html": "old"])
  }

  @Test func `a name that is too long for the file system is an error with the system's words`() throws {
    let staging = try SitePublisher(output: bench.output, force: false).begin()
    let path = String(repeating: "x", count: 300) + "/index.html"
    let error = try #require(try failure { try staging.write(OutputFile(path: path, text: "")) })
    #expect(error.kind == .system)
    #expect(error.summary.english == "cannot write \(path): the name is too long")
  }
}
