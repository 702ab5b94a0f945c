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
struct GoodPracticeListView: FacetedListView {
  let kind: String
  let template = "good-practice-list"
  let values = TemplateValueSet(joining: [GoodPracticeValues.list, FacetValues.all])

  static let all: [any GeneratedPageView] = [
    GoodPracticeListView(kind: facets.kind.name), GoodPracticeListView(kind: facets.facetKind),
  ]

  private static let facets = FacetedList(
    kind: .goodPractices, facetKind: goodPracticeFacet, dimensions: [.sector], words: ThemeFacetWords(below: "good-practice"),
    pages: { $1.site.goodPractices(in: $0) })

  var list: FacetedList { Self.facets }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("good-practice.menu") }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, shown: [Int], _ renderer: SiteRenderer) {
    context.setList("practices", shown.map { renderer.goodPracticeCard($0) })
    context["count"] = .text(renderer.strings(page.language).text("good-practice.count", count: shown.count))
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
