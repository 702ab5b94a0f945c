import Foundation
import Testing

/// Moving pictures and documents: `baken move` on files of `media/`.
@Suite struct MediaMoveTests {
  private static let picture = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>"#
  private static let page =
    "---\ntitle: A\nsummary: A.\nimage: ../media/beeld/plein.svg\nalt: Een plein\n---\n\n![Plein](../media/beeld/plein.svg) [folder](../media/folder.pdf)\n"
    + "[heel](https://test.example/media/folder.pdf) [kort](/media/folder.pdf)\n\n```download\nfile: ../media/folder.pdf\ntitle: Folder\n```\n"
  private static let files = [
    "media/beeld/plein.svg": picture, "media/folder.pdf": "%PDF-1.4\n", "pages/a.md": page,
    "pages/a.en.md": "---\ntitle: B\n---\n\n[leaflet](../media/folder.pdf)\n",
  ]

  private func text(_ path: String, in site: FixtureSite) throws -> String {
    String(decoding: try #require(MoveTests.contents(of: site)[path]), as: UTF8.self)
  }

  @Test func `all that names a document follows it, in all languages, and its old address gives the same file`() async throws {
    let site = try FixtureSite(Self.files)
    try await site.buildWithoutFindings()
    let outcome = try MoveTests.move("content/media/folder.pdf", "content/media/stage/folder-2027", in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("content/media/folder.pdf → content/media/stage/folder-2027.pdf\n"))
    #expect(outcome.output.contains("  /media/folder.pdf → /media/stage/folder-2027.pdf\n"))
    try await site.buildWithoutFindings()
    #expect(
      try text("pages/a.md", in: site)
        == Self.page.replacing("../media/folder.pdf", with: "../media/stage/folder-2027.pdf")
        .replacing("/media/folder.pdf", with: "/media/stage/folder-2027.pdf"))
    #expect(try text("pages/a.en.md", in: site) == "---\ntitle: B\n---\n\n[leaflet](../media/stage/folder-2027.pdf)\n")
    #expect(
      try text("site.yml", in: site)
        == FixtureSite.base["site.yml"].map {
          $0 + "moved-media:\n  media/folder.pdf: media/stage/folder-2027.pdf\n"
        })
    #expect(try site.outputText("media/folder.pdf") == "%PDF-1.4\n")
    #expect(try site.outputText("media/stage/folder-2027.pdf") == "%PDF-1.4\n")
  }

  @Test func `moving on and back keeps every old address, and gives the same bytes but for these`() async throws {
    let site = try FixtureSite(Self.files)
    let before = try MoveTests.contents(of: site)
    for (from, to) in [("a", "b"), ("b", "c"), ("c", "a")].map({ ($0 == "a" ? "folder" : $0, $1 == "a" ? "folder" : $1) }) {
      let outcome = try MoveTests.move("media/\(from).pdf", "media/\(to).pdf", in: site)
      #expect(outcome.status == 0, "\(outcome.errors)")
      try await site.buildWithoutFindings()
    }
    var after = try MoveTests.contents(of: site)
    let settings = try text("site.yml", in: site)
    #expect(settings.hasSuffix("moved-media:\n  media/b.pdf: media/folder.pdf\n  media/c.pdf: media/folder.pdf\n"))
    after["site.yml"] = before["site.yml"]
    #expect(after == before)
    #expect(try site.outputText("media/b.pdf") == "%PDF-1.4\n" && site.outputText("media/c.pdf") == "%PDF-1.4\n")
  }

  @Test func `a folder of pictures moves as a whole`() async throws {
    let site = try FixtureSite(Self.files)
    #expect(try MoveTests.move("media/beeld/", "media/foto", in: site).status == 0)
    try await site.buildWithoutFindings()
    #expect(try text("pages/a.md", in: site).contains("image: ../media/foto/plein.svg\n"))
    #expect(try text("pages/a.md", in: site).contains("![Plein](../media/foto/plein.svg)"))
    #expect(try site.outputText("media/beeld/plein.svg") == Self.picture)
  }

  @Test(arguments: [
    ("media/folder.pdf", "pages/folder.pdf", 2, "content/media/folder.pdf stands in media/"),
    ("media/folder.pdf", "media/folder.doc", 2, "ends in .pdf"),
    ("media/folder.pdf", "media/beeld/plein.svg", 2, "ends in .pdf"),
    ("media/beeld/plein.svg", "media/vrij.svg", 1, "content/theme/styles/own.css names media/beeld/plein.svg"),
    ("media/foldr.pdf", "media/x.pdf", 2, "Did you mean “content/media/folder.pdf”?"),
    ("media/folder.pdf", "media/a:b.pdf", 2, "“a:b.pdf” cannot be a name"),
  ])
  func `an unclear move of media is refused and nothing is written`(from: String, to: String, status: Int32, reason: String) throws
  {
    var files = Self.files
    files["theme/styles/own.css"] = ".a { background: url(/media/beeld/plein.svg); }\n"
    let site = try FixtureSite(files)
    let before = try MoveTests.contents(of: site)
    let outcome = try MoveTests.move(from, to, in: site)
    #expect(outcome.status == status && outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try MoveTests.contents(of: site) == before)
  }

  @Test(arguments: [
    ("media/oud.svg: media/weg.svg", "media.moved-missing"), ("media/oud.pdf: media/beeld/plein.svg", "media.old-address"),
    ("pages/oud.svg: media/beeld/plein.svg", "media.old-address"), ("media/../oud.svg: media/beeld/plein.svg", "media.old-address"),
    ("media/beeld/plein.svg: media/beeld/plein.svg", "media.old-address"),
  ])
  func `an old address that cannot lead on is a finding at its place`(line: String, finding: String) async throws {
    let settings = FixtureSite.base["site.yml", default: ""]
    let site = try FixtureSite(["site.yml": settings + "moved-media: {\(line)}\n", "media/beeld/plein.svg": Self.picture])
    let found = try await site.build().diagnostics
    #expect(found.map(\.kind.identifier) == [finding] && found[0].range?.line == 5, "\(found.map(site.text))")
  }
}
