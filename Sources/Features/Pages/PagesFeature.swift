import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering

extension Feature {
  /// Pages in sections, the home page, and the components for any text.
  public static let pages = Feature {
    $0.findings = DiagnosticKind.pages
    $0.reading.components = [StepsReader(), FigureReader(), DownloadReader(), AudiencesReader()]
    $0.pageViews = [WrittenPageView(kind: .page), WrittenPageView(kind: .section)]
    $0.pageChecks = [DownloadsExist()]
    $0.layouts = [HomeLayout(), ArticleLayout(), SectionLayout(), QuestionsLayout(), AlphabeticalLayout()]
    $0.components = [StepList.self, Figure.self, Download.self, AudienceDoors.self]
  }
}
