/// Findings as people read them: place, message, the line with a caret, notes and help.
public struct TextFormat {
  private let language: AuthorLanguage
  private let usesColour: Bool
  private let lines: SourceLines

  /// - Parameters:
  ///   - usesColour: whether ANSI colours are written, as for a terminal.
  ///   - lines: the lines that are shown below findings.
  public init(in language: AuthorLanguage, usesColour: Bool, lines: SourceLines) {
    self.language = language
    self.usesColour = usesColour
    self.lines = lines
  }

  /// The text of a finding, with a line end.
  public func text(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.range.map { bold("\($0):") + " " } ?? ""
    let severity = painted("\(diagnostic.severity.words[language]):", Self.colour(of: diagnostic.severity))
    var text =
      "\(place)\(severity) \(bold(Self.visible(diagnostic.summary(in: language)))) \(painted("[\(diagnostic.kind.identifier)]", "2"))\n"
    if let range = diagnostic.range { text += excerpt(range) }
    for note in diagnostic.notes {
      text += "  \(painted(Self.note[language] + ":", "36")) \(note.role.words[language]): \(note.range)\n"
    }
    for help in diagnostic.help(in: language) { text += "  \(painted(Self.help[language] + ":", "32")) \(Self.visible(help))\n" }
    return text
  }

  private static func colour(of severity: Severity) -> String {
    switch severity {
    case .error: "31;1"
    case .warning: "33;1"
    case .advice: "34;1"
    }
  }

  private static let note = Words(en: "note", nl: "zie ook")
  private static let help = Words(en: "help", nl: "hulp")

  /// The line of a place, with carets under the fault; empty when there is no line to show.
  public func excerpt(_ range: SourceRange) -> String {
    guard range.line > 0, let scalars = lines.characters(ofLine: range.line, of: range.path) else { return "" }
    let width = 110
    let column = min(max(range.column, 1), scalars.count + 1)
    // Of a long line, only the part around the fault is shown.
    let start = scalars.count <= width ? 0 : min(max(0, column - 30), max(0, scalars.count - width))
    let shown = scalars[start..<min(scalars.count, start + width)]
    let number = String(range.line)
    let before = start > 0 ? "…" : ""
    let after = start + width < scalars.count ? "…" : ""
    var text = "  \(painted("\(number) |", "2")) \(before)\(Self.visible(String(String.UnicodeScalarView(shown))))\(after)\n"
    guard range.column > 0 else { return text }
    let marks = max(1, min(range.end - range.column, scalars.count - column + 1, shown.count - (column - 1 - start)))
    let margin = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: column - 1 - start + before.count)
    text += "  \(margin) \(painted("|", "2")) \(indent)\(painted("^" + String(repeating: "~", count: marks - 1), "32;1"))\n"
    return text
  }

  /// A text without control characters, which could command the terminal.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? "\u{FFFD}" : $0 }))
  }

  private func bold(_ text: String) -> String { painted(text, "1") }

  private func painted(_ text: String, _ code: String) -> String {
    usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
