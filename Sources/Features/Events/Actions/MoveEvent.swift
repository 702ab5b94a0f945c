import ContentLoading
import Diagnostics
import SiteModel

/// Moves an event to another day, another time or another place.
struct MoveEvent: PageAction {
  let name = "move"
  let words = PageActionWords(
    label: Words(en: "Move", nl: "Verplaatsen"),
    help: Words(
      en: "The page keeps its address and names the former day. Calendars of those who subscribed follow by themselves.",
      nl: "De pagina houdt haar adres en noemt ook de eerdere dag. Agenda’s van wie zich heeft geabonneerd, gaan vanzelf mee."),
    done: Words(en: "The event is moved.", nl: "De bijeenkomst is verplaatst."))

  func isOffered(for subject: ActionSubject) -> Bool {
    guard let event = subject.page.event, event.status.value != .cancelled else { return false }
    return event.status.value == .postponed || event.end.value.instant > subject.now
  }

  func questions(about subject: ActionSubject) -> KeySet {
    guard let event = subject.page.event else { return KeySet(en: "the move", nl: "het verplaatsen", []) }
    var keys: DeclaredKeys = [MoveKeys.start]
    if event.format.value != .online { keys.append(MoveKeys.venue) }
    if event.format.value != .onSite { keys.append(EventKeys.online) }
    if event.registration != nil { keys.append(MoveKeys.closes) }
    return KeySet(en: "the move", nl: "het verplaatsen", keys + [EventKeys.confirmedDay])
  }

  func result(for subject: ActionSubject, _ answers: ActionAnswers) throws(ActionRefusal) -> ActionResult {
    guard let event = subject.page.event else { return ActionResult(changes: []) }
    let times = try times(of: event, answers, subject)
    let place = place(of: event, answers)
    guard !times.isEmpty || !place.isEmpty else {
      throw ActionRefusal(Words(en: "give another day, another time or another place", nl: "kies een andere dag, tijd of plaats"))
    }
    var changes = times + place
    if let closes = answers[MoveKeys.closes.name], !closes.isEmpty {
      changes.removeAll { $0.path == [.key(EventKeys.registration.name), .key(RegistrationKeys.closes.name)] }
      changes.append(KeyChange(EventKeys.registration.name, RegistrationKeys.closes.name, to: closes))
    }
    if let isConfirmed = answers[EventKeys.confirmedDay.name] {
      changes.append(KeyChange(EventKeys.confirmedDay.name, to: isConfirmed == "true" ? "true" : nil))
    }
    // Nobody has noted the day of an event that was not announced.
    guard subject.isPublished else { return ActionResult(changes: changes) }
    var status = event.status.value
    if !times.isEmpty {
      status = .rescheduled
      changes += event.change(to: status)
      changes.append(KeyChange(EventKeys.formerStart.name, to: event.clock.written(event.start.value)))
    }
    if let revision = event.raisedRevision(for: status) { changes.append(revision) }
    return ActionResult(changes: changes)
  }

  /// The new times, with the registration, which goes along.
  private func times(of event: Event, _ answers: ActionAnswers, _ subject: ActionSubject) throws(ActionRefusal) -> [KeyChange] {
    guard let text = answers[MoveKeys.start.name], !text.isEmpty else { return [] }
    guard let start = LocalDateTime(text), start.hasTime else {
      throw ActionRefusal(
        Words(en: "give the day and the time of the new beginning", nl: "geef de dag en de tijd van het nieuwe begin"))
    }
    guard start != event.start.value.local else { return [] }
    let shift = EventShift(event, to: start)
    var changes = try shift.times(subject.keys)
    let (opens, closes) = (event.registration?.opens, event.registration?.closes)
    if let change = try shift.change(of: RegistrationKeys.closes.name, from: closes) { changes.append(change) }
    // Registration that has not opened yet opens as was announced, unless it would close before that.
    if let opens, let closes, shift.day(of: closes.value.local) <= opens.value.local,
      let change = try shift.change(of: RegistrationKeys.opens.name, from: opens)
    {
      changes.append(change)
    }
    return changes
  }

  private func place(of event: Event, _ answers: ActionAnswers) -> [KeyChange] {
    let venue = EventKeys.venue.name
    var changes = answers.group(venue).map { answer in
      KeyChange(answer.path.map { .key($0) }, answer.text.isEmpty ? nil : answer.text)
    }
    // The point on the map is that of the former place.
    let located = [VenueKeys.name, VenueKeys.street, VenueKeys.postalCode, VenueKeys.city].map(\.name)
    if event.venue?.coordinates != nil, located.contains(where: { answers[venue, $0] != nil }) {
      changes.append(KeyChange(venue, VenueKeys.coordinates.name, to: nil))
    }
    if let online = answers[EventKeys.online.name] {
      changes.append(KeyChange(EventKeys.online.name, to: online.isEmpty ? nil : online))
    }
    return changes
  }
}

/// What is asked when an event moves, besides keys that it has.
enum MoveKeys {
  static let start = Key.text(
    "start", .localTime, .needed, example: "2027-03-18T09:30",
    en: ("The new beginning", "The end and all parts go along: the event stays as long as it was."),
    nl: ("Het nieuwe begin", "Het einde en alle delen schuiven mee: de bijeenkomst blijft even lang."))
  static let closes = Key.text(
    "closes", .dayOrTime, example: "2027-03-11T17:00",
    en: ("Until when people can register then", "Without it the last day of registration moves by as many days."),
    nl: ("Tot wanneer aanmelden dan kan", "Vult u niets in, dan schuift de laatste dag van de aanmelding evenveel dagen mee."))
  static let venue = Key.group(
    "venue",
    KeySet(
      en: "the place", nl: "de plaats",
      [VenueKeys.name, VenueKeys.street, VenueKeys.postalCode, VenueKeys.city, VenueKeys.region, VenueKeys.note]),
    example: "{name: …, city: …}",
    en: ("The place", "Change it only if the event moves to another place."),
    nl: ("De plaats", "Verander dit alleen als de bijeenkomst ergens anders is."))
}
