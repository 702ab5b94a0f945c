import SiteModel
import Testing

@testable import CampaignKit

@Suite("The picture of a card")
struct CardPictureTests {
  @Test(arguments: CardSize.allCases, CardContent.Kind.allCases)
  func `a card has exactly its size`(size: CardSize, kind: CardContent.Kind) throws {
    let png = try CardPainter(palette: Samples.palette()).png(Samples.card(kind, title: "Wat iemand kan"), size)
    #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let sides = stride(from: 16, to: 24, by: 4).map { png[$0..<$0 + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(sides == [size.width, size.height])
    #expect(png.count < 200_000)
  }

  @Test func `many threads at once draw the same bytes`() async throws {
    let painter = try CardPainter(palette: Samples.palette())
    let card = try Samples.card(.event, title: "Beoordelingsformulieren en результаты обучения")
    let pictures = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try painter.png(card, .wide) } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(pictures.count == 1)
  }

  /// What stands within the words' frame is no business of the margin: it is the same for every title.
  @Test(arguments: CardSize.allCases)
  func `no title paints in the margins`(size: CardSize) async throws {
    let palette = try Samples.palette()
    var titles = GeneratedTitles(seed: 11)
    for kind in CardContent.Kind.allCases {
      let blank = try margins(of: Samples.card(kind, title: ""), size, palette)
      #expect(blank.contains { $0 != blank.first })
      for index in 0..<6 {
        let card = try Samples.card(kind, title: titles.title(index))
        #expect(try margins(of: card, size, palette) == blank, "\(card.title)")
      }
    }
  }

  @Test func `another title, another colour and another size give another fingerprint`() throws {
    let painter = try CardPainter(palette: Samples.palette())
    var tokens = try Samples.tokens()
    tokens["--sun"] = "#ffc52f"
    let other = try CardPainter(palette: #require(Palette(tokens: tokens)))
    let card = try Samples.card(.page, title: "Wat iemand kan")
    var longer = card
    longer.title += "."
    let fingerprints = [
      painter.fingerprint(card, .wide), painter.fingerprint(longer, .wide), painter.fingerprint(card, .square),
      other.fingerprint(card, .wide),
    ]
    #expect(Set(fingerprints).count == 4)
    #expect(try CardPainter(palette: Samples.palette()).fingerprint(card, .wide) == fingerprints[0])
  }

  @Test func `characters that no font has are named, each once`() {
    #expect(FontCoverage.missingCharacters(in: "Één café, результаты, αποτελέσματα – “2027”\n\u{200B}") == [])
    // Private use: no font that anybody installs for reading has them.
    #expect(FontCoverage.missingCharacters(in: "a\u{F8F0}b\u{F8F0}\u{10FFF0}") == ["\u{F8F0}", "\u{10FFF0}"])
  }

  private func margins(of card: CardContent, _ size: CardSize, _ palette: Palette) throws -> [UInt32] {
    let composer = CardComposition.compose(card, size, palette: palette)
    let pixels = try Pixels(png: Picture.png(of: composer.drawing, width: size.width, text: composer.text))
    let safe = size.safe
    return pixels.outside(x: Int(safe.x)..<Int(safe.right), y: Int(safe.y)..<Int(safe.bottom))
  }
}
