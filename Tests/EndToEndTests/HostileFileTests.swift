import ContentLoading
import Foundation
import Testing

/// Files that are not what they seem are refused with a reason, without a crash.
@Suite struct HostileFileTests {
  private func findings(_ path: String, _ bytes: [UInt8]) async throws -> [String] {
    let site = try FixtureSite()
    try site.write(Data(bytes), to: path)
    let report = try await site.build()
    #expect(!report.isPublished)
    return report.diagnostics.map(site.text)
  }

  @Test func `bytes that are not UTF-8 are reported with their place`() async throws {
    #expect(
      try await findings("pages/a.md", Array("---\ntitle: caf".utf8) + [0xE9] + Array("\n---\n".utf8)) == [
        "pages/a.md:2:11 file.not-utf8"
      ])
  }

  @Test func `a NUL byte and other control characters are reported with their place`() async throws {
    #expect(try await findings("pages/a.md", Array("---\ntitle: A\n---\nx\0y".utf8)) == ["pages/a.md:4:2 file.nul-byte"])
    #expect(
      try await findings("pages/a.md", Array("---\ntitle: A\n---\nx\u{08}y".utf8)) == ["pages/a.md:4:2 file.control-character"])
  }

  @Test func `UTF-16 is named as such`() async throws {
    #expect(try await findings("pages/a.md", [0xFF, 0xFE, 0x2D, 0, 0x2D, 0]) == ["pages/a.md file.utf16"])
  }

  @Test func `a huge text file is refused without being read`() async throws {
    let site = try FixtureSite()
    try site.write("", to: "pages/a.md")
    let handle = try FileHandle(forWritingTo: site.content.appendingPathComponent("pages/a.md"))
    try handle.truncate(atOffset: 100_000_000)
    try handle.close()
    #expect(try await site.build().diagnostics.map(site.text) == ["pages/a.md file.too-large"])
  }

  @Test func `a byte order mark and CRLF line ends are accepted, and places stay right`() async throws {
    let site = try FixtureSite()
    try site.write(
      Data([0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: Één\r\nsummary: Zin.\r\n---\r\n\r\nTekst [x](weg.md).\r\n".utf8)),
      to: "pages/a.md")
    #expect(try await site.build().diagnostics.map(site.text) == ["pages/a.md:6:7 link.broken"])
    try site.write(
      Data([0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: Één\r\nsummary: Zin.\r\n---\r\n\r\nTekst.\r\n".utf8)), to: "pages/a.md")
    try await site.buildWithoutFindings()
    #expect(try site.outputText("a/index.html").contains("<h1>Één</h1>"))
  }

  @Test func `a file that cannot be read is reported with the reason`() async throws {
    let site = try FixtureSite()
    let link = site.content.appendingPathComponent("pages/a.md")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: site.content.appendingPathComponent("weg.md"))
    #expect(try await site.build().diagnostics.map(site.text) == ["pages/a.md file.unreadable"])
  }

  @Test func `a symbolic link out of the site is refused, one within it is followed, one in a circle ends`() async throws {
    let site = try FixtureSite()
    let pages = site.content.appendingPathComponent("pages")
    try FileManager.default.createSymbolicLink(
      atPath: pages.appendingPathComponent("a.md").path, withDestinationPath: "/etc/hostname")
    #expect(try await site.build().diagnostics.map(site.text) == ["pages/a.md file.outside-site"])
    try site.remove("pages/a.md")
    try site.write("---\ntitle: B\nsummary: x\n---\n", to: "pages/b.md")
    try FileManager.default.createSymbolicLink(atPath: pages.appendingPathComponent("a.md").path, withDestinationPath: "b.md")
    try FileManager.default.createSymbolicLink(atPath: pages.appendingPathComponent("rond").path, withDestinationPath: "../pages")
    try await site.buildWithoutFindings()
    #expect(site.outputPaths().contains("a/index.html"))
    #expect(!site.outputPaths().contains { $0.hasPrefix("rond/") })
  }

  @Test func `linked folders are read at every place, and circles end, whatever the path of the site`() async throws {
    let page = "---\ntitle: T\nsummary: x\n---\n"
    let site = try FixtureSite(["pages/sub/a.md": page, "media/echt/b.txt": "b", "media/echt/diep/c.txt": "c"])
    for (link, target) in [
      ("media/een", "echt"), ("media/twee", "echt"), ("media/echt/diep/drie", "../../een"), ("pages/sub/lus", ".."),
      ("media/boven", ".."), ("media/zelf", "."),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: site.content.appendingPathComponent(link).path, withDestinationPath: target)
    }
    try await site.buildWithoutFindings()
    let paths = site.outputPaths()
    for folder in ["echt", "een", "twee"] {
      #expect(paths.isSuperset(of: ["media/\(folder)/b.txt", "media/\(folder)/diep/c.txt"]), "\(folder)")
    }
    #expect(!paths.contains { $0.contains("lus") || $0.contains("boven") || $0.contains("zelf") || $0.contains("drie") })
    // The same from within the folder, and by a path with a symbolic link in it.
    let list = { (path: String) in SiteFolder.list(path).files.map(\.contentPath) }
    let whole = list(site.content.path)
    let link = site.folder.appendingPathComponent("anders").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "content")
    #expect(list(link) == whole && list(site.content.path + "/") == whole && list(site.folder.path + "/./content") == whole)
    #expect(whole.count { $0.hasPrefix("pages/sub") } == 1)
  }

  @Test func `links that multiply folders end in a finding`() async throws {
    let site = try FixtureSite(["media/k0/a.txt": "a"])
    for number in 1...20 {
      let folder = site.content.appendingPathComponent("media/k\(number)").path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in ["x", "y"] {
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: "../k\(number - 1)")
      }
    }
    let report = try await site.build()
    #expect(report.diagnostics.map(\.kind.identifier) == ["file.unreadable"])
    #expect(report.diagnostics.first.map(site.reportText)?.contains("symbolic links lead to more than 1000 folders") ?? false)
  }

  @Test func `names with spaces, accents, apostrophes and dots become plain addresses`() async throws {
    let page = "---\ntitle: T\nsummary: x\n---\n"
    let site = try FixtureSite([
      "pages/Één pagina.md": page, "pages/'s ochtends.md": page, "pages/a..b.md": page, "media/een kaart (één).txt": "x",
      "pages/link.md": page + "[kaart](<../media/een kaart (één).txt>) [p](<Één pagina.md>)\n",
    ])
    try await site.buildWithoutFindings()
    let paths = site.outputPaths()
    #expect(
      paths.isSuperset(of: ["een-pagina/index.html", "s-ochtends/index.html", "a-b/index.html", "media/een kaart (één).txt"]))
    let html = try site.outputText("link/index.html")
    #expect(html.contains("href=\"/media/een%20kaart%20%28%C3%A9%C3%A9n%29.txt\""))
    #expect(html.contains("href=\"/een-pagina/\""))
  }

  @Test func `hostile Markdown ends in a page or a finding, and soon`() async throws {
    let front = "---\ntitle: T\nsummary: x\n---\n"
    let site = try FixtureSite([
      "pages/quotes.md": front + String(repeating: ">", count: 20_000) + "x\n",
      "pages/brackets.md": front + String(repeating: "[", count: 50_000) + "\n",
      "pages/stars.md": front + String(repeating: "*a _b ", count: 20_000) + "\n",
      "pages/lists.md": front + (0..<200).map { String(repeating: " ", count: $0 * 2) + "- x" }.joined(separator: "\n") + "\n",
    ])
    let report = try await site.build()
    #expect(report.isPublished)
  }
}
