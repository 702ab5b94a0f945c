import Drawing
import SelfChecks
import SiteModel
import SiteRendering
import Theming

/// A campaign as its kit shows it, in one language: where its links lead, and what they are called.
struct CampaignView {
  static let newsletterTemplate = "mail-newsletter"
  static let releaseTemplate = "press-release"
  static let templates = [newsletterTemplate: CampaignValues.mail, releaseTemplate: CampaignValues.pressRelease]

  let renderer: SiteRenderer
  let page: Page
  let campaign: Campaign
  let strings: ThemeStrings

  /// A view; nil for a page that is no campaign's.
  init?(renderer: SiteRenderer, page: Page) {
    guard let campaign = page.campaign else { return nil }
    self.renderer = renderer
    self.page = page
    self.campaign = campaign
    strings = renderer.strings(page.language)
  }

  var site: Site { renderer.site }
  var configuration: SiteConfiguration { site.configuration(page.language) }
  /// The address of the kit's page.
  var kit: SiteAddress? { site.generatedPage(.campaignKit(page.key), in: page.language)?.address }

  // MARK: Where links lead

  /// The whole address of the page that a link leads to; of the campaign's own page when it leads to none.
  func address(of link: ContentLink) -> String {
    let fragment = link.fragment.map { "#" + percentEncodedPath($0) } ?? ""
    return switch site.campaignTarget(of: link, on: page) {
    case .page(let index)?: renderer.links.absolute(site.pages[index].address) + fragment
    case .generated(let generated)?: renderer.links.absolute(generated.address) + fragment
    case nil: renderer.links.absolute(page.address)
    }
  }

  /// The address of the target as one says it.
  var shownAddress: String {
    let address = address(of: campaign.target).drop { $0 != ":" }.dropFirst(3)
    return String(address.hasSuffix("/") ? address.dropLast() : address)
  }

  /// The title of the page that a link leads to.
  func title(of link: ContentLink) -> String? {
    switch site.campaignTarget(of: link, on: page) {
    case .page(let index)?: site.pages[index].meta.title.value
    case .generated(let generated)?:
      site.selfCheck(on: generated)?.document.title.value ?? renderer.menuTitle(of: generated)
    case nil: nil
    }
  }

  /// A link that the logs can tell from others.
  func tracked(_ link: ContentLink, source: String, medium: TrackedLink.Medium, content: String) -> String {
    TrackedLink(
      address: address(of: link), source: source, medium: medium, campaign: campaign.code.value, content: content
    ).url
  }

  // MARK: Whom to ask

  /// The expert whom coordinators and the press turn to: the campaign's, else the organisation.
  var contact: (name: String, email: String?, telephone: String?) {
    let organisation = configuration.organisation
    guard let key = campaign.contact?.value, let index = site.expert(key, in: page.language) else {
      return (organisation.name, organisation.email, nil)
    }
    let expert = site.pages[index].expert
    return (site.pages[index].meta.title.value, expert?.email ?? organisation.email, expert?.telephone?.national)
  }

  // MARK: Texts

  /// The facts of what the campaign itself says, on paper and on the site: its link is written as one says it.
  var ownFacts: CampaignFacts { CampaignFacts(self, link: campaign.target, url: shownAddress, on: nil) }

  /// The goal with its facts.
  var goal: String { ownFacts.filled(campaign.goal.value) }

  /// What people should remember, with its facts.
  var messages: [String] {
    let facts = ownFacts
    return campaign.messages.map { facts.filled($0.value) }
  }
}
