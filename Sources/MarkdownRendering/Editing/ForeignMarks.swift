import Diagnostics

/// Pairs of characters around words, and commands.
extension ForeignSyntax {
  /// `^[a note]` and `x^2^`.
  mutating func caret(_ place: Int) -> Int {
    guard place + 1 < text.count else { return place + 1 }
    if text[place + 1] == UInt8(ascii: "["), place == 0 || text[place - 1] != UInt8(ascii: "[") {
      guard let end = text[(place + 2)...].prefix(2_000).firstIndex(of: UInt8(ascii: "]")), end > place + 2,
        end + 1 >= text.count || text[end + 1] != UInt8(ascii: "(")
      else { return place + 1 }
      add(place..<(end + 1), .inlineNote)
      return end + 1
    }
    guard place > 0, text[place - 1].isWord else { return pair(place, .highlight) }
    let inner = text[(place + 1)...].prefix(20).prefix { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    // a^b^c is a tower of powers.
    let end = inner.endIndex + 1
    guard !inner.isEmpty, end <= text.count, text[inner.endIndex] == UInt8(ascii: "^"), end >= text.count || !text[end].isWord,
      end >= text.count || text[end] != UInt8(ascii: "^")
    else { return place + 1 }
    let digits = SmallDigits.superscripts(for: block.text(inner.indices))
    matches.append(Match(range: place..<end, form: .superscript, correction: digits))
    return end
  }

  /// `%%hidden%%`. Percentages are no comment, so the words must begin and end with a letter.
  mutating func hidden(_ place: Int) -> Int {
    let run = text[place...].prefix { $0 == UInt8(ascii: "%") }
    guard run.count == 2, run.endIndex < text.count, text[run.endIndex].isLetter,
      let close = text[run.endIndex...].prefix(500).firstIndex(where: { $0 == UInt8(ascii: "%") || $0 == 0x0A }),
      !text[close - 1].isDigit
    else { return run.endIndex }
    return pair(place, .comment)
  }

  /// `++new++`, `++ctrl+alt+del++`. In code, i++ and ++i are increments.
  mutating func inserted(_ place: Int) -> Int {
    let run = text[place...].prefix { $0 == UInt8(ascii: "+") }
    guard run.count == 2, place == 0 || !text[place - 1].isWord, let close = block.offset(of: "++", from: run.endIndex),
      close < endOfLine(place), close + 2 >= text.count || !text[close + 2].isWord && text[close + 2] != UInt8(ascii: "+")
    else { return run.endIndex }
    let inner = block.text(run.endIndex..<close)
    let keys = inner.split(separator: "+", omittingEmptySubsequences: false)
    if keys.count > 1, keys.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }) {
      add(place..<(close + 2), .keys)
      return close + 2
    }
    let words = inner.split(separator: " ", omittingEmptySubsequences: false)
    let isAlone = block.offset(of: "++", from: close + 2).map { $0 > endOfLine(place) } ?? true
    guard keys.count == 1, let first = words.first, let last = words.last, first.count > 2, last.count > 2 || words.count == 1,
      words.count == 1 || isAlone, first.first?.isLetter == true
    else { return run.endIndex }
    add(place..<(close + 2), KeyboardKeys.isKnown(inner) ? .keys : .highlight)
    return close + 2
  }

  /// `'''bold'''`.
  mutating func wikiBold(_ place: Int) -> Int {
    let run = text[place...].prefix { $0 == UInt8(ascii: "'") }
    guard run.count == 3, place == 0 || !text[place - 1].isWord, run.endIndex < text.count, text[run.endIndex].isWord,
      let close = block.offset(of: "'''", from: run.endIndex), close < endOfLine(place), text[close - 1] > 0x20,
      close + 3 >= text.count || text[close + 3] != UInt8(ascii: "'") && !text[close + 3].isWord
    else { return run.endIndex }
    let words = block.text(run.endIndex..<close)
    matches.append(
      Match(
        range: place..<(close + 3), form: .bold, correction: text[close - 1].isWord && !words.contains("*") ? "**\(words)**" : nil))
    return close + 3
  }

  /// `$$x^2$$`, `$\frac{a}{b}$`. A dollar sign may also be part of a price.
  mutating func formula(_ place: Int) -> Int {
    let run = text[place...].prefix { $0 == UInt8(ascii: "$") }
    if run.count == 2 {
      let inner = text[run.endIndex...].prefix(500).prefix { $0 != UInt8(ascii: "$") && $0 != 0x0A }
      guard inner.contains(where: { $0.isLetter || "\\^_=".utf8.contains($0) }) else { return run.endIndex }
      return pair(place, .formula)
    }
    let end = min(endOfLine(place), place + 300)
    guard run.count == 1, place == 0 || !text[place - 1].isWord,
      let close = text[(place + 1)..<max(end, place + 1)].firstIndex(of: UInt8(ascii: "$")), close > place + 2,
      close + 1 >= text.count || !text[close + 1].isWord
    else { return run.endIndex }
    let inner = text[(place + 1)..<close]
    let hasCommand = inner.indices.dropLast().contains { inner[$0] == UInt8(ascii: "\\") && inner[$0 + 1].isLetter }
    let hasBraces = inner.contains(UInt8(ascii: "{")) && inner.contains(UInt8(ascii: "}"))
    guard hasCommand || hasBraces && inner.contains(where: { $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "_") }),
      inner.first != 0x20,
      inner.last != 0x20
    else { return run.endIndex }
    add(place..<(close + 1), .formula)
    return close + 1
  }

  /// A text between two equal pairs of characters, without spaces on their inner sides.
  mutating func pair(_ place: Int, _ form: ForeignSyntaxForm) -> Int {
    let byte = text[place]
    let run = text[place...].prefix { $0 == byte }
    guard run.count == 2, place == 0 || !text[place - 1].isWord, run.endIndex < text.count, text[run.endIndex] > 0x20 else {
      return run.endIndex
    }
    let inner = text[run.endIndex...].prefix(500).prefix { $0 != byte && $0 != 0x0A }
    let close = inner.endIndex
    guard close + 1 < text.count, text[close] == byte, text[close + 1] == byte, inner.last.map({ $0 > 0x20 }) ?? false,
      close + 2 >= text.count || text[close + 2] != byte && !text[close + 2].isWord
    else { return run.endIndex }
    add(place..<(close + 2), form)
    return close + 2
  }

  /// `:smile:`.
  mutating func emoji(_ place: Int) -> Int {
    guard place == 0 || text[place - 1] <= 0x20 || text[place - 1] == UInt8(ascii: "(") else { return place + 1 }
    let name = text[(place + 1)...].prefix(40).prefix { $0.isLowercase || $0.isDigit || "_-+".utf8.contains($0) }
    let end = name.endIndex
    guard name.count > 1, name.first?.isLowercase == true, end < text.count, text[end] == UInt8(ascii: ":"),
      end + 1 >= text.count || !text[end + 1].isWord && text[end + 1] != UInt8(ascii: ":")
    else { return place + 1 }
    // :ref:`name` is a reStructuredText role, not an emoji.
    add(place..<(end + 1), end + 1 < text.count && text[end + 1] == 0 ? .link : .emoji)
    return end + 1
  }

  /// `\newpage`, `\textbf{…}`, `\begin{…}`.
  mutating func command(_ place: Int) -> Int {
    let name = text[(place + 1)...].prefix(20).prefix(while: \.isLetter)
    guard name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: "{"),
      Self.commands.contains(String(decoding: name, as: UTF8.self)),
      let close = text[name.endIndex..<endOfLine(place)].firstIndex(of: UInt8(ascii: "}"))
    else { return pageBreak(place) }
    let isEnd = name.elementsEqual("end".utf8)
    if !(isEnd && hasOpened) { add(place..<(close + 1), .latex) }
    hasOpened = true
    return close + 1
  }

  static let commands: Set<String> = [
    "begin", "caption", "chapter", "cite", "emph", "end", "footnote", "href", "includegraphics", "label", "paragraph", "ref",
    "section",
    "subsection", "subsubsection", "textbf", "textit", "texttt", "title", "underline", "url",
  ]

  mutating func pageBreak(_ place: Int) -> Int {
    for command in ["\\newpage", "\\pagebreak"] where text[place...].starts(with: command.utf8) {
      add(place..<(place + command.utf8.count), .pageBreak)
      return place + command.utf8.count
    }
    return place + 1
  }

}
