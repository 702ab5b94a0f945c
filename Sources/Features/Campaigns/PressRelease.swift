import Diagnostics
import Drawing
import SiteModel
import SiteRendering
import Theming

/// A press release, ready to send.
struct ReadyRelease {
  let headline: String
  /// The tracked address, which readers do not see.
  let url: String
  /// The first day on which it may be published, as text; nil when the event to count back from does not exist.
  let day: String?
  /// The text as HTML.
  let html: String
  /// The whole release as Markdown.
  let markdown: String
  /// The whole release as plain words, a line for each paragraph.
  let plainText: String
  let facts: CampaignFacts
}

extension CampaignView {
  /// A press release with everything filled in: headline, day, text, contact and sender.
  func release(_ press: CampaignPressRelease) -> ReadyRelease {
    let url = tracked(campaign.target, source: "press-release", medium: .press, content: "text")
    let moment = site.moment(of: press.day, before: campaign.target, on: page)
    // Addresses in print are read and typed, so they are not tracked.
    let facts = CampaignFacts(self, link: campaign.target, url: shownAddress, on: moment?.date)
    let message = message(press.text, facts, source: "press-release", medium: .press)
    let headline = facts.filled(press.headline.value)
    let day = moment.map { strings.moment($0) }
    let organisation = configuration.organisation
    var markdown = "# \(headline)\n\n"
    if let day { markdown += "**\(strings.text("campaign.press.from", ["moment": day]))**\n\n" }
    markdown += message.markdown + "\n\n"
    markdown += "\(strings.text("campaign.press.more")) [\(shownAddress)](\(url))\n\n"
    markdown += "## \(strings.text("campaign.press.contact"))\n\n" + contactLines.joined(separator: "  \n") + "\n"
    if let boilerplate = organisation.boilerplate {
      markdown += "\n## \(strings.text("campaign.press.about", ["name": organisation.name]))\n\n\(boilerplate)\n"
    }
    var plain = [headline, day.map { strings.text("campaign.press.from", ["moment": $0]) }].compactMap(\.self)
    plain += message.paragraphs.map { [$0.mark, $0.words].compactMap(\.self).joined(separator: " ") }
    plain += [
      "\(strings.text("campaign.press.more")) \(url)",
      ([strings.text("campaign.press.contact")] + contactLines).joined(separator: "\n"),
    ]
    if let boilerplate = organisation.boilerplate {
      plain.append(strings.text("campaign.press.about", ["name": organisation.name]) + "\n" + boilerplate)
    }
    return ReadyRelease(
      headline: headline, url: url, day: day, html: message.html, markdown: markdown, plainText: plain.joined(separator: "\n\n"),
      facts: facts)
  }

  /// The contact, in lines.
  var contactLines: [String] { [contact.name, contact.email, contact.telephone].compactMap(\.self) }

  /// The values for the template of the release.
  func releaseContext(_ release: ReadyRelease) -> TemplateContext {
    var context = TemplateContext([
      "headline": .text(release.headline), "content": .html(release.html),
      "day": release.day.map { .text(strings.text("campaign.press.from", ["moment": $0])) }, "url": .text(release.url),
      "address": .text(shownAddress),
      "boilerplate": .optional(configuration.organisation.boilerplate),
      "about": .text(strings.text("campaign.press.about", ["name": configuration.organisation.name])),
      "t": .object(strings.context), "policy": .text(renderer.policies.document),
    ])
    context.setLanguage(page.language)
    context.setList("contact", contactLines.map { TemplateContext(["line": .text($0)]) })
    return context
  }
}
