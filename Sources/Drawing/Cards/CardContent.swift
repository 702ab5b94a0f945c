import SiteModel

/// The words of a share card.
public struct CardContent: Sendable, Hashable, Encodable {
  /// How a card is composed: by what leads, beside the title.
  public enum Composition: String, Sendable, Hashable, CaseIterable, Encodable {
    /// A landscape of blocks.
    case plain
    /// A day, where there is one.
    case dated
    /// People.
    case people
    /// What the reader may do.
    case appeal
  }

  public var composition: Composition
  /// The language of the words.
  public var language: LanguageTag
  /// The block that leads.
  public var accent: Accent
  /// What kind of thing the title names, or the series that it belongs to: `Workshop`, `Nieuws`.
  public var label: String?
  /// What the card is about: the largest text.
  public var title: String
  /// What has become of an event that does not go as planned, or is full: `Gaat niet door`. Nil for any other.
  public var status: String?
  /// The day of an event.
  public var day: DateBlock?
  /// Where an event is, or where an expert works.
  public var place: String?
  /// A sentence more, drawn where there is room for it.
  public var note: String?
  /// What the reader may do, drawn as a button.
  public var callToAction: String?
  /// The name of the site.
  public var siteName: String
  /// Where the site is, as one would say it: `ecvet.example`.
  public var address: String

  /// The words of a card. Texts are plain, in one line each; what does not fit is set smaller, broken, and at last shortened.
  public init(
    composition: Composition, language: LanguageTag, accent: Accent, label: String? = nil, title: String, status: String? = nil,
    day: DateBlock? = nil,
    place: String? = nil, note: String? = nil, callToAction: String? = nil, siteName: String, address: String
  ) {
    self.composition = composition
    self.language = language
    self.accent = accent
    self.label = label
    self.title = title
    self.status = status
    self.day = day
    self.place = place
    self.note = note
    self.callToAction = callToAction
    self.siteName = siteName
    self.address = address
  }
}

/// The forms of a share card.
public enum CardSize: String, Sendable, Hashable, CaseIterable {
  /// For links: Open Graph, 1200 × 630.
  case wide
  /// For posts, 1080 × 1080.
  case square
  /// For stories, 1080 × 1920. Nothing is written in the 250 pixels at the top and at the bottom, where apps lay their buttons.
  case tall

  /// In pixels.
  public var width: Int { self == .wide ? 1200 : 1080 }

  /// In pixels.
  public var height: Int {
    switch self {
    case .wide: 630
    case .square: 1080
    case .tall: 1920
    }
  }
}
