import SiteModel
import Theming

/// The ways in which a visitor takes an event into a calendar: a file, and plain links that load nothing until they are followed.
extension SiteRenderer {
  func calendarLinks(for event: Event, of page: Page) -> TemplateContext {
    TemplateContext([
      "file": .text(links.url(path: eventCalendarPath(page))), "google": .text(googleURL(event, page)),
      "outlook": .text(outlookURL(event, page)),
    ])
  }

  /// The address that a calendar program subscribes to (the `webcal` scheme).
  func subscriptionURL(path: String) -> String {
    let address = links.absolute(path: path)
    return "webcal" + address.drop { $0 != ":" }
  }

  /// One event's calendar file, from `/` on.
  func eventCalendarPath(_ page: Page) -> String { page.address.url + "event.ics" }

  private func googleURL(_ event: Event, _ page: Page) -> String {
    let start = event.start.value.instant.basicUTC
    let end = event.end.value.instant.basicUTC
    return "https://calendar.google.com/calendar/render?action=TEMPLATE"
      + query([
        ("text", page.meta.title.value), ("dates", "\(start)/\(end)"), ("details", links.absolute(page.address)),
        ("location", event.venue?.line ?? ""), ("ctz", event.clock.identifier),
      ])
  }

  private func outlookURL(_ event: Event, _ page: Page) -> String {
    "https://outlook.live.com/calendar/0/deeplink/compose?rru=addevent"
      + query([
        ("subject", page.meta.title.value), ("startdt", event.start.value.instant.rfc3339),
        ("enddt", event.end.value.instant.rfc3339), ("body", links.absolute(page.address)),
        ("location", event.venue?.line ?? ""),
      ])
  }

  private func query(_ items: [(String, String)]) -> String {
    items.filter { !$0.1.isEmpty }.map { "&\($0.0)=\(percentEncodedQuery($0.1))" }.joined()
  }
}

extension Instant {
  /// `20270311T083000Z` (RFC 5545, form 2).
  var basicUTC: String { rfc3339.filter { $0 != "-" && $0 != ":" } }
}
