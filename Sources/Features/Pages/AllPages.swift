import SiteModel
import SiteRendering
import Theming

extension SiteRenderer {
  /// Adds all pages of a language by name: those that search engines may index, except the home page, this list itself, and pages
  /// that features omit, such as past events.
  func addAllPages(to context: inout TemplateContext, language: LanguageTag) {
    let pages = site.pages.filter { page in
      page.language == language && page.id != Site.rootID && page.layout != .alphabetical && isIndexed(page)
    }
    let lists = site.generatedPages.filter { $0.language == language && isIndexed($0) }.compactMap { page in
      features.view(of: page).alphabeticalEntry(of: page, self).map { entry($0.name, at: page.address, kind: $0.kind) }
    }
    Alphabet(pages.compactMap(pageEntry) + lists).add(to: &context)
  }

  private func pageEntry(_ page: Page) -> (name: String, context: TemplateContext)? {
    features.view(of: page).alphabeticalEntry(of: page, self).map {
      entry($0.name, at: page.address, sortedBy: page.sortName, kind: $0.kind)
    }
  }

  private func entry(
    _ name: String, at address: SiteAddress, sortedBy key: String? = nil, kind: String? = nil
  ) -> (name: String, context: TemplateContext) {
    (key ?? name, TemplateContext(["title": .text(name), "url": .text(links.url(address)), "kind": .optional(kind)]))
  }
}
