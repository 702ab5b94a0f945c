import Diagnostics
import SiteModel

/// No two events have the same title, start and place.
struct EventsDiffer: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    struct DuplicateKey: Hashable {
      var title: String
      var start: Instant
      var place: String
    }
    var first: [DuplicateKey: SourceRange] = [:]
    return site.events(in: site.defaultLanguage).compactMap { index in
      let page = site.pages[index]
      guard let event = page.event else { return nil }
      let likeness = DuplicateKey(
        title: page.meta.title.value.lowercased(), start: event.start.value.instant, place: event.venue?.line.lowercased() ?? "")
      guard let place = first.updateValue(page.meta.title.range, forKey: likeness) else { return nil }
      return Diagnostic(.duplicateEvent, at: page.meta.title.range, notes: [DiagnosticNote(.firstOne, at: place)])
    }
  }
}

/// No two events have the same name in calendars, which would take them for one event.
struct CalendarNamesDiffer: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    var first: [String: SourceRange] = [:]
    let events = site.events(in: site.defaultLanguage).map { site.pages[$0] }
    // Those that state one come last, so that the finding is at a key that somebody wrote.
    return (events.filter { $0.event?.uid == nil } + events.filter { $0.event?.uid != nil }).compactMap { page in
      guard let event = page.event else { return nil }
      let name = event.calendarName(on: page)
      let place = event.uid?.range ?? page.wholeFile
      guard let earlier = first.updateValue(place, forKey: name) else { return nil }
      return Diagnostic(.duplicateUID, at: place, ["value": name], notes: [DiagnosticNote(.firstOne, at: earlier)])
    }
  }
}

/// A series has at least one event.
struct SeriesHaveEvents: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    // An event that could not be read may belong to any series.
    guard !site.unreadable.contains(where: { $0.hasPrefix("events/") }) else { return [] }
    let used = Set(site.pages.compactMap { $0.event?.series?.value })
    return site.pages.filter { $0.kind == .series && $0.language == site.defaultLanguage && !used.contains($0.key) }.map { page in
      Diagnostic(.seriesWithoutEvents, at: page.meta.title.range, ["value": page.key])
    }
  }
}
