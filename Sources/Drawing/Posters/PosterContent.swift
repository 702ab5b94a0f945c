import SiteModel

/// The content of a poster.
public struct PosterContent: Sendable, Hashable, Encodable {
  /// A fact with its name: `Waar`, `Utrecht`.
  public struct Fact: Sendable, Hashable, Encodable {
    public var label: String
    public var value: String

    public init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The next of several dates, and where it is.
  public struct Next: Sendable, Hashable, Encodable {
    public var day: DateBlock
    public var place: String

    public init(day: DateBlock, place: String) {
      self.day = day
      self.place = place
    }
  }

  /// The language of the text, which the PDF states.
  public var language: LanguageTag
  /// The block in front.
  public var accent: Accent
  /// The kind of page, or the series that it belongs to.
  public var label: String?
  /// The title: the largest text except the date.
  public var title: String
  /// The date of an event, which the poster shows large enough to be read from a distance.
  public var day: DateBlock?
  /// The status of an event that is cancelled, changed or full: `Gaat niet door`. Nil for any other.
  public var status: String?
  /// Whether the event does not take place on that day: the day is struck through.
  public var isOff: Bool
  /// The next date of a series, which is shown as large as a title. Its other dates are facts.
  public var next: Next?
  /// What a visitor needs to know.
  public var facts: [Fact]
  /// The key messages, at best three.
  public var messages: [String]
  /// The call to action: `Schrijf u in`.
  public var callToAction: String
  /// The target of the QR code and of the links in the PDF.
  public var link: String
  /// The address for people to read: `ecvet.example/utrecht`.
  public var shownAddress: String
  /// The text beside the QR code: `Scan en doe mee`.
  public var qrLabel: String
  /// The sender.
  public var organisation: String
  /// How to reach the sender.
  public var contact: String?

  /// Texts are plain, each in one line. A text that does not fit is made smaller, then broken, and finally shortened.
  public init(
    language: LanguageTag, accent: Accent, label: String? = nil, title: String, day: DateBlock? = nil, status: String? = nil,
    isOff: Bool = false, next: Next? = nil, facts: [Fact] = [], messages: [String] = [], callToAction: String, link: String,
    shownAddress: String, qrLabel: String, organisation: String, contact: String? = nil
  ) {
    self.language = language
    self.accent = accent
    self.label = label
    self.title = title
    self.day = day
    self.status = status
    self.isOff = isOff
    self.next = next
    self.facts = facts
    self.messages = messages
    self.callToAction = callToAction
    self.link = link
    self.shownAddress = shownAddress
    self.qrLabel = qrLabel
    self.organisation = organisation
    self.contact = contact
  }
}

/// The content of a handout: a sheet to take along, with more text than a poster.
public struct HandoutContent: Sendable, Hashable, Encodable {
  /// The parts that it shares with the poster.
  public var poster: PosterContent
  public var paragraphs: [Paragraph]

  /// A paragraph, or an item of a list.
  public struct Paragraph: Sendable, Hashable, Encodable {
    /// The mark before an item: `•`, `1.`; nil for a paragraph.
    public var mark: String?
    public var words: String

    public init(_ words: String, mark: String? = nil) {
      self.words = words
      self.mark = mark
    }
  }

  public init(poster: PosterContent, paragraphs: [Paragraph]) {
    self.poster = poster
    self.paragraphs = paragraphs
  }
}

/// A sheet of paper in portrait format (ISO 216).
public enum PaperSize: String, Sendable, Hashable, CaseIterable {
  case a3, a4

  /// In points, 1/72 inch.
  var width: Double { (self == .a3 ? 297 : 210) / 25.4 * 72 }
  /// In points, 1/72 inch.
  var height: Double { (self == .a3 ? 420 : 297) / 25.4 * 72 }
}
