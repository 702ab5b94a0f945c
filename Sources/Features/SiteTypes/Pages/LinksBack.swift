import SiteModel
import SiteRendering
import Theming

/// What refers to each page by a field: links back from what is referred to.
struct LinksBack: PreparedValue {
  /// The pages that refer to a page, by the identity of that page.
  private var referrers: [String: [Referrer]] = [:]
  /// Those that refer to a page that no author wrote, such as that of a self-check.
  private var referrersOfGenerated: [GeneratedPage.Kind: [Referrer]] = [:]

  struct Referrer: Sendable {
    let field: Field
    let type: ContentType
    /// The identity of the page that refers.
    let id: String
  }

  init(site: Site, theme: Theme, links: SiteLinks) {
    for page in site.pages where page.language == site.defaultLanguage {
      guard let content = page.typedContent else { continue }
      for reference in content.references {
        let referrer = Referrer(field: reference.field, type: content.type, id: page.id)
        if case .generated(let address) = site.target(ofFile: reference.id, in: site.defaultLanguage),
          let generated = site.generatedPage(at: address.path)
        {
          referrersOfGenerated[generated.kind, default: []].append(referrer)
        } else {
          referrers[reference.id, default: []].append(referrer)
        }
      }
    }
  }

  /// The contexts of the pages that refer to an author's page, grouped by the words above them.
  func groups(to page: Page, _ renderer: SiteRenderer) -> [TemplateContext] {
    referrers[page.id].map { groups($0, in: page.language, renderer) } ?? []
  }

  /// The same for a page that the generator writes.
  func groups(to page: GeneratedPage, _ renderer: SiteRenderer) -> [TemplateContext] {
    referrersOfGenerated[page.kind].map { groups($0, in: page.language, renderer) } ?? []
  }

  private func groups(_ found: [Referrer], in language: LanguageTag, _ renderer: SiteRenderer) -> [TemplateContext] {
    var groups: [(title: String, pages: [Int])] = []
    for referrer in found {
      guard let index = renderer.site.translation(of: referrer.id, in: language) else { continue }
      let title = referrer.field.words(in: language).inverse ?? referrer.type.words(in: language).plural
      if let group = groups.firstIndex(where: { $0.title == title }) {
        if !groups[group].pages.contains(index) { groups[group].pages.append(index) }
      } else {
        groups.append((title, [index]))
      }
    }
    return groups.map { title, pages in
      var group = TemplateContext(["title": .text(title)])
      group.setList("pages", pages.map { renderer.pageCard($0, for: language) })
      return group
    }
  }
}

/// The links back, on the pages of all features.
struct LinksBackOnPages: PageAddition {
  let frameValues = TypedValues.linkedFrom

  func add(to context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    context.setList("linked-from", renderer.prepared(LinksBack.self).groups(to: page, renderer))
  }

  func add(to context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    context.setList("linked-from", renderer.prepared(LinksBack.self).groups(to: page, renderer))
  }
}
