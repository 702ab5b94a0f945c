import Diagnostics
import Dictionaries
import SiteModel

/// The words that a site has of its own, in one language: the terms of its glossary in all their forms, the names of its topics,
/// audiences, regions and sectors, the names of people, places and organisations, and names in titles.
public struct Vocabulary: Sendable {
  /// In every case in which they may stand, except at the beginning of a sentence.
  private var words: Set<String> = []
  /// The same in small letters, for texts in capitals.
  private var inSmallLetters: Set<String> = []

  /// A vocabulary without words.
  init() {}

  /// What the parts of a site know of a language, without the words of ``WordList``.
  init(of site: Site, in language: LanguageTag, _ titleNames: TitleNames) {
    let configuration = site.configuration(language)
    let labels =
      configuration.audiences.map(\.name) + configuration.topics.map(\.name) + configuration.regions.map(\.name)
      + configuration.sectors.map(\.name)
    let terms = site.data.all.flatMap { $0.linkedTerms[language] ?? [] }.flatMap(\.forms)
    for text in labels + terms { add(termsIn: text) }
    for configuration in site.configurations.values {
      for text in [configuration.name, configuration.organisation.name] { add(namesIn: text) }
    }
    for page in site.pages { for name in page.content?.names(of: page.meta.title.value) ?? [] { add(namesIn: name) } }
    for name in site.data.all.flatMap(\.names) + titleNames.repeated { add(namesIn: name) }
  }

  /// Adds the words of a text: as they stand there, and in small letters where only the first one is a capital.
  private mutating func add(termsIn text: String) {
    for word in text.words {
      add(word)
      if word.dropFirst().allSatisfy({ !$0.isUppercase }) { add(word.lowercased()) }
    }
  }

  /// Adds those words of a name that are written with a capital; the others, as “van der”, are words like any.
  private mutating func add(namesIn text: String) {
    for word in text.words where word.contains(where: \.isUppercase) { add(word) }
  }

  mutating func add(_ word: String) {
    words.insert(word)
    inSmallLetters.insert(word.lowercased())
  }

  /// Adds names that are no slip of a known word.
  mutating func addNames(_ names: [String], thatResembleNothingIn dictionary: SpellingDictionary) {
    let known = self
    let unknown = names.filter { !dictionary.knows($0) && !known.knows($0) }.prefix(Self.mostComparedNames)
    for name in unknown where !SpellingSlips(of: name).hasCorrection(isKnown: { dictionary.knows($0) || known.knows($0) }) {
      add(name)
    }
  }

  /// Each name takes a few thousandths of a second.
  private static let mostComparedNames = 200

  /// Whether a word is one of these, where it may begin a sentence or stand in capitals.
  public func knows(_ word: String) -> Bool { entry(for: word) != nil }

  /// The word of the vocabulary as which a word is known.
  func entry(for word: String) -> String? {
    if words.contains(word) { return word }
    guard word.beginsWithCapital else { return nil }
    let small = word.withSmallInitial
    if words.contains(small) { return small }
    guard word.isInCapitals, word.count > 1 else { return nil }
    let lower = word.lowercased()
    return inSmallLetters.contains(lower) ? lower : nil
  }
}

/// The names in the titles of pages: words with a capital that begin neither the title nor a part of it.
struct TitleNames: Sendable {
  /// Those in the titles of two pages or more.
  let repeated: [String]
  /// Those in the title of one page. Such a name may be a slip, which must not make itself right.
  let single: [String]

  init(of site: Site) {
    var pages: [String: Set<String>] = [:]
    // A translation without a title of its own repeats that of its original.
    for page in site.pages + (site.upcoming?.pages ?? []) where page.meta.title.range.path == page.source {
      for title in [page.meta.title.value, page.meta.menu].compactMap(\.self) {
        for name in Self.names(in: title) { pages[name, default: []].insert(page.source) }
      }
    }
    repeated = pages.filter { $0.value.count > 1 }.keys.sorted()
    single = pages.filter { $0.value.count == 1 }.keys.sorted()
  }

  private static func names(in title: String) -> [String] {
    title.split(whereSeparator: { ":.?!".contains($0) }).flatMap { $0.words.dropFirst().filter(\.beginsWithCapital) }
  }
}

extension StringProtocol {
  /// The words of a text, as dictionaries write them.
  fileprivate var words: [String] {
    let bytes = Array(utf8)
    return WordScanner.words(in: bytes).map { String(decoding: bytes[$0.bytes], as: UTF8.self).normalizedForDictionary }
  }
}
