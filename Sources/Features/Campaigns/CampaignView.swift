import Drawing
import SelfChecks
import SiteModel
import SiteRendering
import Theming

/// A campaign in one language with everything its kit needs: the targets of its links, and their titles.
struct CampaignView {
  static let newsletterTemplate = "mail-newsletter"
  static let releaseTemplate = "press-release"
  static let templates = [newsletterTemplate: CampaignValues.mail, releaseTemplate: CampaignValues.pressRelease]

  let renderer: SiteRenderer
  let page: Page
  let campaign: Campaign
  let strings: ThemeStrings

  /// Nil for a page that is not a campaign's.
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

  // MARK: Targets of links

  /// The absolute address of a link's target; of the campaign's own page when the link is broken.
  func address(of link: ContentLink) -> String {
    let fragment = link.fragment.map { "#" + percentEncodedPath($0) } ?? ""
    return switch site.campaignTarget(of: link, on: page) {
    case .page(let index)?: renderer.links.absolute(site.pages[index].address) + fragment
    case .generated(let generated)?: renderer.links.absolute(generated.address) + fragment
    case nil: renderer.links.absolute(page.address)
    }
  }

  /// The address of the target, for people to read.
  var shownAddress: String {
    let address = address(of: campaign.target).drop { $0 != ":" }.dropFirst(3)
    return String(address.hasSuffix("/") ? address.dropLast() : address)
  }

  /// The title of a link's target.
  func title(of link: ContentLink) -> String? {
    switch site.campaignTarget(of: link, on: page) {
    case .page(let index)?: site.pages[index].meta.title.value
    case .generated(let generated)?:
      site.selfCheck(on: generated)?.document.title.value ?? renderer.menuTitle(of: generated)
    case nil: nil
    }
  }

  /// A tracked link.
  func tracked(_ link: ContentLink, source: String, medium: TrackedLink.Medium, content: String) -> String {
    TrackedLink(
      address: address(of: link), source: source, medium: medium, campaign: campaign.code.value, content: content
    ).url
  }

  // MARK: Contact

  /// The contact for coordinators and the press: the campaign's expert, otherwise the organisation.
  var contact: (name: String, email: String?, telephone: String?) {
    let organisation = configuration.organisation
    guard let key = campaign.contact?.value, let index = site.expert(key, in: page.language) else {
      return (organisation.name, organisation.email, nil)
    }
    let expert = site.pages[index].expert
    return (site.pages[index].meta.title.value, expert?.email ?? organisation.email, expert?.telephone?.national)
  }

  // MARK: Texts

  /// The facts for texts that are about the campaign itself, in print and on the site, where its link is written as a readable
  /// address.
  var ownFacts: CampaignFacts { CampaignFacts(self, link: campaign.target, url: shownAddress, on: nil) }

  /// The goal with its facts filled in.
  var goal: String { ownFacts.filled(campaign.goal.value) }

  /// The key messages with their facts filled in.
  var messages: [String] {
    let facts = ownFacts
    return campaign.messages.map { facts.filled($0.value) }
  }
}
