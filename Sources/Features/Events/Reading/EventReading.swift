import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads the front matter of an event, except the keys of every page.
struct EventReading {
  let clock: LocalClock
  let markdown: MarkdownRenderer

  /// The event; nil when something is missing, which is reported.
  func event(_ reader: inout MappingReader) -> Event? {
    let clock = reader.clock(EventKeys.timeZone) ?? clock
    let times = EventTimeReading(clock: clock)
    let sessions = sessions(&reader, times)
    let status = reader.locatedChoice(EventKeys.status)
    let formerStart = times.time(EventKeys.formerStart, &reader)
    let format = reader.locatedChoice(EventKeys.format)
    let venue = venue(&reader)
    let online = online(&reader)
    let registration = registration(&reader, times)
    let language = reader.language(EventKeys.language)
    let hosts = reader.texts(EventKeys.hosts)
    let series = reader.text(EventKeys.series)
    let revision = reader.number(EventKeys.revision)
    let isDayConfirmed = reader.flag(EventKeys.confirmedDay)
    let uid = uid(&reader)
    guard !sessions.isEmpty else { return nil }
    var known = status ?? Located(EventKeys.status.payload.defaultValue, at: sessions[0].start.range)
    if known.value == .scheduled, registration?.placesLeft == 0 { known = Located(.full, at: known.range) }
    return Event(
      sessions: sessions, clock: clock, status: known, formerStart: formerStart,
      format: format ?? Located(.onSite, at: sessions[0].start.range), venue: venue, online: online, registration: registration,
      spokenLanguage: language, hosts: hosts, series: series, revision: revision, isDayConfirmed: isDayConfirmed, uid: uid)
  }

  /// The name in calendars that the author states; one that calendars could misread is reported.
  private func uid(_ reader: inout MappingReader) -> Located<String>? {
    guard let uid = reader.text(EventKeys.uid) else { return nil }
    // What comes of the name of a file may hold nearly everything.
    if !uid.value.contains(where: { $0.isNewline || $0 == "\\" }), uid.value.utf8.count <= 255 { return uid }
    reader.reportBad(
      uid, EventKeys.uid,
      reason: Words(
        en: "it must be a text on one line without \\, of at most 255 bytes",
        nl: "het moet een tekst op één regel zijn zonder \\, van hoogstens 255 bytes"))
    return nil
  }

  // MARK: Times

  /// `start` and `end`, or the entries of `sessions`.
  private func sessions(_ reader: inout MappingReader, _ times: EventTimeReading) -> [Session] {
    guard let entry = reader.entry(EventKeys.sessions) else {
      let start = times.time(EventKeys.start, &reader)
      let end = times.time(EventKeys.end, &reader)
      guard let start, let end else { return [] }
      return [Session(title: nil, start: start, end: end)]
    }
    for key in [EventKeys.start, EventKeys.end] {
      guard let other = reader.entry(key) else { continue }
      _ = reader.value(key)
      reader.add([
        Diagnostic(.sessionsAndStart, at: other.keyRange, ["key": key.name], notes: [DiagnosticNote(.alsoHere, at: entry.keyRange)])
      ])
    }
    return reader.groups(EventKeys.sessions).compactMap { session in
      var part = session
      defer { reader.add(part.finish()) }
      let title = (part.text(SessionKeys.title)?.value).map(markdown.typographic)
      let start = times.time(SessionKeys.start, &part)
      let end = times.time(SessionKeys.end, &part)
      guard let start, let end else { return nil }
      return Session(title: title, start: start, end: end)
    }
  }

  // MARK: Place

  private func venue(_ reader: inout MappingReader) -> Venue? {
    guard var part = reader.group(EventKeys.venue) else { return nil }
    defer { reader.add(part.finish()) }
    let country = part.text(VenueKeys.country)
    if let country, country.value.utf8.count != 2 || !country.value.utf8.allSatisfy({ 65...90 ~= $0 }) {
      part.reportBad(
        country, VenueKeys.country,
        reason: Words(
          en: "it is not a country code of two capital letters (ISO 3166-1)",
          nl: "het is geen landcode van twee hoofdletters (ISO 3166-1)"))
    }
    let note = part.inline(VenueKeys.note, markdown)
    return Venue(
      name: (part.text(VenueKeys.name)?.value).map(markdown.typographic), street: part.text(VenueKeys.street)?.value,
      postalCode: part.text(VenueKeys.postalCode)?.value, city: part.text(VenueKeys.city)?.value,
      region: part.text(VenueKeys.region), country: country?.value ?? VenueKeys.standardCountry, coordinates: coordinates(&part),
      note: note)
  }

  private func coordinates(_ reader: inout MappingReader) -> Coordinates? {
    let numbers = reader.texts(VenueKeys.coordinates)
    guard let first = numbers.first else { return nil }
    if numbers.count == 2, let found = Coordinates(latitude: numbers[0].value, longitude: numbers[1].value) { return found }
    reader.reportBad(
      first, VenueKeys.coordinates,
      reason: Words(
        en: "coordinates are a latitude from -90 to 90 and a longitude from -180 to 180",
        nl: "coördinaten zijn een breedtegraad van -90 tot 90 en een lengtegraad van -180 tot 180"))
    return nil
  }

  private func online(_ reader: inout MappingReader) -> Located<OnlineAccess>? {
    guard let text = reader.text(EventKeys.online) else { return nil }
    if text.value == "follows" { return Located(.follows, at: text.range) }
    guard let fault = AddressFault.ofWebAddress(text.value) else { return Located(.link(text.value), at: text.range) }
    let isAddress = text.value.hasPrefix("http")
    let isNeither = Words(
      en: "it is neither an https:// address nor the word follows",
      nl: "het is geen adres met https:// en ook niet het woord follows")
    reader.reportBadAddress(text, EventKeys.online, reason: isAddress ? fault : isNeither)
    // The event has a link, even though it is invalid.
    return Located(.link(text.value), at: text.range)
  }

  // MARK: Registration

  private func registration(_ reader: inout MappingReader, _ times: EventTimeReading) -> Registration? {
    guard var part = reader.group(EventKeys.registration) else { return nil }
    defer { reader.add(part.finish()) }
    let registered = part.number(RegistrationKeys.registered)
    if registered != nil, !part.has(RegistrationKeys.capacity) { part.reportMissing(RegistrationKeys.capacity.declaration) }
    return Registration(
      channel: channel(&part), opens: times.dayOrTime(RegistrationKeys.opens, isEnd: false, &part),
      closes: times.dayOrTime(RegistrationKeys.closes, isEnd: true, &part), capacity: part.number(RegistrationKeys.capacity),
      registered: registered, price: price(&part))
  }

  private func channel(_ reader: inout MappingReader) -> Registration.Channel? {
    let url = reader.text(RegistrationKeys.url)
    let email = reader.mailAddress(RegistrationKeys.email)
    guard let url else { return email.map { .email($0) } }
    guard let fault = AddressFault.ofWebAddress(url.value) else { return .address(url.value) }
    reader.reportBadAddress(url, RegistrationKeys.url, reason: fault)
    return nil
  }

  private func price(_ reader: inout MappingReader) -> String? {
    guard let text = reader.text(RegistrationKeys.price) else { return nil }
    let parts = text.value.split(separator: ".", omittingEmptySubsequences: false)
    let isAmount =
      (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }
      && parts[0].utf8.count <= 6 && (parts.count == 1 || parts[1].utf8.count == 2)
    if isAmount { return text.value }
    reader.reportBad(
      text, RegistrationKeys.price, reason: Words(en: "it is not an amount in euros", nl: "het is geen bedrag in euro’s"))
    return nil
  }
}
