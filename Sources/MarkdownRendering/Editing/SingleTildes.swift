/// Short texts between single tildes, which other systems show as subscript.
enum SingleTildes {
  struct Match {
    let range: Range<Int>
    let inner: Range<Int>
    let isBehindWord: Bool
  }

  /// The match that begins with the tilde at an offset: after a word a few characters without a space, otherwise a number.
  static func match(at place: Int, in text: [UInt8]) -> Match? {
    let tilde = UInt8(ascii: "~")
    guard place + 2 < text.count, text[place] == tilde, place == 0 || text[place - 1] != tilde, text[place + 1] != tilde else {
      return nil
    }
    let inner = text[(place + 1)...].prefix(11).prefix { $0 > 0x20 && $0 != tilde }
    let close = inner.endIndex
    guard 1...10 ~= inner.count, close < text.count, text[close] == tilde, close + 1 >= text.count || text[close + 1] != tilde
    else {
      return nil
    }
    let isBehindWord = place > 0 && text[place - 1].isWord
    let isNumber = inner.allSatisfy { $0.isDigit || ".,%".utf8.contains($0) }
    guard isNumber || isBehindWord && inner.allSatisfy({ $0.isWord || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    return Match(range: place..<(close + 1), inner: inner.indices, isBehindWord: isBehindWord)
  }
}

enum SmallDigits {
  /// ₂ for 2; nil when a character has no such form.
  static func subscripts(for text: String) -> String? { map(text, "0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋") }
  /// ² for 2; nil when a character has no such form.
  static func superscripts(for text: String) -> String? { map(text, "0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻") }

  private static func map(_ text: String, _ from: String, _ to: String) -> String? {
    let forms = Dictionary(uniqueKeysWithValues: zip(from, to))
    let result = text.compactMap { forms[$0] }
    return result.count == text.count ? String(result) : nil
  }
}
