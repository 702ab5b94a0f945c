import MarkdownRendering
import SiteModel

/// Everything besides a file itself that decides what reading the file gives. Files read in equal contexts give equal pages.
struct ParsingContext: Sendable, Equatable {
  /// The languages of the site, the default one first.
  var languages: [LanguageTag]
  /// The words that Markdown's own HTML needs, by language.
  var strings: [LanguageTag: MarkdownStrings]
  /// Identifiers that the theme's pages use.
  var reservedIDs: Set<String>
  /// The address of the site as its author knows it.
  var siteURL: String
  /// The clock of the place that the site is about.
  var clock: LocalClock
  /// The words that the glossary explains, by language; empty where no text marks them.
  var terms: [LanguageTag: [TermForms]] = [:]

  /// A term of the glossary with the forms in which it occurs.
  struct TermForms: Sendable, Equatable {
    let id: String
    let forms: [String]
  }

  /// The same context for texts in which the terms of a glossary are marked.
  func marking(_ glossary: [LanguageTag: [GlossaryTerm]]) -> ParsingContext {
    var result = self
    result.terms = glossary.mapValues { terms in
      terms.map { TermForms(id: $0.id, forms: [$0.term] + [$0.full].compactMap(\.self) + $0.otherForms) }
    }
    return result
  }

  /// The renderers of Markdown, by language.
  var renderers: [LanguageTag: MarkdownRenderer] {
    var result: [LanguageTag: MarkdownRenderer] = [:]
    for language in languages {
      guard let strings = strings[language] else { continue }
      let entries = terms[language].map { terms in GlossaryTerms(terms.map { (id: $0.id, forms: $0.forms) }) }
      result[language] = MarkdownRenderer(
        language: language, strings: strings, componentNames: Set(Component.names), terms: entries, reservedIDs: reservedIDs,
        siteURL: siteURL)
    }
    return result
  }
}
