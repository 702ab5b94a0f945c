import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads the front matter of a campaign, except the keys of every page.
struct CampaignReading {
  let markdown: MarkdownRenderer
  /// The campaign's identity; its last part is the campaign's name in links unless the file states another.
  let name: String

  /// The campaign; nil when something is missing, which is reported.
  func campaign(_ reader: inout MappingReader) -> Campaign? {
    let goal = reader.text(CampaignKeys.goal)
    let start = reader.date(CampaignKeys.start)
    let end = reader.date(CampaignKeys.end)
    let target = reader.text(CampaignKeys.target)
    let button = reader.text(CampaignKeys.button)
    let messages = reader.texts(CampaignKeys.messages).map(typographic)
    let hashtags = reader.texts(CampaignKeys.hashtags)
    let code =
      reader.text(CampaignKeys.code).map { checkedSlug($0, &reader) }
      ?? Located(CampaignKeys.standardCode(of: name), at: goal.range)
    let contact = reader.text(CampaignKeys.contact)
    let deadlines = deadlines(&reader)
    let posts = posts(&reader)
    let newsletter = newsletter(&reader)
    let press = press(&reader)
    let handout = handout(&reader)
    let isKitPublic = reader.flag(CampaignKeys.publicKit)
    reader.add(CampaignFactNames.unknown(in: reader.mapping))
    guard let start, let end, !target.value.isEmpty else { return nil }
    return Campaign(
      goal: typographic(goal), start: start, end: end, target: contentLink(target), button: typographic(button), messages: messages,
      hashtags: hashtags, code: code, contact: contact, deadlines: deadlines, posts: posts, newsletter: newsletter, press: press,
      handout: handout, isKitPublic: isKitPublic)
  }

  private func typographic(_ text: Located<String>) -> Located<String> { Located(markdown.typographic(text.value), at: text.range) }

  /// A name for use in addresses; an invalid one is reported.
  @discardableResult
  private func checkedSlug(_ found: Located<String>, _ reader: inout MappingReader) -> Located<String> {
    guard !Slug.isValid(found.value) else { return found }
    let better = Slug.from(found.value)
    let example = better.isEmpty ? CampaignKeys.code.declaration.example : better
    reader.add([
      Diagnostic(
        .badSlug, at: found.range, ["slug": found.value, "example": example],
        correction: better.isEmpty ? nil : Correction(of: found.value, to: better))
    ])
    return found
  }

  // MARK: Days

  /// `date`, or `days-before` with an optional `time`; nil when it is invalid, which is reported.
  private func plannedDay(_ reader: inout MappingReader) -> PlannedDay? {
    let date = reader.moment(PlannedDayKeys.date)
    let days = daysBefore(&reader)
    let time = time(&reader)
    if let date, let days {
      reader.add([Diagnostic(.campaignTwoDays, at: days.range, notes: [DiagnosticNote(.alsoHere, at: date.range)])])
    }
    if let date, let time {
      reader.reportBad(
        time.written, PlannedDayKeys.time,
        reason: Words(en: "with date: the time belongs behind the date", nl: "bij date: hoort de tijd achter de datum"),
        example: "date: \(date.value.date)T\(time.written.value)")
    }
    return date.map { .on($0) } ?? days.map { .before(days: $0, secondOfDay: time?.secondOfDay) }
  }

  private func daysBefore(_ reader: inout MappingReader) -> Located<Int>? {
    let days = reader.number(PlannedDayKeys.daysBefore)
    guard let days, let entry = reader.entry(PlannedDayKeys.daysBefore) else { return nil }
    return Located(days, at: entry.value.range)
  }

  private func time(_ reader: inout MappingReader) -> (written: Located<String>, secondOfDay: Int)? {
    guard let text = reader.text(PlannedDayKeys.time) else { return nil }
    if let moment = LocalDateTime("2000-01-01T\(text.value)") { return (text, moment.secondOfDay) }
    reader.reportBad(text, PlannedDayKeys.time, reason: Words(en: "it is not a time of day", nl: "het is geen tijdstip"))
    return nil
  }

  private func deadlines(_ reader: inout MappingReader) -> [CampaignDeadline] {
    reader.named(CampaignKeys.deadlines).compactMap { id, deadline in
      var part = deadline
      defer { reader.add(part.finish()) }
      checkedSlug(id, &part)
      let event = part.text(DeadlineKeys.event).map(contentLink)
      let title = part.text(DeadlineKeys.title)
      return plannedDay(&part).map { CampaignDeadline(id: id.value, day: $0, event: event, title: typographic(title)) }
    }
  }

  // MARK: Posts

  private func posts(_ reader: inout MappingReader) -> [CampaignPost] {
    reader.named(CampaignKeys.posts).compactMap { id, post in
      var part = post
      defer { reader.add(part.finish()) }
      checkedSlug(id, &part)
      return self.post(id, &part)
    }
  }

  private func post(_ id: Located<String>, _ reader: inout MappingReader) -> CampaignPost? {
    let channel = reader.locatedChoice(PostKeys.channel)
    let day = plannedDay(&reader)
    let link = reader.text(PostKeys.link).map(contentLink)
    let text = reader.text(PostKeys.text)
    let places = reader.entry(PostKeys.text)?.places
    reader.add(
      markdown.findings(
        inUnformatted: text.value, at: text.range, forbidsMarkdown: .markdownInPost,
        place: places.map { places in { places.range(of: $0) } }))
    let ownHashtags = reader.texts(PostKeys.hashtags)
    let hashtags = reader.has(PostKeys.hashtags) ? ownHashtags : nil
    let image = reader.text(PostKeys.image)
    let alt = reader.text(PostKeys.alt).map(typographic)
    if let image, alt == nil {
      reader.add([Diagnostic(.imageWithoutAlt, at: image.range, ["example": Words.example(PostKeys.alt.declaration.line)])])
    }
    guard let channel, let day, !text.value.isEmpty else { return nil }
    return CampaignPost(
      id: id, channel: channel, day: day, link: link, text: typographic(text), hashtags: hashtags, image: image, alt: alt)
  }

  // MARK: Longer texts

  private func newsletter(_ reader: inout MappingReader) -> CampaignNewsletter? {
    guard var part = reader.group(CampaignKeys.newsletter) else { return nil }
    defer { reader.add(part.finish()) }
    let day = plannedDay(&part)
    let subject = part.text(NewsletterKeys.subject)
    let preheader = part.text(NewsletterKeys.preheader).map(typographic)
    let text = text(&part)
    let button = part.text(NewsletterKeys.button).map(typographic)
    let events = part.number(NewsletterKeys.events)
    guard let day, let text, !subject.value.isEmpty else { return nil }
    return CampaignNewsletter(
      day: day, subject: typographic(subject), preheader: preheader, text: text, button: button, events: events)
  }

  private func press(_ reader: inout MappingReader) -> CampaignPressRelease? {
    guard var part = reader.group(CampaignKeys.press) else { return nil }
    defer { reader.add(part.finish()) }
    let day = plannedDay(&part)
    let headline = part.text(PressKeys.headline)
    let text = text(&part)
    guard let day, let text, !headline.value.isEmpty else { return nil }
    return CampaignPressRelease(day: day, headline: typographic(headline), text: text)
  }

  private func handout(_ reader: inout MappingReader) -> CampaignText? {
    guard var part = reader.group(CampaignKeys.handout) else { return nil }
    defer { reader.add(part.finish()) }
    return text(&part)
  }

  private func text(_ reader: inout MappingReader) -> CampaignText? {
    guard let source = reader.text(CampaignTextKeys.text) else { return nil }
    let places = reader.entry(CampaignTextKeys.text)?.places
    let (html, plain) = messageMarkup(source, places: places, markdown: markdown, into: &reader.diagnostics)
    return CampaignText(source: source, body: html, plain: plain)
  }
}
