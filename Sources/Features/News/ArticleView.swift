import Drawing
import SiteModel
import SiteRendering
import Theming

/// Dated articles.
struct ArticleView: PageKindView {
  let kind = Page.Kind.news

  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {
    frame.type = "article"
    frame.lists = renderer.steps(to: .articles(part: 1), in: page.language)
  }

  func alphabeticalEntry(of page: Page, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    (page.meta.title.value, renderer.strings(page.language).text("kinds.news"))
  }

  func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {
    card.label = renderer.strings(page.language).text("kinds.news")
    card.accent = renderer.audienceAccent(of: page) ?? .green
  }
}
