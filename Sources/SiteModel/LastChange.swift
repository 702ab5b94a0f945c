/// When pages last changed, for feeds, calendars and business cards, which must state it.
extension Site {
  /// When a page last changed for its readers; nil when unknown.
  ///
  /// The author's `updated` counts. Without it, the newest commit of the page's files counts, if the site is in a git repository,
  /// but not before the page appeared.
  public func knownChange(of page: Page) -> Instant? {
    if let updated = page.meta.updated { return startOfDay(updated) }
    let published = page.meta.publish.map { clock.instant(of: $0.value) }
    let committed = page.files.compactMap { lastChanges[$0] }.max()
    return [published, committed].compactMap(\.self).max()
  }

  /// When a page last changed for its readers, for formats that require a time. If unknown, it is the start of the day of the
  /// build: the page was as it is then, and all builds on one day give the same bytes.
  ///
  /// A build for a moment such as 1970, which packagers ask for to have no time at all, says nothing about when the page was news.
  /// Then it is the day that an article has, or else the day of the first Baken, before which it built no page; for an event that
  /// was before that day, its first moment, since its page is older. All of these are the same in every build.
  public func lastChange(of page: Page) -> Instant {
    if let known = knownChange(of: page) { return known }
    if now >= .earliestBuild { return startOfDay(clock.local(at: now).date) }
    if let date = page.meta.date { return clock.instant(of: date.value) }
    let first = page.content?.contentChanges(on: clock).map(\.instant).min()
    return min(first ?? .firstRelease, .firstRelease)
  }

  /// The moment of the build for formats that require the time of news, where there is no page that could state one.
  public var timeOfBuild: Instant { now >= .earliestBuild ? now : .firstRelease }

  /// The files of the pages whose last change is shown somewhere and not stated by the author, relative to the site folder.
  public var filesWithUnstatedChange: Set<String> {
    Set(pages.lazy.filter { $0.content?.showsLastChange == true && $0.meta.updated == nil }.flatMap(\.files))
  }

  private var clock: LocalClock { configuration(defaultLanguage).clock }

  private func startOfDay(_ date: CalendarDate) -> Instant { clock.instant(of: LocalDateTime(date)) }
}

extension Instant {
  /// 2000-01-01. A build for an earlier moment has no time: `SOURCE_DATE_EPOCH` is nought, negative or nearly so.
  static let earliestBuild = Instant(secondsSinceEpoch: 946_684_800)

  /// 2026-11-23, the day of the first Baken.
  static let firstRelease = Instant(secondsSinceEpoch: 1_795_392_000)
}

extension Page {
  /// The files with the content of the page, relative to the site folder: its own, and for a translation the original as well.
  fileprivate var files: [String] {
    let original = "\(id).md"
    return contentPath == original ? [contentPath] : [contentPath, original]
  }
}
