import Diagnostics
import Drawing
import Events
import SiteModel
import SiteRendering
import Theming

/// The public landing page of a campaign.
struct CampaignPageView: PageKindView {
  let kind = Page.Kind.campaign
  let template: String? = "campaign"
  let values = CampaignValues.page
  let cardSizes = [CardSize.square, .tall]

  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {
    frame.lists = renderer.steps(to: .campaigns, in: page.language)
    frame.need(sheet: "campaign")
    frame.showsEvents()
  }

  func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    guard let view = CampaignView(renderer: renderer, page: page) else { return }
    let (site, campaign) = (renderer.site, view.campaign)
    context["goal"] = .text(view.goal)
    context["period"] = .text(view.period)
    context["action"] = .object(
      TemplateContext(["url": .text(view.url(of: campaign.target)), "label": .text(campaign.button.value)]))
    context.setList("messages", view.messages.map { TemplateContext(["text": .text($0)]) })
    let today = view.configuration.clock.local(at: site.now).date
    if today > campaign.end.value { context["over"] = .flag(true) }
    if let event = view.targetEvent { context.setList("dates", [renderer.eventCard(event, for: page.language)]) }
    if campaign.isKitPublic, let kit = view.kit { context["kit"] = .text(renderer.links.url(kit)) }
  }

  func drawnTexts(of page: Page, everyPageHasCard: Bool) -> [Located<String>] {
    guard let campaign = page.campaign else { return [] }
    return page.cardTexts + [campaign.goal, campaign.button] + campaign.messages
      + [campaign.handout?.source].compactMap(\.self)
  }

  func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {
    guard let view = CampaignView(renderer: renderer, page: page) else { return }
    card.composition = .appeal
    card.label = view.strings.text("card.campaign")
    card.callToAction = view.campaign.button.value
    if let event = view.targetEvent.flatMap({ renderer.site.pages[$0].event }) {
      (card.day, card.place) = (renderer.dateBlock(of: event, page.language), renderer.place(of: event, view.strings))
    }
  }
}

/// The list of campaigns: current and coming ones, then past ones, latest first.
struct CampaignListView: GeneratedPageView {
  let kind = GeneratedPage.Kind.campaigns.name
  let template = "campaign-list"
  let values = CampaignValues.list

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    (renderer.strings(page.language).text("campaign.title"), renderer.strings(page.language).text("campaign.summary"))
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("campaign.title") }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let site = renderer.site
    let today = site.configuration(page.language).clock.local(at: site.now).date
    let all = site.campaigns(in: page.language).compactMap { index in
      CampaignView(renderer: renderer, page: site.pages[index]).map { (index: index, view: $0) }
    }
    let card: (Int, CampaignView) -> TemplateContext = { index, view in
      var card = renderer.pageCard(index, for: page.language)
      card["period"] = .text(view.period)
      return card
    }
    context.setList("running", all.filter { $0.view.campaign.end.value >= today }.map { card($0.index, $0.view) })
    context.setList("over", all.filter { $0.view.campaign.end.value < today }.reversed().map { card($0.index, $0.view) })
  }
}

/// The pages that are made from campaigns.
enum CampaignViews {
  static let all: [any GeneratedPageView] = [CampaignListView(), CampaignKitView()]
}

extension CampaignView {
  /// The target event of the campaign.
  var targetEvent: Int? {
    guard let event = site.event(of: campaign.target, on: page, after: nil),
      site.campaignTarget(of: campaign.target, on: page) == .page(event)
    else { return nil }
    return event
  }

  /// The period of the campaign as text.
  var period: String {
    strings.text(
      "campaign.period", ["start": strings.longDate(campaign.start.value), "end": strings.longDate(campaign.end.value)])
  }

  /// The address of a page for links on the site itself, which are not tracked.
  func url(of link: ContentLink) -> String {
    let filling = MarkupFilling(site: site, links: renderer.links, contentPath: page.contentPath, language: page.language)
    return filling.destination(of: link)?.url ?? renderer.links.url(page.address)
  }
}
