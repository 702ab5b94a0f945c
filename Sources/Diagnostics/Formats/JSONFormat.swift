import Foundation

/// Findings and figures as one JSON object (RFC 8259), for editors and continuous integration.
public struct JSONFormat {
  /// The figures about a build; nil where they were not computed.
  public struct Summary: Encodable, Sendable {
    var pages: Int?
    var files: Int?
    var bytes: Int?
    var seconds: Double
    var nextChange: String?
    var published: Bool
    /// What came of asking the addresses outside the site; nil when they were not asked.
    public var external: External?

    public init(pages: Int?, files: Int?, bytes: Int?, seconds: Double, nextChange: String?, published: Bool) {
      self.pages = pages
      self.files = files
      self.bytes = bytes
      self.seconds = seconds
      self.nextChange = nextChange
      self.published = published
    }
  }

  /// Figures about the addresses outside a site.
  public struct External: Encodable, Sendable {
    /// The pages that the site names; of these, those that were asked, whose answer was known, and for which there was no time.
    var pages, asked, known, leftOver: Int
    var hosts: Int
    var offline: Bool
    var unasked: [Unasked]

    public struct Unasked: Encodable, Sendable {
      var address: String
      var reason: String
      var path: String
      var line: Int
      var column: Int

      public init(address: String, reason: String, at range: SourceRange) {
        self.address = address
        self.reason = reason
        path = range.path
        line = range.line
        column = range.column
      }
    }

    public init(pages: Int, asked: Int, known: Int, leftOver: Int, hosts: Int, offline: Bool, unasked: [Unasked]) {
      self.pages = pages
      self.asked = asked
      self.known = known
      self.leftOver = leftOver
      self.hosts = hosts
      self.offline = offline
      self.unasked = unasked
    }
  }

  private let language: AuthorLanguage

  public init(in language: AuthorLanguage) { self.language = language }

  /// The object, with a line end.
  /// - Throws: what `JSONEncoder` throws for figures that JSON cannot hold.
  public func text(of diagnostics: [Diagnostic], summary: Summary) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let report = Report(diagnostics: diagnostics.map { Finding($0, in: language) }, summary: summary)
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }

  private struct Report: Encodable {
    var diagnostics: [Finding]
    var summary: Summary
  }

  private struct Finding: Encodable {
    var severity: String
    var identifier: String
    var path: String?
    var line: Int?
    var column: Int?
    var end: Int?
    var summary: String
    var help: [String]
    var notes: [Note]

    init(_ diagnostic: Diagnostic, in language: AuthorLanguage) {
      severity = diagnostic.severity.rawValue
      identifier = diagnostic.kind.identifier
      path = diagnostic.range?.path
      line = diagnostic.range.flatMap { $0.line > 0 ? $0.line : nil }
      column = diagnostic.range.flatMap { $0.column > 0 ? $0.column : nil }
      end = diagnostic.range.flatMap { $0.end > $0.column ? $0.end : nil }
      summary = diagnostic.summary(in: language)
      help = diagnostic.help(in: language)
      notes = diagnostic.notes.map {
        Note(message: $0.role.words[language], path: $0.range.path, line: $0.range.line, column: $0.range.column)
      }
    }
  }

  private struct Note: Encodable {
    var message: String
    var path: String
    var line: Int
    var column: Int
  }
}
