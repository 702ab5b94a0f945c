import MarkdownRendering
import SiteModel

/// Cuts a block into words and sentences, in one pass over its bytes.
struct Tokenizer {
  private var block: TextBlock
  /// Words that end with a dot in the middle of a sentence.
  private let abbreviations: WordTable
  private var position = 0
  private var run = 0
  private var sentenceStart = 0
  /// Whether a double or a single quotation mark is open.
  private var quotes = (double: false, single: false)

  /// The block with its words and sentences.
  static func read(_ prose: ProseBlock, abbreviations: WordTable) -> TextBlock {
    var tokenizer = Tokenizer(block: TextBlock(prose), abbreviations: abbreviations)
    let bytes = tokenizer.block.bytes
    bytes.withUnsafeBufferPointer { tokenizer.read($0) }
    return tokenizer.block
  }

  private init(block: TextBlock, abbreviations: WordTable) {
    self.block = block
    self.abbreviations = abbreviations
    self.block.words.reserveCapacity(block.bytes.count / 6)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    while position < bytes.count {
      findRun()
      if block.prose.runs[run].isCode, position == block.runStarts[run] {
        let end = run + 1 < block.runStarts.count ? block.runStarts[run + 1] : bytes.count
        block.words.append(Word(range: position..<end, hash: WordHash(), shape: .code))
        position = end
        continue
      }
      let byte = bytes[position]
      switch byte {
      case _ where byte.isLetterOrDigit, 0xC3...0xDF, 0xE0, 0xE1, 0xE3...0xEF: readWord(bytes)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if endsSentence(bytes, at: position) { endSentence() }
        position += 1
      case UInt8(ascii: "|"):
        endSentence()
        position += 1
      case 0x0A:
        if beginsSentence(bytes, at: position) { endSentence() }
        position += 1
      case 0x20:
        noteDoubleSpace(bytes)
        position += 1
      case UInt8(ascii: "\""):
        quotes.double.toggle()
        position += 1
      case 0x80...: readSymbol(bytes)
      default: position += 1
      }
    }
    endSentence()
  }

  private mutating func findRun() {
    while run + 1 < block.runStarts.count, block.runStarts[run + 1] <= position { run += 1 }
  }

  private mutating func endSentence() {
    if block.words.count > sentenceStart { block.sentences.append(sentenceStart..<block.words.count) }
    sentenceStart = block.words.count
  }

  private mutating func noteDoubleSpace(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard position > 1, position + 1 < bytes.count, bytes[position - 1] == 0x20, bytes[position - 2] > 0x20 else { return }
    block.doubleSpaces.append(position - 1)
  }

  // MARK: Other characters

  /// A character of several bytes that is no letter: C2 and E2 begin those of Latin punctuation, F0 emoji.
  private mutating func readSymbol(_ bytes: UnsafeBufferPointer<UInt8>) {
    let length = bytes[position] >= 0xF0 ? 4 : bytes[position] >= 0xE0 ? 3 : bytes[position] >= 0xC0 ? 2 : 1
    defer { position = min(position + length, bytes.count) }
    guard position + length <= bytes.count else { return }
    switch (bytes[position], bytes[position + 1], length > 2 ? bytes[position + 2] : 0) {
    case (0xC2, 0xAB, _), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9E): quotes.double = true
    case (0xC2, 0xBB, _), (0xE2, 0x80, 0x9D): quotes.double = false
    case (0xE2, 0x80, 0x98): quotes.single = true
    case (0xE2, 0x80, 0x99): quotes.single = false
    case (0xE2, 0x80, 0xA6): if beginsSentence(bytes, at: position + 3) { endSentence() }
    // A dot in the middle and a bullet stand between the parts of a list.
    case (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2): endSentence()
    default: break
    }
  }

  // MARK: Sentences

  /// Whether the dot, or the like, at an offset ends a sentence.
  private func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard beginsSentence(bytes, at: offset + 1) else { return false }
    guard bytes[offset] == UInt8(ascii: "."), let last = block.words.last, last.range.upperBound == offset, last.isPlain else {
      return true
    }
    // An initial, or an abbreviation such as o.a.
    if last.range.count == 1, bytes[last.range.lowerBound].isCapital { return false }
    if abbreviations.contains(last.hash) { return false }
    return last.shape.contains(.digit) || !bytes[last.range].contains(UInt8(ascii: "."))
  }

  /// Whether a sentence may begin behind an offset: after brackets and quotation marks, a space, and a capital letter or a digit; or at
  /// the end of the block.
  private func beginsSentence(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var place = skippingMarks(bytes, offset)
    guard place < bytes.count else { return true }
    // A no-break space is C2 A0.
    guard bytes[place] <= 0x20 || bytes[place] == 0xC2 else { return false }
    while place < bytes.count, bytes[place] <= 0x20 || bytes[place] == 0xC2 || bytes[place] == 0xA0 { place += 1 }
    place = skippingMarks(bytes, place)
    guard place < bytes.count else { return true }
    if bytes[place].isCapital || bytes[place].isDigit { return true }
    return bytes[place] == 0xC3 && place + 1 < bytes.count && WordHash.isCapital(bytes[place + 1])
  }

  private func skippingMarks(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    var place = offset
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."):
        place += 1
      // Quotation marks of three bytes: E2 80 98 to E2 80 9E.
      case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && 0x98...0x9E ~= bytes[place + 2]: place += 3
      default: return place
      }
    }
    return place
  }

  // MARK: Words

  private mutating func readWord(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = position
    var hash = WordHash()
    var shape: Word.Shape = []
    if block.prose.runs[run].language != nil { shape.insert(.foreign) }
    if block.prose.isQuoted || quotes.double || quotes.single { shape.insert(.quoted) }
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        shape.insert(.small)
        hash.add(byte)
        position += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        shape.insert(position > start && bytes[position - 1].isCapital ? [.capital, .capitals] : .capital)
        hash.add(byte | 0x20)
        position += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        shape.insert(.digit)
        hash.add(byte)
        position += 1
      case 0xC3...0xDF where position + 1 < bytes.count:
        shape.insert(byte == 0xC3 && WordHash.isCapital(bytes[position + 1]) ? .capital : .small)
        hash.addAccented(byte, bytes[position + 1])
        position += 2
      case 0xE0, 0xE1, 0xE3...0xEF:
        shape.insert(.small)
        for byte in bytes[position..<min(position + 3, bytes.count)] { hash.add(byte) }
        position = min(position + 3, bytes.count)
      default:
        let length = joint(bytes)
        guard length > 0 else { return finish(start, hash, shape) }
        // A soft hyphen is no part of the word.
        if byte != 0xC2 {
          shape.insert(.joined)
          hash.add(length == 3 ? UInt8(ascii: "'") : byte)
        }
        position += length
      }
      if isAddress(bytes, from: start) {
        while position < bytes.count, bytes[position] > 0x20, !"<>\"|".utf8.contains(bytes[position]), bytes[position] != 0xE2 {
          position += 1
        }
        while position > start, ".,;:!?)".utf8.contains(bytes[position - 1]) { position -= 1 }
        shape.insert(.address)
        return finish(start, hash, shape)
      }
    }
    finish(start, hash, shape)
  }

  private mutating func finish(_ start: Int, _ hash: WordHash, _ shape: Word.Shape) {
    block.words.append(Word(range: start..<position, hash: hash, shape: shape))
  }

  /// How many bytes join the word so far to what follows, as in `o.a`, `e-mail`, `foto’s` and `info@ecvet.nl`; 0 when the word ends.
  private func joint(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "'"):
      return continues(bytes, at: position + 1) ? 1 : 0
    case UInt8(ascii: ","):
      return bytes[position - 1].isDigit && position + 1 < bytes.count && bytes[position + 1].isDigit ? 1 : 0
    case 0xC2: return position + 1 < bytes.count && bytes[position + 1] == 0xAD && continues(bytes, at: position + 2) ? 2 : 0
    case 0xE2:
      let isApostrophe = position + 2 < bytes.count && bytes[position + 1] == 0x80 && bytes[position + 2] == 0x99
      return isApostrophe && continues(bytes, at: position + 3) ? 3 : 0
    default: return 0
    }
  }

  private func continues(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    offset < bytes.count && (bytes[offset].isLetterOrDigit || 0xC3...0xDF ~= bytes[offset])
  }

  /// Whether the word so far begins an address: `https://`, `www.`.
  private func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard position < bytes.count else { return false }
    if bytes[position] == UInt8(ascii: ":") {
      return position + 2 < bytes.count && bytes[position + 1] == UInt8(ascii: "/") && bytes[position + 2] == UInt8(ascii: "/")
    }
    return bytes[position] == UInt8(ascii: ".") && position - start == 3 && bytes[start] | 0x20 == UInt8(ascii: "w")
      && bytes[start + 1] | 0x20 == UInt8(ascii: "w") && bytes[start + 2] | 0x20 == UInt8(ascii: "w")
  }
}

extension UInt8 {
  var isCapital: Bool { 65...90 ~= self }
  var isDigit: Bool { 48...57 ~= self }
  var isLetterOrDigit: Bool { 97...122 ~= self | 0x20 || isDigit }
}
