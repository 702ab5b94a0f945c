import ContentLoading
import Diagnostics
import SiteModel

/// The times of an event, moved along with its start.
struct EventShift {
  let event: Event
  /// On the clock at the place.
  private let seconds: Int
  let days: Int

  /// - Parameter start: the new start.
  init(_ event: Event, to start: LocalDateTime) {
    let old = event.start.value.local
    self.event = event
    seconds = start.secondsSinceEpochIgnoringZone - old.secondsSinceEpochIgnoringZone
    days = start.date.daysSinceEpoch - old.date.daysSinceEpoch
  }

  /// The times of the event, or those of its parts.
  func times(_ keys: Set<String>) throws(ActionRefusal) -> [KeyChange] {
    guard keys.contains(EventKeys.sessions.name) else {
      return [
        KeyChange(EventKeys.start.name, to: try moved(event.start.value)),
        KeyChange(EventKeys.end.name, to: try moved(event.end.value)),
      ]
    }
    var changes: [KeyChange] = []
    for (place, session) in event.sessions.enumerated() {
      let path: [KeyChange.Step] = [.key(EventKeys.sessions.name), .item(place)]
      changes.append(KeyChange(path + [.key(SessionKeys.start.name)], try moved(session.start.value)))
      changes.append(KeyChange(path + [.key(SessionKeys.end.name)], try moved(session.end.value)))
    }
    return changes
  }

  /// A day, or a day with a time that stays the same.
  func day(of time: LocalDateTime) -> LocalDateTime {
    let date = CalendarDate(daysSinceEpoch: time.date.daysSinceEpoch + days)
    return time.hasTime ? LocalDateTime(date, secondOfDay: time.secondOfDay) : LocalDateTime(date)
  }

  /// A change of the registration by whole days, if it states a time.
  func change(of key: String, from time: Located<EventTime>?) throws(ActionRefusal) -> KeyChange? {
    guard let time, days != 0 else { return nil }
    return KeyChange(EventKeys.registration.name, key, to: try event.clock.written(day(of: time.value.local)))
  }

  private func moved(_ time: EventTime) throws(ActionRefusal) -> String {
    let total = time.local.secondsSinceEpochIgnoringZone + seconds
    let day = Int((Double(total) / 86_400).rounded(.down))
    let local = LocalDateTime(CalendarDate(daysSinceEpoch: day), secondOfDay: total - day * 86_400)
    return try event.clock.written(local)
  }
}

extension LocalClock {
  /// A time as an author writes it, with its offset if it occurs twice.
  func written(_ local: LocalDateTime) throws(ActionRefusal) -> String {
    guard local.hasTime else { return local.written }
    let moments = instants(of: local)
    guard let first = moments.first else {
      throw ActionRefusal(
        Words(
          en: "on that day {time} does not exist: summer time skips it. Choose another time",
          nl: "op die dag bestaat {time} niet: de zomertijd slaat die tijd over. Kies een andere tijd"
        ).filling(["time": String(local.written.suffix(5))]))
    }
    return moments.count == 1 ? local.shortDescription : rfc3339(first)
  }

  /// A time that an event has, as an author writes it.
  func written(_ time: EventTime) -> String {
    instants(of: time.local).count == 1 ? time.local.shortDescription : rfc3339(time.instant)
  }
}
