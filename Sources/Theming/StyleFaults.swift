import ContentLoading
import Diagnostics

/// Faults in a style sheet that make browsers ignore the rest of it, or the beginning of the next one, which is joined to it:
/// strings, comments and brackets that do not end, and a rule at the end without a block (CSS Syntax Module Level 3).
enum StyleFaults {
  /// The first fault of a file, since everything after it is misread.
  static func findings(in file: ThemeFiles.File) -> [Diagnostic] {
    guard let fault = fault(in: file.bytes) else { return [] }
    let (line, column) = ThemeLines(file.bytes).place(of: fault.offset)
    return [
      Diagnostic(
        .styleSyntax, at: SourceRange(path: file.displayPath, line: line, column: column, end: column + 1),
        ["problem": fault.problem])
    ]
  }

  private typealias Fault = (offset: Int, problem: Words)

  private static func fault(in bytes: [UInt8]) -> Fault? {
    var open: [(bracket: UInt8, offset: Int)] = []
    var rule = TopRule()
    // Windows editors put a byte order mark at the beginning.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for token in StyleTokens(Array(bytes[start...])) {
      let offset = token.offset + start
      switch token.kind {
      case .badString: return (offset, .textWithoutEnd)
      case .unclosedComment: return (offset, .commentWithoutEnd)
      case .badURL:
        let words = Words(
          en: "the address that begins here does not end, or contains characters that need quotation marks around the address",
          nl: "het adres dat hier begint, eindigt niet, of bevat tekens waarvoor aanhalingstekens om het adres nodig zijn")
        return (offset, words)
      case .punctuation(UInt8(ascii: "/")) where offset > start && bytes[offset - 1] == UInt8(ascii: "*"):
        return (
          offset - 1, Words(en: "a comment ends here that was never opened", nl: "hier eindigt commentaar dat nergens is begonnen")
        )
      case .open(let bracket): open.append((bracket, offset))
      case .function: open.append((UInt8(ascii: "("), offset))
      case .close(let bracket):
        guard let last = open.popLast() else {
          return (offset, Words(en: "this bracket closes nothing", nl: "dit haakje sluit niets af"))
        }
        guard closing(last.bracket) == bracket else {
          let sign = UnicodeScalar(last.bracket)
          let words = Words(
            en: "the bracket \(sign) is not closed before another one is",
            nl: "het haakje \(sign) is nog niet gesloten als een ander wordt gesloten")
          return (last.offset, words)
        }
      default: break
      }
      if let problem = rule.take(token.kind, at: offset, isOutside: open.isEmpty) { return problem }
    }
    if let (bracket, offset) = open.first {
      let sign = UnicodeScalar(bracket)
      return (offset, Words(en: "the bracket \(sign) is not closed", nl: "het haakje \(sign) is niet gesloten"))
    }
    return rule.begin.map { begin in
      let words = Words(
        en: "the rule that begins here has no end: it would take the first rule of the next file with it",
        nl: "de stijl die hier begint, heeft geen einde: de eerste stijl van het volgende bestand zou ook verloren gaan")
      return (begin, words)
    }
  }

  /// The current rule outside of all brackets (CSS Syntax Module Level 3, section 5.4). An at-rule ends with a semicolon or a
  /// block, any other rule only with a block.
  private struct TopRule {
    /// The offset of its beginning; nil between rules.
    var begin: Int?
    private var mayEndInSemicolon = false

    init() {}

    mutating func take(_ token: StyleTokens.Kind, at offset: Int, isOutside: Bool) -> Fault? {
      if begin == nil {
        begin = offset
        mayEndInSemicolon = if case .atKeyword = token { true } else { false }
      }
      guard isOutside else { return nil }
      switch token {
      case .close(UInt8(ascii: "}")): begin = nil
      case .punctuation(UInt8(ascii: ";")):
        guard mayEndInSemicolon else {
          let words = Words(
            en: "this semicolon does not end a rule, and takes the next rule with it",
            nl: "deze puntkomma sluit geen stijl af, en de volgende stijl gaat ook verloren")
          return (offset, words)
        }
        begin = nil
      default: break
      }
      return nil
    }
  }

  private static func closing(_ bracket: UInt8) -> UInt8 {
    switch bracket {
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: UInt8(ascii: "]")
    }
  }
}
