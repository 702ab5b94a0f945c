import SiteModel
import SiteRendering
import Theming

/// The list of articles, newest first, split into parts.
struct ArticleListView: GeneratedPageView {
  let kind = GeneratedPage.Kind.articlesName
  let template = "news-list"
  let values = NewsValues.list

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    (renderer.strings(page.language).text("news.title"), renderer.strings(page.language).text("news.summary"))
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("news.title") }

  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    frame.need(sheet: "news")
    if page.part > 1 { frame.lists = renderer.steps(to: .articles(part: 1), in: page.language) }
  }

  func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    page.part == 1 ? (words(of: page, renderer).title, nil) : nil
  }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let (site, links, language) = (renderer.site, renderer.links, page.language)
    let lists = site.generatedPages(named: kind, in: language)
    let articles = site.articles(in: language)
    let perPart = (articles.count + lists.count - 1) / max(1, lists.count)
    let start = min(articles.count, (page.part - 1) * max(perPart, 1))
    context.setList("articles", articles[start..<min(articles.count, start + perPart)].map { renderer.cardWithTopics($0) })
    context["feed"] = .object(TemplateContext(["url": .text(links.url(path: newsFeedPath(site: site, language: language)))]))
    guard lists.count > 1 else { return }
    func link(_ part: Int) -> TemplateContext.Value {
      .object(TemplateContext(["url": .text(links.url(lists[part - 1].address))]))
    }
    context["pagination"] = .object(
      TemplateContext([
        "previous": page.part > 1 ? link(page.part - 1) : nil, "next": page.part < lists.count ? link(page.part + 1) : nil,
        "current": .text(String(page.part)), "total": .text(String(lists.count)),
      ]))
  }
}
