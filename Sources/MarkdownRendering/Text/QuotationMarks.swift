import SiteModel

/// The quotation marks of a language.
///
/// libcmark-gfm turns straight quotes into English ones: “ ” ‘ ’, with ’ as the apostrophe. It takes a word that begins with an
/// apostrophe ('s-Hertogenbosch) for a quoted one, and an apostrophe after a word (Hans' broer) or inside it for the end of a
/// quotation: for Dutch and English the marks are determined again, see ``QuotationMarkPairing``. German and French have other
/// marks. A mark that the author typed looks like one of the library's, so for these languages a mark opens only where an opening
/// mark can be.
enum QuotationMarks: Sendable {
  case english, dutch, german, french, others

  init(language: LanguageTag) {
    switch language.primary {
    case "nl": self = .dutch
    case "de": self = .german
    case "fr": self = .french
    case "en": self = .english
    default: self = .others
    }
  }

  struct Edit: Equatable {
    /// In the text, in bytes.
    let offset: Int
    let replacement: String
  }

  /// The number of bytes of each of the four marks in UTF-8.
  static let length = 3

  /// Whether a Markdown text may need other marks than the library's.
  func mayDiffer(in markdown: some Collection<UInt8>) -> Bool {
    switch self {
    case .others: false
    case .english, .dutch: Self.mayBeginWord(markdown)
    case .german, .french: markdown.contains { $0 == 0x22 || $0 == 0x27 || $0 == 0xE2 }
    }
  }

  /// Whether a straight quote comes before a word and not after one, or there is a typed opening mark anywhere.
  private static func mayBeginWord(_ markdown: some Collection<UInt8>) -> Bool {
    markdown.withContiguousStorageIfAvailable { storage in
      let bytes = UnsafeRawBufferPointer(storage)
      var start = 0
      while let quote = bytes.offset(of: 0x27, from: start) {
        start = quote + 1
        let isBehindWord = quote > 0 && bytes[quote - 1].isWord
        if !isBehindWord, start < bytes.count, bytes[start] > 0x20 { return true }
      }
      return holdsOpeningMark(bytes)
    } ?? true
  }

  /// Whether a text contains ‘, which word processors also put before ‘s avonds.
  private static func holdsOpeningMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    while let mark = bytes.offset(of: 0xE2, from: start) {
      if mark + 2 < bytes.count, bytes[mark + 1] == 0x80, bytes[mark + 2] == 0x98 { return true }
      start = mark + 1
    }
    return false
  }

  /// The marks of a text to replace, in order.
  func edits(of text: [UInt8]) -> [Edit] {
    switch self {
    case .others: []
    case .english: QuotationMarkPairing(elisions: .english).edits(of: text)
    case .dutch: QuotationMarkPairing(elisions: .dutch).edits(of: text)
    case .german: pairedEdits(Mark.all(in: text), double: ("„", "“"), single: ("‚", "‘"), leavesInside: nil)
    case .french:
      pairedEdits(Mark.all(in: text), double: ("«\u{A0}", "\u{A0}»"), single: ("‹\u{A0}", "\u{A0}›"), leavesInside: text)
    }
  }
}

// MARK: - German and French

extension QuotationMarks {
  /// - Parameter leavesInside: the text, if “ ” stay unchanged inside « », as French nests quotations.
  private func pairedEdits(
    _ marks: [Mark], double: (String, String), single: (String, String), leavesInside text: [UInt8]?
  ) -> [Edit] {
    var edits: [Edit] = []
    var isSingleOpen = false
    for mark in marks {
      switch mark.kind {
      case .leftDouble, .rightDouble:
        if let text, Self.isInsideGuillemets(text, mark.offset) { continue }
        if mark.kind == .rightDouble {
          edits.append(Edit(offset: mark.offset, replacement: double.1))
        } else if mark.canOpen {
          edits.append(Edit(offset: mark.offset, replacement: double.0))
        }
      case .leftSingle where mark.canOpen:
        edits.append(Edit(offset: mark.offset, replacement: single.0))
        isSingleOpen = true
      case .rightSingle where isSingleOpen && mark.canClose:
        edits.append(Edit(offset: mark.offset, replacement: single.1))
        isSingleOpen = false
      default: break
      }
    }
    return edits
  }

  private static func isInsideGuillemets(_ text: [UInt8], _ offset: Int) -> Bool {
    for index in stride(from: offset - 1, to: 0, by: -1) where text[index - 1] == 0xC2 {
      if text[index] == 0xAB { return true }
      if text[index] == 0xBB { return false }
    }
    return false
  }
}

// MARK: - Marks in a text

/// A quotation mark and what is beside it.
private struct Mark {
  enum Kind: UInt8 {
    // The last byte in UTF-8; the first two are E2 80.
    case leftSingle = 0x98
    case rightSingle = 0x99
    case leftDouble = 0x9C
    case rightDouble = 0x9D
  }

  let kind: Kind
  let offset: Int
  /// Whether an opening mark may be here.
  let canOpen: Bool
  /// Whether a closing mark may be here, and not the apostrophe inside a word.
  let canClose: Bool

  static func all(in text: [UInt8]) -> [Mark] {
    text.withUnsafeBytes { bytes in
      var marks: [Mark] = []
      var start = 0
      while let offset = bytes.offset(of: 0xE2, from: start) {
        start = offset + 1
        guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80, let kind = Kind(rawValue: bytes[offset + 2]) else { continue }
        marks.append(Mark(kind: kind, offset: offset, in: bytes))
      }
      return marks
    }
  }

  private init(kind: Kind, offset: Int, in bytes: UnsafeRawBufferPointer) {
    self.kind = kind
    self.offset = offset
    let before = offset > 0 ? Self.neighbour(bytes[offset - 1]) : .space
    let after = offset + 3 < bytes.count ? Self.neighbour(bytes[offset + 3]) : .space
    canOpen = after == .word || (before == .space && after != .space)
    canClose = after != .word && before != .space
  }

  private enum Neighbour { case space, word, punctuation }

  /// The kind of character that a byte belongs to. General punctuation begins with E2, letters of other scripts do not.
  private static func neighbour(_ byte: UInt8) -> Neighbour {
    switch byte {
    case 0...0x20: .space
    case 48...57, 65...90, 97...122: .word
    case 0xE2, 0..<0x80: .punctuation
    default: .word
    }
  }
}
