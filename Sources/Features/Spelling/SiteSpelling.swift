import ContentLoading
import Diagnostics
import Dictionaries
import MarkdownRendering
import SiteModel
import Synchronization

/// The spelling of all texts of a site, in every language of which there is a dictionary.
final class SiteSpelling: Sendable {
  private let site: Site
  private let installed: InstalledDictionaries
  private let titleNames: TitleNames
  private let list: WordList
  /// Made for a language when its first text is read: a site may have marked words in any.
  private let lexicons = Mutex<[LanguageTag: SpellingCache?]>([:])

  init(of site: Site, with installed: InstalledDictionaries) {
    self.site = site
    self.installed = installed
    titleNames = TitleNames(of: site)
    list = site.data[WordList.self] ?? WordList(shared: [], byLanguage: [:])
  }

  /// What is known of the words of a language; nil without a dictionary.
  func lexicon(_ language: LanguageTag) -> SpellingCache? {
    lexicons.withLock { lexicons in
      if let known = lexicons[language] { return known }
      let lexicon = installed[language].map { dictionary in
        var listed = Vocabulary()
        for word in list.shared + (list.byLanguage[language] ?? []) { listed.add(word.value) }
        var vocabulary = Vocabulary(of: site, in: language, titleNames)
        vocabulary.addNames(titleNames.single, thatResembleNothingIn: dictionary)
        return SpellingCache(language, dictionary, vocabulary: vocabulary, listed: listed)
      }
      lexicons[language] = .some(lexicon)
      return lexicon
    }
  }

  // MARK: Texts

  /// The words in some blocks that are not known: each once, at its first place.
  /// - Parameter language: that of the text around marks of other languages.
  func findings(in blocks: [ProseBlock], language: LanguageTag) -> [Diagnostic] {
    SpelledText.byLanguage(blocks, language).flatMap { language, text -> [Diagnostic] in
      guard let lexicon = lexicon(language) else { return [] }
      var first: [String: (place: SourceRange, word: SpellingCache.UnknownWord, count: Int)] = [:]
      for (bytes, word) in lexicon.unknownWords(in: text.bytes) {
        let place = text.place(of: bytes)
        guard let known = first[word.word] else {
          first[word.word] = (place, word, 1)
          continue
        }
        first[word.word] = (min(known.place, place), word, known.count + 1)
      }
      return first.values.map { place, word, count in
        Diagnostic(
          .unknownWord, at: place, ["word": word.word, "times": Self.times(count)],
          guess: Self.choice(of: lexicon.suggestions(for: word)).map(Correction.shown))
      }
    }
  }

  private static func times(_ count: Int) -> Words {
    count < 2 ? Words(en: "", nl: "") : Words(en: " (\(count) times on this page)", nl: " (\(count) keer op deze pagina)")
  }

  /// Several words as one text between the quotation marks of a message.
  private static func choice(of words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: "”, “") }

  // MARK: The site as a whole

  /// Whether the site does not want its spelling checked.
  var isOff: Bool { site.configuration(site.defaultLanguage).advice.level(of: DiagnosticKind.unknownWord.ruleName) == .off }

  /// The languages without a dictionary, and the words of the list that nothing needs. To be asked when all texts were read.
  func findingsAboutSite() -> [Diagnostic] {
    let missing = site.languages.filter { lexicon($0) == nil }
    let about = missing.map { language in
      Diagnostic(
        .noDictionary, at: nil, ["language": language.code, "package": InstalledDictionaries.package(for: language)])
    }
    // A word may be there for a language that cannot be looked up here.
    return missing.isEmpty ? findingsAboutList() : about
  }

  private func findingsAboutList() -> [Diagnostic] {
    let shared = list.shared.compactMap { finding(about: $0, in: site.languages) }
    return shared + list.byLanguage.flatMap { language, words in words.compactMap { finding(about: $0, in: [language]) } }
  }

  /// What is wrong with a word of the list, which holds for some languages; nil when one of them needs it.
  private func finding(about word: Located<String>, in languages: [LanguageTag]) -> Diagnostic? {
    // Words that are marked as of another language may need the list, too.
    let all = lexicons.withLock { Array($0.values.compactMap(\.self)) }
    if all.contains(where: { $0.uses(word.value) }) { return nil }
    let isKnown = languages.compactMap(lexicon).contains { $0.isKnownWithoutList(word.value) }
    return Diagnostic(isKnown ? .needlessWord : .unusedWord, at: word.range, ["word": word.value])
  }
}
