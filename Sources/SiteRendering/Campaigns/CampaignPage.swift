import SiteModel
import Theming

/// The pages of campaigns that everybody sees: the landing page of each, and their list.
extension SiteRenderer {
  /// What the template of a campaign's page sees beside the page itself.
  func addCampaign(_ view: CampaignView, to context: inout TemplateContext) {
    let campaign = view.campaign
    context["goal"] = .text(view.goal)
    context["period"] = .text(view.period)
    context["action"] = .object(
      TemplateContext(["url": .text(view.url(of: campaign.target)), "label": .text(campaign.button.value)]))
    context.setList("messages", view.messages.map { TemplateContext(["text": .text($0)]) })
    let today = view.configuration.clock.local(at: site.now).date
    if today > campaign.end.value { context["over"] = .flag(true) }
    if let event = site.event(of: campaign.target, on: view.page, after: nil),
      site.campaignTarget(of: campaign.target, on: view.page) == .page(event)
    {
      context.setList("dates", [eventCard(event, for: view.page.language)])
    }
    if campaign.isKitPublic, let kit = view.kit { context["kit"] = .text(links.url(kit)) }
  }

  /// The campaigns of a language: those that run or are to come, then those that are over, latest first.
  func addCampaigns(to context: inout TemplateContext, language: LanguageTag) {
    let today = site.configuration(language).clock.local(at: site.now).date
    let all = site.campaigns(in: language).compactMap { index in
      CampaignView(renderer: self, page: site.pages[index]).map { (index: index, view: $0) }
    }
    let card: (Int, CampaignView) -> TemplateContext = { index, view in
      var card = self.pageCard(index)
      card["period"] = .text(view.period)
      return card
    }
    context.setList("running", all.filter { $0.view.campaign.end.value >= today }.map { card($0.index, $0.view) })
    context.setList("over", all.filter { $0.view.campaign.end.value < today }.reversed().map { card($0.index, $0.view) })
  }
}

extension CampaignView {
  /// From when to when the campaign runs, in words.
  var period: String {
    strings.text(
      "campaign.period", ["start": strings.longDate(campaign.start.value), "end": strings.longDate(campaign.end.value)])
  }

  /// The address of a page for links on the site itself, which nobody counts.
  func url(of link: ContentLink) -> String {
    let filling = MarkupFilling(site: site, links: renderer.links, contentPath: page.contentPath, language: page.language)
    return filling.destination(of: link)?.url ?? renderer.links.url(page.address)
  }
}
