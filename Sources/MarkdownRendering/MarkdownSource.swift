import Diagnostics
import SiteModel

/// A Markdown text and its place in an author's file.
public struct MarkdownSource: Sendable {
  public var text: String
  /// The file, as diagnostics name it.
  public var path: String
  /// The line in the file on which the text begins, from 1.
  public var firstLine: Int
  /// The columns in the file before each line of the text, as in a block of text inside YAML.
  public var columnOffset: Int
  /// Whether the first use of each explained term becomes a link.
  public var linksTerms: Bool
  /// Whether an excerpt as plain text is needed.
  public var needsExcerpt: Bool
  /// Whether the whole text is needed as plain text as well.
  public var needsPlainText: Bool
  /// Whether the addresses of other sites are needed, each with the place of its link.
  public var needsOutsideLinks = false
  /// Whether the HTML tells which lines each block is written on.
  public var marksBlocks = false

  public init(
    text: String, path: String, firstLine: Int = 1, columnOffset: Int = 0, linksTerms: Bool = false, needsExcerpt: Bool = true,
    needsPlainText: Bool = false
  ) {
    self.text = text
    self.path = path
    self.firstLine = firstLine
    self.columnOffset = columnOffset
    self.linksTerms = linksTerms
    self.needsExcerpt = needsExcerpt
    self.needsPlainText = needsPlainText
  }
}

public struct MarkdownResult: Sendable {
  /// The HTML with its slots.
  public var body: MarkupBody
  /// The plain text; empty when the source did not ask for it.
  public var plain: PlainBody
  public var diagnostics: [Diagnostic]
  /// The addresses of other sites; empty when the source did not ask for them.
  public var outsideLinks: [Located<String>] = []

  public init(body: MarkupBody, plain: PlainBody = PlainBody(), diagnostics: [Diagnostic]) {
    self.body = body
    self.plain = plain
    self.diagnostics = diagnostics
  }
}
