import ContentLoading
import Diagnostics
import SiteModel

/// Reads the times of an event: local times at its place, resolved to moments.
struct EventTimeReading {
  let clock: LocalClock

  /// A time. A local time that does not exist, or that occurs twice and has no offset, is reported.
  func time(_ key: Key<KeyPayload.Text>, _ reader: inout MappingReader) -> Located<EventTime>? {
    guard let text = reader.text(key), let found = resolve(text, needsTime: true, &reader) else { return nil }
    guard found.value.local.hasTime else {
      reader.reportBad(text, key, reason: Words(en: "it has no time", nl: "er staat geen tijd bij"), example: "\(text.value)T09:30")
      return nil
    }
    return found
  }

  /// A time, or a day: its first moment, or its last for `isEnd`.
  func dayOrTime(_ key: Key<KeyPayload.Text>, isEnd: Bool, _ reader: inout MappingReader) -> Located<EventTime>? {
    guard let text = reader.text(key), var found = resolve(text, needsTime: false, &reader) else { return nil }
    if isEnd, !found.value.local.hasTime {
      let next = LocalDateTime(CalendarDate(daysSinceEpoch: found.value.local.date.daysSinceEpoch + 1))
      found.value.instant = clock.instant(of: next)
    }
    return found
  }

  private func resolve(_ text: Located<String>, needsTime: Bool, _ reader: inout MappingReader) -> Located<EventTime>? {
    if let instant = Instant(rfc3339: text.value) {
      let local = clock.local(at: instant)
      if writtenTime(text.value) == local { return Located(EventTime(local: local, instant: instant), at: text.range) }
      let offset = clock.rfc3339(instant).suffix(6)
      reader.add([
        Diagnostic(
          .wrongOffset, at: text.range, ["value": text.value, "zone": clock.identifier, "offset": String(offset)])
      ])
      return nil
    }
    guard let local = LocalDateTime(text.value) else {
      reader.add([dateFinding(text, needsTime: needsTime)])
      return nil
    }
    let moments = local.hasTime ? clock.instants(of: local) : [clock.instant(of: local)]
    switch moments.count {
    case 1: return Located(EventTime(local: local, instant: moments[0]), at: text.range)
    case 0:
      let next = clock.firstTime(after: local)
      reader.add([
        Diagnostic(
          .skippedTime, at: text.range, ["value": text.value, "zone": clock.identifier, "next": next.shortDescription])
      ])
    default:
      let choices = moments.map { clock.rfc3339($0) }
      reader.add([
        Diagnostic(
          .ambiguousTime, at: text.range,
          ["value": text.value, "zone": clock.identifier, "first": choices[0], "second": choices[1]])
      ])
    }
    return nil
  }

  /// The local time before an offset.
  private func writtenTime(_ text: String) -> LocalDateTime? {
    LocalDateTime(text.hasSuffix("Z") ? String(text.dropLast()) : String(text.dropLast(6)))
  }
}

extension LocalDateTime {
  /// The time in the notation of front matter: `2027-03-11T09:30`.
  var shortDescription: String { hasTime && secondOfDay % 60 == 0 ? String(description.dropLast(3)) : description }
}
