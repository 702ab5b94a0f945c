import Diagnostics

/// A finding as the preview's pages show it: the words of the report on a terminal, in parts.
struct Problem: Sendable, Hashable, Encodable {
  let severity: String
  let identifier: String
  /// `path:line:column`; empty when the finding is about the site as a whole.
  let place: String
  let summary: String
  /// The line of the file with a caret under the fault; empty when there is none to show.
  let excerpt: String
  let notes: [String]
  let help: [String]

  /// A finding.
  init(_ diagnostic: Diagnostic, format: TextFormat) {
    severity = diagnostic.severity.rawValue
    identifier = diagnostic.kind.identifier
    place = diagnostic.range.map { "\($0)" } ?? ""
    summary = diagnostic.summary
    excerpt = diagnostic.range.map { format.excerpt($0) } ?? ""
    notes = diagnostic.notes.map { "\($0.role.rawValue): \($0.range)" }
    help = diagnostic.help
  }

  /// Whether the site cannot be published with it.
  var isError: Bool { severity == Severity.error.rawValue }

  /// The findings, errors first, then as in a report.
  static func list(_ diagnostics: [Diagnostic]) -> [Problem] {
    let format = TextFormat(usesColour: false)
    let sorted = diagnostics.sortedForReport()
    return (sorted.filter { $0.severity == .error } + sorted.filter { $0.severity != .error }).map { Problem($0, format: format) }
  }
}
