import Diagnostics
import Drawing
import SiteModel
import SiteRendering
import Theming

/// The pages of experts.
struct ExpertView: PageKindView {
  let kind = Page.Kind.expert
  let template: String? = "expert"
  let values = ExpertValues.ofPage
  let cardSizes = [CardSize.square, .tall]

  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {
    guard let expert = page.expert else { return }
    frame.lists = renderer.steps(to: .experts, in: page.language)
    frame.structuredData.append(renderer.expertData(expert, of: page))
  }

  func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    guard let expert = page.expert else { return }
    renderer.addExpert(expert, to: &context, page: page)
  }

  func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {
    guard let expert = page.expert else { return }
    card.composition = .people
    card.accent = renderer.audienceAccent(of: page) ?? .clay
    card.label = renderer.strings(page.language).text("expert.menu")
    let regions = expert.regions.compactMap { renderer.site.configuration(page.language).region($0.value) }
    card.place = regions.isEmpty ? nil : regions.joined(separator: ", ")
    card.note = expert.role ?? card.note
  }

  func alphabeticalEntry(of page: Page, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    let title = page.meta.title.value
    return (page.expert?.kind == .person ? page.expert?.personName(title).listed ?? title : title, nil)
  }

  func drawnTexts(of page: Page, everyPageHasCard: Bool) -> [Located<String>] {
    everyPageHasCard ? page.cardTexts + [page.expert?.role].compactMap(\.self).map { Located($0, at: page.wholeFile) } : []
  }

  func filesBeside(_ index: Int, _ renderer: SiteRenderer) -> [FileBeside] {
    [FileBeside(path: renderer.cardPath(renderer.site.pages[index])) { renderer.cardFile(index) }]
  }
}
