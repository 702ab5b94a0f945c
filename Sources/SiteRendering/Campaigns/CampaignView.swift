import CampaignKit
import SiteModel
import Theming

/// A campaign as its kit shows it, in one language: where its links lead, and what they are called.
struct CampaignView {
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
      site.selfCheck(on: generated)?.document.title.value ?? strings.menuTitle(of: generated.kind)
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

  /// The HTML of a text, with whole addresses and its facts.
  func html(of text: CampaignText, _ facts: CampaignFacts) -> String {
    let filling = MarkupFilling(
      site: site, links: renderer.links, contentPath: page.contentPath, language: page.language, isAbsolute: true)
    return facts.filledHTML(plainHeadings(in: text.body, filling))
  }

  /// The HTML of a text whose headings are no anchors: the text leaves the site.
  private func plainHeadings(in body: MarkupBody, _ filling: MarkupFilling) -> String {
    var result: [UInt8] = []
    var isInHeading = false
    for index in body.pieces.indices {
      switch body.pieces[index] {
      case .heading(let number):
        let heading = body.headings[Int(number)]
        result += "<h\(heading.level)>\(heading.html)</h\(heading.level)>\n".utf8
        isInHeading = true
      case .headingEnd: isInHeading = false
      case .html, .linkStart, .image, .component, .headingAnchor:
        if !isInHeading { result += filling.bytes(body, body.pieces[index...index]) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The Markdown of a text, with whole addresses that carry the code of the campaign, and its facts.
  func markdown(of text: CampaignText, _ facts: CampaignFacts, source: String, medium: TrackedLink.Medium) -> String {
    let filling = MarkupFilling(
      site: site, links: renderer.links, contentPath: page.contentPath, language: page.language, isAbsolute: true)
    var result = text.source.value
    for (number, link) in text.body.links.enumerated() {
      guard let destination = filling.destination(of: link) else { continue }
      let written = link.path + (link.fragment.map { "#" + $0 } ?? "")
      let tracked = textLink(destination.url, number + 1, source: source, medium: medium)
      if let place = result.firstRange(of: "](\(written)") { result.replaceSubrange(place, with: "](\(tracked)") }
    }
    return facts.filled(result)
  }

  /// HTML whose links to the site carry the code of the campaign.
  func trackingLinks(in html: String, source: String, medium: TrackedLink.Medium) -> String {
    let base = "href=\"" + configuration.baseURL
    var number = 0
    var result = ""
    var rest = html[...]
    while let start = rest.firstRange(of: base) {
      let address = rest[rest.index(start.lowerBound, offsetBy: 6)...].prefix { $0 != "\"" }
      number += 1
      let url = textLink(String(address).replacing("&amp;", with: "&"), number, source: source, medium: medium)
      result += rest[..<start.lowerBound] + "href=\"" + url.htmlEscaped
      rest = rest[address.endIndex...]
    }
    return result + rest
  }

  /// A link in a running text, by its number there.
  private func textLink(_ address: String, _ number: Int, source: String, medium: TrackedLink.Medium) -> String {
    TrackedLink(
      address: address, source: source, medium: medium, campaign: campaign.code.value, content: "text-\(number)"
    ).url
  }
}
