import Diagnostics

/// Syntax of other systems, which is shown as it is written here: what a writer is used to from MkDocs, Hugo, Jekyll, Docusaurus,
/// Obsidian, WordPress or Pandoc.
struct ForeignSyntax {
  /// One occurrence.
  struct Match {
    /// In the block, in bytes.
    let range: Range<Int>
    /// What to write instead.
    let form: ForeignSyntaxForm
    /// How it should be written here, where that is certain.
    var correction: String?
  }

  let block: BlockSource
  let text: [UInt8]
  let isHeading: Bool
  /// Closing delimiters that do not occur in the rest of the block, so that each is searched for only once.
  var absentDelimiters: Set<String> = []
  /// Whether a line has opened a formula that no line has closed yet.
  var isInFormula = false
  var matches: [Match] = []
  /// Whether something has been opened whose closing part needs no finding of its own.
  var hasOpened: Bool

  /// Searches a block.
  /// - Parameters:
  ///   - hasOpened: whether something has been opened before this block.
  ///   - definesLabel: whether the text defines a label in brackets.
  init(in block: BlockSource, isHeading: Bool, hasOpened: Bool, definesLabel: (String) -> Bool) {
    self.block = block
    text = block.masked
    self.isHeading = isHeading
    self.hasOpened = hasOpened
    for (number, line) in block.contents.enumerated() { inspectLine(line, isFirst: number == 0) }
    // Lines that are syntax as a whole are not searched again.
    var lines = matches.map(\.range)[...]
    var position = 0
    while position < text.count {
      while let line = lines.first, line.lowerBound < position { lines.removeFirst() }
      position = lines.first?.lowerBound == position ? lines.removeFirst().upperBound : inspectCharacter(position, definesLabel)
    }
    escapedFormulas()
    matches.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// `\(x^2\)` and `\[\frac{a}{b}\]`. Escaped brackets around words are just brackets.
  mutating func escapedFormulas() {
    for (first, second) in zip(block.escapes, block.escapes.dropFirst()) {
      let (open, close) = (block.raw[first + 1], block.raw[second + 1])
      guard open == UInt8(ascii: "(") && close == UInt8(ascii: ")") || open == UInt8(ascii: "[") && close == UInt8(ascii: "]"),
        second - first < 300
      else { continue }
      let inner = block.raw[(first + 2)..<second]
      let hasCommand = inner.indices.dropLast().contains { inner[$0] == UInt8(ascii: "\\") && inner[$0 + 1].isLetter }
      if hasCommand || inner.contains(UInt8(ascii: "^")) { add(first..<(second + 2), .formula) }
    }
  }

  // MARK: Characters within a line

  /// Inspects the character at an offset; returns the offset at which to continue.
  mutating func inspectCharacter(_ place: Int, _ definesLabel: (String) -> Bool) -> Int {
    switch text[place] {
    case UInt8(ascii: "{"): return brace(place)
    case UInt8(ascii: "["): return bracket(place, definesLabel)
    case UInt8(ascii: "^"): return caret(place)
    case UInt8(ascii: "="): return pair(place, .highlight)
    case UInt8(ascii: "%"): return hidden(place)
    case UInt8(ascii: "+"): return inserted(place)
    case UInt8(ascii: "'"): return wikiBold(place)
    case UInt8(ascii: "<"):
      return text[place...].starts(with: "<%".utf8) ? addSpan(endingWith: "%>", from: place) { _ in .variable } : place + 1
    case UInt8(ascii: "$"): return formula(place)
    case UInt8(ascii: ":"): return emoji(place)
    case UInt8(ascii: "\\"): return command(place)
    default: return place + 1
    }
  }

  /// The end of the line that contains an offset, or the end of the part of it that is searched.
  func endOfLine(_ place: Int) -> Int {
    text[place...].prefix(2_000).firstIndex(of: 0x0A) ?? min(text.count, place + 2_000)
  }

  /// Reports everything from an offset to the next closing delimiter.
  mutating func addSpan(endingWith close: StaticString, from place: Int, _ form: (String) -> ForeignSyntaxForm) -> Int {
    let name = close.description
    guard !absentDelimiters.contains(name) else { return place + 1 }
    guard let found = block.offset(of: close, from: place + 2) else {
      absentDelimiters.insert(name)
      return place + 1
    }
    let end = found + close.utf8CodeUnitCount
    let words = block.text(place..<end)
    let isEnd = words.drop { !$0.isLetter && $0 != "/" }.hasPrefix("/") || words.drop { !$0.isLetter }.hasPrefix("end")
    if !(isEnd && hasOpened) { add(place..<end, form(words)) }
    hasOpened = true
    return end
  }

  mutating func add(_ range: Range<Int>, _ form: ForeignSyntaxForm) { matches.append(Match(range: range, form: form)) }
}
