import Foundation
import SiteModel
import Testing

@testable import Publishing

/// What a build leaves that is stopped at some moment, each state made by hand, and what the next build makes of it.
@Suite("After a build that was stopped")
struct StoppedBuildTests {
  let bench: Workbench
  let staging = ".public.baken-staging-1-0123456789abcdef"
  let previous = ".public.baken-previous"

  init() throws {
    bench = try Workbench()
  }

  private func rename(_ name: String, to newName: String) throws {
    try FileManager.default.moveItem(atPath: bench.path + "/" + name, toPath: bench.path + "/" + newName)
  }

  @Test func `while it wrote, its staging folder and lock are cleared away`() throws {
    try bench.publish(["index.html": "old"])
    try bench.put([staging + "/a/index.html": "half", ".public.baken-lock": ""])
    try SitePublisher(output: bench.output, force: false).begin().discard()
    #expect(try bench.names() == ["public"])
    #expect(try bench.site() == ["index.html": "old"])
  }

  @Test func `after the exchange, the old site is cleared away and the new one stays`() throws {
    try bench.publish(["index.html": "old"])
    try rename("public", to: staging)
    try bench.publish(["index.html": "new"], with: SitePublisher(output: bench.path + "/other", force: false))
    try rename("other", to: "public")
    try SitePublisher(output: bench.output, force: false).begin().discard()
    #expect(try bench.names() == ["public"])
    #expect(try bench.site() == ["index.html": "new"])
  }

  @Test func `between two renames, the old site is put back`() throws {
    try bench.publish(["index.html": "old"])
    try bench.put(["public/.git/HEAD": "ref: main"])
    try rename("public", to: previous)
    try bench.put([staging + "/index.html": "new"])
    try SitePublisher(output: bench.output, force: false).begin().discard()
    #expect(try bench.names() == ["public"])
    #expect(try bench.site() == ["index.html": "old", ".git/HEAD": "ref: main"])
  }

  @Test func `between two renames, an empty folder made meanwhile gives way to the old site`() throws {
    try bench.publish(["index.html": "old"])
    try rename("public", to: previous)
    try FileManager.default.createDirectory(atPath: bench.output, withIntermediateDirectories: false)
    try SitePublisher(output: bench.output, force: false).begin().discard()
    #expect(try bench.site() == ["index.html": "old"])
  }

  @Test(arguments: ["public/.gitignore", "public/index.html", "public"])
  func `between two renames, something made meanwhile is left for the user to judge`(path: String) throws {
    try bench.publish(["index.html": "old"])
    try rename("public", to: previous)
    try bench.put([path: "mine"])
    let before = try bench.contents()
    let error = try failure { try bench.publish(["index.html": "new"], force: true) }
    #expect(error?.kind == .interrupted)
    #expect(error?.reason?.english == "it is in \(bench.path)/\(previous)")
    #expect(try bench.contents() == before)
  }

  @Test func `after both renames, the old site is cleared away`() throws {
    try bench.publish(["index.html": "old"])
    try rename("public", to: previous)
    try bench.publish(["index.html": "new"], with: SitePublisher(output: bench.path + "/other", force: false))
    try rename("other", to: "public")
    try SitePublisher(output: bench.output, force: false).begin().discard()
    #expect(try bench.names() == ["public"])
    #expect(try bench.site() == ["index.html": "new"])
  }

  @Test func `nothing but Baken's own names is cleared away`() throws {
    let others = [
      ".public.baken-staging-1-0123456789abcde/a", ".public.baken-staging-x-0123456789abcdef/a",
      ".public.baken-staging-1/a", ".other.baken-staging-1-0123456789abcdef/a", ".public.baken-staging-1-0123456789abcdeg/a",
      "public.old/a", ".public.baken-staging-2-0123456789abcdef",
    ]
    try bench.put(Dictionary(uniqueKeysWithValues: others.map { ($0, "mine") }))
    try bench.publish(["index.html": "new"])
    #expect(try Set(bench.contents().keys) == Set(others + ["public/index.html", "public/.baken"]))
  }

  @Test func `what a link in a leftover leads to is not touched`() throws {
    try bench.put(["outside/a.txt": "a", staging + "/index.html": "half"])
    try FileManager.default.createSymbolicLink(atPath: bench.path + "/" + staging + "/media", withDestinationPath: "../outside")
    try bench.publish(["index.html": "new"])
    #expect(try bench.contents(of: "outside") == ["a.txt": "a"])
    #expect(try bench.names() == ["outside", "public"])
  }

  @Test func `where there are no locks, the folder of a running build is left alone`() throws {
    let running = ".public.baken-staging-\(getpid())-0123456789abcdef"
    let finished = Process()
    finished.executableURL = URL(fileURLWithPath: "/bin/sh")
    finished.arguments = ["-c", ":"]
    try finished.run()
    finished.waitUntilExit()
    try bench.put([
      running + "/a": "", ".public.baken-staging-\(finished.processIdentifier)-0123456789abcdef/a": "",
    ])
    let leftovers = Leftovers(place: try OutputPlace(of: bench.output), isAlone: false)
    #expect(try leftovers.clear() == [])
    #expect(try bench.names() == [running])
  }
}

/// Builds that are truly killed, in processes of their own.
@Suite("A build that is killed", .serialized)
struct KilledBuildTests {
  private static let fileCount = 40

  /// Publishes one version after the other until the process is killed.
  private static func publishForever(in path: String, exchanging: Bool) throws {
    let swap = exchanging ? FolderSwap() : FolderSwap(exchange: { _, _, _ in EINVAL })
    let publisher = SitePublisher(output: path + "/public", force: false, sources: [], swap: swap)
    for version in 0... {
      let staging = try publisher.begin()
      for number in 0..<fileCount {
        let text = number % 4 == 0 ? "always" : "version \(version)"
        try staging.write(OutputFile(path: "part-\(number % 7)/page-\(number)/index.html", text: text))
      }
      _ = try staging.commit()
    }
  }

  private func requireWhole(_ site: [String: String]) throws {
    #expect(site[".git/HEAD"] == "ref: main")
    #expect(site.count == Self.fileCount + 1)
    #expect(Set(site.values).subtracting(["always", "ref: main"]).count == 1)
  }

  @Test(arguments: [true, false], [2, 5, 9, 14, 20, 27, 35])
  func `at any moment leaves one whole site`(exchanging: Bool, milliseconds: Int) async throws {
    let bench = try Workbench()
    try bench.put(["public/.git/HEAD": "ref: main"])
    // One whole site is there from the start.
    try bench.publish(
      Dictionary(uniqueKeysWithValues: (0..<Self.fileCount).map { ("part-\($0 % 7)/page-\($0)/index.html", "first") }))

    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = bench.path as String, exchanging = exchanging as Bool, milliseconds = milliseconds as Int] in
      Thread.detachNewThread {
        usleep(UInt32(milliseconds) * 1000)
        kill(getpid(), SIGKILL)
      }
      try Self.publishForever(in: path, exchanging: exchanging)
    }
    // Without an exchange there is one moment in which the old site waits beside its place.
    if exchanging || FileManager.default.fileExists(atPath: bench.output) { try requireWhole(bench.site()) }
    try SitePublisher(output: bench.output, force: false).begin().discard()
    try requireWhole(bench.site())
    #expect(try bench.names() == ["public"])
  }

  @Test(arguments: [1, 2, 3])
  func `before one of the renames in turn is put right by the next`(rename: Int) async throws {
    let bench = try Workbench()
    try bench.put(["public/.git/HEAD": "ref: main"])
    try bench.publish(["index.html": "old"])
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = bench.path as String, rename = rename as Int] in
      let count = Counter()
      let swap = FolderSwap(
        exchange: { _, _, _ in EINVAL },
        rename: { folder, name, newName throws(SystemError) in
          if count.next() == rename { kill(getpid(), SIGKILL) }
          try folder.rename(name, to: newName)
        })
      let staging = try SitePublisher(output: path + "/public", force: false, sources: [], swap: swap).begin()
      try staging.write(OutputFile(path: "index.html", text: "new"))
      _ = try staging.commit()
    }
    try SitePublisher(output: bench.output, force: false).begin().discard()
    #expect(try bench.site() == ["index.html": rename == 3 ? "new" : "old", ".git/HEAD": "ref: main"])
    #expect(try bench.names() == ["public"])
  }
}
