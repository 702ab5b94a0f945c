import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering
import Theming

extension Feature {
  /// People and teams whom visitors can contact.
  public static let experts = Feature {
    $0.reading.newFiles = [NewExpert.self]
    $0.findings = DiagnosticKind.experts
    $0.findingArea = FindingArea("experts", slug: "experts", en: "Experts", nl: "Experts")
    $0.reading.pages = [ExpertReader()]
    $0.reading.components = [ContactReader(), ExpertsReader()]
    $0.componentValues = ["contact": ExpertValues.card, "experts": ExpertValues.query]
    $0.reading.collections = [CollectionKey(.experts, example: "experts", en: "experts", nl: "experts")]
    $0.reading.lists = [ExpertLists()]
    $0.pageChecks = [ExpertNamesAreDeclared(), PeopleHaveConsented(), NamesAreUnambiguous(), OwnersHaveNotLeft()]
    $0.pageViews = [ExpertView()]
    $0.layouts = [ContactLayout()]
    $0.generatedPageViews = ExpertListView.all
    $0.additions = [OwnersOfPages()]
    $0.reports = [ExpertReport.self, ReviewReport.self]
    $0.outputKinds = [.mail]
  }
}

/// The owner of a page, shown below its text.
private struct OwnersOfPages: PageAddition {
  let pageValues = ExpertValues.owner

  func add(to context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    guard let owner = page.meta.owner.flatMap({ renderer.site.expert($0.value, in: page.language) }) else { return }
    context["review-owner"] = .object(renderer.expertCard(owner, for: page.language))
  }
}
