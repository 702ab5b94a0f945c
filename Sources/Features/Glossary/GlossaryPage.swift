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
    let terms = site.glossary[language] ?? []
    let glossaryURL = site.pages.first { $0.language == language && $0.layout == .glossary }.map { links.url($0.address) } ?? ""
    var context = TemplateContext([
      "id": .text(term.id), "term": .text(term.term), "full": .optional(term.full),
      "definition": .html(filling.html(term.definition)),
      "url": .text("\(glossaryURL)#\(term.id)"),
    ])
    context.setList(
      "see",
      term.related.compactMap { related in
        terms.first { $0.id == related.value }.map {
          TemplateContext(["term": .text($0.term), "url": .text("\(glossaryURL)#\($0.id)")])
        }
      })
    return context
  }
}
