import SiteModel
import SiteRendering
import Theming

/// The values for the template of an event's page, beside those of every page.
extension SiteRenderer {
  func addEvent(_ event: Event, to context: inout TemplateContext, page: Page, body: PageBody) {
    let language = page.language
    let strings = strings(language)
    let times = times(of: event, strings)
    addTimes(of: event, to: &context)
    context["date"] = .object(dateContext(event.start.value.local.date, language))
    context["when"] = .text(event.isOnOneDay ? strings.days(of: event) : times.span)
    context["hours"] = event.isOnOneDay ? .text(times.hours) : nil
    context["where"] = .text(shortPlace(of: event, strings))
    context["places"] = event.placesToShow(strings).map { .text($0) }
    context["status"] = event.notableStatus.map { .text($0.rawValue) }
    context["status-note"] = statusNote(event, times).map { .text($0) }
    context.setList("sessions", event.sessions.map { sessionContext($0, times) })
    if event.sessions.count > 1 { context["several-sessions"] = .flag(true) }
    context["zone-note"] = zoneNote(event, language).map { .text($0) }
    context["venue"] = event.format.value == .online ? nil : event.venue.map { .object(venueContext($0, language, body.filling)) }
    context["online"] = event.format.value == .onSite ? nil : onlineNote(event, strings).map { .text($0) }
    context["spoken"] = event.spokenLanguage.map { .text(strings.languageName($0.code, in: language)) }
    context["form"] = .text(strings.text("event.formats.\(event.format.value.rawValue)"))
    context.setList("hosts", page.hosts.compactMap { hostContext($0.value, language) })
    if let series = event.series.flatMap({ site.series($0.value, in: language) }) {
      var link = TemplateContext([
        "title": .text(site.pages[series].meta.title.value), "url": .text(links.url(site.pages[series].address)),
      ])
      link.mark(site.pages[series].language, for: language)
      context["series"] = .object(link)
    }
    addRegistration(event, of: page, to: &context, times)
    addAlternative(to: event, of: page, context: &context)
    context["calendar"] = !event.takesPlace ? nil : .object(calendarLinks(for: event, of: page))
  }

  // MARK: When

  private func sessionContext(_ session: Session, _ times: EventTimes) -> TemplateContext {
    TemplateContext([
      "title": .optional(session.title), "text": .text(times.words(session)),
      "start": .text(times.event.clock.rfc3339(session.start.value.instant)),
    ])
  }

  /// The note about the time zone of the times, if it is not the site's.
  private func zoneNote(_ event: Event, _ language: LanguageTag) -> String? {
    prepared(ZoneNames.self).place(of: event.clock, language).map { strings(language).text("event.zone", ["place": $0]) }
  }

  private func statusNote(_ event: Event, _ times: EventTimes) -> String? {
    switch event.status.value {
    case .scheduled: nil
    case .cancelled, .postponed, .full: times.strings.text("event.notes.\(event.status.value.rawValue)")
    case .rescheduled:
      event.formerStart.map { times.strings.text("event.notes.rescheduled", ["former": times.moment($0.value)]) }
    }
  }

  // MARK: Where

  private func venueContext(_ venue: Venue, _ language: LanguageTag, _ filling: MarkupFilling) -> TemplateContext {
    let town = [venue.postalCode, venue.city].compactMap(\.self).joined(separator: "  ")
    return TemplateContext([
      "name": .optional(venue.name), "street": .optional(venue.street), "town": town.isEmpty ? nil : .text(town),
      "region": .optional(venue.region.flatMap { site.configuration(language).region($0.value) }),
      "note": .optionalHTML(venue.note.map(filling.html)),
    ])
  }

  private func onlineNote(_ event: Event, _ strings: ThemeStrings) -> String? {
    switch event.online?.value {
    case .link?: strings.text("event.online-link")
    case .follows?: strings.text("event.online-follows")
    case nil: nil
    }
  }

  /// The building and the town, or the word for online.
  private func shortPlace(of event: Event, _ strings: ThemeStrings) -> String {
    let place = place(of: event, strings)
    guard event.format.value != .online, let venue = event.venue, let name = venue.name, venue.city != nil else { return place }
    return "\(name), \(place)"
  }

  private func addRegistration(_ event: Event, of page: Page, to context: inout TemplateContext, _ times: EventTimes) {
    let strings = times.strings
    guard let registration = event.registration else { return }
    context["price"] = registration.price.map { .text(strings.price($0)) }
    context["capacity"] = registration.capacity.map { .text(strings.text("event.places", count: $0)) }
    // A closing date makes sense only for an event that takes place.
    context["closes"] = !event.takesPlace ? nil : registration.closes.map { .text(times.moment($0.value)) }
    if let link = event.linkForParticipants { context["join"] = .object(TemplateContext(["url": .text(link)])) }
    guard event.status.value == .scheduled || event.status.value == .rescheduled, event.start.value.instant > site.now,
      let channel = registration.channel
    else { return }
    let deadline = registration.closes?.value.instant ?? event.start.value.instant
    let opensLater = event.opensLater(than: site.now)
    // As time passes, registration that opens later is upcoming, then open, then closed; other registration is open, then closed.
    var register = TemplateContext([
      "url": .text(url(of: channel, for: event, page, times)), "until": .text(event.clock.rfc3339(deadline)),
      "opens": opensLater.map { .text(event.clock.rfc3339($0.instant)) },
      "opens-note": opensLater.map { .text(strings.text("event.opens", ["moment": times.moment($0)])) },
      "when-open": .text(opensLater == nil ? "ahead" : "begun"),
      "reminder": opensLater == nil ? nil : .text(links.url(path: reminderPath(page))),
    ])
    if opensLater == nil { register[deadline > site.now ? "is-open" : "is-closed"] = .flag(true) }
    if case .email(let address) = channel { register["email"] = .text(address) }
    context["register"] = .object(register)
  }

  private func url(of channel: Registration.Channel, for event: Event, _ page: Page, _ times: EventTimes) -> String {
    switch channel {
    case .address(let url): url
    case .email(let address):
      RegistrationMail(
        address: address, event: event, title: page.meta.title.value, page: links.absolute(page.address),
        place: place(of: event, times.strings), times: times
      ).url
    }
  }
}

extension Event {
  /// The address to take part online, if it is public.
  var linkForParticipants: String? {
    if format.value != .onSite, case .link(let url)? = online?.value { return url }
    return nil
  }
}
