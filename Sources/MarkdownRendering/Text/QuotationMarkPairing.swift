/// Decides which quotation marks of a Dutch or English text open a quotation. All other single ones, closing marks and apostrophes
/// alike, are ’.
///
/// A mark opens if it is before a word and not after one, the word is not one that begins with an apostrophe, and a mark that can
/// close follows. A mark between letters or digits is an apostrophe and closes nothing. A mark after a word that ends in a sibilant
/// and before another word (Hans' broer) may be an apostrophe or a closing mark: either way the open mark began a quotation, and
/// the next mark may still close it.
struct QuotationMarkPairing {
  /// The words of the language that begin with an apostrophe.
  let elisions: Elisions

  /// The marks to replace, in order.
  func edits(of text: [UInt8]) -> [QuotationMarks.Edit] {
    let marks = QuoteCharacter.all(in: text)
    let openers = openers(among: marks, text)
    return marks.enumerated().compactMap { index, mark in
      let opens = openers.contains(index)
      guard opens != mark.isLeft else { return nil }
      // A closing double mark is correct already, by the library or the author.
      if mark.isDouble, !opens { return nil }
      return QuotationMarks.Edit(offset: mark.offset, replacement: mark.isDouble ? "“" : opens ? "‘" : "’")
    }
  }

  /// The indices of the marks that open a quotation.
  private func openers(among marks: [QuoteCharacter], _ text: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    var singles: [Int] = []
    var doubles: [Int] = []
    var previousOpens = false
    var next = 0
    for (index, mark) in marks.enumerated() where index >= next {
      next = index + 1
      let isBehindMark = index > 0 && marks[index - 1].offset + QuotationMarks.length == mark.offset
      let opens = mark.canOpen(behindOpeningMark: isBehindMark && previousOpens)
      previousOpens = false
      if mark.isDouble {
        if opens {
          doubles.append(index)
          previousOpens = true
        } else if let opener = doubles.popLast() {
          found.insert(opener)
        }
      } else if mark.isInWord {
        continue
      } else if mark.offset > 0, text[mark.offset - 1] == UInt8(ascii: "=") {
        // The value of an attribute is not prose: the library's marks stay.
        if mark.isLeft { found.insert(index) }
      } else if opens {
        let word = text[(mark.offset + QuotationMarks.length)...]
        // After a mark that may be a genitive, the quotation may be over.
        let isOpen = singles.last.map { !found.contains($0) } ?? false
        if elisions.begin(word, isInQuotation: !singles.isEmpty, isSurelyOpen: isOpen, behind: text[..<mark.offset]) {
          // In 'n' both marks are apostrophes.
          let end = mark.offset + QuotationMarks.length + 1
          if word.first.map({ $0 | 0x20 }) == UInt8(ascii: "n"), next < marks.count, marks[next].offset == end { next += 1 }
          continue
        }
        singles.append(index)
        previousOpens = true
      } else if mark.canClose, let opener = singles.last {
        found.insert(opener)
        if !mark.mayBeGenitive(in: text) { singles.removeLast() }
      }
    }
    // 'zus'je: the mark inside the word closes the one directly before the word, if no other mark does.
    for index in singles where !found.contains(index) && endsInItsWord(marks[index], marks.dropFirst(index + 1).first, text) {
      found.insert(index)
    }
    return found
  }

  /// Whether a mark and the next one enclose the beginning of one word, with a suffix after it.
  private func endsInItsWord(_ mark: QuoteCharacter, _ next: QuoteCharacter?, _ text: [UInt8]) -> Bool {
    guard let next, !next.isDouble, next.isInWord, next.offset > mark.offset + QuotationMarks.length else { return false }
    let word = text[(mark.offset + QuotationMarks.length)..<next.offset]
    let ending = text[(next.offset + QuotationMarks.length)...].prefix(8).prefix(while: \.isLetter)
    return word.allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") }
      && Self.endings.contains(String(decoding: ending, as: UTF8.self))
  }

  private static let endings: Set<String> = [
    "je", "jes", "tje", "tjes", "pje", "pjes", "s", "en", "er", "ers", "ing", "achtig", "achtige",
  ]
}

/// Words that begin with an apostrophe, and years without their century.
enum Elisions {
  case dutch, english

  /// Whether the text after a mark begins with one.
  /// - Parameters:
  ///   - isInQuotation: whether a single-quoted quotation may be open. If not, a letter between two marks is quoted: ‘s’.
  ///   - isSurelyOpen: whether no mark can have closed it yet.
  ///   - before: the text before the mark.
  func begin(_ text: ArraySlice<UInt8>, isInQuotation: Bool, isSurelyOpen: Bool, behind before: ArraySlice<UInt8>) -> Bool {
    if text.first?.isDigit == true { return isYear(text, isInQuotation: isInQuotation, behind: before) }
    let word = text.prefix { $0.isLetter }
    let rest = text[word.endIndex...]
    // No such word continues with a digit or a letter beyond ASCII.
    guard !word.isEmpty, word.count < 12, !Self.isWord(rest) else { return false }
    let name = String(decoding: word, as: UTF8.self).lowercased()
    guard words.contains(name) else { return false }
    if Self.beginsWithMark(rest) {
      switch name {
      case "n": return isAnd(rest, before)
      // ‘Kijk ’s’, zei ze: without the second mark the quotation would not end.
      case "s": return isSurelyOpen && Self.isLastMark(rest)
      default: return isInQuotation
      }
    }
    if rest.first == UInt8(ascii: "-") {
      return self == .dutch && name == "s" && rest.dropFirst().first.map { 65...90 ~= $0 } ?? false
    }
    return true
  }

  private var words: Set<String> {
    switch self {
    case .dutch: Self.dutchWords
    case .english: Self.englishWords
    }
  }

  private static let dutchWords: Set<String> = [
    "s", "t", "n", "k", "m", "r", "ns", "em", "ie", "tis", "twas", "tuurlijk", "tzelfde",
  ]

  private static let englishWords: Set<String> = [
    "tis", "twas", "twere", "twill", "twould", "til", "em", "cause", "cuz", "bout", "neath", "tween", "n", "cept", "nother",
    "fraid", "scuse",
  ]

  /// '98, '98-'99, '90s.
  private func isYear(_ text: ArraySlice<UInt8>, isInQuotation: Bool, behind before: ArraySlice<UInt8>) -> Bool {
    let digits = text.prefix(while: \.isDigit)
    guard digits.count == 2 else { return false }
    let ending = text[digits.endIndex...].prefix(while: \.isLetter)
    guard ending.isEmpty || ["s", "er", "ers"].contains(String(decoding: ending, as: UTF8.self).lowercased()) else { return false }
    let rest = text[ending.endIndex...]
    if !Self.beginsWithMark(rest) || isInQuotation { return true }
    // the '60s' music: here the second mark makes a genitive, since a word follows and an article comes before.
    return self == .english && !ending.isEmpty && Self.isFollowedByWord(rest.dropFirst(QuotationMarks.length))
      && Self.hasArticle(before)
  }

  private static func isFollowedByWord(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == 0x20 && text.dropFirst().first?.isWord ?? false
  }

  private static func hasArticle(_ before: ArraySlice<UInt8>) -> Bool {
    let word = before.reversed().drop { $0 == 0x20 }.prefix(while: \.isWord).reversed()
    return ["the", "early", "late", "mid"].contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Whether 'n' stands for “and”, as in rock 'n' roll, and not for the letter.
  private func isAnd(_ rest: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>) -> Bool {
    let next = rest.dropFirst(QuotationMarks.length)
    guard next.first == 0x20, let letter = next.dropFirst().first, letter.isWord, before.last == 0x20 else { return false }
    // Letters beyond ASCII are in none of the words that are compared, and quotation marks are no letters.
    let word = next.dropFirst().prefix(while: \.isLetter)
    let previous = before.dropLast().reversed().prefix(while: \.isLetter).reversed()
    switch self {
    case .dutch: return ["roll", "roller", "bass", "chips", "cheese"].contains(String(decoding: word, as: UTF8.self).lowercased())
    case .english:
      return !["letter", "letters", "variable", "the", "an", "a"].contains(String(decoding: previous, as: UTF8.self).lowercased())
    }
  }

  /// Whether no other mark that can close a quotation follows the one with which a text begins.
  private static func isLastMark(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = Array(text.dropFirst(QuotationMarks.length).prefix(2_000))
    return !QuoteCharacter.all(in: rest).contains { !$0.isDouble && !$0.isInWord && $0.canClose }
  }

  private static func beginsWithMark(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: "’".utf8) || text.starts(with: "‘".utf8)
  }

  /// Whether a text continues with a letter or a digit.
  private static func isWord(_ text: ArraySlice<UInt8>) -> Bool { QuoteCharacter.neighbour(at: text.startIndex, of: text) == .word }
}

/// A quotation mark or an apostrophe, and the kinds of characters beside it.
struct QuoteCharacter {
  enum Neighbour { case space, word, opening, other }

  let offset: Int
  let isDouble: Bool
  /// Whether libcmark-gfm or the author made it ‘ or “.
  let isLeft: Bool
  private let follows: Neighbour
  private let precedes: Neighbour

  var isInWord: Bool { follows == .word && precedes == .word }
  var canClose: Bool { follows != .space && precedes != .word }

  /// Whether it can open a quotation: not after a word or closing punctuation.
  func canOpen(behindOpeningMark: Bool) -> Bool {
    guard precedes != .space else { return false }
    return follows == .space || follows == .opening || behindOpeningMark || !isDouble && precedes == .word && follows != .word
  }

  /// Whether it comes after a word that ends in a sibilant, and before another word.
  func mayBeGenitive(in text: [UInt8]) -> Bool {
    guard follows == .word, text[(offset + QuotationMarks.length)...].first == 0x20 else { return false }
    let next = QuoteCharacter.neighbour(at: offset + QuotationMarks.length + 1, of: text[...])
    let end = text[..<offset].suffix(2).map { $0 | 0x20 }
    // A single letter is quoted: ‘s’.
    guard offset > 1, QuoteCharacter.neighbour(before: offset - 1, in: text) == .word else { return false }
    let sibilants =
      end.last.map { "sxz".utf8.contains($0) } ?? false || ["sh", "ch", "ce", "ge"].contains { end.elementsEqual($0.utf8) }
    return sibilants && next != .space
  }

  static func all(in text: [UInt8]) -> [QuoteCharacter] {
    var marks: [QuoteCharacter] = []
    var start = 0
    while let place = text[start...].firstIndex(of: 0xE2) {
      start = place + 1
      guard place + 2 < text.count, text[place + 1] == 0x80, [0x98, 0x99, 0x9C, 0x9D].contains(text[place + 2]) else { continue }
      let last = text[place + 2]
      marks.append(
        QuoteCharacter(
          offset: place, isDouble: last >= 0x9C, isLeft: last == 0x98 || last == 0x9C, follows: neighbour(before: place, in: text),
          precedes: neighbour(at: place + 3, of: text[...])))
      start = place + 3
    }
    return marks
  }

  private static func neighbour(before place: Int, in text: [UInt8]) -> Neighbour {
    guard place > 0 else { return .space }
    var start = place - 1
    while start > 0, text[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
    return neighbour(at: start, of: text[...])
  }

  /// The kind of the character at an offset.
  static func neighbour(at place: Int, of text: ArraySlice<UInt8>) -> Neighbour {
    guard place < text.endIndex else { return .space }
    let byte = text[place]
    if byte < 0x80 {
      if byte <= 0x20 { return .space }
      if byte.isLetter || byte.isDigit { return .word }
      return "([{<-/\"".utf8.contains(byte) ? .opening : .other
    }
    guard let scalar = String(decoding: text[place...].prefix(4), as: UTF8.self).unicodeScalars.first else { return .other }
    switch scalar {
    case "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}": return .space
    case "‘", "“", "„", "‚", "«", "‹", "–", "—", "…": return .opening
    case "’", "”", "»", "›": return .other
    default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .word : .other
    }
  }
}
