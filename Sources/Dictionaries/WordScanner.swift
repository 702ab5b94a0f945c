/// Finds the words of running text, without addresses, names of files, placeholders such as `{date}`, and what begins with `#` or `@`.
///
/// It reads bytes and makes no strings: a site has millions of words, but only a few ten thousand different ones. Equal words have equal
/// hashes, by which they are known.
public struct WordScanner {
  /// A word of a text.
  public struct Word: Sendable {
    /// Its bytes in the text. A hyphen at its end belongs to it where it stands for the rest of a compound, as in “kwaliteits- en”.
    public let bytes: Range<Int>
    /// The same for equal words, in every run of the program.
    public let hash: UInt64
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var words: [Word] = []

  /// The words of a text in UTF-8, in order.
  public static func words(in text: [UInt8]) -> [Word] {
    text.withUnsafeBufferPointer { buffer in
      var scanner = WordScanner(text: buffer)
      scanner.scan()
      return scanner.words
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    words.reserveCapacity(text.count / 6)
  }

  private mutating func scan() {
    var position = 0
    while position < text.count {
      let start = position
      var unit = Unit(at: position, in: text)
      while unit.kind != .space {
        position += unit.length
        guard position < text.count else { break }
        unit = Unit(at: position, in: text)
      }
      if start < position, !isCode(start..<position) { addWords(in: start..<position) }
      position += unit.length
    }
  }

  /// Adds the words between two spaces.
  private mutating func addWords(in chunk: Range<Int>) {
    var position = chunk.lowerBound
    while position < chunk.upperBound {
      let unit = Unit(at: position, in: text)
      let begins = unit.kind == .letter || unit.kind == .digit || unit.kind == .apostrophe && isShortForm(at: position, in: chunk)
      guard begins else {
        position += unit.length
        continue
      }
      let (end, hasLetter) = wordEnd(from: position, in: chunk)
      if hasLetter, !isInBrackets(position..<end, in: chunk) {
        words.append(Word(bytes: position..<end, hash: hash(of: position..<end)))
      }
      position = end
    }
  }

  /// Where a word ends: apostrophes and hyphens between letters belong to it.
  private func wordEnd(from start: Int, in chunk: Range<Int>) -> (end: Int, hasLetter: Bool) {
    let first = Unit(at: start, in: text)
    var end = start + first.length
    var position = end
    var hasLetter = first.kind == .letter
    while position < chunk.upperBound {
      let unit = Unit(at: position, in: text)
      let after = position + unit.length
      let next = after < chunk.upperBound ? Unit(at: after, in: text).kind : .space
      switch unit.kind {
      case .letter:
        hasLetter = true
        end = after
      case .digit: end = after
      case .apostrophe, .hyphen, .joiner:
        guard next == .letter || next == .digit else {
          return (unit.kind == .hyphen && next != .hyphen ? after : end, hasLetter)
        }
      case .space, .other: return (end, hasLetter)
      }
      position = after
    }
    return (end, hasLetter)
  }

  /// Whether an apostrophe begins a Dutch short form: ’s, ’t, ’n, ’k or ’m.
  private func isShortForm(at position: Int, in chunk: Range<Int>) -> Bool {
    let letter = position + Unit(at: position, in: text).length
    guard letter < chunk.upperBound, Self.shortForms.contains(text[letter] | 0x20) else { return false }
    guard letter + 1 < chunk.upperBound else { return true }
    let next = Unit(at: letter + 1, in: text).kind
    return next == .hyphen || next == .other
  }

  private static let shortForms = Array("stnkm".utf8)

  /// Whether a word is only a part of one, as “en” in “student(en)” and “her” in “(her)kansen”.
  private func isInBrackets(_ word: Range<Int>, in chunk: Range<Int>) -> Bool {
    func isLetter(_ position: Int) -> Bool { chunk.contains(position) && text[position] | 0x20 >= UInt8(ascii: "a") }
    let opens = word.lowerBound > chunk.lowerBound && text[word.lowerBound - 1] == UInt8(ascii: "(")
    let closes = word.upperBound < chunk.upperBound && text[word.upperBound] == UInt8(ascii: ")")
    return opens && isLetter(word.lowerBound - 2) || closes && isLetter(word.upperBound + 1)
  }

  /// Whether a text without spaces is an address, the name of a file, a placeholder or the like.
  private func isCode(_ chunk: Range<Int>) -> Bool {
    var start = chunk.lowerBound
    while start < chunk.upperBound, Self.opening.contains(text[start]) { start += 1 }
    guard start < chunk.upperBound else { return false }
    if Self.codeBeginnings.contains(text[start]) { return true }
    for position in start..<chunk.upperBound {
      let byte = text[position]
      guard Self.mayBeCode[Int(byte)] else { continue }
      switch byte {
      case UInt8(ascii: "."): if isInsideName(dot: position, in: chunk) { return true }
      case UInt8(ascii: ":"):
        if position + 2 < chunk.upperBound, text[position + 1] == UInt8(ascii: "/"), text[position + 2] == UInt8(ascii: "/") {
          return true
        }
      default: return true
      }
    }
    return false
  }

  /// Whether a dot is part of a name or a number, as in `example.org`, and does not end a sentence or an abbreviation.
  private func isInsideName(dot: Int, in chunk: Range<Int>) -> Bool {
    func isLowerOrDigit(_ position: Int) -> Bool {
      position < chunk.upperBound && (97...122 ~= text[position] || 48...57 ~= text[position])
    }
    guard dot > chunk.lowerBound, isLowerOrDigit(dot + 1), isLowerOrDigit(dot + 2) else { return false }
    let before = text[dot - 1]
    return 97...122 ~= before | 0x20 || 48...57 ~= before
  }

  private static let opening = Set("(\"'[*".utf8)
  private static let codeBeginnings = Set("#/~.".utf8)
  /// The bytes that only code has, and those that it may have.
  private static let mayBeCode: [Bool] = {
    let bytes = Set("@_=\\{}`<>|^.:".utf8)
    return (0...255).map { bytes.contains(UInt8($0)) }
  }()

  /// FNV-1a with 64 bits.
  private func hash(of bytes: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in bytes { hash = (hash ^ UInt64(text[position])) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

/// A character of a text, as far as words are concerned.
private struct Unit {
  enum Kind { case letter, digit, apostrophe, hyphen, joiner, space, other }

  let kind: Kind
  /// In bytes; characters of other kinds may be cut into several.
  let length: Int

  init(at position: Int, in text: UnsafeBufferPointer<UInt8>) {
    let byte = text[position]
    if byte < 0x80 {
      (kind, length) = (Self.ofASCII[Int(byte)], 1)
      return
    }
    func following(_ offset: Int) -> UInt8 { position + offset < text.count ? text[position + offset] : 0 }
    let found = Self.longUnit(byte, following(1), following(2))
    kind = found.kind
    // A text that is cut off may end in the middle of a character.
    length = min(found.length, text.count - position)
  }

  private static func longUnit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (kind: Kind, length: Int) {
    switch (first, second, third) {
    case (0xC2, 0xA0, _): (.space, 2)
    case (0xC2, 0xAD, _): (.joiner, 2)
    case (0xC2, 0xAA, _), (0xC2, 0xB5, _), (0xC2, 0xBA, _): (.letter, 2)
    case (0xC2, _, _), (0xC3, 0x97, _), (0xC3, 0xB7, _): (.other, 2)
    case (0xC3...0xDF, _, _): (.letter, 2)
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): (.space, 3)
    case (0xE2, 0x80, 0x8C), (0xE2, 0x80, 0x8D), (0xE2, 0x81, 0xA0): (.joiner, 3)
    case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): (.hyphen, 3)
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99): (.apostrophe, 3)
    case (0xE3, 0x80, 0x80): (.space, 3)
    case (0xE2, _, _), (0xE3, 0x80, _): (.other, 3)
    case (0xE1...0xEE, _, _): (.letter, 3)
    case (0xF0...0xF4, _, _): (.other, 4)
    default: (.other, 1)
    }
  }

  private static let ofASCII: [Kind] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case 65...90, 97...122: .letter
    case 48...57: .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case 0...0x20, 0x7F: .space
    default: .other
    }
  }
}
