import Diagnostics
import MarkdownRendering

/// A block of text with its words and sentences.
struct TextBlock {
  let prose: ProseBlock
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The offset of each run.
  let runStarts: [Int]
  var words: [Word] = []
  /// Each a range of ``words``.
  var sentences: [Range<Int>] = []
  /// The offsets of the first of several spaces between two words.
  var doubleSpaces: [Int] = []

  init(_ prose: ProseBlock) {
    self.prose = prose
    var bytes: [UInt8] = []
    var starts: [Int] = []
    starts.reserveCapacity(prose.runs.count)
    for run in prose.runs {
      starts.append(bytes.count)
      var text = run.text
      text.withUTF8 { bytes.append(contentsOf: $0) }
    }
    self.bytes = bytes
    runStarts = starts
  }

  var isHeading: Bool { if case .heading = prose.kind { true } else { false } }
}

/// A word: what stands between spaces and punctuation, with at least one letter or digit.
struct Word {
  struct Shape: OptionSet {
    let rawValue: UInt16
    /// It has a small letter.
    static let small = Shape(rawValue: 1)
    /// It has a capital letter.
    static let capital = Shape(rawValue: 2)
    static let digit = Shape(rawValue: 4)
    /// It is in another language than the page.
    static let foreign = Shape(rawValue: 8)
    /// It is code.
    static let code = Shape(rawValue: 16)
    /// It is an address on the web or of mail.
    static let address = Shape(rawValue: 32)
    /// It stands between quotation marks, or in a quotation.
    static let quoted = Shape(rawValue: 64)
    /// It has another character than a letter or a digit.
    static let joined = Shape(rawValue: 128)
    /// It has two capitals behind each other.
    static let capitals = Shape(rawValue: 256)
  }

  /// In bytes of the block.
  var range: Range<Int>
  var hash: WordHash
  var shape: Shape

  /// Whether the rules about words of the page's language look at it.
  var isPlain: Bool { shape.isDisjoint(with: [.foreign, .code, .address]) }
}

// MARK: - Texts and places

extension TextBlock {
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  func text(of word: Word) -> String { text(word.range) }

  /// The text from one word to another.
  func text(ofWords range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return text(words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound)
  }

  /// The place of words, as far as it is on the line of the first.
  func place(ofWords range: Range<Int>) -> SourceRange {
    guard !range.isEmpty else { return prose.runs[0].range }
    return place(of: words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound)
  }

  /// The place of some bytes in the file, as far as it is on the line of the first.
  func place(of range: Range<Int>) -> SourceRange {
    let first = run(at: range.lowerBound)
    var place = prose.runs[first].range
    guard prose.runs[first].isExact else { return place }
    let last = run(at: max(range.lowerBound, range.upperBound - 1))
    place.column += scalars(runStarts[first]..<range.lowerBound)
    guard last != first else {
      place.end = place.column + scalars(range)
      return place
    }
    // The runs of one line follow each other, so that the last one that is exact ends the place.
    for number in (first + 1)...last where prose.runs[number].range.line == place.line && prose.runs[number].isExact {
      let run = prose.runs[number].range
      place.end = number == last ? run.column + scalars(runStarts[number]..<range.upperBound) : run.end
    }
    return place
  }

  private func scalars(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0b1100_0000 != 0b1000_0000 } }

  /// The run that holds an offset.
  private func run(at offset: Int) -> Int {
    var low = 0
    var high = runStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether nothing but white space stands between a word and the next one.
  func isAdjacent(_ word: Int) -> Bool {
    guard word + 1 < words.count else { return false }
    let between = words[word].range.upperBound..<words[word + 1].range.lowerBound
    // A no-break space is C2 A0.
    return !between.isEmpty && bytes[between].allSatisfy { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
  }
}
