import Diagnostics
import SourceFiles

/// A finding for the preview's pages: the texts of a terminal's report, in parts.
struct Problem: Sendable, Hashable, Encodable {
  let severity: String
  /// The severity as people read it.
  let kind: String
  let identifier: String
  /// `path:line:column`; empty when the finding is about the site as a whole.
  let place: String
  let summary: String
  /// The line of the file with a caret under the fault; empty without a place.
  let excerpt: String
  let notes: [String]
  let help: [String]

  init(_ diagnostic: Diagnostic, in language: AuthorLanguage, format: TextFormat) {
    severity = diagnostic.severity.rawValue
    kind = diagnostic.severity.words[language]
    identifier = diagnostic.kind.identifier
    place = diagnostic.range.map { "\($0)" } ?? ""
    summary = diagnostic.summary(in: language)
    excerpt = diagnostic.range.map { format.excerpt($0) } ?? ""
    notes = diagnostic.notes.map { "\(PreviewWords.note[language]): \($0.role.words[language]): \($0.range)" }
    help = diagnostic.help(in: language).map { "\(PreviewWords.help[language]): \($0)" }
  }

  /// Whether it prevents publishing.
  var isError: Bool { severity == Severity.error.rawValue }

  /// The errors and warnings, with errors first, otherwise in the order of a report.
  /// - Parameter site: the site folder, whose lines are shown.
  static func list(_ diagnostics: [Diagnostic], about site: String, in language: AuthorLanguage) -> [Problem] {
    let format = TextFormat(in: language, usesColour: false, lines: SourceLines(beneath: site))
    let sorted = diagnostics.sortedForReport()
    return (sorted.filter { $0.severity == .error } + sorted.filter { $0.severity == .warning }).map {
      Problem($0, in: language, format: format)
    }
  }
}
