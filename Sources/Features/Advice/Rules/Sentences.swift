import ContentLoading
import Diagnostics

extension TextRule {
  /// Sentences that have more words than the site allows.
  static let longSentence = TextRule(
    rule: AdviceRule(
      .longSentence,
      en: ("Whether long sentences are named", "What is long, sentence-length says: more than 25 words without it."),
      nl: ("Of lange zinnen worden genoemd", "Wat lang is, zegt sentence-length: zonder dit meer dan 25 woorden."))
  ) { text in
    text.blocks.flatMap { block in
      block.sentences.filter { $0.count > text.settings.sentenceLength }.map { sentence in
        Diagnostic(
          .longSentence, at: block.place(ofWords: sentence),
          [
            "count": "\(sentence.count)", "limit": "\(text.settings.sentenceLength)",
            "start": block.text(ofWords: sentence.prefix(6)),
            "sentence": block.text(ofWords: sentence),
          ])
      }
    }
  }

  /// Pages that are harder to read than the site wants.
  static let hardText = TextRule(
    rule: AdviceRule(
      .hardText,
      en: ("Whether pages below the reading level are named", "Only where reading-level says which level the site wants."),
      nl: ("Of pagina’s onder het leesniveau worden genoemd", "Alleen als reading-level zegt welk niveau de site wil."))
  ) { text in
    guard let wanted = text.settings.readingLevel else { return [] }
    let language = PageLanguage(text)
    guard let level = language.level, level < wanted else { return [] }
    return [
      Diagnostic(
        .hardText, at: text.page.meta.title.range,
        [
          "level": "\(level)", "class": ReadingClass(ofLevel: level).words, "wanted": "\(wanted)",
          "line": "\(language.longest?.place.line ?? 1)",
        ])
    ]
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
