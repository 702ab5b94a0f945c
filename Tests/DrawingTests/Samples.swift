import Foundation
import SiteModel
import Testing

@testable import Drawing

/// Contents to draw in tests, in the colours of the built-in theme.
enum Samples {
  /// The colours of the tokens in the light scheme of the theme's style sheet.
  static func tokens() throws -> [String: String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let sheet = root.appending(path: "Sources/Theming/Resources/DefaultTheme/styles/10-tokens.css")
    let lines = try String(contentsOf: sheet, encoding: .utf8).split(separator: "\n")
    let pairs = lines.map { $0.split(separator: ":").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ;")) } }
    return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { light, _ in light })
  }

  static func palette() throws -> Palette { try #require(Palette(tokens: tokens())) }

  static func dutch() throws -> LanguageTag { try #require(LanguageTag("nl")) }

  /// A card with everything that its composition can show; a campaign may be about an event.
  static func card(
    _ composition: CardContent.Composition, title: String, accent: Accent = .blue, isAboutEvent: Bool = false
  ) throws -> CardContent {
    let day = DateBlock(weekday: "donderdag", day: "11", month: "maart", year: "2027", time: "9.30–16.30 uur")
    return CardContent(
      composition: composition, language: try dutch(), accent: accent, label: "ECVET Experience", title: title,
      day: composition == .dated || isAboutEvent ? day : nil, place: composition == .dated || isAboutEvent ? "Utrecht" : nil,
      note: "Een dag voor docenten en examencommissies uit het mbo.",
      callToAction: composition == .appeal ? "Doe de zelfcheck" : nil, siteName: "ECVET-experts", address: "ecvet.example")
  }

  /// Cards of every composition and colour with generated titles, the same each time.
  static func cards(_ count: Int) throws -> [CardContent] {
    var titles = GeneratedTitles(seed: 2027)
    return try (0..<count).map { index in
      try card(
        CardContent.Composition.allCases[index % 4], title: titles.title(index / 4 + index), accent: Accent.allCases[index % 3],
        isAboutEvent: index % 8 == 3)
    }
  }

  static let link = "https://ecvet.example/workshops/utrecht-2027/?utm_source=poster&utm_medium=print&utm_campaign=experience-2027"

  /// A poster, of an event or of a campaign.
  static func poster(title: String = "Leren beoordelen over de grens heen", ofEvent: Bool = true) throws -> PosterContent {
    PosterContent(
      language: try dutch(), accent: ofEvent ? .blue : .clay, label: "ECVET Experience", title: title,
      day: ofEvent ? DateBlock(weekday: "donderdag", day: "11", month: "maart", year: "2027", time: "9.30–16.30 uur") : nil,
      facts: [
        .init(label: "Waar", value: "ROC-locatie, Utrecht"),
        .init(label: "Voor wie", value: "Docenten en examencommissies uit het mbo"),
        .init(label: "Kosten", value: "Gratis, 24 plaatsen"),
      ],
      messages: [
        "U schrijft een eenheid van uw eigen opleiding.", "U leest die van een ander, en merkt wat er ontbreekt.",
        "U gaat naar huis met een leerovereenkomst die u kunt gebruiken.",
      ],
      callToAction: "Schrijf u in", link: link, shownAddress: "ecvet.example/workshops", qrLabel: "Scan en doe mee",
      organisation: "ECVET-experts", contact: "workshops@ecvet.example")
  }

  static func handout(ofEvent: Bool = true) throws -> HandoutContent {
    HandoutContent(
      poster: try poster(ofEvent: ofEvent),
      paragraphs: [
        .init("Wie op stage gaat, leert iets wat in geen toets past."),
        .init("ECVET is een manier om dat vast te leggen: in eenheden van leerresultaten, met een leerovereenkomst vooraf."),
        .init("Kies één stuk van een opleiding.", mark: "1."), .init("Schrijf op wat iemand daarna kan.", mark: "2."),
      ])
  }

  /// A moment for the creation of files: 2026-11-23T12:00:00Z.
  static let moment = Instant(secondsSinceEpoch: 1_795_435_200)
}
