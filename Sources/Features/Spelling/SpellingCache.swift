import Dictionaries
import SiteModel
import Synchronization

/// All that is known about the words of one language on a site: the dictionary, the site's vocabulary, and its list of words.
///
/// Each different word is looked up once for the whole site. Words that are known are remembered by their hashes alone, so that the many
/// millions of words of a large site cost one look at a set each.
final class SpellingCache: Sendable {
  let language: LanguageTag
  private let dictionary: SpellingDictionary
  private let vocabulary: Vocabulary
  private let listed: Vocabulary
  /// For languages that write compounds as one word, of which Dutch is known here.
  let splitter: CompoundSplitter?
  private let used: UsedWords
  private let state = Mutex(State())

  /// The words of the list for which a word is known.
  private final class UsedWords: Sendable {
    private let words = Mutex<Set<String>>([])

    func add(_ word: String) { words.withLock { _ = $0.insert(word) } }

    func contains(_ word: String) -> Bool { words.withLock { $0.contains(word) } }
  }

  private struct State {
    /// The hashes of words that are known.
    var known: Set<UInt64> = []
    /// The parts for which words are unknown, by hash.
    var unknown: [UInt64: UnknownWord] = [:]
    /// How often hunspell was asked for suggestions.
    var askedForSuggestions = 0
  }

  /// - Parameters:
  ///   - vocabulary: the words of the site without its list.
  ///   - listed: the words of the list.
  init(_ language: LanguageTag, _ dictionary: SpellingDictionary, vocabulary: Vocabulary, listed: Vocabulary) {
    self.language = language
    self.dictionary = dictionary
    self.vocabulary = vocabulary
    self.listed = listed
    let used = UsedWords()
    self.used = used
    splitter =
      language.primary == "nl"
      ? CompoundSplitter(dictionary) { vocabulary.knows($0) || SpellingCache.isListed($0, in: listed, used) } : nil
  }

  /// A word that is not known.
  struct UnknownWord: Sendable {
    /// As dictionaries write it.
    let word: String
    /// The part of it that is not known: “opleding” in “mbo-opleding”.
    let part: String
  }

  /// The words of a text that are not known, in order.
  func unknownWords(in text: [UInt8]) -> [(bytes: Range<Int>, word: UnknownWord)] {
    let words = WordScanner.words(in: text)
    var unclear: [WordScanner.Word] = []
    state.withLock { state in
      for word in words where !state.known.contains(word.hash) { unclear.append(word) }
    }
    var found: [(bytes: Range<Int>, word: UnknownWord)] = []
    for word in unclear {
      // A text repeats its words, so this one may have been looked up a moment ago.
      if state.withLock({ $0.known.contains(word.hash) }) { continue }
      if let unknown = lookUp(word, in: text) { found.append((word.bytes, unknown)) }
    }
    return found
  }

  private func lookUp(_ word: WordScanner.Word, in text: [UInt8]) -> UnknownWord? {
    if let unknown = state.withLock({ $0.unknown[word.hash] }) { return unknown }
    let spelled = String(decoding: text[word.bytes], as: UTF8.self).normalizedForDictionary
    let unknown = dictionary.knows(word, in: text) ? nil : unknownPart(of: spelled).map { UnknownWord(word: spelled, part: $0) }
    state.withLock { state in
      if let unknown { state.unknown[word.hash] = unknown } else { state.known.insert(word.hash) }
    }
    return unknown
  }

  // MARK: Looking up

  /// The part of a word that is not known; nil when all of it is.
  func unknownPart(of word: String) -> String? {
    if word.utf8.last == UInt8(ascii: "-") {
      let base = String(word.dropLast())
      return splitter?.beginsCompounds(base) ?? false ? nil : unknownPart(of: base)
    }
    if isKnown(word) { return nil }
    let parts = word.split(separator: "-").map(String.init)
    if parts.count > 1 {
      return parts.first { unknownPart(of: $0) != nil && !(splitter?.beginsCompounds($0) ?? false) }
    }
    // Numbers with letters, such as A4 and 2de, are no words.
    return word.contains(where: \.isNumber) ? nil : word
  }

  /// Whether a word is known as a whole. Of abbreviations such as “bijv.” the dot is not part of the word in a text.
  private func isKnown(_ word: String) -> Bool {
    word.count(where: \.isLetter) < 2 || dictionary.knows(word) || isOwn(word) || isAbbreviation(word) || isInflection(word)
      || isSpelledAsName(word) || isStressed(word) || dictionary.knows(word + ".") || splitter?.isCompound(word) ?? false
  }

  /// Whether the site has the word of its own.
  private func isOwn(_ word: String) -> Bool {
    vocabulary.knows(word) || SpellingCache.isListed(word, in: listed, used)
  }

  private static func isListed(_ word: String, in list: Vocabulary, _ used: UsedWords) -> Bool {
    guard let entry = list.entry(for: word) else { return false }
    used.add(entry)
    return true
  }

  /// Short words in capitals are abbreviations; that each is explained is another rule.
  private func isAbbreviation(_ word: String) -> Bool { word.isInCapitals && word.count <= Self.greatestAbbreviation }

  private static let greatestAbbreviation = 6

  /// Whether a word is a form of an abbreviation or of a word of the site, as “mbo’ers”, “SBB’s”, “PDFs” and “Cedefops”.
  private func isInflection(_ word: String) -> Bool {
    for ending in Self.endings where word.hasSuffix(ending) {
      let base = String(word.dropLast(ending.count))
      if isAbbreviation(base) || isOwn(base) || base.count <= 4 && base.count > 1 && dictionary.knows(base) { return true }
    }
    guard word.hasSuffix("s"), word.count > 3 else { return false }
    let base = String(word.dropLast())
    return isAbbreviation(base) || (base.beginsWithCapital || base.count > 4) && isOwn(base)
  }

  private static let endings = ["'s", "'er", "'ers", "'tje", "'tjes", "'en"]

  /// Whether a word has a capital inside, as only names have: DigiD, eTwinning. “HEt” is a slip of the shift key.
  private func isSpelledAsName(_ word: String) -> Bool {
    guard word.dropFirst().contains(where: \.isUppercase), !word.isInCapitals, !word.contains("-") else { return false }
    let isSlip = word.prefix(2).isInCapitals && word.dropFirst(2).allSatisfy { !$0.isUppercase } && word.count > 2
    return !isSlip || !dictionary.knows(word.lowercased())
  }

  private func isStressed(_ word: String) -> Bool {
    guard splitter != nil, !word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let plain = word.withoutStress
    return plain != word && (dictionary.knows(plain) || isOwn(plain))
  }

  // MARK: The list of words

  /// Whether some word is known for a word of the list.
  func uses(_ entry: String) -> Bool { used.contains(entry) || used.contains(entry.lowercased()) }

  /// Whether a word is known without the list.
  func isKnownWithoutList(_ word: String) -> Bool {
    SpellingCache(language, dictionary, vocabulary: vocabulary, listed: Vocabulary()).unknownPart(of: word) == nil
  }

  // MARK: Suggestions

  /// Up to three words that may be meant, the likeliest first.
  func suggestions(for unknown: UnknownWord) -> [String] {
    let part = unknown.part
    let isCapital = part.beginsWithCapital && !part.dropFirst().contains(where: \.isUppercase)
    var found = SpellingSlips(of: isCapital ? part.withSmallInitial : part).corrections { [self] candidate, isLikely in
      let forms = isCapital ? [candidate, candidate.withCapitalInitial] : [candidate]
      return forms.contains { dictionary.knows($0) || vocabulary.knows($0) || listed.knows($0) }
        || isLikely && splitter?.isCompound(candidate) ?? false
    }
    if found.isEmpty, mayAskHunspell() { found = Array(dictionary.suggestions(for: part).prefix(Self.mostSuggestions)) }
    return found.map { correction in
      let shown = isCapital ? correction.withCapitalInitial : correction
      return unknown.word.replacing(part, with: shown, maxReplacements: 1)
    }
  }

  static let mostSuggestions = 3

  /// Hunspell compares a word with its whole dictionary, which takes a tenth of a second. A site with very many unknown words has another
  /// problem than a slip.
  private func mayAskHunspell() -> Bool {
    state.withLock { state in
      state.askedForSuggestions += 1
      return state.askedForSuggestions <= Self.mostQuestions
    }
  }

  private static let mostQuestions = 10
}
