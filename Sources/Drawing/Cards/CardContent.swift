import SiteModel

/// The content of a share card.
public struct CardContent: Sendable, Hashable, Encodable {
  /// The composition of a card: its most prominent element beside the title.
  public enum Composition: String, Sendable, Hashable, CaseIterable, Encodable {
    /// A landscape of blocks.
    case plain
    /// The date of an event.
    case dated
    /// People.
    case people
    /// The call to action of a campaign.
    case appeal
  }

  public var composition: Composition
  public var language: LanguageTag
  /// The block in front.
  public var accent: Accent
  /// The kind of page, or the series that it belongs to: `Workshop`, `Nieuws`.
  public var label: String?
  /// The title: the largest text.
  public var title: String
  /// The status of an event that is cancelled, changed or full: `Gaat niet door`. Nil for any other.
  public var status: String?
  public var day: DateBlock?
  /// The place of an event or of an expert's work.
  public var place: String?
  /// An additional sentence, drawn if there is room for it.
  public var note: String?
  /// The text of the button.
  public var callToAction: String?
  public var siteName: String
  /// The address of the site, for people to read: `ecvet.example`.
  public var address: String

  /// Texts are plain, each in one line. A text that does not fit is made smaller, then broken, and finally shortened.
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

/// The sizes of a share card.
public enum CardSize: String, Sendable, Hashable, CaseIterable {
  /// For links: Open Graph, 1200 × 630.
  case wide
  /// For posts, 1080 × 1080.
  case square
  /// For stories, 1080 × 1920. Without text in the 250 pixels at the top and at the bottom, where apps show their buttons.
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
