import SiteModel
import SiteRendering
import Theming

/// What refers to each page by a field: links back from what is referred to.
struct LinksBack: PreparedValue {
  /// The pages that refer to a page, by the identity of that page.
  private let referrers: [String: [Referrer]]

  struct Referrer: Sendable {
    let field: Field
    let type: ContentType
    /// The identity of the page that refers.
    let id: String
  }

  init(site: Site, theme: Theme, links: SiteLinks) {
    var referrers: [String: [Referrer]] = [:]
    for page in site.pages where page.language == site.defaultLanguage {
      guard let content = page.typedContent else { continue }
      for reference in content.references {
        referrers[reference.id, default: []].append(Referrer(field: reference.field, type: content.type, id: page.id))
      }
    }
    self.referrers = referrers
  }

  /// The pages that refer to one, grouped by the words above them.
  func groups(to id: String, in language: LanguageTag, of site: Site) -> [(title: String, pages: [Int])] {
    guard let found = referrers[id] else { return [] }
    var groups: [(title: String, pages: [Int])] = []
    for referrer in found {
      guard let index = site.translation(of: referrer.id, in: language) else { continue }
      let title = referrer.field.words(in: language).inverse ?? referrer.type.words(in: language).plural
      if let group = groups.firstIndex(where: { $0.title == title }) {
        if !groups[group].pages.contains(index) { groups[group].pages.append(index) }
      } else {
        groups.append((title, [index]))
      }
    }
    return groups
  }
}

/// The links back, on the pages of all features.
struct LinksBackOnPages: PageAddition {
  let pageValues = TypedValues.linkedFrom

  func add(to context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    let groups = renderer.prepared(LinksBack.self).groups(to: page.id, in: page.language, of: renderer.site)
    context.setList(
      "linked-from",
      groups.map { title, pages in
        var group = TemplateContext(["title": .text(title)])
        group.setList("pages", pages.map { renderer.pageCard($0) })
        return group
      })
  }
}
