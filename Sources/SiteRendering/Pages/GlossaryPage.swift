import SiteModel
import Theming

extension SiteRenderer {
  /// The glossary's terms by first letter, and the alphabet that leads to them.
  func addGlossary(to context: inout TemplateContext, page: Page) {
    let terms = (site.glossary[page.language] ?? []).sorted { ($0.sortKey, $0.id) < ($1.sortKey, $1.id) }
    let groups = Dictionary(grouping: terms) { $0.sortKey.first.map { String($0).uppercased() } ?? "#" }
    let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)).union(groups.keys).sorted()
    context.setList(
      "letters",
      letters.map { letter in
        TemplateContext(["letter": .text(letter), "url": groups[letter] == nil ? nil : .text("#letter-\(Slug.from(letter))")])
      })
    context.setList(
      "groups",
      letters.compactMap { letter in
        guard let entries = groups[letter] else { return nil }
        var group = TemplateContext(["letter": .text(letter), "id": .text("letter-\(Slug.from(letter))")])
        group.setList("entries", entries.map { termContext($0, page.language) })
        return group
      })
  }

  /// A term with its definition.
  func termContext(_ term: GlossaryTerm, _ language: LanguageTag) -> TemplateContext {
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

extension GlossaryTerm {
  /// What the term is sorted by: its letters, without accents and case.
  fileprivate var sortKey: String { Slug.from(term) }
}
