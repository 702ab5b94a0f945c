import Diagnostics
import SiteModel

/// A block of running text: what readers read, with the places of its parts in the file.
public struct ProseBlock: Sendable {
  public enum Kind: Sendable, Hashable { case heading(level: Int), paragraph, listItem, tableCell }

  public let kind: Kind
  /// Whether it stands in a quotation: those are the words of others.
  public let isQuoted: Bool
  public let runs: [ProseRun]

  public init(_ kind: Kind, isQuoted: Bool = false, runs: [ProseRun]) {
    self.kind = kind
    self.isQuoted = isQuoted
    self.runs = runs
  }

  /// The runs joined.
  public var text: String { runs.map(\.text).joined() }
}

/// A part of a block that comes from one place of the file.
///
/// A line break of the file is a run of its own: a space, or a line feed where readers see another line as well.
public struct ProseRun: Sendable {
  /// As readers see it.
  public let text: String
  /// Its place; the column is 0 where only the line is known.
  public let range: SourceRange
  /// The language of a mark `[…](lang:en)`; nil for that of the page.
  public let language: LanguageTag?
  /// Whether it is a code span.
  public let isCode: Bool
  /// The destination of the link in which it stands.
  public let link: String?

  public init(text: String, range: SourceRange, language: LanguageTag? = nil, isCode: Bool = false, link: String? = nil) {
    self.text = text
    self.range = range
    self.language = language
    self.isCode = isCode
    self.link = link
  }

  /// Whether each character of the text has a column of its own in the place.
  public var isExact: Bool { range.column > 0 && range.end - range.column == text.unicodeScalars.count }

  /// The same run at another place, or a part of it.
  public func with(text: String? = nil, range: SourceRange) -> ProseRun {
    ProseRun(text: text ?? self.text, range: range, language: language, isCode: isCode, link: link)
  }
}

extension ProseBlock {
  /// A text that is shown as written.
  /// - Parameter text: with the place of its value in a file, which may have quotes around it.
  public init(plain text: Located<String>) {
    let count = text.value.unicodeScalars.count
    var place = text.range
    switch place.end - place.column {
    case count: break
    case count + 2:
      place.column += 1
      place.end -= 1
    default: (place.column, place.end) = (0, 0)
    }
    self.init(.paragraph, runs: [ProseRun(text: text.value, range: place)])
  }
}

extension MarkdownRenderer {
  /// The running text of a Markdown text, block by block. Code blocks, components, HTML and the texts of images are left out.
  public static func prose(of source: MarkdownSource) -> [ProseBlock] {
    let text = Array(source.text.utf8)
    let document = CMarkDocument(parsing: text, hasTables: WideRows.first(in: text) == nil)
    return document.withRoot { root in
      text.withUnsafeBytes { bytes in
        var reader = ProseReader(lines: SourceLines(text: text, source: source), bytes: bytes)
        return reader.blocks(of: root)
      }
    }
  }
}
