import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering

extension Feature {
  /// Awareness campaigns, each with a page and a campaign kit.
  public static let campaigns = Feature {
    $0.reading.newFiles = [NewCampaign.self]
    $0.findings = DiagnosticKind.campaigns + DiagnosticKind.campaignKits
    $0.findingArea = FindingArea("campagnes", slug: "campaigns", en: "Campaigns", nl: "Campagnes")
    $0.reading.pages = [CampaignReader()]
    $0.reading.collections = [CollectionKey(.campaigns, example: "campagnes", en: "campaigns", nl: "campagnes")]
    $0.reading.lists = [CampaignLists()]
    $0.siteChecks = [CampaignCodesDiffer()]
    $0.pageChecks = [CampaignLeadsToAPage(), PlanFitsItsEvents(), CampaignTextsAreValid()]
    $0.pageViews = [CampaignPageView()]
    $0.generatedPageViews = CampaignViews.all
    $0.documentTemplates = CampaignView.templates
    $0.assets = OptionalAssets(prefix: "campaign") { $0.site.pages.contains { $0.campaign != nil } }
    $0.draws = { $0.pages.contains { $0.campaign != nil } }
    $0.cards = { renderer in
      renderer.site.pages.flatMap { CampaignView(renderer: renderer, page: $0)?.cards ?? [] }
    }
    $0.renderedChecks = [KitsFitChannelsAndEvents()]
    $0.parts = [KitCommand.self]
    $0.outputKinds = [.kit]
    $0.tasks = CampaignTasks.tasks
  }
}
