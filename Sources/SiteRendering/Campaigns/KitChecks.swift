import CampaignKit
import Diagnostics
import SiteModel
import Theming

/// What can only be seen when a campaign's texts are filled in: whether each fits its channel, and agrees with the event it is about.
extension SiteRenderer {
  /// What is wrong with the kits of all campaigns, and with what cards and posters are to show.
  public func kitFindings() -> [Diagnostic] {
    site.languages.flatMap { site.campaigns(in: $0) }.compactMap { CampaignView(renderer: self, page: site.pages[$0]) }
      .flatMap(\.findings) + glyphFindings()
  }

  /// The signs of drawn texts that no font of this machine has.
  private func glyphFindings() -> [Diagnostic] {
    let drawsEach = site.configuration(site.defaultLanguage).drawsCards
    var texts: [Located<String>] = []
    for page in site.pages {
      if drawsEach || page.campaign != nil { texts += [page.meta.title] + [page.meta.summary].compactMap(\.self) }
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
    campaign.posts.flatMap(findings) + newsletterFindings + pressFindings + handoutFindings
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

  private var handoutFindings: [Diagnostic] {
    let facts = CampaignFacts(self, link: campaign.target, url: "", on: nil)
    return ([campaign.goal] + campaign.messages + [campaign.handout?.source].compactMap(\.self)).flatMap {
      factFindings(in: $0, facts)
    }
  }

  /// Facts that are not there, dates that are not those of the event, and addresses that are typed.
  private func factFindings(in text: Located<String>, _ facts: CampaignFacts) -> [Diagnostic] {
    var findings = facts.missing(in: text.value).map { fact -> Diagnostic in
      guard let index = facts.event else {
        return Diagnostic(.factWithoutEvent, at: text.range, ["fact": "{\(fact.rawValue)}"])
      }
      return Diagnostic(
        .factMissing, at: text.range, ["fact": "{\(fact.rawValue)}", "event": site.pages[index].source],
        notes: [DiagnosticNote(.alsoHere, at: site.pages[index].wholeFile)])
    }
    if !configuration.baseURL.isEmpty, text.value.contains(configuration.baseURL) {
      findings.append(Diagnostic(.typedLink, at: text.range, ["fact": "{link}"]))
    }
    if let index = facts.event, let event = site.pages[index].event {
      findings += TypedDates(strings: strings).dates(in: text.value).filter { !event.names($0.date) }.map { typed in
        Diagnostic(
          .otherDate, at: text.range,
          ["typed": typed.text, "date": strings.longDate(event.start.value.local.date), "fact": "{event-date}"],
          notes: [DiagnosticNote(.alsoHere, at: event.start.range)])
      }
    }
    return findings
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

extension Event {
  /// Whether a day is one that the event's file states.
  fileprivate func names(_ date: CalendarDate) -> Bool {
    let times =
      sessions.flatMap { [$0.start, $0.end] } + [formerStart, registration?.opens, registration?.closes].compactMap(\.self)
    return times.contains { $0.value.local.date == date }
  }
}
