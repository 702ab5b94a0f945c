import SiteModel
import Testing

@testable import Drawing

@Suite("The picture of a card")
struct CardPictureTests {
  @Test(arguments: CardSize.allCases, CardContent.Composition.allCases)
  func `a card has exactly its size`(size: CardSize, composition: CardContent.Composition) throws {
    let png = try CardPainter(palette: Samples.palette()).png(Samples.card(composition, title: "Wat iemand kan"), size)
    #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let sides = stride(from: 16, to: 24, by: 4).map { png[$0..<$0 + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(sides == [size.width, size.height])
    #expect(png.count < 200_000)
  }

  @Test func `many threads at once draw the same bytes`() async throws {
    let painter = try CardPainter(palette: Samples.palette())
    let card = try Samples.card(.dated, title: "Beoordelingsformulieren en результаты обучения")
    let pictures = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try painter.png(card, .wide) } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(pictures.count == 1)
  }

  /// Changes within the text's frame do not affect the margin: it is the same for every title, pixel by pixel.
  @Test(arguments: CardSize.allCases)
  func `none of 500 titles in Latin, Greek and Cyrillic paints a pixel in the margins`(size: CardSize) async throws {
    let palette = try Samples.palette()
    var blanks: [CardContent: Pixels] = [:]
    var faults: [String] = []
    for card in try Samples.cards(500) {
      let blank = try blanks[card.withoutTitle] ?? pixels(of: card.withoutTitle, size, palette)
      blanks[card.withoutTitle] = blank
      if let row = try pixels(of: card, size, palette).firstDifference(from: blank, outside: size.columns, size.rows) {
        faults.append("row \(row) of the card “\(card.title)”")
      }
      // The sizes run in parallel with each other and with other tests.
      await Task.yield()
    }
    #expect(faults == [])
  }

  @Test(arguments: CardSize.allCases)
  func `a pixel in the margins is seen`(size: CardSize) throws {
    let palette = try Samples.palette()
    let card = try Samples.card(.plain, title: "Wat iemand kan")
    let clean = try pixels(of: card, size, palette)
    #expect(clean.firstDifference(from: try pixels(of: card.withoutTitle, size, palette), outside: 0..<0, 0..<0) != nil)
    for (x, y) in [
      (size.columns.upperBound, size.rows.lowerBound), (size.columns.lowerBound - 1, 300), (600, size.rows.upperBound),
    ] {
      var composer = CardComposition.compose(card, size, palette: palette)
      composer.drawing.fill(Rectangle(x: Double(x), y: Double(y), width: 1, height: 1), Colour(red: 255, green: 0, blue: 255))
      let spotted = try pixels(of: composer, size)
      #expect(spotted.firstDifference(from: clean, outside: size.columns, size.rows) == y)
    }
  }

  /// When letters are moved to the nearest pixel, cairo copies images of them, which it caches for each size of a text.
  @Test func `a letter has its exact position, to a fraction of a pixel`() throws {
    #expect(try pixels(of: "o", at: 10) != pixels(of: "o", at: 10.2))
  }

  @Test func `a long line is painted to its end`() throws {
    let line = String(repeating: "Wat iemand kan ", count: 5)
    #expect(try pixels(of: line + "kan", at: 10, size: 8) != pixels(of: line + "kun", at: 10, size: 8))
  }

  @Test func `a text with coloured characters is painted, too`() throws {
    #expect(try pixels(of: "Kom ook 🎉", at: 10) != pixels(of: "", at: 10))
  }

  @Test func `another title, another colour and another size result in another fingerprint`() throws {
    let painter = try CardPainter(palette: Samples.palette())
    var tokens = try Samples.tokens()
    tokens["--sun"] = "#ffc52f"
    let other = try CardPainter(palette: #require(Palette(tokens: tokens)))
    let card = try Samples.card(.plain, title: "Wat iemand kan")
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
    // Private use: no font for reading contains them.
    #expect(FontCoverage.missingCharacters(in: "a\u{10FFF1}b\u{10FFF1}\u{10FFF0}") == ["\u{10FFF1}", "\u{10FFF0}"])
  }

  private func pixels(of card: CardContent, _ size: CardSize, _ palette: Palette) throws -> Pixels {
    try pixels(of: CardComposition.compose(card, size, palette: palette), size)
  }

  /// One line of text, at a distance in units from the left.
  private func pixels(of words: String, at x: Double, size: Double = 40) throws -> [UInt32] {
    var composer = Composer(width: 400, height: 100, palette: try Samples.palette(), language: try Samples.dutch())
    composer.write(words, .fixed(.sans, size), .softOnDeep, .title, in: Rectangle(x: x, y: 10, width: 380, height: 80))
    return try Pixels(canvas: Picture.canvas(of: composer.drawing, width: 400, text: composer.text)).outside(x: 0..<0, y: 0..<0)
  }

  private func pixels(of composer: borrowing Composer, _ size: CardSize) throws -> Pixels {
    try Pixels(canvas: Picture.canvas(of: composer.drawing, width: size.width, text: composer.text))
  }
}

extension CardSize {
  /// The columns and rows where text may be.
  fileprivate var columns: Range<Int> { Int(safe.x)..<Int(safe.right) }
  fileprivate var rows: Range<Int> { Int(safe.y)..<Int(safe.bottom) }
}

extension CardContent {
  fileprivate var withoutTitle: CardContent {
    var card = self
    card.title = ""
    return card
  }
}
