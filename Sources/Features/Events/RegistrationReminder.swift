import Formats
import SiteModel
import SiteRendering
import Theming

/// The calendar file of the moment when people can register: an entry without an alarm, since each calendar has its own.
extension SiteRenderer {
  /// The path of the file, beginning with `/`.
  func reminderPath(_ page: Page) -> String { page.address.url + "registration.ics" }

  /// Nil when people can register already, or no longer.
  func reminderFile(_ page: Page) -> OutputFile? {
    guard let event = page.event, let opens = event.opensLater(than: site.now) else { return nil }
    let strings = strings(page.language)
    var lines = ContentLines()
    lines.add("BEGIN", raw: "VCALENDAR")
    lines.add("VERSION", raw: "2.0")
    lines.add("PRODID", raw: "-//Baken//Baken//EN")
    lines.add("CALSCALE", raw: "GREGORIAN")
    lines.add("BEGIN", raw: "VEVENT")
    lines.add("UID", raw: "\(event.calendarName(on: page))-registration@\(links.host)")
    lines.add("DTSTAMP", raw: site.lastChange(of: page).basicUTC)
    if opens.local.hasTime {
      lines.add("DTSTART", raw: opens.instant.basicUTC)
    } else {
      lines.add("DTSTART", [("VALUE", "DATE")], raw: String(opens.local.basic.prefix(8)))
    }
    lines.add(
      "SUMMARY", [("LANGUAGE", page.language.code)],
      text: strings.text("event.register-for", ["title": page.meta.title.value]))
    lines.add("DESCRIPTION", [("LANGUAGE", page.language.code)], text: links.absolute(page.address))
    lines.add("URL", raw: links.absolute(page.address))
    lines.add("SEQUENCE", raw: String(event.sequence))
    lines.add("TRANSP", raw: "TRANSPARENT")
    lines.add("END", raw: "VEVENT")
    lines.add("END", raw: "VCALENDAR")
    return OutputFile(path: SiteRenderer.outputPath(reminderPath(page)), text: lines.text)
  }
}

extension Event {
  /// When people can register, if that is after a moment; nil as well where nobody can.
  func opensLater(than moment: Instant) -> EventTime? {
    guard status.value == .scheduled || status.value == .rescheduled, registration?.channel != nil else { return nil }
    return registration?.opens.flatMap { $0.value.instant > moment ? $0.value : nil }
  }
}
