import CampaignKit
import Diagnostics
import Foundation
import SiteModel
import Theming

/// What can only be seen when a campaign's texts are filled in: whether each fits its channel, and agrees with the event it is about.
extension SiteRenderer {
  /// What is wrong with the kits of all campaigns, and with what cards and posters are to show.
  public func kitFindings() -> [Diagnostic] {
    site.languages.flatMap { site.campaigns(in: $0) }.compactMap { CampaignView(renderer: self, page: site.pages[$0]) }
      .flatMap(\.findings) + glyphFindings() + contrastFindings()
  }

  /// The pairs of colours in drawings that cannot be read well; at the colour that the site replaces, where it is one of its own.
  private func contrastFindings() -> [Diagnostic] {
    guard let palette = Palette(tokens: theme.colours) else { return [] }
    let own = site.configuration(site.defaultLanguage).colours.light
    return palette.contrastProblems.map { problem in
      let words = { [theme] (name: String) in theme.colours[name].map { "\(name) (\($0))" } ?? name }
      return Diagnostic(
        .lowContrast, at: own[problem.foreground]?.range ?? own[problem.ground]?.range,
        [
          "foreground": words(problem.foreground), "background": words(problem.ground),
          "ratio": String(format: "%.2f", (problem.contrast * 100).rounded(.down) / 100),
          "minimum": String(format: "%g", ContrastProblem.minimum), "scheme": "light",
        ])
    }
  }

  /// The signs of drawn texts that no font of this machine has.
  private func glyphFindings() -> [Diagnostic] {
    let drawsEach = site.configuration(site.defaultLanguage).drawsCards
    var texts: [Located<String>] = []
    for page in site.pages {
      if drawsEach || page.campaign != nil { texts += [page.meta.title] + [page.meta.summary].compactMap(\.self) }
      if drawsEach {
        let others = [page.event?.venue?.line, page.expert?.role].compactMap(\.self)
        texts += others.map { Located($0, at: page.wholeFile) }
      }
      guard let campaign = page.campaign else { continue }
      texts += [campaign.goal, campaign.button] + campaign.messages + [campaign.handout?.source].compactMap(\.self)
    }
    // Most texts are of letters that every font has: those with others are looked at one by one.
    return texts.filter { !$0.value.utf8.allSatisfy { 0x20...0x7E ~= $0 || $0 == 0x0A } }.flatMap { text in
      FontCoverage.missingCharacters(in: text.value).map { character in
        let code = character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
        return Diagnostic(.missingGlyph, at: text.range, ["character": String(character), "code": code])
      }
    }
  }
}

extension CampaignView {
  /// What is wrong with the kit.
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
    // Title and summary stand on cards and posters as they are, beside the day of the event when the campaign is about one.
    guard let index = facts.event, site.campaignTarget(of: campaign.target, on: page) == .page(index) else { return findings }
    let plain = [page.meta.title] + [page.meta.summary].compactMap(\.self)
    return findings + plain.flatMap { dateFindings(in: $0, facts, .otherDateInTitle) }
  }

  /// Facts that are not there, dates that are not those of the event, and addresses that are typed.
  private func factFindings(in text: Located<String>, _ facts: CampaignFacts) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let missing = facts.missing(in: text.value)
    if !missing.isEmpty {
      let names = missing.map { "{\($0.rawValue)}" }.joined(separator: ", ")
      findings.append(
        facts.event.map { Diagnostic(.factMissing, at: text.range, ["facts": names, "event": site.pages[$0].source]) }
          ?? Diagnostic(.factWithoutEvent, at: text.range, ["facts": names]))
    }
    if !configuration.baseURL.isEmpty, text.value.contains(configuration.baseURL) {
      findings.append(Diagnostic(.typedLink, at: text.range, ["fact": "{link}"]))
    }
    return findings + dateFindings(in: text, facts, .otherDate)
  }

  private func imageFindings(about post: CampaignPost) -> [Diagnostic] {
    let size = post.channel.value.imageSize
    guard let image = post.image, let file = postImage(post),
      file.dimensions.width < size.width || file.dimensions.height < size.height
    else { return [] }
    return [
      Diagnostic(
        .cardImageTooSmall, at: image.range,
        [
          "size": "\(file.dimensions.width)×\(file.dimensions.height)", "what": post.channel.value.name,
          "needed": "\(size.width)×\(size.height)",
        ])
    ]
  }

  /// A post's own picture.
  func postImage(_ post: CampaignPost) -> (url: String, dimensions: ImageDimensions)? {
    guard let image = post.image else { return nil }
    let filling = MarkupFilling(site: site, links: renderer.links, contentPath: page.contentPath, language: page.language)
    return filling.imageFile(MarkupBody.Image(path: image.value, alt: "", title: nil, range: image.range))
  }
}

extension CampaignPost.Channel {
  /// The size in pixels of the picture that the channel shows whole.
  var imageSize: (width: Int, height: Int) { self == .instagram ? (1_080, 1_080) : (1_200, 630) }
}
