import Drawing
import Formats
import SiteModel
import SiteRendering
import Theming

/// The page of a good practice, with its card and its structured data.
struct GoodPracticeView: PageKindView {
  let kind = Page.Kind.goodPractice
  let template: String? = "good-practice"
  let values = GoodPracticeValues.page

  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {
    guard let practice = page.goodPractice else { return }
    frame.lists = renderer.steps(to: .goodPractices, in: page.language)
    frame.structuredData.append(
      renderer.thing(
        "CreativeWork",
        [
          ("name", .string(page.meta.title.value)), ("url", .string(renderer.links.absolute(page.address))),
          ("dateCreated", .string(String(practice.year))),
          ("creator", .object([("@type", .string("EducationalOrganization")), ("name", .string(practice.school.value))])),
        ]))
  }

  func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    guard let practice = page.goodPractice else { return }
    context["school"] = .text(practice.school.value)
    context["year"] = .text(String(practice.year))
    context["sector"] = .optional(practice.sector.flatMap { renderer.site.configuration(page.language).sector($0.value) })
    context["quotation"] = .optional(practice.quotation)
  }

  func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {
    card.label = renderer.strings(page.language).text("good-practice.menu")
    card.place = page.goodPractice?.school.value
  }
}

/// The list, whole or narrowed to a sector.
struct GoodPracticeListView: GeneratedPageView {
  let kind: String
  let template = "good-practice-list"
  let values = TemplateValueSet(joining: [GoodPracticeValues.list, FacetValues.all])

  static let all: [any GeneratedPageView] = [
    GoodPracticeListView(kind: list.kind.name), GoodPracticeListView(kind: list.facetKind),
  ]

  private static let list = FacetedList(
    kind: .goodPractices, facetKind: goodPracticeFacet, dimensions: [.sector], words: ThemeFacetWords(below: "good-practice"),
    pages: { $1.site.goodPractices(in: $0) })

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    Self.list.words(of: page, renderer)
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("good-practice.menu") }

  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    if page.kind == .goodPractices {
      frame.scripts = ["filters.js"]
    } else {
      frame.lists = renderer.steps(to: .goodPractices, in: page.language)
    }
  }

  func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?) {
    Self.list.indexing(of: page, renderer)
  }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let (site, language) = (renderer.site, page.language)
    let all = site.goodPractices(in: language)
    let shown = page.facet.map { facet in all.filter { site.pages[$0].matches(facet) } } ?? all
    context.setList("practices", shown.map { renderer.goodPracticeCard($0) })
    context["count"] = .text(renderer.strings(language).text("good-practice.count", count: shown.count))
    Self.list.addFacets(to: &context, of: page, shown: shown, renderer)
    if page.kind != .goodPractices {
      context["all"] = site.generatedPage(.goodPractices, in: language).map { .text(renderer.links.url($0.address)) }
    }
  }
}

extension SiteRenderer {
  /// A good practice in a list.
  func goodPracticeCard(_ index: Int) -> TemplateContext {
    var card = pageCard(index)
    guard let practice = site.pages[index].goodPractice else { return card }
    card["school"] = .text(practice.school.value)
    card["year"] = .text(String(practice.year))
    card["sector-key"] = .optional(practice.sector?.value)
    return card
  }
}
