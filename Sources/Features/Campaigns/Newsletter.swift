import ContentHashing
import Diagnostics
import Drawing
import Events
import Formats
import SiteModel
import SiteRendering
import Theming

/// A newsletter, ready to send.
struct ReadyMail {
  let subject: String
  let preheader: String?
  /// The target of its button.
  let url: String
  let button: String
  /// The text as HTML without styles.
  let content: String
  /// The coming events that are listed after the text.
  let events: [Int]
  /// The plain-text version.
  let text: String
  let facts: CampaignFacts
}

extension CampaignView {
  /// The maximum size in bytes of HTML that mail programs show completely (Gmail clips the rest).
  static let largestMail = 102 * 1_024

  /// A newsletter with everything filled in.
  func mail(_ newsletter: CampaignNewsletter) -> ReadyMail {
    let url = tracked(campaign.target, source: "newsletter", medium: .email, content: "button")
    let moment = site.moment(of: newsletter.day, before: campaign.target, on: page)
    let facts = CampaignFacts(self, link: campaign.target, url: url, on: moment?.date)
    let subject = facts.filled(newsletter.subject.value)
    let button = newsletter.button?.value ?? campaign.button.value
    let message = message(newsletter.text, facts, source: "newsletter", medium: .email)
    let events = events(of: newsletter, after: moment?.date)
    return ReadyMail(
      subject: subject, preheader: newsletter.preheader.map { facts.filled($0.value) }, url: url, button: button,
      content: message.html, events: events,
      text: plainText(subject: subject, message.plainText, button: button, url: url, events: events), facts: facts)
  }

  /// The address of an event in the newsletter.
  func mailURL(ofEvent index: Int) -> String {
    TrackedLink(
      address: renderer.links.absolute(site.pages[index].address), source: "newsletter", medium: .email,
      campaign: campaign.code.value, content: site.pages[index].key
    ).url
  }

  /// The coming events of the target series, otherwise of the campaign's audiences.
  private func events(of newsletter: CampaignNewsletter, after day: CalendarDate?) -> [Int] {
    guard newsletter.events > 0 else { return [] }
    let target = site.campaignTarget(of: campaign.target, on: page)
    let coming = renderer.comingEvents(for: page.language).filter { index in
      guard let event = site.pages[index].event, event.takesPlace, event.status.value != .full,
        day.map({ $0 <= event.start.value.local.date }) ?? true
      else {
        return false
      }
      if case .page(let series)? = target, site.pages[series].kind == .series {
        return event.series?.value == site.pages[series].key
      }
      let audiences = page.meta.audiences.map(\.value)
      return audiences.isEmpty || audiences.contains { site.pages[index].matches(Facet(.audience, $0)) }
    }
    return Array(coming.prefix(newsletter.events))
  }

  private func plainText(subject: String, _ text: String, button: String, url: String, events: [Int]) -> String {
    var parts = [subject.uppercasedTitle, text, "\(button):\n\(url)"]
    if !events.isEmpty {
      parts.append(strings.text("campaign.mail.events"))
      parts += events.map { index in
        let lines = [site.pages[index].meta.title.value, eventLine(index), mailURL(ofEvent: index)]
        return lines.map { MailText.wrapped($0) }.joined(separator: "\n")
      }
    }
    parts.append(
      "-- \n"
        + ([configuration.organisation.name] + [configuration.organisation.email].compactMap(\.self)
        + [homeLink]).joined(separator: "\n") + "\n\n" + MailText.wrapped(strings.text("campaign.mail.why")))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The link to the home page, for readers who do not know the sender.
  private var homeLink: String {
    TrackedLink(
      address: renderer.links.absolute(site.homeAddress(in: page.language)), source: "newsletter", medium: .email,
      campaign: campaign.code.value, content: "home"
    ).url
  }

  /// The date and place of an event.
  private func eventLine(_ index: Int) -> String {
    guard let event = site.pages[index].event else { return "" }
    return strings.text(
      "campaign.mail.event", ["when": renderer.times(of: event, strings).span, "where": renderer.place(of: event, strings)])
  }

  // MARK: Files

  /// The newsletter as HTML for mail programs: tables, inline styles, no scripts.
  func mailHTML(_ mail: ReadyMail, image: (url: String, alt: String)?) -> String {
    let colours = renderer.theme.colours
    var context = TemplateContext([
      "subject": .text(mail.subject), "preheader": .optional(mail.preheader),
      "content": .html(MailStyles(colours: colours).applied(to: mail.content)), "url": .text(mail.url),
      "button": .text(mail.button),
      "organisation": .text(configuration.organisation.name), "email": .optional(configuration.organisation.email),
      "home": .text(homeLink), "site": .text(configuration.name),
      "t": .object(strings.context), "colour": .object(TemplateContext(colours: colours)),
    ])
    context.setLanguage(page.language)
    if let image {
      context["image"] = .object(TemplateContext(["url": .text(image.url), "alt": .text(image.alt)]))
    }
    context.setList("events", eventContexts(of: mail))
    return renderer.theme.render(CampaignView.newsletterTemplate, context)
  }

  /// The coming events, for a template.
  func eventContexts(of mail: ReadyMail) -> [TemplateContext] {
    mail.events.map { index in
      TemplateContext([
        "title": .text(site.pages[index].meta.title.value), "line": .text(eventLine(index)),
        "url": .text(mailURL(ofEvent: index)),
      ])
    }
  }

  /// The newsletter as a draft for a mail program; nil when the organisation has no address to send it from.
  func mailDraft(_ newsletter: CampaignNewsletter, _ mail: ReadyMail, html: String) -> String? {
    guard let sender = configuration.organisation.email else { return nil }
    let moment = site.moment(of: newsletter.day, before: campaign.target, on: page) ?? LocalDateTime(campaign.start.value)
    return MailMessage(
      from: (configuration.organisation.name, sender), subject: mail.subject,
      date: MailDate.text(configuration.clock.instant(of: moment), on: configuration.clock), language: page.language.code,
      text: mail.text, html: html, boundary: "baken-" + ContentHash(of: Array((mail.text + html).utf8)).hexadecimal.prefix(24)
    ).file
  }
}

extension String {
  /// A title over a line of `=`, as in plain text.
  fileprivate var uppercasedTitle: String { self + "\n" + String(repeating: "=", count: min(count, MailText.width)) }
}

extension TemplateContext {
  /// The theme's colours for mail templates, since mail programs do not support the variables of style sheets.
  init(colours: [String: String]) {
    self.init()
    for (name, value) in colours { self[name] = .text(value) }
  }
}
