import Diagnostics

/// A finding for the preview's pages: the texts of a terminal's report, in parts.
struct Problem: Sendable, Hashable, Encodable {
  let severity: String
  let identifier: String
  /// `path:line:column`; empty when the finding is about the site as a whole.
  let place: String
  let summary: String
  /// The line of the file with a caret under the fault; empty without a place.
  let excerpt: String
  let notes: [String]
  let help: [String]

  init(_ diagnostic: Diagnostic, format: TextFormat) {
    severity = diagnostic.severity.rawValue
    identifier = diagnostic.kind.identifier
    place = diagnostic.range.map { "\($0)" } ?? ""
    summary = diagnostic.summary
    excerpt = diagnostic.range.map { format.excerpt($0) } ?? ""
    notes = diagnostic.notes.map { "\($0.role.rawValue): \($0.range)" }
    help = diagnostic.help
  }

  /// Whether it prevents publishing.
  var isError: Bool { severity == Severity.error.rawValue }

  /// The findings, with errors first, otherwise in the order of a report.
  static func list(_ diagnostics: [Diagnostic]) -> [Problem] {
    let format = TextFormat(usesColour: false)
    let sorted = diagnostics.sortedForReport()
    return (sorted.filter { $0.severity == .error } + sorted.filter { $0.severity != .error }).map { Problem($0, format: format) }
  }
}
