import Formats
import SiteModel
import SiteRendering

/// A time zone in a calendar file (RFC 5545, section 3.6.5): all changes of offset from before the first of the times that use it
/// until after the last, as in the time zone database. No rules are derived.
struct TimeZoneComponent {
  let clock: LocalClock
  let span: ClosedRange<Instant>

  /// Whether times need a description of the clock's time zone; those in UTC do not.
  static func isNeeded(for clock: LocalClock) -> Bool { clock.identifier != "UTC" }

  func write(to lines: inout ContentLines) {
    lines.add("BEGIN", raw: "VTIMEZONE")
    lines.add("TZID", raw: clock.identifier)
    for observance in observances { observance.write(to: &lines) }
    lines.add("END", raw: "VTIMEZONE")
  }

  private struct Observance {
    var start: LocalDateTime
    var before: Int
    var after: Int

    func write(to lines: inout ContentLines) {
      let name = after > before ? "DAYLIGHT" : "STANDARD"
      lines.add("BEGIN", raw: name)
      lines.add("DTSTART", raw: start.basic)
      lines.add("TZOFFSETFROM", raw: Self.offset(before))
      lines.add("TZOFFSETTO", raw: Self.offset(after))
      lines.add("END", raw: name)
    }

    /// `+0100`; with seconds only for historical offsets.
    private static func offset(_ seconds: Int) -> String {
      let size = abs(seconds)
      let parts = [size / 3_600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
      return (seconds < 0 ? "-" : "+") + parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined()
    }
  }

  private var observances: [Observance] {
    // More than a year earlier, so that the offset at the first time is among the changes.
    var moment = Instant(secondsSinceEpoch: span.lowerBound.secondsSinceEpoch - 400 * 86_400)
    let first = clock.offset(at: moment)
    let whole = Observance(start: LocalDateTime(clock.local(at: moment).date, secondOfDay: 0), before: first, after: first)
    var result: [Observance] = []
    while let change = clock.nextChange(after: moment) {
      let before = clock.offset(at: Instant(secondsSinceEpoch: change.secondsSinceEpoch - 1))
      let after = clock.offset(at: change)
      // The start of an observance is written in the local time before the change (RFC 5545, section 3.6.5).
      let shown = Instant(secondsSinceEpoch: change.secondsSinceEpoch + before)
      result.append(Observance(start: LocalClock.utc.local(at: shown), before: before, after: after))
      if change > span.upperBound { break }
      moment = change
    }
    // A zone without changes in that time has a single offset.
    let isCovered = result.first.map { $0.start < clock.local(at: span.lowerBound) } ?? false
    return isCovered ? result : [whole] + result
  }
}

extension LocalDateTime {
  /// The local time as in iCalendar, such as `20270311T093000` (RFC 5545, form 1).
  var basic: String {
    let text = hasTime ? description : description + "T00:00:00"
    return text.filter { $0 != "-" && $0 != ":" }
  }
}
