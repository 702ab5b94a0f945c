import SiteModel
import Testing

@testable import Publishing

@Suite("The paths of a site")
struct OutputPathTests {
  @Test(arguments: [
    "", "/", "/etc/passwd", ".", "..", "../x", "a/../../x", "a/..", "a/./b", "./a", "a//b", "a/", "a\0b", "a\nb", "a/\u{7F}",
  ])
  func `a path that is not plainly in the folder is refused`(path: String) {
    #expect(throws: PublishingError.self) { try OutputPath.check(path) }
  }

  @Test(arguments: [".baken", ".git", ".git/hooks/post-checkout", ".GIT/config", ".Baken"])
  func `a path that the output folder keeps for itself is refused`(path: String) throws {
    #expect(try failure { try OutputPath.check(path) }?.kind == .reservedPath)
  }

  @Test(arguments: [
    "index.html", ".well-known/security.txt", "a/b/c.html", "...", "a/...", "a/.b", "..a", "a../b", "één/ruimte hier.html",
    ".gitignore",
  ])
  func `a plain path is a path`(path: String) {
    #expect(throws: Never.self) { try OutputPath.check(path) }
  }

  @Test func `nothing is written for a path that is refused`() throws {
    let bench = try Workbench()
    let staging = try SitePublisher(output: bench.output, force: false).begin()
    for path in ["../stolen.html", "/stolen.html", "a/../../stolen.html"] {
      #expect(try failure { try staging.write(OutputFile(path: path, text: "")) }?.kind == .unsafePath)
    }
    staging.discard()
    #expect(try bench.names() == [])
  }

  @Test(arguments: [
    ["a.html", "a.html"], ["a/index.html", "a"], ["a", "a/index.html"], ["a", "a/b/index.html"],
  ])
  func `two files that claim one path are an error`(paths: [String]) throws {
    let bench = try Workbench()
    // Both on a fresh site, and where both could be linked from the present one.
    for _ in 0..<2 {
      let staging = try SitePublisher(output: bench.output, force: false).begin()
      try staging.write(OutputFile(path: paths[0], text: "same"))
      let error = try failure { try staging.write(OutputFile(path: paths[1], text: "same")) }
      #expect(error?.kind == .claimedTwice)
      #expect(error?.path == paths[1])
      staging.discard()
      try bench.publish([paths[0]: "same"])
    }
  }
}
