import Foundation
import Testing

/// Share cards: which pages have one, at which address, and when it is drawn.
@Suite struct CardTests {
  private static let settings = FixtureSite.base["site.yml", default: ""] + "cards: true\n"

  @Test func `each page names its card, with its size and what it shows`() async throws {
    let site = try FixtureSite([
      "site.yml": Self.settings, "pages/uitleg.md": "---\ntitle: Uitleg\nsummary: Een zin.\n---\nTekst.\n",
      "events/utrecht.md": CampaignFixture.event(),
    ])
    try await site.buildWithoutFindings()
    let page = try site.outputText("uitleg/index.html")
    let match = try #require(
      page.firstMatch(of: #/<meta property="og:image" content="https:\/\/test\.example\/(cards\/uitleg-wide-[0-9a-f]{16}\.png)">/#))
    let card = try Data(contentsOf: site.output.appendingPathComponent(String(match.output.1)))
    #expect(card.size == [1200, 630])
    #expect(
      page.contains("<meta property=\"og:image:width\" content=\"1200\">\n<meta property=\"og:image:height\" content=\"630\">"))
    #expect(page.contains("<meta property=\"og:image:alt\" content=\"Kaart met de tekst: Uitleg\">"))
    let event = try site.outputText("events/utrecht/index.html")
    #expect(event.contains("content=\"Kaart met de tekst: Workshop Utrecht, donderdag 11 maart 2027, Utrecht\""))
    // Announced pages have the other sizes, too.
    let sizes = try site.outputPaths().filter { $0.hasPrefix("cards/utrecht-") }.map {
      try Data(contentsOf: site.output.appendingPathComponent($0)).size
    }
    #expect(Set(sizes) == [[1200, 630], [1080, 1080], [1080, 1920]])
  }

  @Test(arguments: [
    ("cancelled", "Gaat niet door"), ("full", "Vol"), ("postponed", "Uitgesteld"),
    ("rescheduled\nformer-start: 2027-03-04T09:30", "Nieuwe datum"),
  ])
  func `the card of an event that is cancelled, changed or full shows that`(status: String, words: String) async throws {
    let site = try FixtureSite(["site.yml": Self.settings, "events/utrecht.md": CampaignFixture.event()])
    try await site.buildWithoutFindings()
    let cards = site.outputPaths().filter { $0.hasPrefix("cards/utrecht-") }
    try site.write(CampaignFixture.event(more: "status: \(status)"), to: "events/utrecht.md")
    try await site.buildWithoutFindings()
    let alternative = "Kaart met de tekst: \(words): Workshop Utrecht, donderdag 11 maart 2027, Utrecht"
    #expect(try site.outputText("events/utrecht/index.html").contains("content=\"\(alternative)\""))
    #expect(site.outputPaths().filter { $0.hasPrefix("cards/utrecht-") }.isDisjoint(with: cards), "each size is drawn anew")
  }

  @Test func `letters that are in no font of this machine are a warning, and the site is built`() async throws {
    let site = try FixtureSite([
      "site.yml": Self.settings,
      "experts/wei.md":
        "---\ntitle: \u{1FBFA}\u{1FBFB} Wei\nsort-as: Wei\nkind: person\npublished-with-consent: 2027-01-01\nsummary: x\n---\nTekst.\n",
    ])
    let report = try await site.build()
    #expect(
      report.diagnostics.map(site.reportText) == [
        """
        content/experts/wei.md:2:8: warning: no installed font can draw “\u{1FBFA}” (U+1FBFA), “\u{1FBFB}” (U+1FBFB), so cards and posters show a box there [drawing.missing-glyph]
          2 | title: \u{1FBFA}\u{1FBFB} Wei
            |        ^~~~~~
          help: install a font that has it on the machine that builds the site; the pages themselves show it with the reader's own fonts

        """
      ])
    #expect(report.isPublished)
    #expect(site.outputPaths().contains { $0.hasPrefix("cards/wei-") })
  }

  @Test func `unchanged cards are not drawn again, and changed ones have another name`() async throws {
    let site = try FixtureSite(["site.yml": Self.settings, "events/utrecht.md": CampaignFixture.event()])
    try await site.buildWithoutFindings()
    let cards = site.outputPaths().filter { $0.hasPrefix("cards/") }
    // A card that was drawn again would not contain these bytes.
    for card in cards { try Data("as it was".utf8).write(to: site.output.appendingPathComponent(card)) }
    try await site.buildWithoutFindings()
    #expect(site.outputPaths().filter { $0.hasPrefix("cards/") } == cards)
    for card in cards { #expect(try site.outputText(card) == "as it was") }
    try site.write(CampaignFixture.event("2027-04-08"), to: "events/utrecht.md")
    try await site.buildWithoutFindings()
    let new = site.outputPaths().filter { $0.hasPrefix("cards/") }.subtracting(cards)
    #expect(new.count == 3 && new.allSatisfy { $0.hasPrefix("cards/utrecht-") })
    #expect(site.outputPaths().filter { $0.hasPrefix("cards/") }.count == cards.count)
  }

  @Test func `the same site has the same cards, wherever it is built`() async throws {
    let files = ["site.yml": Self.settings, "events/utrecht.md": CampaignFixture.event()]
    let (one, two) = (try FixtureSite(files), try FixtureSite(files))
    try await one.buildWithoutFindings()
    try await two.buildWithoutFindings()
    #expect(try one.outputBytes() == two.outputBytes())
  }

  @Test func `a page's own image has precedence over a card when it is large enough`() async throws {
    let picture = try #require(Self.picture(width: 1_200, height: 630))
    let small = try #require(Self.picture(width: 600, height: 315))
    let site = try FixtureSite([
      "site.yml": Self.settings,
      "pages/groot.md": "---\ntitle: Groot\nsummary: x\nimage: ../media/groot.png\nalt: Een groot beeld\n---\nTekst.\n",
      "pages/klein.md": "---\ntitle: Klein\nsummary: x\nimage: ../media/klein.png\nalt: Een klein beeld\n---\nTekst.\n",
    ])
    try site.write(picture, to: "media/groot.png")
    try site.write(small, to: "media/klein.png")
    try await site.buildWithoutFindings()
    #expect(
      try site.outputText("groot/index.html").contains(
        "<meta property=\"og:image\" content=\"https://test.example/media/groot.png\">"))
    #expect(try site.outputText("klein/index.html").contains("https://test.example/cards/klein-wide-"))
    #expect(!site.outputPaths().contains { $0.hasPrefix("cards/groot") })
  }

  @Test func `a site that does not ask for cards has none`() async throws {
    let site = try FixtureSite(["events/utrecht.md": CampaignFixture.event()])
    try await site.buildWithoutFindings()
    #expect(!site.outputPaths().contains { $0.hasPrefix("cards/") })
    #expect(try !site.outputText("events/utrecht/index.html").contains("og:image"))
  }

  /// The header of a PNG: signature and dimensions, which is all that is read of an image.
  private static func picture(width: UInt32, height: UInt32) -> Data? {
    var data = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
    data.append(Data("IHDR".utf8))
    for number in [width, height] { withUnsafeBytes(of: number.bigEndian) { data.append(contentsOf: $0) } }
    data.append(contentsOf: [8, 2, 0, 0, 0, 0, 0, 0, 0])
    return data
  }
}

extension Data {
  /// The width and height in the header of a PNG (PNG, section 11.2.2).
  fileprivate var size: [Int] {
    guard count > 24, prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return [] }
    return [16, 20].map { offset in self[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } }
  }
}
