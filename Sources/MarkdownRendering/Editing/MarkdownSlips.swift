import Diagnostics

/// Mistakes in Markdown: a character too many, too few or in the wrong place, so that readers would see the markup itself.
///
/// Only what can hardly be meant as text is reported: a false alarm about ordinary words is worse than a missed mistake.
struct MarkdownSlips {
  struct Match {
    /// In the block, in bytes.
    let range: Range<Int>
    let kind: DiagnosticKind
    /// How it should be written in general, for a mistake that has no kind of its own.
    var form: MarkdownSlipForm?
    /// How it should be written here, where that is certain.
    var correction: String?
  }

  private let block: BlockSource
  private let text: [UInt8]
  private(set) var matches: [Match] = []

  /// Searches a block.
  /// - Parameters:
  ///   - isItem: whether the block begins a list item.
  ///   - definesLabel: whether the text defines a label in brackets.
  init(in block: BlockSource, isItem: Bool, isHeading: Bool, definesLabel: (String) -> Bool) {
    self.block = block
    text = block.masked
    for (number, line) in block.contents.enumerated() {
      if !isHeading { inspectStart(of: line) }
      if isItem, number == 0 { task(line, definesLabel) }
    }
    var position = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "~"): position = tilde(position)
      case UInt8(ascii: "<"): position = comment(position)
      case UInt8(ascii: "]"): position = spacedLink(position, definesLabel)
      case UInt8(ascii: ")"): position = turnedLink(position)
      default: position += 1
      }
    }
    bold()
    paths()
    matches.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func add(_ range: Range<Int>, _ form: MarkdownSlipForm, _ correction: String?) {
    matches.append(Match(range: range, kind: .shownAsTyped, form: form, correction: correction))
  }

  /// The end of the line that contains an offset, or the end of the part of it that is searched.
  private func endOfLine(_ place: Int) -> Int {
    text[place...].prefix(2_000).firstIndex(of: 0x0A) ?? min(text.count, place + 2_000)
  }

  /// The offset of a text within a part of the block.
  private func offset(of wanted: StaticString, from start: Int, to end: Int) -> Int? {
    wanted.withUTF8Buffer { wanted in
      (start..<max(start, end - wanted.count + 1)).first { text[$0...].starts(with: wanted) }
    }
  }

  // MARK: Starts of lines

  /// `##Heading` and `-[ ] task`.
  private mutating func inspectStart(of line: Range<Int>) {
    let words = text[line]
    if words.first == UInt8(ascii: "#") {
      let hashes = words.prefix { $0 == UInt8(ascii: "#") }
      guard 2...6 ~= hashes.count, let next = words[hashes.endIndex...].first, next.isLetter || next >= 0x80 else { return }
      let word = words[hashes.endIndex...].prefix { $0 > 0x20 }
      let range = line.lowerBound..<word.endIndex
      add(range, .heading, block.text(line.lowerBound..<hashes.endIndex) + " " + block.text(word.indices))
      return
    }
    guard words.count > 4, words.first == UInt8(ascii: "-") || words.first == UInt8(ascii: "*"),
      let box = Self.box(words.dropFirst())
    else { return }
    add(line.lowerBound..<box.end, .task, "- " + box.correction)
  }

  /// `- [] task`, `- [v] task`.
  private mutating func task(_ line: Range<Int>, _ definesLabel: (String) -> Bool) {
    guard let box = Self.box(text[line]), block.text(line.lowerBound..<box.end) != box.correction,
      !definesLabel(block.text((line.lowerBound + 1)..<(box.end - 1)))
    else { return }
    add(line.lowerBound..<box.end, .task, box.correction)
  }

  /// The checkbox at the start of some words, and how it should be written.
  private static func box(_ words: ArraySlice<UInt8>) -> (end: Int, correction: String)? {
    guard words.first == UInt8(ascii: "["), let close = words.prefix(8).firstIndex(of: UInt8(ascii: "]")),
      close + 1 < words.endIndex, words[close + 1] == 0x20, words[(close + 1)...].contains(where: \.isWord)
    else { return nil }
    switch String(decoding: words[words.startIndex...close], as: UTF8.self) {
    case "[]", "[ ]", "[  ]": return (close + 1, "[ ]")
    case "[x]", "[X]", "[v]", "[ x]", "[x ]", "[ x ]", "[✓]", "[✔]", "[√]": return (close + 1, "[x]")
    default: return nil
    }
  }

  // MARK: Tildes

  /// `CO~2~`, `~5~ euros`. A word between single tildes, as in `~old~`, is struck out as its author wants.
  private mutating func tilde(_ place: Int) -> Int {
    guard let found = SingleTildes.match(at: place, in: text) else {
      return text[place...].prefix { $0 == UInt8(ascii: "~") }.endIndex
    }
    matches.append(
      Match(
        range: found.range, kind: .singleTilde,
        correction: found.isBehindWord ? SmallDigits.subscripts(for: block.text(found.inner)) : nil))
    return found.range.upperBound
  }

  // MARK: Comments

  /// `<!-- …` without its end in the block, `<!- … ->`, `<-- … -->`.
  private mutating func comment(_ place: Int) -> Int {
    guard place + 2 < text.count, text[place + 1] == UInt8(ascii: "!") || text[place + 1] == UInt8(ascii: "-") else {
      return place + 1
    }
    let end = endOfLine(place)
    let rest = text[place..<end]
    if rest.starts(with: "<!-".utf8) {
      let hyphens = text[(place + 2)..<end].prefix { $0 == UInt8(ascii: "-") }
      let close = offset(of: "->", from: hyphens.endIndex, to: end)
      let last = close.map { $0 + 2 } ?? end
      var words = block.text(hyphens.endIndex..<(close ?? end)).trimmingEnd
      while words.last == "-" { words.removeLast() }
      let inner = words.drop(while: \.isWhitespace).trimmingEnd
      let range = place..<(close == nil ? place + block.text(place..<end).trimmingEnd.utf8.count : last)
      matches.append(Match(range: range, kind: .shownComment, correction: close == nil ? nil : "<!-- \(inner) -->"))
      return last
    }
    // Arrows are written between words, so one of the two must begin or end the line.
    guard rest.starts(with: "<-- ".utf8), let close = offset(of: " -->", from: place + 4, to: end) else {
      return place + 1
    }
    let isFirst = BoldRuns.isFirst(place, in: text)
    let isLast = !text[(close + 4)..<end].contains { $0 > 0x20 }
    guard isFirst || isLast, text[(place + 4)..<close].contains(where: \.isWord) else { return place + 1 }
    matches.append(
      Match(range: place..<(close + 4), kind: .shownComment, correction: "<!--" + block.text((place + 3)..<(close + 4))))
    return close + 4
  }

  // MARK: Links

  /// `[text] (page.md)` and `[text][ ]`.
  private mutating func spacedLink(_ place: Int, _ definesLabel: (String) -> Bool) -> Int {
    let next = text[(place + 1)...]
    guard next.starts(with: " (".utf8) || next.starts(with: "[ ]".utf8),
      let open = text[..<place].suffix(500).lastIndex(where: { "[]\n".utf8.contains($0) }),
      text[open] == UInt8(ascii: "["), place > open + 1
    else { return place + 1 }
    let words = block.text((open + 1)..<place)
    let isImage = open > 0 && text[open - 1] == UInt8(ascii: "!")
    if next.starts(with: "[ ]".utf8) {
      if definesLabel(words) { add(open..<(place + 4), .reference, "[\(words)][]") }
      return place + 4
    }
    guard words.contains(where: \.isLetter) || isImage, !definesLabel(words),
      let close = text[(place + 3)..<endOfLine(place)].firstIndex(of: UInt8(ascii: ")")),
      let address = LikelyAddress.address(block.text((place + 3)..<close))
    else { return place + 1 }
    add((isImage ? open - 1 : open)..<(close + 1), .spaceInLink, (isImage ? "!" : "") + "[\(words)](\(address))")
    return close + 1
  }

  /// `(text)[https://…]`.
  private mutating func turnedLink(_ place: Int) -> Int {
    guard place + 2 < text.count, text[place + 1] == UInt8(ascii: "["),
      let open = text[..<place].suffix(500).lastIndex(where: { "()\n".utf8.contains($0) }),
      text[open] == UInt8(ascii: "("), open == 0 || text[open - 1] != UInt8(ascii: "]"),
      text[(open + 1)..<place].contains(where: \.isWord),
      let close = text[(place + 2)..<endOfLine(place)].firstIndex(of: UInt8(ascii: "]")),
      let address = LikelyAddress.address(block.text((place + 2)..<close))
    else { return place + 1 }
    let words = block.text((open + 1)..<place)
    let isPlain = !words.contains { "[]\\".contains($0) }
    add(open..<(close + 1), .turnedLink, isPlain ? "[\(words)](\(address))" : nil)
    return close + 1
  }

  // MARK: Bold

  /// `**Note:**text`, `**Note: **text`: asterisks that open or close nothing.
  private mutating func bold() {
    guard let runs = BoldRuns(in: text) else { return }
    for (first, second) in runs.unmatched {
      let inner = (first + 2)..<second
      guard !text[inner].contains(where: { $0 == 0x0A || $0 == UInt8(ascii: "|") }), inner.count < 300,
        text[inner].contains(where: \.isWord)
      else { continue }
      add(first..<(second + 2), .bold, correction(ofBold: inner))
    }
  }

  private func correction(ofBold inner: Range<Int>) -> String? {
    let words = block.text(inner).drop(while: \.isWhitespace).trimmingEnd
    let next = inner.upperBound + 2 < text.count ? text[inner.upperBound + 2] : 0x0A
    let isBehindWord = inner.lowerBound > 2 && text[inner.lowerBound - 3].isWord
    guard let last = words.last, let first = words.first, !isBehindWord, !words.contains("*"), first.isLetter || first.isNumber
    else {
      return nil
    }
    let hadSpace = text[inner.upperBound - 1] == 0x20
    guard hadSpace || ".:!?;,".contains(last) else { return nil }
    return "**\(words)**" + (next.isWord ? " " : "")
  }

  // MARK: Paths

  /// `C:\!old`, `\\school\_map`: a backslash before punctuation is not shown.
  private mutating func paths() {
    var end = 0
    for escape in block.escapes where escape >= end {
      let isSpace = { (byte: UInt8) in byte <= 0x20 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "(") }
      let start = (block.raw[..<escape].lastIndex(where: isSpace) ?? -1) + 1
      end = block.raw[escape...].firstIndex(where: isSpace) ?? block.raw.count
      while end > start, ".,;:!?)\"'".utf8.contains(block.raw[end - 1]) { end -= 1 }
      let path = String(decoding: block.raw[start..<max(start, end)], as: UTF8.self)
      guard path.utf8.count < 300, !path.contains("`"), path.wholeMatch(of: /[A-Za-z]:\\.+|\\\\[A-Za-z0-9][^\\]*\\[^\\].*/) != nil
      else {
        continue
      }
      matches.append(Match(range: start..<end, kind: .lostBackslash, correction: "`\(path)`"))
    }
  }
}
