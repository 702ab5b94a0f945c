import ContentLoading
import Diagnostics

/// How hard the running text of a page is to read.
public struct PageLanguage: Sendable {
  /// A sentence with its place.
  public struct Sentence: Sendable {
    public let words: Int
    public let text: String
    public let place: SourceRange
  }

  /// The file, as the user would type it.
  public let source: String
  public let words: Int
  public let sentences: Int
  /// From 0, very hard, to 100, very easy; nil for a text that is too short to say, or is in a language without a formula.
  public let level: Int?
  public let longest: Sentence?

  /// Below this number of words, one sentence more or less decides the level.
  private static let fewestWords = 100

  /// The words about a level.
  public static func words(ofLevel level: Int) -> Words { ReadingClass(ofLevel: level).words }

  public init(_ input: TextCheckInput) { self.init(AdviceText(input)) }

  init(_ text: AdviceText) {
    source = text.page.source
    let blocks = text.body.filter { $0.prose.kind == .paragraph || $0.prose.kind == .listItem }
    words = blocks.reduce(0) { $0 + $1.words.count }
    sentences = blocks.reduce(0) { $0 + $1.sentences.count }
    let longest = blocks.flatMap { block in block.sentences.map { (block, $0) } }.max { $0.1.count < $1.1.count }
    self.longest = longest.map { block, sentence in
      Sentence(words: sentence.count, text: block.text(ofWords: sentence), place: block.place(ofWords: sentence))
    }
    guard let rules = text.words?.words, words >= Self.fewestWords else {
      level = nil
      return
    }
    let plain = blocks.flatMap { block in block.words.filter { $0.isPlain && !$0.shape.contains(.digit) }.map { block.text(of: $0) }
    }
    let syllables = plain.reduce(0) { $0 + rules.syllables.syllables(in: $1) }
    // Addresses, code and numbers count among the words of a sentence, but have no syllables to speak of.
    level =
      plain.isEmpty
      ? nil : rules.readingLevel.level(words: words, sentences: sentences, syllables: syllables * words / plain.count)
  }
}
