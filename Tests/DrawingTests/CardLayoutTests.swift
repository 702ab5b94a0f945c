import SiteModel
import Testing

@testable import Drawing

@Suite("The words on a card")
struct CardLayoutTests {
  @Test(arguments: CardSize.allCases)
  func `500 titles stay in the frame on their declared background, and do not overlap`(size: CardSize) async throws {
    let palette = try Samples.palette()
    var faults: [String] = []
    for card in try Samples.cards(500) {
      faults += CardComposition.compose(card, size, palette: palette).drawing.faults(safe: size.safe, palette: palette)
      // The sizes run in parallel with each other and with other tests.
      await Task.yield()
    }
    #expect(faults == [])
  }

  @Test(arguments: CardSize.allCases, CardContent.Composition.allCases)
  func `the title is the largest text but for an event's day`(size: CardSize, composition: CardContent.Composition) throws {
    for title in [
      "Wat iemand kan, telt overal", "Vakbekwaamheidseisenontwikkelingsprocedure", "De Europese aanbeveling over microcredentials",
    ] {
      let texts = CardComposition.compose(try Samples.card(composition, title: title), size, palette: try Samples.palette()).drawing
        .texts
      let largest = try #require(texts.first { $0.role == .title }).specification.size
      #expect(texts.filter { $0.role != .title && $0.role != .day }.allSatisfy { $0.specification.size < largest })
      if composition == .dated { #expect(try #require(texts.filter { $0.role == .day }.map(\.extents.ink.height).max()) > 150) }
    }
  }

  @Test(arguments: CardSize.allCases)
  func `the card of a campaign about an event shows its date and place`(size: CardSize) throws {
    for title in ["Schrijf mee", "De Europese aanbeveling over microcredentials in Utrecht en beoordelingsformulieren"] {
      let card = try Samples.card(.appeal, title: title, isAboutEvent: true)
      let texts = CardComposition.compose(card, size, palette: try Samples.palette()).drawing.texts
      let day = try #require(texts.first { $0.role == .day })
      #expect(day.specification.text == "donderdag 11 maart 2027" && day.specification.lineLimit == nil)
      #expect(day.specification.size >= (size == .wide ? 40 : 54))
      #expect(texts.contains { $0.role == .fact && $0.specification.text == "Utrecht" })
    }
  }

  @Test(arguments: CardSize.allCases, Accent.allCases)
  func `the status of an event is on its card, and overlaps nothing`(size: CardSize, accent: Accent) throws {
    let palette = try Samples.palette()
    for title in ["Schrijf mee", "De Europese aanbeveling over microcredentials in Utrecht en beoordelingsformulieren"] {
      for status in ["Gaat niet door", "Vol", "Nieuwe datum", String(repeating: "Uitgesteld tot nader bericht ", count: 5)] {
        var card = try Samples.card(.dated, title: title, accent: accent)
        card.status = status
        let drawing = CardComposition.compose(card, size, palette: palette).drawing
        #expect(drawing.faults(safe: size.safe, palette: palette) == [])
        let written = drawing.texts.first { $0.specification.text.hasPrefix(status.prefix(3)) && $0.role == .label }
        #expect(written != nil, "\(status)")
      }
    }
  }

  @Test func `a word that fits when it is smaller stays whole`() throws {
    let title = try setting("Leerovereenkomsten")
    #expect(title.text == "Leerovereenkomsten")
    #expect(title.breaksAnywhere == false)
  }

  @Test func `a longer word is broken between syllables`() throws {
    let title = try setting("Vakbekwaamheidseisenontwikkelingsprocedurebeschrijving")
    #expect(title.text.contains("\u{AD}"))
    #expect(title.breaksAnywhere == false)
    #expect(title.lineLimit == nil)
    #expect(
      SyllableBreaks.softened("beoordelingsformulieren").split(separator: "\u{AD}") == [
        "beoor", "de", "lings", "for", "mu", "lie", "ren",
      ])
  }

  @Test func `a word without syllables is broken anywhere`() throws {
    let title = try setting(String(repeating: "X", count: 60))
    #expect(title.breaksAnywhere)
    #expect(title.lineLimit == nil)
  }

  @Test func `a title of 5,000 letters ends in an ellipsis at the least size`() throws {
    let title = try setting(String(repeating: "leerresultaten en ", count: 280))
    #expect(title.lineLimit != nil)
    #expect(title.size == CardMeasurements(.wide).title.leastSize)
  }

  @Test(arguments: [
    "", " ", "x", "\u{0}\u{1}\u{7}\u{1B}[31m", "a\u{2028}b\nc\td", "🇳🇱👩🏽‍🚀🎓", "שלום עולם, לומדים ביחד", "مرحبا بالعالم",
    "\u{202E}tloh\u{202C}",
    String(repeating: "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}", count: 30), "漢字仮名交じり文の長い表題であります",
    String(repeating: "W", count: 500), "\u{AD}\u{AD}", "<b>&amp;</b>",
  ])
  func `a strange title stays in the frame, too`(title: String) throws {
    let palette = try Samples.palette()
    for size in CardSize.allCases {
      for composition in CardContent.Composition.allCases {
        let drawing = CardComposition.compose(try Samples.card(composition, title: title), size, palette: palette).drawing
        #expect(drawing.faults(safe: size.safe, palette: palette) == [])
      }
    }
  }

  @Test func `every text, when it is long, stays in the frame`() throws {
    let palette = try Samples.palette()
    let long = "Vergadercentrum Regionaal Opleidingencentrum ’s-Hertogenbosch-Maaspoort, gebouw D"
    for size in CardSize.allCases {
      for composition in CardContent.Composition.allCases {
        var card = try Samples.card(composition, title: "Leren beoordelen")
        card.label = long
        card.place = long
        card.note = Array(repeating: long, count: 6).joined(separator: " ")
        card.callToAction = long
        card.siteName = long
        card.address = "www.regionaalopleidingencentrum-shertogenbosch-maaspoort.example"
        card.day = DateBlock(
          weekday: "woensdag en donderdag en vrijdag", day: "29–31", month: "september", year: "2027",
          time: "van 9.30 tot ongeveer 16.30 uur")
        let drawing = CardComposition.compose(card, size, palette: palette).drawing
        #expect(drawing.faults(safe: size.safe, palette: palette) == [])
      }
    }
  }

  private func setting(_ title: String) throws -> TextSpecification {
    let drawing = CardComposition.compose(try Samples.card(.plain, title: title), .wide, palette: try Samples.palette()).drawing
    return try #require(drawing.texts.first { $0.role == .title }).specification
  }
}
