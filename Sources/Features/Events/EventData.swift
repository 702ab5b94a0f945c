import Formats
import SiteModel
import SiteRendering
import Theming

/// Structured data about events (schema.org; Google's guidelines for events).
extension SiteRenderer {
  /// The data of an event's page.
  func eventData(_ event: Event, of page: Page) -> JSONText {
    let language = page.language
    var members: [(String, JSONText)] = [
      ("name", .string(page.meta.title.value)), ("url", .string(links.absolute(page.address))),
      ("startDate", .string(event.clock.rfc3339(event.start.value.instant))),
      ("eventStatus", .string(Self.schema(event.schemaStatus))),
      ("eventAttendanceMode", .string(Self.schema(event.schemaAttendance))),
      ("location", location(of: event, page)), ("organizer", organizer(of: event, language)),
    ]
    // An event on several days does not last from the first morning to the last night: each session has its own end.
    if event.sessions.count == 1 || event.lastDay == event.firstDay {
      members.insert(("endDate", .string(event.clock.rfc3339(event.end.value.instant))), at: 3)
    }
    if !page.summaryOrExcerpt.isEmpty { members.append(("description", .string(page.summaryOrExcerpt))) }
    if let former = event.formerStart {
      members.append(("previousStartDate", .string(event.clock.rfc3339(former.value.instant))))
    }
    if let spoken = event.spokenLanguage { members.append(("inLanguage", .string(spoken.code))) }
    if let registration = event.registration {
      if let offer = offer(registration, event, page) { members.append(("offers", offer)) }
      if let isFree = registration.isFree { members.append(("isAccessibleForFree", .bool(isFree))) }
      if let capacity = registration.capacity { members.append(("maximumAttendeeCapacity", .number(capacity))) }
      if let left = registration.placesLeft { members.append(("remainingAttendeeCapacity", .number(left))) }
    }
    if let series = event.series.flatMap({ site.series($0.value, in: language) }).map({ site.pages[$0] }) {
      members.append(
        (
          "superEvent",
          .object([
            ("@type", .string("EventSeries")), ("name", .string(series.meta.title.value)),
            ("url", .string(links.absolute(series.address))),
          ])
        ))
    }
    if event.sessions.count > 1 { members.append(("subEvent", .array(event.sessions.map { part($0, event, page) }))) }
    return thing("Event", members)
  }

  /// The data of a series' page, with its coming events.
  func seriesData(_ page: Page) -> JSONText {
    let events = comingEvents(for: page.language).map { site.pages[$0] }.filter { $0.event?.series?.value == page.key }
    let parts = events.compactMap { other -> JSONText? in
      guard let event = other.event else { return nil }
      return .object([
        ("@type", .string("Event")), ("name", .string(other.meta.title.value)), ("url", .string(links.absolute(other.address))),
        ("startDate", .string(event.clock.rfc3339(event.start.value.instant))), ("location", location(of: event, other)),
        ("eventStatus", .string(Self.schema(event.schemaStatus))),
      ])
    }
    var members: [(String, JSONText)] = [
      ("name", .string(page.meta.title.value)), ("url", .string(links.absolute(page.address))),
      ("description", .string(page.summaryOrExcerpt)),
    ]
    if !parts.isEmpty { members.append(("subEvent", .array(parts))) }
    return thing("EventSeries", members)
  }

  private static func schema(_ name: String) -> String { "https://schema.org/" + name }

  private func location(of event: Event, _ page: Page) -> JSONText {
    let isOnSite = event.format.value != .online
    let isOnline = event.format.value != .onSite
    let places = [isOnSite ? place(event.venue) : nil, isOnline ? virtualPlace(event, page) : nil].compactMap(\.self)
    return places.count == 1 ? places[0] : .array(places)
  }

  private func place(_ venue: Venue?) -> JSONText? {
    guard let venue else { return nil }
    var address: [(String, JSONText)] = [("@type", .string("PostalAddress"))]
    if let street = venue.street { address.append(("streetAddress", .string(street))) }
    if let code = venue.postalCode { address.append(("postalCode", .string(code))) }
    if let city = venue.city { address.append(("addressLocality", .string(city))) }
    address.append(("addressCountry", .string(venue.country)))
    var members: [(String, JSONText)] = [
      ("@type", .string("Place")), ("name", .string(venue.name ?? venue.city ?? "")), ("address", .object(address)),
    ]
    if let point = venue.coordinates {
      members.append(
        (
          "geo",
          .object([
            ("@type", .string("GeoCoordinates")), ("latitude", .string(point.latitude)), ("longitude", .string(point.longitude)),
          ])
        ))
    }
    return .object(members)
  }

  /// Without a public link, the page itself tells how to take part.
  private func virtualPlace(_ event: Event, _ page: Page) -> JSONText {
    .object([
      ("@type", .string("VirtualLocation")), ("url", .string(event.linkForParticipants ?? links.absolute(page.address))),
    ])
  }

  private func organizer(of event: Event, _ language: LanguageTag) -> JSONText {
    let hosts = event.hosts.compactMap { site.expert($0.value, in: language) }.map { site.pages[$0] }
    let organisation = site.configuration(language).organisation
    let things = hosts.map { host in
      JSONText.object([
        ("@type", .string(host.expert?.kind == .person ? "Person" : "Organization")), ("name", .string(host.meta.title.value)),
        ("url", .string(links.absolute(host.address))),
      ])
    }
    guard things.isEmpty else { return things.count == 1 ? things[0] : .array(things) }
    return .object([
      ("@type", .string("Organization")),
      ("name", .string(organisation.name.isEmpty ? site.configuration(language).name : organisation.name)),
      ("url", .string(links.absolute(site.homeAddress(in: language)))),
    ])
  }

  private func offer(_ registration: Registration, _ event: Event, _ page: Page) -> JSONText? {
    guard registration.channel != nil || registration.price != nil else { return nil }
    let url: String = if case .address(let address)? = registration.channel { address } else { links.absolute(page.address) }
    let isAvailable = event.status.value == .scheduled || event.status.value == .rescheduled
    var members: [(String, JSONText)] = [
      ("@type", .string("Offer")), ("url", .string(url)),
      ("availability", .string(Self.schema(isAvailable ? "InStock" : "SoldOut"))),
    ]
    if let price = registration.price { members += [("price", .string(price)), ("priceCurrency", .string("EUR"))] }
    if let opens = registration.opens { members.append(("validFrom", .string(event.clock.rfc3339(opens.value.instant)))) }
    if let closes = registration.closes { members.append(("validThrough", .string(event.clock.rfc3339(closes.value.instant)))) }
    return .object(members)
  }

  private func part(_ session: Session, _ event: Event, _ page: Page) -> JSONText {
    .object([
      ("@type", .string("Event")), ("name", .string(session.title ?? page.meta.title.value)),
      ("startDate", .string(event.clock.rfc3339(session.start.value.instant))),
      ("endDate", .string(event.clock.rfc3339(session.end.value.instant))), ("location", location(of: event, page)),
    ])
  }
}

extension Event {
  fileprivate var schemaStatus: String {
    switch status.value {
    case .scheduled, .full: "EventScheduled"
    case .cancelled: "EventCancelled"
    case .postponed: "EventPostponed"
    case .rescheduled: "EventRescheduled"
    }
  }

  fileprivate var schemaAttendance: String {
    switch format.value {
    case .onSite: "OfflineEventAttendanceMode"
    case .online: "OnlineEventAttendanceMode"
    case .hybrid: "MixedEventAttendanceMode"
    }
  }
}
