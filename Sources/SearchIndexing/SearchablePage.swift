import SiteModel

/// A page that readers can find, with what a result says about it.
public struct SearchablePage: Sendable {
  public var address: SiteAddress
  public var language: LanguageTag
  public var title: String
  /// What it is, in one word of the page's language, such as “Workshop”.
  public var kind: String
  /// The part of the site that it belongs to; nil where the kind says it.
  public var section: String?
  /// The names of those it is for.
  public var audiences: [String]

  public init(
    address: SiteAddress, language: LanguageTag, title: String, kind: String, section: String?, audiences: [String]
  ) {
    self.address = address
    self.language = language
    self.title = title
    self.kind = kind
    self.section = section
    self.audiences = audiences
  }
}

/// What is known about the words of a language beside what stands on the pages.
public struct SearchLanguage: Sendable {
  /// Words that mean the same, such as a term of the glossary in all its forms.
  public var synonyms: [[String]]
  /// Takes a compound apart; nil for a language without compounds, or without a dictionary.
  public var parts: (@Sendable (String) -> [String])?

  public init(synonyms: [[String]] = [], parts: (@Sendable (String) -> [String])? = nil) {
    self.synonyms = synonyms
    self.parts = parts
  }
}
