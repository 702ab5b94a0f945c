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
  public func lastChange(of page: Page) -> Instant { knownChange(of: page) ?? startOfDay(clock.local(at: now).date) }

  /// The files of the pages whose last change is shown somewhere and not stated by the author, relative to the site folder.
  public var filesWithUnstatedChange: Set<String> {
    Set(pages.lazy.filter { $0.content?.showsLastChange == true && $0.meta.updated == nil }.flatMap(\.files))
  }

  private var clock: LocalClock { configuration(defaultLanguage).clock }

  private func startOfDay(_ date: CalendarDate) -> Instant { clock.instant(of: LocalDateTime(date)) }
}

extension Page {
  /// The files with the content of the page, relative to the site folder: its own, and for a translation the original as well.
  fileprivate var files: [String] {
    let original = "\(id).md"
    return contentPath == original ? [contentPath] : [contentPath, original]
  }
}
