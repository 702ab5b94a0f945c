import SiteModel

/// The words of a poster.
public struct PosterContent: Sendable, Hashable, Encodable {
  /// A fact with its name: `Waar`, `Utrecht`.
  public struct Fact: Sendable, Hashable, Encodable {
    /// The name of the fact.
    public var label: String
    /// What it is.
    public var value: String

    /// A fact from its name and what it is.
    public init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The language of the words, which the PDF names.
  public var language: LanguageTag
  /// The block that leads.
  public var accent: Accent
  /// What kind of thing the title names, or the series that it belongs to.
  public var label: String?
  /// What the poster is about: the largest text but for the day.
  public var title: String
  /// The day of an event, which the poster then shows across a room.
  public var day: DateBlock?
  /// What one needs to know.
  public var facts: [Fact]
  /// The key messages, best three.
  public var messages: [String]
  /// What the reader is asked to do: `Schrijf u in`.
  public var callToAction: String
  /// Where the QR code and the links of the PDF lead.
  public var link: String
  /// The address as one reads it aloud: `ecvet.example/utrecht`.
  public var shownAddress: String
  /// Beside the QR code: `Scan en doe mee`.
  public var qrLabel: String
  /// Who asks.
  public var organisation: String
  /// How to reach them.
  public var contact: String?

  /// The words of a poster. Texts are plain, in one line each; what does not fit is set smaller, broken, and at last shortened.
  public init(
    language: LanguageTag, accent: Accent, label: String? = nil, title: String, day: DateBlock? = nil, facts: [Fact] = [],
    messages: [String] = [], callToAction: String, link: String, shownAddress: String, qrLabel: String, organisation: String,
    contact: String? = nil
  ) {
    self.language = language
    self.accent = accent
    self.label = label
    self.title = title
    self.day = day
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

/// The words of a handout: a sheet to take along, with more to read than a poster.
public struct HandoutContent: Sendable, Hashable, Encodable {
  /// What it shares with the poster.
  public var poster: PosterContent
  /// The text, paragraph by paragraph.
  public var paragraphs: [Paragraph]

  /// A paragraph, or an item of a list.
  public struct Paragraph: Sendable, Hashable, Encodable {
    /// What stands before an item: `•`, `1.`; nil for a paragraph.
    public var mark: String?
    /// The words.
    public var words: String

    /// A paragraph, or an item with its mark.
    public init(_ words: String, mark: String? = nil) {
      self.words = words
      self.mark = mark
    }
  }

  /// The words of a handout.
  public init(poster: PosterContent, paragraphs: [Paragraph]) {
    self.poster = poster
    self.paragraphs = paragraphs
  }
}

/// A sheet of paper, upright (ISO 216).
public enum PaperSize: String, Sendable, Hashable, CaseIterable {
  case a3, a4

  /// In points, 1/72 inch.
  var width: Double { (self == .a3 ? 297 : 210) / 25.4 * 72 }
  /// In points, 1/72 inch.
  var height: Double { (self == .a3 ? 420 : 297) / 25.4 * 72 }
}
