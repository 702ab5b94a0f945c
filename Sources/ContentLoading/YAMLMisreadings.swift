import Diagnostics

/// Words of a value that YAML does not read as text: a comment inside a text, or a character with a meaning to YAML at the start of
/// a value.
///
/// libyaml silently drops them, or stops at a place far after them. An author who has never seen YAML meant everything as text, so
/// each misreading is reported at its character, with the whole value in quotes as the correction.
struct YAMLMisreadings {
  /// One value that YAML reads in another way than its author meant.
  struct Misreading: Equatable {
    /// What the characters mean to YAML.
    var meaning: YAMLCharacterMeaning
    /// The characters with this meaning.
    var characters: String
    /// The line in the text, from 1.
    var line: Int
    /// The column of the characters, from 1.
    var column: Int
    /// What the author meant, without quotes; nil when that is not certain.
    var meant: String?
    /// The place of the value, which is replaced by what was meant.
    var value: Place
    /// Whether libyaml stops because of it.
    var stopsParser = false
    /// The places of words of the text that YAML reads as keys.
    var strayKeys: [Place] = []
  }

  /// A line and a column, from 1.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  let misreadings: [Misreading]
  private let source: YAMLSource

  init(in source: YAMLSource) {
    self.source = source
    var scan = YAMLScan(source.text, keys: source.keys)
    scan.run()
    misreadings = scan.misreadings
  }

  /// A finding for each misreading, with the value in quotes if the meaning is certain.
  var findings: [Diagnostic] {
    misreadings.map { misreading in
      let range = source.range(line: misreading.line, column: misreading.column, length: misreading.characters.unicodeScalars.count)
      let words = misreading.characters.count > 40 ? misreading.characters.prefix(40) + "…" : misreading.characters
      let (kind, arguments): (DiagnosticKind, [String: any DiagnosticArgument]) =
        switch misreading.meaning {
        case .comment: (.yamlCommentInText, ["words": words])
        case .colon: (.yamlSyntax, ["problem": misreading.meaning.words])
        case .comma: (.yamlCommaInBraces, ["words": words])
        case .folded: (.yamlListInText, [:])
        case .escape: (.yamlBackslash, ["words": words])
        case .quote: (.yamlQuoteEnds, ["words": words])
        default: (.yamlCharacterAtStart, ["character": misreading.characters, "meaning": misreading.meaning.words])
        }
      return Diagnostic(kind, at: range, arguments, correction: misreading.meant.map { correction(of: misreading, to: $0) })
    }
  }

  /// The value in quotes, where it stands in the file as it was meant.
  private func correction(of misreading: Misreading, to meant: String) -> Correction {
    let place = source.range(
      line: misreading.value.line, column: misreading.value.column, length: meant.unicodeScalars.count)
    // What follows a space may well be a remark that is nobody's business; a word with a # before it is one for readers.
    let isRemark = misreading.meaning == .comment && !misreading.characters.dropFirst().prefix(1).allSatisfy(\.isLetter)
    return Correction(
      of: meant, to: Self.quoted(meant.withoutTypographicQuotes ?? meant), at: place, isCertain: !isRemark)
  }

  /// Whether one of the misreadings causes what libyaml reports about a line.
  func explains(line: Int) -> Bool { misreadings.contains { $0.stopsParser || line - 1...line ~= $0.line } }

  /// What was meant, by the place of the value.
  var meantByPlace: [Place: String] {
    Dictionary(
      misreadings.compactMap { misreading in misreading.meant.map { (misreading.value, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The places of words that YAML reads as keys.
  var strayKeys: Set<Place> { Set(misreadings.flatMap(\.strayKeys)) }

  /// A text in quotes, such that YAML reads the text.
  static func quoted(_ text: String) -> String {
    let isPlainInDouble = !text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if isPlainInDouble { return "\"\(text)\"" }
    if !text.utf8.contains(UInt8(ascii: "'")) { return "'\(text)'" }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
