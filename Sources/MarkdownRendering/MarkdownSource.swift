import Diagnostics
import SiteModel

/// A Markdown text and the place in an author's file that it comes from.
public struct MarkdownSource: Sendable {
  /// The Markdown.
  public var text: String
  /// The file, as diagnostics name it.
  public var path: String
  /// The line in the file on which the text begins, from 1.
  public var firstLine: Int
  /// How many columns of the file stand before each line of the text (a block of text inside YAML).
  public var columnOffset: Int
  /// Whether the first use of each glossary term is marked.
  public var marksTerms: Bool
  /// Whether the beginning of the text is wanted as plain text.
  public var needsExcerpt: Bool

  /// A text and its place.
  public init(
    text: String, path: String, firstLine: Int = 1, columnOffset: Int = 0, marksTerms: Bool = false, needsExcerpt: Bool = true
  ) {
    self.text = text
    self.path = path
    self.firstLine = firstLine
    self.columnOffset = columnOffset
    self.marksTerms = marksTerms
    self.needsExcerpt = needsExcerpt
  }
}

/// What a Markdown text becomes, and what is wrong with it.
public struct MarkdownResult: Sendable {
  /// The HTML with its openings.
  public var body: MarkupBody
  /// What the author should change.
  public var diagnostics: [Diagnostic]

  /// A result.
  public init(body: MarkupBody, diagnostics: [Diagnostic]) {
    self.body = body
    self.diagnostics = diagnostics
  }
}
