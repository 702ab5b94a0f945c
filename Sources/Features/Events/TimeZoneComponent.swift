import Formats
import SiteModel
import SiteRendering

/// A time zone as calendar files describe it (RFC 5545, section 3.6.5): every change of the clock from before the first of
/// the times that refer to it until after the last, each as it is in the time zone database. No rule is guessed.
struct TimeZoneComponent {
  let clock: LocalClock
  let span: ClosedRange<Instant>

  /// Whether times on the clock are written in UTC, and need no description.
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

    /// `+0100`; with seconds only for zones of long ago.
    private static func offset(_ seconds: Int) -> String {
      let size = abs(seconds)
      let parts = [size / 3_600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
      return (seconds < 0 ? "-" : "+") + parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined()
    }
  }

  private var observances: [Observance] {
    // More than a year before: so the change that is in force at the first time is among those that follow.
    var moment = Instant(secondsSinceEpoch: span.lowerBound.secondsSinceEpoch - 400 * 86_400)
    let first = clock.offset(at: moment)
    let whole = Observance(start: LocalDateTime(clock.local(at: moment).date, secondOfDay: 0), before: first, after: first)
    var result: [Observance] = []
    while let change = clock.nextChange(after: moment) {
      let before = clock.offset(at: Instant(secondsSinceEpoch: change.secondsSinceEpoch - 1))
      let after = clock.offset(at: change)
      // The start of an observance is told on the clock that it ends (RFC 5545, section 3.6.5).
      let shown = Instant(secondsSinceEpoch: change.secondsSinceEpoch + before)
      result.append(Observance(start: LocalClock.utc.local(at: shown), before: before, after: after))
      if change > span.upperBound { break }
      moment = change
    }
    // A clock that is not changed in that time has one offset.
    let isCovered = result.first.map { $0.start < clock.local(at: span.lowerBound) } ?? false
    return isCovered ? result : [whole] + result
  }
}

extension LocalDateTime {
  /// `20270311T093000` (RFC 5545, form 1).
  var basic: String {
    let text = hasTime ? description : description + "T00:00:00"
    return text.filter { $0 != "-" && $0 != ":" }
  }
}
