import ContentHashing
import Diagnostics
import SiteEditing

/// A finding for the app: its words, its place, and what it is about.
struct FindingMessage: Encodable, Sendable {
  struct Note: Encodable, Sendable {
    let text: String
    let path: String
    let line: Int
  }

  let id: String
  let severity: String
  let identifier: String
  let summary: String
  let help: [String]
  let path: String
  let line: Int
  let column: Int
  let end: Int
  /// The path of the field.
  var at: [JSONStep]?
  /// The lines of the block.
  var lines: [Int]?
  let notes: [Note]
  let fix: String?

  /// - Parameters:
  ///   - path: the file, by its path in the site folder.
  ///   - notePath: gives the same for the files of notes.
  init(_ finding: Diagnostic, path: String, in language: AuthorLanguage, notePath: (String) -> String) {
    id = Self.id(of: finding)
    severity = finding.severity.rawValue
    identifier = finding.kind.identifier
    summary = finding.summary(in: language)
    help = finding.help(in: language)
    self.path = path
    line = finding.range?.line ?? 0
    column = finding.range?.column ?? 0
    end = finding.range?.end ?? 0
    notes = finding.notes.map { Note(text: $0.role.words[language], path: notePath($0.range.path), line: $0.range.line) }
    fix = finding.edit.map { edit in
      edit.original.isEmpty || edit.replacement.isEmpty ? edit.replacement : "\(edit.original) → \(edit.replacement)"
    }
  }

  static func id(of finding: Diagnostic) -> String {
    let text = "\(finding.kind.identifier) \(finding.range.map { "\($0) \($0.end)" } ?? "") \(finding.summary(in: .english))"
    return String(ContentHash(of: Array(text.utf8)).hexadecimal.prefix(16))
  }
}
