import Diagnostics

/// A word that the site explains, in one language.
public struct GlossaryTerm: Sendable {
  /// The key in `glossary.yml`: the same in every language, and the anchor on the glossary page.
  public var id: String
  /// The word.
  public var term: String
  /// What an abbreviation stands for.
  public var full: String?
  /// What it means, in inline Markdown.
  public var definition: MarkupBody
  /// Other forms in which it occurs in text.
  public var otherForms: [String]
  /// Related terms, by key.
  public var related: [Located<String>]
  /// Where the term is declared.
  public var range: SourceRange

  /// A term.
  public init(
    id: String, term: String, full: String?, definition: MarkupBody, otherForms: [String], related: [Located<String>],
    range: SourceRange
  ) {
    self.id = id
    self.term = term
    self.full = full
    self.definition = definition
    self.otherForms = otherForms
    self.related = related
    self.range = range
  }
}
