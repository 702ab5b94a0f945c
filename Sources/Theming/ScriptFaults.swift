import Diagnostics

extension Words {
  /// What scripts and styles have in common.
  static let textWithoutEnd = Words(
    en: "the text that begins here does not end on its line", nl: "de tekst die hier begint, eindigt niet op dezelfde regel")
  static let commentWithoutEnd = Words(
    en: "the comment that begins here does not end", nl: "het commentaar dat hier begint, eindigt niet")
}

/// What keeps browsers from running a script at all (ECMA-262, clause 12): a string, template literal or comment that does not end.
enum ScriptFaults {
  /// The first fault of a file, since everything after it is misread. Nothing where it cannot be told whether a slash divides or
  /// begins a regular expression: only certain faults are reported.
  static func findings(in file: ThemeFiles.File) -> [Diagnostic] {
    var scan = Scan(bytes: file.bytes)
    guard let fault = scan.fault() else { return [] }
    let (line, column) = ThemeLines(file.bytes).place(of: fault.offset)
    return [
      Diagnostic(
        .scriptSyntax, at: SourceRange(path: file.displayPath, line: line, column: column, end: column + 1),
        ["problem": fault.problem])
    ]
  }

  private struct Scan {
    let bytes: [UInt8]
    private var position = 0
    /// The template literals that are interrupted by a `${`, with the depth of braces inside it.
    private var interrupted: [(start: Int, braces: Int)] = []
    private var braces = 0
    /// What a slash after the last token means.
    private var slash = Slash.expression

    private enum Slash { case division, expression, unknown }

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func fault() -> (offset: Int, problem: Words)? {
      while let byte = next() {
        let start = position - 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          guard endsString(byte) else { return (start, .textWithoutEnd) }
          slash = .division
        case UInt8(ascii: "`"):
          guard let end = template(from: start) else { return (start, Self.openTemplate) }
          slash = end
        case UInt8(ascii: "}") where interrupted.last?.braces == braces:
          let start = interrupted.removeLast().start
          guard let end = template(from: start) else { return (start, Self.openTemplate) }
          slash = end
        case UInt8(ascii: "{"):
          braces += 1
          slash = .expression
        case UInt8(ascii: "}"):
          braces -= 1
          slash = .unknown
        case UInt8(ascii: "/"):
          guard let isRead = passSlash(from: start) else { return nil }
          guard isRead else { return (start, .commentWithoutEnd) }
        case UInt8(ascii: ")"): slash = .unknown
        case UInt8(ascii: "]"): slash = .division
        case 0x20, 0x09...0x0D: break
        default: passWord(byte)
        }
      }
      return interrupted.last.map { ($0.start, Self.openTemplate) }
    }

    private static let openTemplate = Words(
      en: "the text between backticks that begins here does not end", nl: "de tekst tussen backticks die hier begint, eindigt niet")

    private mutating func next() -> UInt8? {
      guard position < bytes.count else { return nil }
      defer { position += 1 }
      return bytes[position]
    }

    /// Moves to the end of a string. It may continue on the next line only after a backslash.
    private mutating func endsString(_ quote: UInt8) -> Bool {
      while let byte = next() {
        switch byte {
        case quote: return true
        case 0x0A, 0x0D: return false
        case UInt8(ascii: "\\"): position += 1
        default: break
        }
      }
      return false
    }

    /// Continues in a template literal: to its end, or to the code that interrupts it. Nil when it has no end.
    private mutating func template(from start: Int) -> Slash? {
      while let byte = next() {
        switch byte {
        case UInt8(ascii: "`"): return .division
        case UInt8(ascii: "\\"): position += 1
        case UInt8(ascii: "$") where position < bytes.count && bytes[position] == UInt8(ascii: "{"):
          position += 1
          interrupted.append((start, braces))
          return .expression
        default: break
        }
      }
      return nil
    }

    /// Skips a comment, a division or a regular expression. False for a comment without an end; nil when it cannot be told which it
    /// is.
    private mutating func passSlash(from start: Int) -> Bool? {
      let rest = bytes[position...].prefix { $0 != 0x0A && $0 != 0x0D }
      if rest.first == UInt8(ascii: "/") {
        position = rest.endIndex
        return true
      }
      if rest.first == UInt8(ascii: "*") {
        position += 1
        while let byte = next() {
          if byte == UInt8(ascii: "*"), position < bytes.count, bytes[position] == UInt8(ascii: "/") {
            position += 1
            return true
          }
        }
        return false
      }
      switch slash {
      case .division: slash = .expression
      case .expression:
        guard let end = endOfExpression(rest) else { return nil }
        position = end
        slash = .division
      case .unknown:
        guard !rest.contains(where: { "\"'`/{}\\".utf8.contains($0) }) else { return nil }
        slash = .expression
      }
      return true
    }

    /// The offset after the slash that ends a regular expression. Inside a class, a slash is an ordinary character.
    private func endOfExpression(_ rest: ArraySlice<UInt8>) -> Int? {
      var (index, isInClass) = (rest.startIndex, false)
      while index < rest.endIndex {
        switch rest[index] {
        case UInt8(ascii: "\\"): index += 1
        case UInt8(ascii: "["): isInClass = true
        case UInt8(ascii: "]"): isInClass = false
        case UInt8(ascii: "/") where !isInClass: return index + 1
        default: break
        }
        index += 1
      }
      return nil
    }

    /// Skips a name, a number or a punctuator.
    private mutating func passWord(_ first: UInt8) {
      guard Self.isPartOfName(first) else {
        // After `++` and `--` a slash can mean either.
        let isDoubled = (first == UInt8(ascii: "+") || first == UInt8(ascii: "-")) && position >= 2 && bytes[position - 2] == first
        slash = isDoubled ? .unknown : .expression
        return
      }
      let start = position - 1
      while position < bytes.count, Self.isPartOfName(bytes[position]) { position += 1 }
      let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
      slash =
        !isMember && Self.wordsBeforeExpressions.contains(String(decoding: bytes[start..<position], as: UTF8.self))
        ? .expression : .division
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: byte >= 0x80 || "_$#".utf8.contains(byte)
      }
    }

    /// Words that are followed by an expression (ECMA-262, section 12.7.2).
    private static let wordsBeforeExpressions: Set<String> = [
      "return", "typeof", "case", "do", "else", "in", "instanceof", "new", "void", "delete", "throw", "await", "yield", "of",
      "default",
    ]
  }
}
