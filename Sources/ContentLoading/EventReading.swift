import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads what an event's front matter says beside the keys of every page.
struct EventReading {
  let clock: LocalClock
  let markdown: MarkdownRenderer

  /// The event; nil when a diagnostic says what is missing.
  func event(_ reader: inout MappingReader) -> Event? {
    let clock = reader.clock("time-zone") ?? clock
    let times = EventTimeReading(clock: clock)
    let sessions = sessions(&reader, times)
    let status = reader.locatedChoice("status", of: Event.Status.self)
    let formerStart = times.time("former-start", &reader)
    let format = reader.locatedChoice("format", of: Event.Format.self)
    let venue = venue(&reader)
    let online = online(&reader)
    let registration = registration(&reader, times)
    let language = languageTag("language", &reader)
    let hosts = reader.texts("hosts", example: "[mobility]")
    let series = reader.text("series", example: "ecvet-experience")
    let revision = reader.integer("revision", in: 0...9_999) ?? 0
    let isDayConfirmed = reader.flag("confirmed-day") ?? false
    if format == nil, reader.mapping["format"] == nil { reader.reportMissing("format", example: "format: on-site") }
    guard !sessions.isEmpty else { return nil }
    return Event(
      sessions: sessions, clock: clock, status: status ?? Located(.scheduled, at: sessions[0].start.range),
      formerStart: formerStart, format: format ?? Located(.onSite, at: sessions[0].start.range), venue: venue, online: online,
      registration: registration, spokenLanguage: language, hosts: hosts, series: series, revision: revision,
      isDayConfirmed: isDayConfirmed)
  }

  // MARK: Times

  /// `start` and `end`, or the parts under `sessions`.
  private func sessions(_ reader: inout MappingReader, _ times: EventTimeReading) -> [Session] {
    let example = "sessions: [{start: 2027-03-11T09:30, end: 2027-03-11T16:30}]"
    guard let entry = reader.mapping["sessions"] else {
      return session(&reader, times, title: nil).map { [$0] } ?? []
    }
    for key in ["start", "end"] {
      guard let other = reader.mapping[key] else { continue }
      _ = reader.value(key)
      reader.add([
        Diagnostic(.sessionsAndStart, at: other.keyRange, ["key": key], notes: [DiagnosticNote(.alsoHere, at: entry.keyRange)])
      ])
    }
    let parts = reader.mappings("sessions", example: example)
    if case .sequence(let items, _) = entry.value, items.isEmpty {
      reader.add([Diagnostic(.emptyKey, at: entry.keyRange, ["key": "sessions"])])
    }
    return parts.compactMap { mapping in
      var part = MappingReader(mapping, what: "a session")
      defer { reader.add(part.finish()) }
      let title = (part.text("title")?.value).map(markdown.typographic)
      return session(&part, times, title: title)
    }
  }

  private func session(_ reader: inout MappingReader, _ times: EventTimeReading, title: String?) -> Session? {
    let start = times.time("start", &reader)
    let end = times.time("end", &reader)
    if reader.mapping["start"] == nil { reader.reportMissing("start", example: "start: 2027-03-11T09:30") }
    if reader.mapping["end"] == nil { reader.reportMissing("end", example: "end: 2027-03-11T16:30") }
    guard let start, let end else { return nil }
    return Session(title: title, start: start, end: end)
  }

  // MARK: Place

  private func venue(_ reader: inout MappingReader) -> Venue? {
    guard let mapping = reader.mapping("venue", example: "venue: {name: …, city: …, region: …}") else { return nil }
    var part = MappingReader(mapping, what: "the venue")
    defer { reader.add(part.finish()) }
    let country = part.text("country", example: "NL")
    if let country, country.value.utf8.count != 2 || !country.value.utf8.allSatisfy({ 65...90 ~= $0 }) {
      part.reportBad(country, key: "country", reason: "it is no country code of two capitals (ISO 3166-1)", example: "NL")
    }
    var diagnostics: [Diagnostic] = []
    let places = part.mapping["note"]?.places
    let note = part.text("note").map { inlineMarkup($0, places: places, markdown: markdown, into: &diagnostics) }
    part.add(diagnostics)
    return Venue(
      name: (part.text("name", example: "a name")?.value).map(markdown.typographic), street: part.text("street")?.value,
      postalCode: part.text("postal-code", example: "3511 AB")?.value, city: part.text("city", example: "Utrecht")?.value,
      region: part.text("region"), country: country?.value ?? "NL", coordinates: coordinates(&part), note: note)
  }

  private func coordinates(_ reader: inout MappingReader) -> Coordinates? {
    let numbers = reader.texts("geo", example: "[52.0907, 5.1214]")
    guard let first = numbers.first else { return nil }
    if numbers.count == 2, let found = Coordinates(latitude: numbers[0].value, longitude: numbers[1].value) { return found }
    reader.reportBad(
      first, key: "geo", reason: "it needs a latitude from -90 to 90 and a longitude from -180 to 180", example: "[52.0907, 5.1214]"
    )
    return nil
  }

  private func online(_ reader: inout MappingReader) -> Located<OnlineAccess>? {
    guard let text = reader.text("online", example: "https://meet.example/room") else { return nil }
    if text.value == "follows" { return Located(.follows, at: text.range) }
    if isWebAddress(text.value) { return Located(.link(text.value), at: text.range) }
    reader.reportBad(
      text, key: "online", reason: "it is neither an https:// address nor the word follows", example: "https://meet.example/room")
    return nil
  }

  // MARK: Registration

  private func registration(_ reader: inout MappingReader, _ times: EventTimeReading) -> Registration? {
    guard let mapping = reader.mapping("registration", example: "registration: {email: workshops@ecvet.example}") else {
      return nil
    }
    var part = MappingReader(mapping, what: "the registration")
    defer { reader.add(part.finish()) }
    return Registration(
      channel: channel(&part), opens: times.dayOrTime("opens", isEnd: false, &part),
      closes: times.dayOrTime("closes", isEnd: true, &part), capacity: part.integer("capacity", in: 1...100_000),
      price: price(&part))
  }

  private func channel(_ reader: inout MappingReader) -> Registration.Channel? {
    let url = reader.text("url", example: "https://example.org/register")
    let email = reader.mailAddress("email")
    guard let url else { return email.map { .email($0) } }
    if isWebAddress(url.value) { return .address(url.value) }
    reader.reportBad(url, key: "url", reason: "it is no https:// address", example: "https://example.org/register")
    return nil
  }

  private func price(_ reader: inout MappingReader) -> String? {
    guard let text = reader.text("price", example: "49.50") else { return nil }
    let parts = text.value.split(separator: ".", omittingEmptySubsequences: false)
    let isAmount =
      (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }
      && parts[0].utf8.count <= 6 && (parts.count == 1 || parts[1].utf8.count == 2)
    if isAmount { return text.value }
    reader.reportBad(text, key: "price", reason: "it is no amount in euros", example: "49.50")
    return nil
  }
}

extension MappingReader {
  /// The clock of a time zone.
  mutating func clock(_ key: String) -> LocalClock? {
    guard let found = text(key, example: "Europe/Amsterdam") else { return nil }
    if let clock = LocalClock(zone: found.value) { return clock }
    let known = [
      "Europe/Amsterdam", "Europe/Athens", "Europe/Berlin", "Europe/Brussels", "Europe/Dublin", "Europe/Helsinki", "Europe/Lisbon",
      "Europe/London", "Europe/Madrid", "Europe/Paris", "Europe/Rome", "Europe/Vienna", "Europe/Warsaw", "UTC",
    ]
    add([
      Diagnostic(.unknownTimeZone, at: found.range, ["value": found.value], suggestion: nearest(to: found.value, among: known))
    ])
    return nil
  }

  /// A mail address.
  mutating func mailAddress(_ key: String) -> String? {
    guard let email = text(key, example: "info@ecvet.example") else { return nil }
    if isMailAddress(email.value) { return email.value }
    reportBad(email, key: key, reason: "it is no mail address", example: "info@ecvet.example")
    return nil
  }
}

/// A language by its tag.
func languageTag(_ key: String, _ reader: inout MappingReader) -> LanguageTag? {
  guard let text = reader.text(key, example: "nl") else { return nil }
  if let tag = LanguageTag(text.value) { return tag }
  reader.add([Diagnostic(.notALanguage, at: text.range, ["value": text.value])])
  return nil
}
