import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

/// The texts of a page, in words and sentences.
struct AdviceText {
  let page: Page
  let site: Site
  let settings: PlainLanguageSettings
  /// What the site explains in the page's language, in all its forms.
  let terms: Set<String>
  /// The words of the page's language; nil for a language that the rules do not know.
  let words: PreparedWords?
  /// All blocks: those of keys, then the running text.
  let blocks: [TextBlock]
  /// The first block of the running text.
  let bodyStart: Int

  init(_ input: TextCheckInput) {
    self.init(
      page: input.page, site: input.site, terms: input.terms, keyed: input.texts.flatMap(\.blocks), body: input.blocks,
      settings: input.configuration.advice[PlainLanguageSettings.self] ?? PlainLanguageSettings())
  }

  init(page: Page, site: Site, terms: Set<String>, keyed: [ProseBlock], body: [ProseBlock], settings: PlainLanguageSettings) {
    self.page = page
    self.site = site
    self.terms = terms
    self.settings = settings
    let words = LanguageWords.of(page.language)
    self.words = words
    let dotted = words?.dotted ?? .empty
    bodyStart = keyed.count
    blocks = (keyed + body).map { Tokenizer.read($0, abbreviations: dotted) }
  }

  /// The running text.
  var body: ArraySlice<TextBlock> { blocks[bodyStart...] }
}

extension TextBlock {
  /// Every match of some words, from left to right, without overlaps.
  func matches(of lexicon: WordTable) -> [(index: Int, words: Range<Int>)] {
    var found: [(index: Int, words: Range<Int>)] = []
    var word = 0
    while word < words.count {
      guard words[word].isPlain, let match = lexicon.match(at: word, in: self) else {
        word += 1
        continue
      }
      found.append((match.index, word..<(word + match.count)))
      word += match.count
    }
    return found
  }
}
