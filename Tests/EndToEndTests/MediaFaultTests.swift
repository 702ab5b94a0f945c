import Foundation
import Testing

/// Files that authors must not upload, and the headers that protect from uploaded ones.
@Suite struct MediaFaultTests {
  private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><circle r=\"1\"/></svg>"

  @Test(arguments: ["html", "htm", "xhtml", "xml", "js", "mjs", "css", "svgz", "php", "exe", "wasm", "HTML", ""])
  func `a file other than a document, image, sound or film is refused in media`(ending: String) async throws {
    let name = "media/a" + (ending.isEmpty ? "" : "." + ending)
    let site = try FixtureSite([name: "x"])
    let report = try await site.build()
    #expect(report.diagnostics.map(site.text) == ["\(name) media.kind"])
    #expect(report.diagnostics.first.map(site.reportText)?.contains("static/") ?? false)
    try site.remove(name)
    try site.write("x", to: name.replacing("media/", with: "static/"))
    try await site.buildWithoutFindings()
  }

  @Test func `an image with a script is named at its place, used or not`() async throws {
    let site = try FixtureSite([
      "media/a.svg": Self.picture, "media/b.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script/></svg>",
    ])
    let report = try await site.build()
    #expect(report.diagnostics.count == 1)
    #expect(report.diagnostics.first.map(site.text)?.hasPrefix("media/b.svg:2:") ?? false)
    #expect(
      report.diagnostics.first.map(site.reportText)?.contains("the image media/b.svg is more than a picture: the element <script>")
        ?? false)
  }

  @Test func `a file whose content does not match its extension is reported, also through a link`() async throws {
    let site = try FixtureSite([
      "media/a.png": "<html><script>x()</script></html>", "media/b.pdf": "<!DOCTYPE html><p>b</p>", "media/c.ico": Self.picture,
      "media/d.txt": "<p>Een voorbeeld", "media/e.pdf": "%PDF-1.7\n",
    ])
    let report = try await site.build()
    #expect(report.diagnostics.map(site.text) == ["a.png", "b.pdf", "c.ico"].map { "media/\($0) media.disguised" })
    #expect(
      report.diagnostics.first.map(site.reportText) == """
        content/media/a.png: error: the content of media/a.png is not that of a .png file: it is a web page [media.disguised]
          help: give the file the ending of what it is, or save it again as .png

        """)
    let linked = try FixtureSite(["theme/images/x.html": "x"])
    try linked.write("", to: "media/d.txt")
    try FileManager.default.createSymbolicLink(
      atPath: linked.content.appendingPathComponent("media/boven").path, withDestinationPath: "../theme/images")
    #expect(try await linked.build().diagnostics.map(linked.text) == ["media/boven/x.html media.kind"])
  }

  @Test func `an SVG cannot be a sharing image, whether or not cards are drawn`() async throws {
    let page = "---\ntitle: A\nsummary: b\nimage: ../media/a.svg\nalt: Een rondje\n---\nTekst.\n"
    let site = try FixtureSite(["media/a.svg": Self.picture, "pages/a.md": page])
    try await site.buildWithoutFindings()
    let html = try site.outputText("a/index.html")
    #expect(html.contains("src=\"/media/a.svg\"") && !html.contains("og:image"))
  }

  @Test func `responses for media forbid everything`() async throws {
    let site = try FixtureSite(["media/a.svg": Self.picture])
    try await site.buildWithoutFindings()
    let headers = try site.outputText("_headers")
    #expect(headers.contains("\n/media/*\n  ! Content-Security-Policy\n  Content-Security-Policy: default-src 'none'; sandbox\n"))
    for (server, rule) in [
      ("nginx", "  \"~^/media/\" \"default-src 'none'; sandbox\";\n"), ("caddy", "\t\t`~^/media/` `default-src 'none'; sandbox`"),
    ] {
      #expect(try ProgramTests.run(["headers", server], in: site.folder).output.contains(rule), "\(server)")
    }
  }
}
