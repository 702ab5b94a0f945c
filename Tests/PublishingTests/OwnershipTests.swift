import Foundation
import SiteModel
import Testing

@testable import Publishing

@Suite("Whose the output folder is")
struct OwnershipTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
  }

  @Test func `a folder with somebody else's files is refused and left as it is`() throws {
    try bench.put(["public/thesis.txt": "years", "public/a/b.txt": "b", "public/c.txt": "", "public/d.txt": ""])
    let before = try bench.contents()
    let error = try #require(try failure { try bench.publish(["index.html": "home"]) })

    #expect(error.kind == .notOurs)
    #expect(
      error.description == """
        the output folder \(bench.output) holds files that Baken did not make, and was left as it is: a, c.txt, d.txt and 1 more
          help: choose another folder with --output, or add --force to replace everything in it except its dotfiles
        """)
    #expect(try bench.contents() == before)
  }

  @Test func `with force somebody else's files are replaced, all but the dotfiles`() throws {
    try bench.put(["public/thesis.txt": "years", "public/.env": "mine", "public/.well-known/old.txt": "old"])
    let summary = try bench.publish(["index.html": "home"], force: true)

    #expect(try bench.site() == ["index.html": "home", ".env": "mine"])
    #expect(summary.removed == 2)
    #expect(try bench.publish(["index.html": "home"]).unchanged == 1)
  }

  @Test func `a folder with nothing but dotfiles is free to take`() throws {
    try bench.put(["public/.gitignore": "*\n!.gitignore\n"])
    let before = try bench.status(bench.site(".gitignore"))
    try bench.publish(["index.html": "home"])
    #expect(try bench.site() == ["index.html": "home", ".gitignore": "*\n!.gitignore\n"])
    #expect(try bench.status(bench.site(".gitignore")) == before)
  }

  @Test(arguments: ["public/.baken", "public/.baken/notes.txt", "public/.well-known/acme"])
  func `a dotfile in a name that Baken writes itself is somebody else's file`(path: String) throws {
    try bench.put([path: "mine"])
    #expect(try failure { try bench.publish(["index.html": "home"]) }?.kind == .notOurs)
    #expect(try bench.contents() == [path: "mine"])
  }

  @Test func `a marker that is a link does not make a folder ours`() throws {
    try bench.publish(["index.html": "ours"])
    try bench.put(["foreign/file.txt": "mine"])
    try FileManager.default.createSymbolicLink(atPath: bench.path + "/foreign/.baken", withDestinationPath: "../public/.baken")
    let publisher = SitePublisher(output: bench.path + "/foreign", force: false)
    #expect(try failure { try bench.publish(["index.html": "home"], with: publisher) }?.kind == .notOurs)
  }

  @Test func `a later version's marker still says that the folder is ours`() {
    #expect(OutputMarker(text: "baken-output 7\nnew: things\nmade: .htaccess\n")?.siteNames == [".htaccess"])
    #expect(OutputMarker(text: "baken-output one\n") == nil)
    #expect(OutputMarker(text: "") == nil)
    let marker = OutputMarker(siteNames: [".nojekyll", ".htaccess"])
    #expect(OutputMarker(text: marker.text) == marker)
  }

  private static let kit = OutputKind("kit", en: "the kit of a campaign", nl: "het materiaal van een campagne")

  @Test func `a folder of one kind is not replaced by another kind, unless by force`() throws {
    let kit = SitePublisher(output: bench.output, kind: Self.kit, otherKinds: [Self.kit], force: false)
    try bench.publish(["index.html": "home"])
    let error = try #require(try failure { try bench.publish(["poster.pdf": "kit"], with: kit) })
    #expect(
      error.description == """
        the output folder \(bench.output) is in use for something else, and was left as it is: it holds a site, not the kit of a campaign
          help: choose another folder with --output, or add --force to replace it
        """)
    #expect(try bench.site() == ["index.html": "home"])

    try bench.publish(["poster.pdf": "kit"], with: SitePublisher(output: bench.output, kind: Self.kit, force: true))
    try bench.publish(["poster.pdf": "newer kit"], with: kit)
    #expect(try bench.site() == ["poster.pdf": "newer kit"])
    let refused = try #require(try failure { try bench.publish(["index.html": "home"]) })
    #expect(refused.kind == .anotherKind)
    #expect(refused.description.contains("it holds output of a later version of Baken, not a site"))
    let builder = SitePublisher(output: bench.output, otherKinds: [Self.kit], force: false)
    #expect(
      try failure { try bench.publish(["index.html": "home"], with: builder) }?.description.contains("the kit of a campaign")
        == true)
  }

  @Test func `a marker without a kind is that of a site, and a kind keeps its name`() throws {
    #expect(OutputMarker(text: "baken-output 1\nmade: .htaccess\n")?.kindName == "site")
    #expect(try #require(OutputMarker(text: "baken-output 7\nkind: hologram\n")).kindName == "hologram")
    #expect(OutputMarker(text: OutputMarker(kindName: "kit").text)?.kindName == "kit")
  }

  @Test func `a file in the place of the output folder is an error`() throws {
    try bench.put(["public": "a file"])
    for force in [false, true] {
      #expect(try failure { try bench.publish(["index.html": ""], force: force) }?.kind == .notAFolder)
    }
    #expect(try bench.contents() == ["public": "a file"])
  }

  @Test func `the root is no output folder`() throws {
    #expect(try failure { _ = try SitePublisher(output: "/", force: true).begin() }?.kind == .notAFolder)
  }

  @Test func `a folder that holds the content is never replaced`() throws {
    try bench.put(["public/content/index.md": "# Home"])
    for output in [bench.path, bench.output, bench.site("content")] {
      let publisher = SitePublisher(output: output, force: true, sources: [bench.site("content")])
      #expect(try failure { _ = try publisher.begin() }?.kind == .holdsTheSource)
    }
    #expect(try bench.contents() == ["public/content/index.md": "# Home"])
  }

  @Test func `what appears in the place of the output folder during a build is not replaced`() throws {
    let staging = try SitePublisher(output: bench.output, force: false).begin()
    try staging.write(OutputFile(path: "index.html", text: "home"))
    try bench.put(["public/thesis.txt": "years"])
    #expect(try failure { _ = try staging.commit() }?.kind == .notOurs)
    #expect(try bench.contents() == ["public/thesis.txt": "years"])
  }

  @Test func `an output folder that vanishes during a build is made again`() throws {
    try bench.publish(["index.html": "home", "b.html": "b"])
    let staging = try SitePublisher(output: bench.output, force: false).begin()
    try FileManager.default.removeItem(atPath: bench.output)
    try staging.write(OutputFile(path: "index.html", text: "home"))
    _ = try staging.commit()
    #expect(try bench.site() == ["index.html": "home"])
  }
}
