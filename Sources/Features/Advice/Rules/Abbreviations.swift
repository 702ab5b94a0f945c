import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

extension TextRule {
  /// Abbreviations that the page does not explain: each at its first place.
  static let unexplainedAbbreviation = TextRule(
    rule: AdviceRule(
      .unexplainedAbbreviation,
      en: (
        "Whether abbreviations without an explanation are named",
        "An abbreviation is explained by its full form beside it, in brackets or in front of them, or by the glossary."
      ),
      nl: (
        "Of afkortingen zonder uitleg worden genoemd",
        "Een afkorting is uitgelegd als de hele naam ernaast staat, tussen haakjes of ervoor, of in de begrippenlijst."
      ))
  ) { text in
    guard let words = text.words else { return [] }
    var uses: [String: [AbbreviationUse]] = [:]
    var order: [String] = []
    for (number, block) in text.blocks.enumerated() where !text.isTermOfRow(number) {
      for use in block.abbreviations(in: number) {
        if uses[use.letters] == nil { order.append(use.letters) }
        uses[use.letters, default: []].append(use)
      }
    }
    guard !order.isEmpty else { return [] }
    let known = KnownAbbreviations(text, words.words)
    return order.compactMap { letters in
      guard !known.contains(letters), let all = uses[letters], let first = all.first(where: { $0.block >= text.bodyStart }),
        !all.contains(where: { $0.isExplained(in: text.blocks[$0.block], words) }), !text.isOrdinaryWord(letters)
      else { return nil }
      return Diagnostic(
        .unexplainedAbbreviation, at: text.blocks[first.block].place(of: first.range), ["abbreviation": letters])
    }
  }
}

/// The abbreviations that need no explanation on a page.
private struct KnownAbbreviations {
  private let ofTheLanguage: LanguageWords
  private let ofTheSite: Set<String>
  private let terms: Set<String>

  init(_ text: AdviceText, _ words: LanguageWords) {
    ofTheLanguage = words
    let configuration = text.site.configuration(text.page.language)
    let names = [configuration.name, configuration.organisation.name].flatMap { $0.split { !$0.isLetter } }.map(String.init)
    ofTheSite = Set(names + text.settings.knownAbbreviations)
    terms = text.terms
  }

  func contains(_ letters: String) -> Bool {
    ofTheSite.contains(letters) || terms.contains(letters) || ofTheLanguage.knownAbbreviations.contains(letters)
      || ofTheLanguage.emphasised.contains(letters.lowercased()) || letters.allSatisfy { "IVXLC".contains($0) }
  }
}

extension AdviceText {
  /// Whether a block is the first cell of a row, and one word: the other cells say what it is.
  fileprivate func isTermOfRow(_ number: Int) -> Bool {
    guard blocks[number].prose.kind == .tableCell, blocks[number].words.count == 1 else { return false }
    func isBeside(_ other: Int) -> Bool {
      blocks.indices.contains(other) && blocks[other].prose.kind == .tableCell
        && blocks[other].prose.runs.first?.range.line == blocks[number].prose.runs.first?.range.line
    }
    return isBeside(number + 1) && !isBeside(number - 1)
  }

  /// Whether a word in capitals is written in small letters elsewhere on the page.
  fileprivate func isOrdinaryWord(_ letters: String) -> Bool {
    let hash = WordHash(letters)
    return blocks.contains { $0.words.contains { $0.hash == hash && !$0.shape.contains(.capital) } }
  }
}

/// A place at which an abbreviation stands.
private struct AbbreviationUse {
  let letters: String
  /// The number of the block.
  let block: Int
  let word: Int
  /// In bytes of the block.
  let range: Range<Int>

  /// Whether the words beside it say what it means.
  func isExplained(in block: TextBlock, _ words: PreparedWords) -> Bool {
    let bytes = block.bytes
    if isInBrackets(of: block) { return true }
    // ABC (…)
    var next = block.words[word].range.upperBound
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == UInt8(ascii: "*") { next += 1 }
    if next < bytes.count, bytes[next] == UInt8(ascii: "("), word + 1 < block.words.count {
      return words.referring.match(at: word + 1, in: block) == nil && !block.words[word + 1].shape.contains(.digit)
    }
    if word + 1 < block.words.count, words.explaining.match(at: word + 1, in: block) != nil { return true }
    let small = words.words.smallWords
    return hasInitials(of: block.words[..<word].reversed().prefix(12), in: block, Array(letters.reversed()), small)
      || hasInitials(of: block.words[(word + 1)...].prefix(12), in: block, Array(letters), small)
  }

  /// `… (ABC)`, `… (ABCs)` or `… (ABC, …)`, behind a word.
  private func isInBrackets(of block: TextBlock) -> Bool {
    let bytes = block.bytes
    let end = range.upperBound + (block.isPlural(bytes[range.upperBound...]) ? 1 : 0)
    guard range.lowerBound > 1, bytes[range.lowerBound - 1] == UInt8(ascii: "("), end < bytes.count else { return false }
    return ")],;:".utf8.contains(bytes[end]) || bytes[end] == 0x20
  }

  /// Whether the words beside the abbreviation begin with its letters.
  private func hasInitials(of words: some Sequence<Word>, in block: TextBlock, _ letters: [Character], _ small: Set<String>) -> Bool
  {
    var rest = letters[...]
    for word in words {
      guard let letter = rest.first else { return true }
      let text = block.text(of: word)
      if text.first?.uppercased() == String(letter) {
        rest.removeFirst()
      } else if !small.contains(text.lowercased()) {
        return false
      }
    }
    return rest.isEmpty
  }
}

extension TextBlock {
  /// The abbreviations: two to six capitals, also in front of a hyphen, or with an ending.
  fileprivate func abbreviations(in number: Int) -> [AbbreviationUse] {
    words.indices.flatMap { index -> [AbbreviationUse] in
      let word = words[index]
      guard word.shape.contains(.capitals), word.isPlain, !isAmongCapitals(index), !isName(index) else { return [] }
      // What follows in a compound belongs to the name before it: `WCAG-EM`.
      return capitals(in: word).prefix(1).map { AbbreviationUse(letters: text($0), block: number, word: index, range: $0) }
    }
  }

  /// Whether the words on both sides, or two on one side, are in capitals as well: then it is text in capitals.
  private func isAmongCapitals(_ index: Int) -> Bool {
    func isCapitals(_ other: Int) -> Bool {
      words.indices.contains(other) && words[other].range.count > 1 && words[other].shape.isDisjoint(with: [.small, .digit])
        && words[other].shape.contains(.capital)
    }
    let (before, after) = (isCapitals(index - 1) && isAdjacent(index - 1), isCapitals(index + 1) && isAdjacent(index))
    return before && after || after && isCapitals(index + 2) && isAdjacent(index + 1)
      || before && isCapitals(index - 2) && isAdjacent(index - 2)
  }

  /// Whether a number makes it the name of a document or a standard, as in `RFC 9110` and `COM(2025) 549`, or a dot that of a product or
  /// a kind of file, as in `.NET`.
  private func isName(_ index: Int) -> Bool {
    let range = words[index].range
    if range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: ".") { return true }
    guard index + 1 < words.count, bytes[words[index + 1].range.lowerBound].isDigit else { return false }
    return isAdjacent(index) || bytes[range.upperBound..<words[index + 1].range.lowerBound].elementsEqual("(".utf8)
  }

  /// The parts of a word that are two to six capitals, with a hyphen, an apostrophe or an `s` of a plural around them.
  private func capitals(in word: Word) -> [Range<Int>] {
    let bytes = bytes[word.range]
    // A name of a constant or a file is no abbreviation.
    guard !bytes.contains(where: { "_@.".utf8.contains($0) }), !isLanguageTag(bytes) else { return [] }
    var found: [Range<Int>] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let run = bytes[position...].prefix(while: \.isCapital)
      let isAtStart = position == bytes.startIndex || !bytes[position - 1].isPartOfWord
      let end = run.endIndex
      let rest = bytes[end...]
      let isAtEnd = rest.isEmpty || !rest[end].isPartOfWord || isPlural(rest)
      // A number makes it the name of a standard, as in `UTF-8`.
      let isNumbered = rest.count > 1 && rest[end] == UInt8(ascii: "-") && rest[end + 1].isDigit
      if isAtStart, isAtEnd, !isNumbered, 2...6 ~= run.count { found.append(position..<end) }
      position = max(end, position + 1)
    }
    return found
  }

  /// Whether a word is a language with a country, as `pt-BR`.
  private func isLanguageTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    let language = bytes.prefix { 97...122 ~= $0 }
    let country = bytes.dropFirst(language.count + 1)
    return 2...3 ~= language.count && bytes.count == language.count + 3 && bytes[language.endIndex] == UInt8(ascii: "-")
      && country.allSatisfy(\.isCapital)
  }

  /// `APIs`: an s, and the word ends.
  fileprivate func isPlural(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first == UInt8(ascii: "s") && (rest.count == 1 || !rest[rest.startIndex + 1].isPartOfWord)
  }
}

extension UInt8 {
  /// Whether the byte is of a letter or a digit, also of one beyond ASCII; an apostrophe of three bytes begins with E2.
  fileprivate var isPartOfWord: Bool { isLetterOrDigit || self >= 0x80 && self != 0xE2 && self != 0x99 }
}
