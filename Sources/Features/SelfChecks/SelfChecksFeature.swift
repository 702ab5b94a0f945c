import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering

extension Feature {
  /// Questionnaires with which schools assess themselves.
  public static let selfChecks = Feature {
    $0.reading.newFiles = [NewSelfCheck.self]
    $0.findings = DiagnosticKind.selfChecks
    $0.findingArea = FindingArea("zelfchecks", slug: "self-checks", en: "Self-checks", nl: "Zelfchecks")
    $0.reading.components = [SelfCheckInvitationReader()]
    $0.reading.collections = [CollectionKey(.selfChecks, example: "zelfcheck", en: "self-checks", nl: "zelfchecks")]
    $0.reading.data = [SelfCheckLoader()]
    $0.siteChecks = [SelfChecksAreProved(), SelfCheckReferencesResolve()]
    $0.pageChecks = [SelfCheckInvitationsNameOne()]
    $0.generatedPageViews = SelfCheckPageView.all
    $0.documentTemplates = [SelfCheckGroupReport.template: SelfCheckValues.report]
    $0.componentValues = ["self-check": SelfCheckValues.invitation]
    $0.commandGroups = [SelfCheckCommands.self]
    $0.outputKinds = [.review, .report]
  }
}
