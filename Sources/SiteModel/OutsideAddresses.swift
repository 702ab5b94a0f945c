import Diagnostics

/// The addresses outside a site that its texts and data name, with what a check of them says about the site when it asks.
public struct OutsideAddresses: Sendable {
  /// In the order of files and lines.
  public var all: [OutsideAddress]
  /// The address of the site; empty when it has none.
  public var siteURL: String
  /// The languages of the site, the default one first.
  public var languages: [LanguageTag]

  public init(all: [OutsideAddress], siteURL: String, languages: [LanguageTag]) {
    self.all = all
    self.siteURL = siteURL
    self.languages = languages
  }
}

/// An address outside the site, as its author wrote it.
public struct OutsideAddress: Sendable, Hashable {
  /// With its scheme.
  public var address: String
  /// The address in the author's file, or the link or value in which it stands.
  public var range: SourceRange
  /// Whether the range holds this very address, so that another can be written in its place.
  public var isExact: Bool
  /// When somebody last compared the page with it, if it is a source of facts.
  public var checked: CalendarDate?

  public init(_ address: String, at range: SourceRange, isExact: Bool, checked: CalendarDate? = nil) {
    self.address = address
    self.range = range
    self.isExact = isExact
    self.checked = checked
  }
}
