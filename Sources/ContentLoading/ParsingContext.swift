import MarkdownRendering
import SiteModel

/// Everything besides a file itself that decides the result of reading it. Equal files in equal contexts give equal pages.
public struct ParsingContext: Sendable, Equatable {
  /// The languages of the site, beginning with the default language.
  public var languages: [LanguageTag]
  /// The words in rendered Markdown, by language.
  var strings: [LanguageTag: MarkdownStrings]
  /// Identifiers in the theme's templates.
  var reservedIDs: Set<String>
  /// The address of the site, as its author wrote it.
  var siteURL: String
  /// The clock of the site's time zone.
  public var clock: LocalClock
  let features: FeatureReaders
  /// The terms of the glossary, by language; empty for texts in which no term is linked.
  var terms: [LanguageTag: [LinkedTerm]] = [:]
  /// Whether the HTML of pages tells which lines of the file each block is written on.
  var marksBlocks = false

  /// The same context, with terms of the glossary to link.
  func linking(_ data: SiteDataSet) -> ParsingContext {
    var result = self
    for part in data.all { result.terms.merge(part.linkedTerms) { $0 + $1 } }
    return result
  }

  /// Features are compared by identity: a site that declares the same kinds of content as before keeps its set of them.
  public static func == (left: ParsingContext, right: ParsingContext) -> Bool {
    left.features === right.features && left.languages == right.languages && left.strings == right.strings
      && left.reservedIDs == right.reservedIDs && left.siteURL == right.siteURL && left.clock == right.clock
      && left.terms == right.terms && left.marksBlocks == right.marksBlocks
  }

  /// The Markdown renderers, by language.
  public var renderers: [LanguageTag: MarkdownRenderer] {
    var result: [LanguageTag: MarkdownRenderer] = [:]
    for language in languages {
      guard let strings = strings[language] else { continue }
      let entries = terms[language].map { terms in LinkedTerms(terms.map { (id: $0.id, forms: $0.forms) }) }
      result[language] = MarkdownRenderer(
        language: language, strings: strings, componentNames: features.componentNames, terms: entries, reservedIDs: reservedIDs,
        siteURL: siteURL)
    }
    return result
  }
}
