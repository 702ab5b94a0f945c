import SiteModel

/// The quotation marks of a language.
///
/// libcmark-gfm makes English ones of straight quotes: “ ” ‘ ’, with ’ as the apostrophe. Dutch has the same but for
/// words that begin with an apostrophe ('s-Hertogenbosch), which the library takes for quoted ones; German and French
/// have marks of their own. A mark that the author typed is one of the library's to this type too, so only a mark that
/// stands where an opening one stands is opened.
enum QuotationMarks: Sendable {
  case english, dutch, german, french

  init(language: LanguageTag) {
    switch language.primary {
    case "nl": self = .dutch
    case "de": self = .german
    case "fr": self = .french
    default: self = .english
    }
  }

  /// A mark to replace.
  struct Edit: Equatable {
    /// Where it stands in the text.
    let offset: Int
    /// What comes in its place.
    let replacement: String
  }

  /// The bytes of each of the four marks in UTF-8.
  static let length = 3

  /// Whether a Markdown text may need other marks than the library's.
  func mayDiffer(in markdown: [UInt8]) -> Bool {
    switch self {
    case .english: false
    case .dutch: Self.mayHaveElision(markdown)
    case .german, .french: markdown.contains { $0 == 0x22 || $0 == 0x27 || $0 == 0xE2 }
    }
  }

  /// The marks of a text to replace, in order.
  func edits(of text: [UInt8]) -> [Edit] {
    let marks = Mark.all(in: text)
    switch self {
    case .english: return []
    case .dutch: return dutchEdits(marks, text)
    case .german: return pairedEdits(marks, double: ("„", "“"), single: ("‚", "‘"), leavesInside: nil)
    case .french: return pairedEdits(marks, double: ("«\u{A0}", "\u{A0}»"), single: ("‹\u{A0}", "\u{A0}›"), leavesInside: text)
    }
  }
}

// MARK: - Dutch

extension QuotationMarks {
  /// 's, 't, 'n, 'k, 'm and 'r, which are words or begin one before a hyphen, and years without their century.
  private static func isElision(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if 48...57 ~= first {
      let rest = text.drop { 48...57 ~= $0 }
      return rest.count == text.count - 2 && !endsQuotation(rest.drop { $0 | 0x20 == UInt8(ascii: "s") })
    }
    guard "stnkmr".utf8.contains(first | 0x20) else { return false }
    let rest = text.dropFirst()
    return !(rest.first.map(isLetterOrDigit) ?? false) && !endsQuotation(rest)
  }

  private static func endsQuotation(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == 0x27 || text.starts(with: "’".utf8)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte != 0xE2 || 97...122 ~= byte | 0x20 || 48...57 ~= byte
  }

  private static func mayHaveElision(_ markdown: [UInt8]) -> Bool {
    markdown.withUnsafeBytes { bytes in
      var offset = 0
      while let quote = bytes.offset(of: 0x27, from: offset) {
        let isAtStart = quote == 0 || !isLetterOrDigit(bytes[quote - 1])
        if isAtStart, isElision(markdown[(quote + 1)...]) { return true }
        offset = quote + 1
      }
      return false
    }
  }

  private func dutchEdits(_ marks: [Mark], _ text: [UInt8]) -> [Edit] {
    var edits: [Edit] = []
    // A mark that stands as an opening one but lost its partner to an elision after it.
    var lostOpening: Int?
    for mark in marks where mark.kind == .leftSingle || mark.kind == .rightSingle {
      let isElision = !mark.followsWord && Self.isElision(text[(mark.offset + Self.length)...])
      switch (mark.kind, isElision) {
      case (.leftSingle, true):
        if let offset = lostOpening { edits.append(Edit(offset: offset, replacement: "‘")) }
        edits.append(Edit(offset: mark.offset, replacement: "’"))
        lostOpening = nil
      case (.leftSingle, false): lostOpening = nil
      case (_, false) where mark.canOpen: lostOpening = mark.offset
      default: break
      }
    }
    return edits
  }
}

// MARK: - German and French

extension QuotationMarks {
  /// - Parameter leavesInside: A text in which “ ” stay inside « », as French sets a quotation in a quotation.
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

/// A quotation mark and what stands beside it.
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
  /// A letter or a digit stands before it.
  let followsWord: Bool
  /// An opening mark may stand here.
  let canOpen: Bool
  /// A closing mark may stand here, and not the apostrophe in a word.
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
    followsWord = before == .word
    canOpen = after == .word || (before == .space && after != .space)
    canClose = after != .word && before != .space
  }

  private enum Neighbour { case space, word, punctuation }

  /// What a byte belongs to. General punctuation begins with E2, letters of other scripts do not.
  private static func neighbour(_ byte: UInt8) -> Neighbour {
    switch byte {
    case 0...0x20: .space
    case 48...57, 65...90, 97...122: .word
    case 0xE2, 0..<0x80: .punctuation
    default: .word
    }
  }
}
