import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering

extension Feature {
  /// Pages in sections, the home page, and the components for any text.
  public static let pages = Feature {
    $0.findings = DiagnosticKind.pages
    $0.findingArea = FindingArea("downloads", slug: "downloads", en: "Downloads", nl: "Downloads")
    $0.reading.components = [CallToActionReader(), StepsReader(), FigureReader(), DownloadReader(), AudiencesReader()]
    $0.componentValues = [
      "call-to-action": PageValues.callToAction,
      "steps": PageComponentValues.steps, "figure": PageComponentValues.figure, "download": PageComponentValues.download,
      "audiences": PageComponentValues.audiences,
    ]
    $0.pageViews = [WrittenPageView(kind: .page), WrittenPageView(kind: .section)]
    $0.pageChecks = [DownloadsExist()]
    $0.assets = OptionalAssets(prefix: "search") { $0.isSearched }
    $0.layouts = [HomeLayout(), ArticleLayout(), SectionLayout(), QuestionsLayout(), AlphabeticalLayout()]
  }
}
