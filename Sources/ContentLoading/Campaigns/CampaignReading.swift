import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads what a campaign's front matter says beside the keys of every page.
struct CampaignReading {
  let markdown: MarkdownRenderer
  /// The campaign's identity, whose last part is its name in links unless it has another.
  let name: String

  /// The campaign; nil when a diagnostic says what is missing.
  func campaign(_ reader: inout MappingReader) -> Campaign? {
    let goal = reader.requiredText("goal", example: "200 schools do the self-check before summer")
    let start = day("start", &reader)
    let end = day("end", &reader)
    let target = reader.requiredText("target", example: "../events/ecvet-experience.md")
    let button = reader.requiredText("button", example: "Do the self-check")
    let messages = reader.texts("messages", example: "[Your school is further than it thinks.]").map(typographic)
    if reader.mapping["messages"] == nil {
      reader.reportMissing("messages", example: "messages: [Your school is further than it thinks.]")
    }
    let hashtags = reader.texts("hashtags", example: "[LearningOutcomes]")
    let code = slug("code", &reader) ?? Located(Slug.from(name.split(separator: "/").last.map(String.init) ?? name), at: goal.range)
    let contact = reader.text("contact", example: "workshops")
    let deadlines = deadlines(&reader)
    let posts = posts(&reader)
    let newsletter = newsletter(&reader)
    let press = press(&reader)
    let handout = reader.mapping("handout", example: "handout: {text: …}").flatMap { mapping in
      var part = MappingReader(mapping, what: "the handout")
      defer { reader.add(part.finish()) }
      return text(&part)
    }
    let isKitPublic = reader.flag("public-kit") ?? false
    reader.add(CampaignFactNames.unknown(in: reader.mapping))
    guard let start, let end, !target.value.isEmpty else { return nil }
    return Campaign(
      goal: typographic(goal), start: start, end: end, target: contentLink(target), button: typographic(button), messages: messages,
      hashtags: hashtags, code: code, contact: contact, deadlines: deadlines, posts: posts, newsletter: newsletter, press: press,
      handout: handout, isKitPublic: isKitPublic)
  }

  private func day(_ key: String, _ reader: inout MappingReader) -> Located<CalendarDate>? {
    let found = reader.date(key)
    if reader.mapping[key] == nil { reader.reportMissing(key, example: "\(key): 2027-03-11") }
    return found
  }

  private func typographic(_ text: Located<String>) -> Located<String> { Located(markdown.typographic(text.value), at: text.range) }

  private func slug(_ key: String, _ reader: inout MappingReader) -> Located<String>? {
    guard let found = reader.text(key, example: "self-check-2027") else { return nil }
    checkSlug(found, &reader)
    return found
  }

  private func checkSlug(_ found: Located<String>, _ reader: inout MappingReader) {
    guard !Slug.isValid(found.value) else { return }
    let better = Slug.from(found.value)
    reader.add([
      Diagnostic(
        .badSlug, at: found.range, ["slug": found.value, "example": better.isEmpty ? "self-check-2027" : better],
        suggestion: better.isEmpty ? nil : better)
    ])
  }

  // MARK: Days

  /// `date`, or `days-before` with an optional `time`; nil when a diagnostic says what is wrong.
  private func plannedDay(_ reader: inout MappingReader) -> PlannedDay? {
    let date = reader.moment("date")
    let days = daysBefore(&reader)
    let time = time(&reader)
    if let date, let days {
      reader.add([Diagnostic(.campaignTwoDays, at: days.range, notes: [DiagnosticNote(.alsoHere, at: date.range)])])
    } else if reader.mapping["date"] == nil, reader.mapping["days-before"] == nil {
      reader.reportMissing("date", example: "date: 2027-03-11")
    }
    if let date, let time {
      reader.reportBad(
        time.written, key: "time", reason: "the date says the time", example: "date: \(date.value.date)T\(time.written.value)")
    }
    return date.map { .on($0) } ?? days.map { .before(days: $0, secondOfDay: time?.secondOfDay) }
  }

  private func daysBefore(_ reader: inout MappingReader) -> Located<Int>? {
    let days = reader.integer("days-before", in: 0...400)
    guard let days, let entry = reader.mapping["days-before"] else { return nil }
    return Located(days, at: entry.value.range)
  }

  private func time(_ reader: inout MappingReader) -> (written: Located<String>, secondOfDay: Int)? {
    guard let text = reader.text("time", example: "\"09:00\"") else { return nil }
    if let moment = LocalDateTime("2000-01-01T\(text.value)") { return (text, moment.secondOfDay) }
    reader.reportBad(text, key: "time", reason: "it is no time of day", example: "\"09:00\"")
    return nil
  }

  private func deadlines(_ reader: inout MappingReader) -> [CampaignDeadline] {
    reader.named("deadlines", example: "deadlines: {print: {date: 2027-01-04, title: Print the posters}}").compactMap {
      id, mapping in
      var part = MappingReader(mapping, what: "the deadline \(id.value)")
      defer { reader.add(part.finish()) }
      checkSlug(id, &part)
      let event = part.text("of", example: "../events/utrecht.md").map(contentLink)
      let title = part.requiredText("title", example: "Print the posters")
      return plannedDay(&part).map { CampaignDeadline(id: id.value, day: $0, event: event, title: typographic(title)) }
    }
  }

  // MARK: Posts

  private func posts(_ reader: inout MappingReader) -> [CampaignPost] {
    reader.named("posts", example: "posts: {start-linkedin: {channel: linkedin, date: 2027-01-12, text: …}}").compactMap {
      id, mapping in
      var part = MappingReader(mapping, what: "the post \(id.value)")
      defer { reader.add(part.finish()) }
      checkSlug(id, &part)
      return post(id, &part)
    }
  }

  private func post(_ id: Located<String>, _ reader: inout MappingReader) -> CampaignPost? {
    let channel = reader.locatedChoice("channel", of: CampaignPost.Channel.self)
    if reader.mapping["channel"] == nil { reader.reportMissing("channel", example: "channel: linkedin") }
    let day = plannedDay(&reader)
    let link = reader.text("link", example: "../events/utrecht.md").map(contentLink)
    let text = reader.requiredText("text", example: "What you want to say")
    let ownHashtags = reader.texts("hashtags", example: "[LearningOutcomes]")
    let hashtags = reader.mapping["hashtags"] == nil ? nil : ownHashtags
    let image = reader.text("image", example: "../media/picture.png")
    let alt = reader.text("alt").map(typographic)
    if let image, alt == nil {
      reader.add([Diagnostic(.imageWithoutAlt, at: image.range, ["example": "alt: what the picture shows"])])
    }
    guard let channel, let day, !text.value.isEmpty else { return nil }
    return CampaignPost(
      id: id, channel: channel, day: day, link: link, text: typographic(text), hashtags: hashtags, image: image, alt: alt)
  }

  // MARK: Longer texts

  private func newsletter(_ reader: inout MappingReader) -> CampaignNewsletter? {
    guard let mapping = reader.mapping("newsletter", example: "newsletter: {date: 2027-01-13, subject: …, text: …}") else {
      return nil
    }
    var part = MappingReader(mapping, what: "the newsletter")
    defer { reader.add(part.finish()) }
    let day = plannedDay(&part)
    let subject = part.requiredText("subject", example: "The workshops of spring")
    let preheader = part.text("preheader").map(typographic)
    let text = text(&part)
    let button = part.text("button").map(typographic)
    let events = part.integer("events", in: 0...20) ?? 0
    guard let day, let text, !subject.value.isEmpty else { return nil }
    return CampaignNewsletter(
      day: day, subject: typographic(subject), preheader: preheader, text: text, button: button, events: events)
  }

  private func press(_ reader: inout MappingReader) -> CampaignPressRelease? {
    guard let mapping = reader.mapping("press", example: "press: {date: 2027-01-11, headline: …, text: …}") else { return nil }
    var part = MappingReader(mapping, what: "the press release")
    defer { reader.add(part.finish()) }
    let day = plannedDay(&part)
    let headline = part.requiredText("headline", example: "Schools test their agreements")
    let text = text(&part)
    guard let day, let text, !headline.value.isEmpty else { return nil }
    return CampaignPressRelease(day: day, headline: typographic(headline), text: text)
  }

  private func text(_ reader: inout MappingReader) -> CampaignText? {
    let source = reader.requiredText("text", example: "What you want to say")
    guard !source.value.isEmpty else { return nil }
    var diagnostics: [Diagnostic] = []
    let body = blockMarkup(source, places: reader.mapping["text"]?.places, markdown: markdown, into: &diagnostics)
    reader.add(diagnostics)
    return CampaignText(source: source, body: body)
  }
}
