import Drawing
import SiteModel
import SiteRendering
import Theming

/// Ordinary pages in sections.
struct WrittenPageView: PageKindView {
  let kind: Page.Kind

  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {
    if let index = frame.page { frame.ancestors = renderer.site.ancestors(of: index) }
  }

  /// The label is the page's section.
  func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {
    let site = renderer.site
    guard let index = site.page(page.id, in: page.language), let parent = site.parent(of: index),
      site.pages[parent].id != Site.rootID
    else { return }
    card.label = site.pages[parent].menuTitle
  }
}
