import CampaignKit
import SiteModel
import Theming

/// A share card that the site publishes.
public struct ShareCard: Sendable, Hashable {
  let content: CardContent
  let size: CardSize
  /// The words of its file name.
  let name: String
}

/// The cards that those see who share a link: which page has which, and where it is.
extension SiteRenderer {
  /// All cards of the site, each once.
  var shareCards: [ShareCard] {
    guard drawings != nil else { return [] }
    var cards: Set<ShareCard> = []
    if drawsCards {
      for page in site.pages {
        let content = card(of: page)
        if sharedImage(of: page) == nil { cards.insert(ShareCard(content: content, size: .wide, name: cardName(page.address))) }
        guard page.event != nil || page.expert != nil || page.campaign != nil else { continue }
        for size in [CardSize.square, .tall] { cards.insert(ShareCard(content: content, size: size, name: cardName(page.address))) }
      }
      for page in site.generatedPages {
        if let content = card(of: page) { cards.insert(ShareCard(content: content, size: .wide, name: cardName(page.address))) }
      }
    }
    for page in site.pages {
      if let view = CampaignView(renderer: self, page: page) { cards.formUnion(view.cards) }
    }
    return cards.sorted { ($0.name, $0.size.rawValue, $0.content.title) < ($1.name, $1.size.rawValue, $1.content.title) }
  }

  /// Whether each page has a card.
  var drawsCards: Bool { site.configuration(site.defaultLanguage).drawsCards && drawings != nil }

  /// Where a card is, from `/` on. The name stands for what the card shows.
  func path(of card: ShareCard) -> String {
    let fingerprint = drawings?.cards.fingerprint(card.content, card.size).prefix(16) ?? ""
    return "/cards/\(card.name)-\(card.size.rawValue)-\(fingerprint).png"
  }

  /// The file of a card.
  func file(of card: ShareCard) -> OutputFile? {
    guard let drawings else { return nil }
    return OutputFile(
      path: String(path(of: card).dropFirst()),
      content: .made(by: { try drawings.cards.png(card.content, card.size) }, isNamedByContent: true))
  }

  /// The words of a card's name, from the last part of an address.
  func cardName(_ address: SiteAddress) -> String {
    let part = address.path.split(separator: "/").last.map(String.init) ?? ""
    let name = Slug.from(part).prefix(60)
    return name.isEmpty ? "home" : name.utf8.allSatisfy { $0 < 0x80 } ? String(name) : "page"
  }

  /// The picture that a page's own front matter names, when it is large enough for those who share the page.
  func sharedImage(of page: Page) -> (url: String, dimensions: ImageDimensions, alt: String)? {
    guard let image = page.meta.image else { return nil }
    let reference = MarkupBody.Image(path: image.value, alt: page.meta.imageAlt ?? "", title: nil, range: image.range)
    let filling = MarkupFilling(
      site: site, links: links, contentPath: page.contentPath, language: page.language, isAbsolute: true)
    guard let file = filling.imageFile(reference) else { return nil }
    let isLarge = file.dimensions.width >= CardSize.wide.width && file.dimensions.height >= CardSize.wide.height
    guard !drawsCards || isLarge && !file.url.hasSuffix(".svg") else { return nil }
    return (file.url, file.dimensions, reference.alt)
  }

  /// The card of a frame, for its page's Open Graph data.
  func cardImage(_ content: CardContent, _ address: SiteAddress) -> (url: String, dimensions: ImageDimensions, alt: String)? {
    guard drawsCards else { return nil }
    let card = ShareCard(content: content, size: .wide, name: cardName(address))
    return (
      links.absolute(path: path(of: card)), ImageDimensions(width: card.size.width, height: card.size.height), cardAlt(content)
    )
  }

  /// What a card shows, in words: its title, and of an event when and where.
  func cardAlt(_ content: CardContent) -> String {
    let strings = strings(content.language)
    guard let day = content.day else { return strings.text("card.alt", ["title": content.title]) }
    let title = content.status.map { strings.text("event.feed-status", ["status": $0, "title": content.title]) } ?? content.title
    return strings.text("card.event-alt", ["title": title, "date": day.words, "place": content.place ?? ""])
  }
}

// MARK: - What cards say

extension SiteRenderer {
  /// The card of a page that an author wrote.
  func card(of page: Page) -> CardContent {
    let strings = strings(page.language)
    var card = baseCard(page.language, kind: .page, title: page.meta.title.value, accent: accent(of: page))
    card.note = page.meta.summary?.value
    if let event = page.event {
      card.kind = .event
      let series = event.series.flatMap { site.series($0.value, in: page.language) }.map { site.pages[$0].meta.title.value }
      // A title that begins with the name of its series says it already.
      card.label = series.flatMap { card.title.hasPrefix($0) ? nil : $0 } ?? strings.text("card.event")
      (card.day, card.place) = (dateBlock(of: event, page.language), place(of: event, strings))
      card.status = event.notableStatus.map { strings.text("card.statuses.\($0.rawValue)") }
    } else if let expert = page.expert {
      card.kind = .expert
      card.label = strings.text("expert.menu")
      let regions = expert.regions.compactMap { site.configuration(page.language).region($0.value) }
      card.place = regions.isEmpty ? nil : regions.joined(separator: ", ")
      card.note = expert.role ?? card.note
    } else if let campaign = page.campaign {
      card.kind = .campaign
      card.label = strings.text("card.campaign")
      card.callToAction = campaign.button.value
      if let event = site.event(of: campaign.target, on: page, after: nil), let details = site.pages[event].event,
        site.campaignTarget(of: campaign.target, on: page) == .page(event)
      {
        (card.day, card.place) = (dateBlock(of: details, page.language), place(of: details, strings))
      }
    } else {
      card.label = label(of: page, strings)
    }
    return card
  }

  /// The card of a page that the generator writes; nil for one that is not to be shared, or is a part of another.
  func card(of page: GeneratedPage) -> CardContent? {
    if case .campaignKit = page.kind { return nil }
    let (title, summary) =
      site.selfCheck(on: page).map { document, isQuick in
        (isQuick ? document.quick?.title ?? document.title.value : document.title.value, document.summary.value)
      } ?? titleAndSummary(of: page)
    var card = baseCard(page.language, kind: .page, title: title, accent: .blue)
    card.note = summary
    return card
  }

  private func baseCard(_ language: LanguageTag, kind: CardContent.Kind, title: String, accent: Accent) -> CardContent {
    let configuration = site.configuration(language)
    return CardContent(
      kind: kind, language: language, accent: accent, title: title, siteName: configuration.name, address: links.shownAddress)
  }

  /// The colour of the first group that a page is for.
  private func accent(of page: Page) -> Accent {
    let audience = page.meta.audiences.first.flatMap { site.configuration(page.language).audience($0.value) }
    return audience.flatMap { Accent(rawValue: $0.tone.rawValue) }
      ?? (page.kind == .news ? .green : page.kind == .expert ? .clay : .blue)
  }

  private func label(of page: Page, _ strings: ThemeStrings) -> String? {
    if page.kind == .news { return strings.text("kinds.news") }
    if page.kind == .series { return strings.text("event.menu") }
    guard let index = site.page(page.id, in: page.language), let parent = site.parent(of: index),
      site.pages[parent].id != Site.rootID
    else { return nil }
    return site.pages[parent].menuTitle
  }

  /// The day of an event as words on a card.
  func dateBlock(of event: Event, _ language: LanguageTag) -> DateBlock {
    let strings = strings(language)
    if let days = event.separateDays {
      return dateBlock(of: days, hours: event.sharedTimes.map { _ in strings.hours(of: event) }, strings)
    }
    let (first, last) = (event.start.value.local.date, event.end.value.local.date)
    let isOneMonth = (first.year, first.month) == (last.year, last.month)
    let day = first == last ? "\(first.day)" : isOneMonth ? "\(first.day)–\(last.day)" : "\(first.day)"
    return DateBlock(
      weekday: first == last ? strings.text("date.weekdays.d\(first.weekday)") : nil, day: day,
      month: strings.monthName(first.month),
      year: String(first.year), time: first == last ? strings.hours(of: event) : nil)
  }

  /// Days that do not follow each other, as words on a card: their numbers, with the months that they are in.
  private func dateBlock(of days: [CalendarDate], hours: String?, _ strings: ThemeStrings) -> DateBlock {
    let weekdays = Set(days.map(\.weekday))
    // Each month once, in the order of the days.
    let months = days.indices.filter { $0 == 0 || days[$0].month != days[$0 - 1].month }.map { strings.monthName(days[$0].month) }
    return DateBlock(
      weekday: weekdays.count == 1 ? strings.text("date.weekdays.d\(days[0].weekday)") : nil,
      day: strings.list(days.map { String($0.day) }), month: strings.list(months), year: String(days[days.count - 1].year),
      time: hours)
  }
}
