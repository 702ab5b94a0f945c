import Diagnostics
import Foundation
import SiteModel
import SiteRendering
import Theming

/// What can only be checked after a campaign's texts are filled in: whether each fits its channel, and agrees with its event.
struct KitsFitChannelsAndEvents: RenderedCheck {
  func isNeeded(for site: Site, _ features: FeatureSet) -> Bool { site.pages.contains { $0.campaign != nil } }

  func findings(_ renderer: SiteRenderer) -> [Diagnostic] {
    let site = renderer.site
    return site.languages.flatMap { site.campaigns(in: $0) }
      .compactMap { CampaignView(renderer: renderer, page: site.pages[$0]) }.flatMap(\.findings)
  }
}

extension CampaignView {
  /// The faults of the kit.
  var findings: [Diagnostic] {
    campaign.posts.flatMap(findings) + newsletterFindings + pressFindings + ownFindings
  }

  private func findings(about post: CampaignPost) -> [Diagnostic] {
    let ready = ready(post)
    let channel = post.channel.value
    var findings = factFindings(in: post.text, ready.facts) + (post.alt.map { factFindings(in: $0, ready.facts) } ?? [])
    if ready.length > channel.limit {
      findings.append(
        Diagnostic(
          .postTooLong, at: post.text.range,
          [
            "count": String(ready.length), "channel": channel.name, "limit": String(channel.limit),
            "excess": String(ready.length - channel.limit), "rule": channel.rule,
          ]))
    }
    let hashtags = post.hashtags ?? campaign.hashtags
    if let limit = channel.hashtagLimit, hashtags.count > limit, let first = hashtags.first {
      findings.append(
        Diagnostic(
          .tooManyHashtags, at: first.range, ["count": String(hashtags.count), "channel": channel.name, "limit": String(limit)]))
    }
    if !channel.takesLinks, CampaignFact.names(in: post.text.value).contains(CampaignFact.link.rawValue) {
      findings.append(Diagnostic(.unreachableLink, at: post.text.range, ["channel": channel.name, "fact": "{link}"]))
    }
    return findings + imageFindings(about: post)
  }

  private var newsletterFindings: [Diagnostic] {
    guard let newsletter = campaign.newsletter else { return [] }
    let mail = mail(newsletter)
    var findings = [newsletter.subject, newsletter.preheader, newsletter.text.source].compactMap(\.self)
      .flatMap { factFindings(in: $0, mail.facts) }
    let size = mailHTML(mail, image: nil).utf8.count
    if size > Self.largestMail {
      findings.append(
        Diagnostic(
          .newsletterTooLarge, at: newsletter.text.source.range,
          ["size": String((size + 1_023) / 1_024), "limit": String(Self.largestMail / 1_024)]))
    }
    return findings
  }

  private var pressFindings: [Diagnostic] {
    guard let press = campaign.press else { return [] }
    let release = release(press)
    var findings = [press.headline, press.text.source].flatMap { factFindings(in: $0, release.facts) }
    if configuration.organisation.boilerplate == nil, press.headline.range.path == page.source {
      findings.append(Diagnostic(.pressWithoutBoilerplate, at: press.headline.range))
    }
    return findings
  }

  private var ownFindings: [Diagnostic] {
    let facts = ownFacts
    let texts = [campaign.goal] + campaign.messages + [campaign.handout?.source].compactMap(\.self)
    let findings = texts.flatMap { factFindings(in: $0, facts) }
    // Title and summary are used unchanged on cards and posters, next to the date of the campaign's event.
    guard let index = facts.event, site.campaignTarget(of: campaign.target, on: page) == .page(index) else { return findings }
    let plain = [page.meta.title] + [page.meta.summary].compactMap(\.self)
    return findings + plain.flatMap { dateFindings(in: $0, facts, .otherDateInTitle) }
  }

  /// Facts without a value, dates that are not those of the event, and addresses that are typed instead of linked.
  private func factFindings(in text: Located<String>, _ facts: CampaignFacts) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let missing = facts.missing(in: text.value)
    if !missing.isEmpty {
      let names = missing.map { "{\($0.rawValue)}" }.joined(separator: ", ")
      findings.append(
        facts.event.map { Diagnostic(.factMissing, at: text.range, ["facts": names, "event": site.pages[$0].source]) }
          ?? Diagnostic(.factWithoutEvent, at: text.range, ["facts": names]))
    }
    if text.value.holdsAddress(of: configuration.baseURL) {
      findings.append(Diagnostic(.typedLink, at: text.range, ["fact": "{link}"]))
    }
    return findings + dateFindings(in: text, facts, .otherDate)
  }

  private func imageFindings(about post: CampaignPost) -> [Diagnostic] {
    let size = post.channel.value.imageSize
    guard let image = post.image, let file = postImage(post) else { return [] }
    guard file.canBeShared else {
      return [Diagnostic(.imageCannotBeShared, at: image.range, ["path": image.value, "what": post.channel.value.name])]
    }
    guard file.dimensions.width < size.width || file.dimensions.height < size.height else { return [] }
    return [
      Diagnostic(
        .cardImageTooSmall, at: image.range,
        [
          "size": "\(file.dimensions.width)×\(file.dimensions.height)", "what": post.channel.value.name,
          "needed": "\(size.width)×\(size.height)",
        ])
    ]
  }

  /// The author's image of a post.
  func postImage(_ post: CampaignPost) -> (url: String, dimensions: ImageDimensions, canBeShared: Bool)? {
    guard let image = post.image else { return nil }
    let filling = MarkupFilling(site: site, links: renderer.links, contentPath: page.contentPath, language: page.language)
    return filling.imageFile(MarkupBody.Image(path: image.value, alt: "", title: nil, range: image.range))
  }
}

extension String {
  /// Whether an address of a site stands in the text, and not only one that begins with the same characters, such as that of the
  /// host `ecvet.example.org` for the site `https://ecvet.example`.
  fileprivate func holdsAddress(of baseURL: String) -> Bool {
    guard !baseURL.isEmpty else { return false }
    return ranges(of: baseURL).contains { range in
      // After a dot, a hyphen, a colon or an `@` the host or the last part of the path goes on, unless a sentence ends there.
      let rest = self[range.upperBound...].drop { ".:@-_".contains($0) }
      guard let next = rest.first, next.isLetter || next.isNumber else { return true }
      return false
    }
  }
}

extension CampaignPost.Channel {
  /// The size in pixels of an image that the channel shows without cropping.
  var imageSize: (width: Int, height: Int) { self == .instagram ? (1_080, 1_080) : (1_200, 630) }
}
