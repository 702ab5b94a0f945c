import SiteModel

public enum CampaignTarget: Sendable, Hashable {
  /// An author's page, by its index in the site: an event, a series or another one.
  case page(Int)
  /// A generated page: a self-check or a list.
  case generated(GeneratedPage)
}

extension Site {
  /// The campaigns in a language, in order of their first day.
  public func campaigns(in language: LanguageTag) -> [Int] {
    pages.indices.filter { pages[$0].campaign != nil && pages[$0].language == language }.sorted {
      guard let left = pages[$0].campaign, let right = pages[$1].campaign else { return false }
      return (left.start.value, pages[$0].id) < (right.start.value, pages[$1].id)
    }
  }

  /// The target of a campaign's link for a reader of the campaign's language; nil when it is not a page.
  public func campaignTarget(of link: ContentLink, on page: Page) -> CampaignTarget? {
    switch target(of: link.path, from: page.contentPath, in: page.language) {
    case .page(let index): .page(index)
    case .generated(let address): generatedPage(at: address.path).map { .generated($0) }
    case .media, .withheld, .unreadable, .outside, .nothing: nil
    }
  }

  /// Whether a campaign's link is broken. That has a finding of its own, so other checks of the target are skipped.
  public func isBroken(_ link: ContentLink, on page: Page) -> Bool {
    switch target(of: link.path, from: page.contentPath, in: page.language) {
    case .unreadable, .outside, .nothing: true
    case .page, .generated, .media, .withheld: false
    }
  }

  /// The event that a campaign's link is about: its target, or the next event of a target series that takes place after a day.
  public func event(of link: ContentLink, on page: Page, after day: CalendarDate?) -> Int? {
    guard case .page(let index)? = campaignTarget(of: link, on: page) else { return nil }
    if pages[index].event != nil { return index }
    guard pages[index].kind == .series else { return nil }
    let day = day ?? configuration(page.language).clock.local(at: now).date
    return events(in: page.language).first { candidate in
      guard let event = pages[candidate].event, event.takesPlace else { return false }
      return event.series?.value == pages[index].key && event.start.value.local.date >= day
    }
  }

  /// The moment of a planned day; nil when the event to count back from does not exist.
  public func moment(of day: PlannedDay, before link: ContentLink, on page: Page) -> LocalDateTime? {
    switch day {
    case .on(let moment): return moment.value
    case .before(let days, let secondOfDay):
      guard let index = event(of: link, on: page, after: nil), let event = pages[index].event else { return nil }
      let date = CalendarDate(daysSinceEpoch: event.start.value.local.date.daysSinceEpoch - days.value)
      return secondOfDay.map { LocalDateTime(date, secondOfDay: $0) } ?? LocalDateTime(date)
    }
  }

  public func moment(of post: CampaignPost, in campaign: Campaign, on page: Page) -> LocalDateTime? {
    moment(of: post.day, before: post.link ?? campaign.target, on: page)
  }

  public func moment(of deadline: CampaignDeadline, in campaign: Campaign, on page: Page) -> LocalDateTime? {
    moment(of: deadline.day, before: deadline.event ?? campaign.target, on: page)
  }
}
