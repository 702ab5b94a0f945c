import Foundation
import SiteModel
import Testing

@testable import Publishing

@Suite("The output folder's own dotfiles")
struct DotfileTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.publish(["index.html": "one", ".well-known/security.txt": "Contact:"])
  }

  @Test func `a repository in the output folder survives, with its links, empty folders, permissions and times`() throws {
    try bench.put(["public/.git/HEAD": "ref: main", "public/.git/objects/ab/cd": "blob", "public/.nojekyll": ""])
    let manager = FileManager.default
    try manager.createDirectory(atPath: bench.site(".git/refs/tags"), withIntermediateDirectories: true)
    try manager.createSymbolicLink(atPath: bench.site(".git/link"), withDestinationPath: "nowhere/at/all")
    try manager.setAttributes([.posixPermissions: 0o440], ofItemAtPath: bench.site(".git/objects/ab/cd"))
    try manager.setAttributes(
      [.posixPermissions: 0o2750, .modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: bench.site(".git/objects"))
    let blob = try bench.status(bench.site(".git/objects/ab/cd"))
    try bench.publish(["index.html": "two"])

    #expect(
      try bench.site() == [
        "index.html": "two", ".git/HEAD": "ref: main", ".git/objects/ab/cd": "blob", ".git/refs/tags/": "",
        ".git/link": "-> nowhere/at/all", ".nojekyll": "",
      ])
    #expect(try bench.status(bench.site(".git/objects/ab/cd")) == blob)
    let objects = try bench.status(bench.site(".git/objects"))
    #expect(objects.permissions == 0o2750)
    #expect(objects.modified == Date(timeIntervalSince1970: 1_000_000_000))
  }

  @Test func `a file whose name is no text survives`() throws {
    try bench.put(["public/.git/HEAD": "ref: main"])
    let name: [CChar] = Array((bench.site(".git/") as String).utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    close(creat(name, 0o644))
    try bench.publish(["index.html": "two"])
    #expect(access(name, F_OK) == 0)
    unlink(name)
  }

  @Test func `the well-known folder belongs to the site`() throws {
    #expect(try bench.publish(["index.html": "one"]).removed == 1)
    #expect(try bench.site() == ["index.html": "one"])
  }

  @Test func `a dotfile that the site made goes with the site`() throws {
    try bench.publish(["index.html": "one", ".htaccess": "Deny", ".config/a": "a"])
    #expect(try bench.publish(["index.html": "one", ".htaccess": "Deny"]).removed == 1)
    #expect(try bench.site() == ["index.html": "one", ".htaccess": "Deny"])
    #expect(try bench.publish(["index.html": "one"]).removed == 1)
    #expect(try bench.site() == ["index.html": "one"])
  }

  @Test func `a dotfile of the folder is not replaced by one of the site, unless forced`() throws {
    try bench.put(["public/.htaccess": "mine"])
    let error = try failure { try bench.publish(["index.html": "two", ".htaccess": "site"]) }
    #expect(error?.kind == .ownDotfile)
    #expect(error?.path == bench.site(".htaccess"))
    #expect(try bench.site()["index.html"] == "one")

    try bench.publish(["index.html": "two", ".htaccess": "site"], force: true)
    #expect(try bench.site() == ["index.html": "two", ".htaccess": "site"])
  }
}
