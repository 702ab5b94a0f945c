import SiteModel
import SiteRendering
import Theming

/// The ways in which a visitor takes an event into a calendar: a file, and plain links that load nothing until they are followed.
extension SiteRenderer {
  func calendarLinks(for event: Event, of page: Page) -> TemplateContext {
    let strings = strings(page.language)
    var context = TemplateContext(["file": .text(links.url(path: eventCalendarPath(page)))])
    // A link adds a single calendar entry. An event in several sessions needs an entry for each, without the nights in between.
    context.setList(
      "entries",
      event.sessions.map { session in
        let name = event.sessions.count == 1 ? nil : session.title ?? strings.moment(session.start.value.local)
        return TemplateContext([
          "name": .optional(name), "google": .text(googleURL(session, event, page)),
          "outlook": .text(outlookURL("outlook.live.com", session, event, page)),
          "microsoft-365": .text(outlookURL("outlook.office.com", session, event, page)),
        ])
      })
    return context
  }

  /// The address that a calendar program subscribes to (the `webcal` scheme).
  func subscriptionURL(path: String) -> String {
    let address = links.absolute(path: path)
    return "webcal" + address.drop { $0 != ":" }
  }

  /// The path of an event's calendar file, beginning with `/`.
  func eventCalendarPath(_ page: Page) -> String { page.address.url + "event.ics" }

  private func googleURL(_ session: Session, _ event: Event, _ page: Page) -> String {
    let start = session.start.value.instant.basicUTC
    let end = session.end.value.instant.basicUTC
    return "https://calendar.google.com/calendar/render?action=TEMPLATE"
      + query([
        ("text", session.title(on: page)), ("dates", "\(start)/\(end)"), ("details", links.absolute(page.address)),
        ("location", event.venue?.line ?? ""), ("ctz", event.clock.identifier),
      ])
  }

  /// - Parameter host: Outlook.com for private accounts, or that of Microsoft 365 for those of schools and companies.
  private func outlookURL(_ host: String, _ session: Session, _ event: Event, _ page: Page) -> String {
    "https://\(host)/calendar/0/deeplink/compose?rru=addevent"
      + query([
        ("subject", session.title(on: page)), ("startdt", session.start.value.instant.rfc3339),
        ("enddt", session.end.value.instant.rfc3339), ("body", links.absolute(page.address)),
        ("location", event.venue?.line ?? ""),
      ])
  }

  private func query(_ items: [(String, String)]) -> String {
    items.filter { !$0.1.isEmpty }.map { "&\($0.0)=\(percentEncodedQuery($0.1))" }.joined()
  }
}

extension Session {
  /// The title of this session of a page's event in a calendar.
  func title(on page: Page) -> String { [page.meta.title.value, title].compactMap(\.self).joined(separator: ": ") }
}
