import Formats
import SiteModel
import SiteRendering
import Theming

/// The calendars and the feed of events in each language.
struct EventFiles: OutputSource {
  func jobs(_ renderer: SiteRenderer) -> [OutputJob] {
    let site = renderer.site
    guard !site.events(in: site.defaultLanguage).isEmpty else { return [] }
    return site.languages.flatMap { language in
      [
        OutputJob(
          paths: {
            ([nil] + renderer.calendarAudiences(language).map(Optional.some)).map {
              SiteRenderer.outputPath(renderer.calendarPath($0, language))
            }
          }, files: { renderer.calendarFiles(language) }),
        OutputJob(path: SiteRenderer.outputPath(eventFeedPath(site: site, language: language))) {
          renderer.eventFeedFile(language)
        },
      ]
    }
  }
}

/// Calendar files (iCalendar, RFC 5545 with RFC 7986).
extension SiteRenderer {
  /// The calendars of a language: all events, and those for each audience.
  func calendarFiles(_ language: LanguageTag) -> [OutputFile] {
    let configuration = site.configuration(language)
    let events = site.events(in: language)
    let all = calendarFile(calendarPath(nil, language), name: calendarName(nil, language), events, language)
    return [all]
      + calendarAudiences(language).map { audience in
        let own = events.filter { site.pages[$0].matches(Facet(.audience, audience)) }
        let name = configuration.audience(audience)?.name
        return calendarFile(calendarPath(audience, language), name: calendarName(name, language), own, language)
      }
  }

  /// The calendar file of one event.
  func eventCalendarFile(_ index: Int) -> OutputFile {
    let page = site.pages[index]
    return calendarFile(eventCalendarPath(page), name: nil, [index], page.language)
  }

  /// The audiences with a calendar of their own.
  func calendarAudiences(_ language: LanguageTag) -> [String] {
    let used = Set(site.events(in: language).flatMap { site.pages[$0].values(of: .audience) })
    return site.configuration(language).audiences.map(\.id).filter(used.contains)
  }

  /// A calendar's path, beginning with `/`.
  func calendarPath(_ audience: String?, _ language: LanguageTag) -> String {
    let folder = site.homeAddress(in: language).appending(site.configuration(language).slug(of: .events)).url
    return folder + (audience.map { "calendar-\($0).ics" } ?? "calendar.ics")
  }

  /// The title of a calendar.
  func calendarName(_ audience: String?, _ language: LanguageTag) -> String {
    let site = site.configuration(language).name
    guard let audience else { return strings(language).text("calendar.name", ["site": site]) }
    return strings(language).text("calendar.name-for", ["site": site, "audience": audience])
  }

  private func calendarFile(_ path: String, name: String?, _ events: [Int], _ language: LanguageTag) -> OutputFile {
    var lines = ContentLines()
    lines.add("BEGIN", raw: "VCALENDAR")
    lines.add("VERSION", raw: "2.0")
    lines.add("PRODID", raw: "-//Baken//Baken//EN")
    lines.add("CALSCALE", raw: "GREGORIAN")
    if let name {
      let address = links.absolute(path: path)
      lines.add("UID", raw: path.dropFirst().replacing("/", with: "-") + "@" + links.host)
      lines.add("NAME", [("LANGUAGE", language.code)], text: name)
      lines.add("X-WR-CALNAME", text: name)
      lines.add("X-WR-TIMEZONE", raw: site.configuration(language).clock.identifier)
      lines.add("REFRESH-INTERVAL", [("VALUE", "DURATION")], raw: "PT12H")
      lines.add("X-PUBLISHED-TTL", raw: "PT12H")
      lines.add("SOURCE", [("VALUE", "URI")], raw: address)
      if let list = site.generatedPage(.events, in: language) { lines.add("URL", raw: links.absolute(list.address)) }
    }
    for zone in timeZones(of: events) { zone.write(to: &lines) }
    for index in events { write(site.pages[index], for: language, to: &lines) }
    lines.add("END", raw: "VCALENDAR")
    return OutputFile(path: String(path.dropFirst()), text: lines.text)
  }

  private func timeZones(of events: [Int]) -> [TimeZoneComponent] {
    var spans: [LocalClock: ClosedRange<Instant>] = [:]
    for event in events.compactMap({ site.pages[$0].event }) where TimeZoneComponent.isNeeded(for: event.clock) {
      let own = event.start.value.instant...max(event.start.value.instant, event.end.value.instant)
      spans[event.clock] = spans[event.clock].map { min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound) } ?? own
    }
    return spans.sorted { $0.key.identifier < $1.key.identifier }.map { TimeZoneComponent(clock: $0.key, span: $0.value) }
  }

  // MARK: Events

  /// One component for each session, so that breaks between them stay free in calendars.
  private func write(_ page: Page, for language: LanguageTag, to lines: inout ContentLines) {
    guard let event = page.event else { return }
    for (number, session) in event.sessions.enumerated() {
      lines.add("BEGIN", raw: "VEVENT")
      lines.add("UID", raw: "\(event.calendarName(on: page))\(number == 0 ? "" : "-\(number + 1)")@\(links.host)")
      lines.add("DTSTAMP", raw: site.lastChange(of: page).basicUTC)
      add("DTSTART", session.start.value, event, to: &lines)
      add("DTEND", session.end.value, event, to: &lines)
      lines.add("SUMMARY", [("LANGUAGE", page.language.code)], text: session.title(on: page))
      lines.add("SEQUENCE", raw: String(event.sequence))
      lines.add("STATUS", raw: event.calendarStatus)
      if let changed = site.knownChange(of: page) { lines.add("LAST-MODIFIED", raw: changed.basicUTC) }
      lines.add("DESCRIPTION", [("LANGUAGE", page.language.code)], text: description(of: page, event, language))
      lines.add("URL", raw: links.absolute(page.address))
      addPlace(event, language, to: &lines)
      addOrganiser(event, language, to: &lines)
      let categories: [String] = categories(of: page, language)
      if !categories.isEmpty { lines.add("CATEGORIES", [("LANGUAGE", language.code)], texts: categories) }
      lines.add("TRANSP", raw: event.takesPlace ? "OPAQUE" : "TRANSPARENT")
      lines.add("END", raw: "VEVENT")
    }
  }

  /// The names of a page's audiences and topics.
  private func categories(of page: Page, _ language: LanguageTag) -> [String] {
    let configuration = site.configuration(language)
    return page.meta.audiences.compactMap { configuration.audience($0.value)?.name }
      + page.meta.topics.compactMap { configuration.topic($0.value)?.name }
  }

  private func add(_ name: String, _ time: EventTime, _ event: Event, to lines: inout ContentLines) {
    // A local time that occurs twice is written in UTC, since programs differ in which of the two they assume.
    if TimeZoneComponent.isNeeded(for: event.clock), event.clock.instants(of: time.local) == [time.instant] {
      lines.add(name, [("TZID", event.clock.identifier)], raw: time.local.basic)
    } else {
      lines.add(name, raw: time.instant.basicUTC)
    }
  }

  private func description(of page: Page, _ event: Event, _ language: LanguageTag) -> String {
    let strings = strings(language)
    let times = times(of: event, strings)
    var parts = [page.summaryOrExcerpt]
    if let status = event.notableStatus { parts.insert(strings.text("event.statuses.\(status.rawValue)"), at: 0) }
    if let former = event.formerStart { parts.append(strings.text("event.was", ["former": times.moment(former.value)])) }
    if event.takesPlace, let closes = event.registration?.closes {
      parts.append(strings.text("event.register-before", ["moment": times.moment(closes.value)]))
    }
    if let link = event.linkForParticipants { parts.append(strings.text("event.join-at", ["url": link])) }
    parts.append(links.absolute(page.address))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func addPlace(_ event: Event, _ language: LanguageTag, to lines: inout ContentLines) {
    if event.format.value != .online, let venue = event.venue, !venue.line.isEmpty {
      lines.add("LOCATION", [("LANGUAGE", language.code)], text: venue.line)
      if let point = venue.coordinates { lines.add("GEO", raw: "\(point.latitude);\(point.longitude)") }
    } else if event.format.value == .online {
      lines.add("LOCATION", [("LANGUAGE", language.code)], text: strings(language).text("event.formats.online"))
    }
    if let link = event.linkForParticipants {
      // RFC 7986, section 6.3: FEATURE may have several values.
      lines.add("CONFERENCE", [("VALUE", "URI")], list: ("FEATURE", ["AUDIO", "VIDEO"]), raw: link)
    }
  }

  /// The organisation's address, which is public; a host's own only if the host has chosen to publish it.
  private func addOrganiser(_ event: Event, _ language: LanguageTag, to lines: inout ContentLines) {
    let organisation = site.configuration(language).organisation
    let host = event.hosts.lazy.compactMap { [site] in site.expert($0.value, in: language) }.first.map { site.pages[$0] }
    let name = host?.meta.title.value ?? organisation.name
    let own = host?.expert.flatMap { $0.publishesEmailInData ? $0.email : nil }
    if let address = own ?? organisation.email { lines.add("ORGANIZER", [("CN", name)], raw: "mailto:\(address)") }
  }
}

extension Event {
  /// The status in a calendar (RFC 5545, section 3.8.1.11).
  fileprivate var calendarStatus: String {
    switch status.value {
    case .scheduled, .rescheduled, .full: "CONFIRMED"
    case .postponed: "TENTATIVE"
    case .cancelled: "CANCELLED"
    }
  }
}
