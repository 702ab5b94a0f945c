import SiteModel

/// What a Markdown text may contain besides Markdown, judged by single characters. Nearly all texts contain nothing of the kind and
/// need no further search.
struct SyntaxHints: OptionSet {
  let rawValue: Int

  /// Characters with a meaning in other systems.
  static let foreign = SyntaxHints(rawValue: 1)
  /// `][` or `[^`: a reference.
  static let reference = SyntaxHints(rawValue: 2)
  /// `]:`, the end of a definition's label.
  static let definition = SyntaxHints(rawValue: 4)
  /// Markdown characters in places where they mean nothing.
  static let slip = SyntaxHints(rawValue: 8)

  /// A JavaScript `import` or `export`, as in MDX.
  static let module = SyntaxHints(rawValue: 16)

  init(rawValue: Int) { self.rawValue = rawValue }

  init(of text: [UInt8]) { self = text[...].withUnsafeBytes(Self.init) }

  /// The hints for a part of a text: most texts with such a character have it in few of their paragraphs.
  init(of part: ArraySlice<UInt8>) { self = part.withUnsafeBytes(Self.init) }

  private init(_ bytes: UnsafeRawBufferPointer) {
    var search = SyntaxSearch(bytes: bytes)
    search.run()
    self = search.found
  }
}

/// Searches for one character after the other: the system's search for a byte compares 32 bytes at a time, so that twenty searches
/// take less time than one pass that stops at each of these characters. Each piece of syntax is found by its rarest character.
private struct SyntaxSearch {
  let bytes: UnsafeRawBufferPointer
  private(set) var found: SyntaxHints = []

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func run() {
    closingBrackets()
    openingBrackets()
    asterisks()
    hashes()
    colons()
    lines()
    backslashes()
    if any("{", { _ in true }) || any("^", { byte(before: $0) != UInt8(ascii: "[") }) { found.insert(.foreign) }
    for double: Unicode.Scalar in ["=", "$", "%", "+"] where any(double, { isRun(of: 2, at: $0) }) { found.insert(.foreign) }
    for triple: Unicode.Scalar in ["?", "/", "'"] where any(triple, { isRun(of: 3, at: $0) }) { found.insert(.foreign) }
    if any("!", { isRun(of: 3, at: $0) || holds("!INCLUDE", at: $0) || holds("!include ", at: $0) }) { found.insert(.foreign) }
    if any("@", { holds("@include(", at: $0) }) { found.insert(.foreign) }
    if any("<", { byte(after: $0) == UInt8(ascii: "%") || $0 > 1 && holds("-8<-", at: $0 - 2) }) { found.insert(.foreign) }
    if any("<", { holds("<!-", at: $0) || holds("<-- ", at: $0) }) { found.insert(.slip) }
    // A double tilde strikes words out and is Markdown.
    if anyRun(of: "~", { $0.count == 1 }) { found.insert(.slip) }
  }

  // MARK: Characters

  private mutating func closingBrackets() {
    var start = 0
    while let bracket = bytes.offset(of: UInt8(ascii: "]"), from: start) {
      start = bracket + 1
      guard start < bytes.count else {
        found.insert(.foreign)
        return
      }
      let after = bytes[start]
      if after == 0x20 && holds("] (", at: bracket) || after == UInt8(ascii: "[") && holds("][ ]", at: bracket) {
        found.insert(.slip)
      }
      guard !isTask(closedAt: bracket), !isFootnote(closedAt: bracket) || "[:".utf8.contains(after) else { continue }
      switch after {
      case UInt8(ascii: "["): found.insert(.reference)
      case UInt8(ascii: "]"): found.insert(.foreign)
      case UInt8(ascii: ":"): found.insert(.definition)
      case UInt8(ascii: "("): break
      // `[TOC]`, `[/b]`, `[gallery ids="1"]`, `[!NOTE]` and the like are not followed by a bracket.
      default: found.insert(.foreign)
      }
    }
  }

  /// `*[`, `[@`, `[-@`; `[^`; `)[`; `[] `, `[v] `, `-[ ] `.
  private mutating func openingBrackets() {
    var start = 0
    while let bracket = bytes.offset(of: UInt8(ascii: "["), from: start) {
      start = bracket + 1
      let (before, after) = (byte(before: bracket), byte(after: bracket))
      if before == UInt8(ascii: "*") || after == UInt8(ascii: "@") || holds("[-@", at: bracket) { found.insert(.foreign) }
      if after == UInt8(ascii: "^") { found.insert(.reference) }
      if before == UInt8(ascii: ")") { found.insert(.slip) }
      guard bracket > 0, before == 0x20 || before == UInt8(ascii: "-") || before == UInt8(ascii: "*"),
        let close = bytes[start...].prefix(5).firstIndex(of: UInt8(ascii: "]"))
      else { continue }
      if !isTask(closedAt: close) { found.insert(.slip) }
    }
  }

  /// `**` with punctuation on one side and a word on the other, or with spaces inside: every second one of a line closes.
  private mutating func asterisks() {
    let star = UInt8(ascii: "*")
    var start = 0
    var opened: Int?
    while let first = bytes.offset(of: star, from: start) {
      start = first + 1
      guard start < bytes.count, bytes[start] == star else { continue }
      start += 1
      let (before, after) = (byte(before: first), byte(after: first + 1))
      let closes = opened.map { open in bytes.offset(of: 0x0A, from: open).map { $0 > first } ?? true } ?? false
      if before.isPunctuation && after.isWord || before.isWord && after.isPunctuation || (closes ? before : after) == 0x20 {
        found.insert(.slip)
        return
      }
      opened = closes ? nil : first
    }
  }

  /// `##` before a letter.
  private mutating func hashes() {
    if anyRun(
      of: "#",
      { run in
        run.count > 1 && run.upperBound < bytes.count && (bytes[run.upperBound].isLetter || bytes[run.upperBound] >= 0x80)
      })
    {
      found.insert(.slip)
    }
  }

  /// `::`, a colon at the start of a line, or one before a lower-case letter: `:::tip`, `.. note::`, `: a definition`, `:smile:`.
  private mutating func colons() {
    let isForeign = any(":") { colon in
      guard colon + 1 < bytes.count else { return false }
      let (before, after) = (byte(before: colon), bytes[colon + 1])
      return after == UInt8(ascii: ":") || before == 0x0A
        || after.isLowercase && !before.isWord && before != UInt8(ascii: "/")
    }
    if isForeign { found.insert(.foreign) }
  }

  /// `import ` or `export ` at the start of a line.
  private mutating func lines() {
    func isStatement(at index: Int) -> Bool { holds("import ", at: index) || holds("export ", at: index) }
    if isStatement(at: 0) || any("\n", { isStatement(at: $0 + 1) }) { found.insert(.module) }
  }

  /// A backslash before a letter, `\newpage`, `\textbf{…}`; `\\`, `:\`.
  private mutating func backslashes() {
    var start = 0
    while let backslash = bytes.offset(of: UInt8(ascii: "\\"), from: start) {
      start = backslash + 1
      if byte(before: backslash) == UInt8(ascii: ":") { found.insert(.slip) }
      guard start < bytes.count else { return }
      if bytes[start].isLetter { found.insert(.foreign) }
      if bytes[start] == UInt8(ascii: "\\") { found.insert(.slip) }
    }
  }

  // MARK: Places

  /// Whether a condition holds at any occurrence of a character.
  private func any(_ character: Unicode.Scalar, _ holds: (Int) -> Bool) -> Bool {
    let byte = UInt8(ascii: character)
    var start = 0
    while let place = bytes.offset(of: byte, from: start) {
      if holds(place) { return true }
      start = place + 1
    }
    return false
  }

  /// Whether a condition holds for any run of a character.
  private func anyRun(of character: Unicode.Scalar, _ holds: (Range<Int>) -> Bool) -> Bool {
    let byte = UInt8(ascii: character)
    var start = 0
    while let first = bytes.offset(of: byte, from: start) {
      start = first + 1
      while start < bytes.count, bytes[start] == byte { start += 1 }
      if holds(first..<start) { return true }
    }
    return false
  }

  /// Whether the character at an index is repeated at least this many times.
  private func isRun(of length: Int, at index: Int) -> Bool {
    index + length <= bytes.count && (1..<length).allSatisfy { bytes[index + $0] == bytes[index] }
  }

  /// The byte before an index; a line feed at the start of the text.
  private func byte(before index: Int) -> UInt8 { index > 0 ? bytes[index - 1] : 0x0A }

  /// The byte after an index; a line feed at the end of the text.
  private func byte(after index: Int) -> UInt8 { index + 1 < bytes.count ? bytes[index + 1] : 0x0A }

  private func holds(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether a bracket closes the checkbox of a task, `- [ ] ` or `- [x] `, which is Markdown.
  private func isTask(closedAt bracket: Int) -> Bool {
    guard bracket > 3, bytes[bracket - 2] == UInt8(ascii: "["), bytes[bracket - 3] == 0x20, bracket + 1 < bytes.count,
      bytes[bracket + 1] == 0x20
    else { return false }
    let isInItem = "-*+.)".utf8.contains(bytes[bracket - 4])
    return isInItem && " xX".utf8.contains(bytes[bracket - 1])
  }

  /// Whether a bracket closes a short footnote label.
  private func isFootnote(closedAt bracket: Int) -> Bool {
    let start = max(0, bracket - 30)
    guard let open = bytes[start..<bracket].lastIndex(of: UInt8(ascii: "[")) else { return false }
    return bytes[open + 1] == UInt8(ascii: "^")
  }
}
