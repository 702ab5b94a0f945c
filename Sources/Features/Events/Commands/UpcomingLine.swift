import Diagnostics
import SiteModel

/// An event in the report on what comes, as people read it.
struct UpcomingLine {
  let words: Words

  /// - Parameter clock: that of the site; an event by another one says so.
  init(_ page: Page, _ event: Event, on clock: LocalClock) {
    let zone = event.clock.identifier
    let zoneWords =
      zone == clock.identifier ? "".words : Words(en: " ({zone} time)", nl: " (tijd van {zone})").filling(["zone": zone])
    let status =
      Self.status(event.status.value).map { Words(en: " ({status})", nl: " ({status})").filling(["status": $0]) } ?? "".words
    words =
      event.clock.words(at: event.start.value.instant) + zoneWords + "  \(page.meta.title.value)" + status + "  \(page.source)"
  }

  /// What became of an event, if that is worth a word.
  private static func status(_ status: Event.Status) -> Words? {
    switch status {
    case .scheduled: nil
    case .cancelled: Words(en: "cancelled", nl: "gaat niet door")
    case .postponed: Words(en: "postponed", nl: "uitgesteld")
    case .rescheduled: Words(en: "rescheduled", nl: "verzet")
    case .full: Words(en: "full", nl: "vol")
    }
  }
}
