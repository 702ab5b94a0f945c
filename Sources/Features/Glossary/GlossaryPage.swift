import SiteModel
import SiteRendering
import Theming

extension SiteRenderer {
  /// Adds the glossary's terms grouped by first letter, and the alphabet that links to the groups.
  func addGlossary(to context: inout TemplateContext, page: Page) {
    let terms = site.glossary[page.language] ?? []
    Alphabet(terms.map { ($0.term, termContext($0, page.language)) }).add(to: &context)
  }

  /// A term with its definition.
  public func termContext(_ term: GlossaryTerm, _ language: LanguageTag) -> TemplateContext {
    let filling = MarkupFilling(site: site, links: links, contentPath: "glossary.yml", language: language)
    let glossary = prepared(PreparedGlossary.self)
    let glossaryURL = glossary.url(in: language)
    var context = TemplateContext([
      "id": .text(term.id), "term": .text(term.term), "full": .optional(term.full),
      "definition": .html(filling.html(term.definition)),
      "url": .text("\(glossaryURL)#\(term.id)"),
    ])
    context.setList(
      "see",
      term.related.compactMap { related in
        glossary.term(related.value, in: language).map {
          TemplateContext(["term": .text($0.term), "url": .text("\(glossaryURL)#\($0.id)")])
        }
      })
    return context
  }
}

/// Where the glossary of each language stands, and its terms by their identifiers: every page that explains terms asks for them.
struct PreparedGlossary: PreparedValue {
  private let urls: [LanguageTag: String]
  private let terms: [LanguageTag: [String: GlossaryTerm]]

  init(site: Site, theme: Theme, links: SiteLinks) {
    let pages = site.pages.filter { $0.layout == .glossary }
    urls = Dictionary(pages.map { ($0.language, links.url($0.address)) }) { first, _ in first }
    terms = site.glossary.mapValues { terms in Dictionary(terms.map { ($0.id, $0) }) { first, _ in first } }
  }

  /// The address of the glossary; empty when no page shows it.
  func url(in language: LanguageTag) -> String { urls[language] ?? "" }

  func term(_ id: String, in language: LanguageTag) -> GlossaryTerm? { terms[language]?[id] }
}
