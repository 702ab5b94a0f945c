import ContentLoading
import Diagnostics
import SiteModel

/// Makes a new event of an earlier one, with all its days moved to another first day.
struct CopyEvent: PageAction {
  let name = "copy"
  let makesCopy = true
  let words = PageActionWords(
    label: Words(en: "Copy", nl: "Kopiëren"),
    help: Words(
      en: "A new draft with the same text. All its days move along with the first one.",
      nl: "Een nieuw concept met dezelfde tekst. Alle dagen erin schuiven mee met de eerste."),
    done: Words(en: "This is the copy. It is a draft.", nl: "Dit is de kopie. Zij is een concept."))

  private static let day = Key.date(
    "day", .needed, example: "2028-03-09",
    en: ("The first day", "The times stay, and so do the days between the parts, up to the last day of registration."),
    nl: ("De eerste dag", "De tijden blijven, en ook hoeveel dagen ertussen zitten, tot en met de laatste dag van de aanmelding."))

  func isOffered(for subject: ActionSubject) -> Bool { subject.page.event != nil }

  func questions(about subject: ActionSubject) -> KeySet {
    KeySet(en: "the copy", nl: "de kopie", [Self.day, EventKeys.confirmedDay])
  }

  func result(for subject: ActionSubject, _ answers: ActionAnswers) throws(ActionRefusal) -> ActionResult {
    guard let event = subject.page.event else { return ActionResult(changes: []) }
    guard let day = answers[Self.day.name].flatMap({ CalendarDate($0) }) else {
      throw ActionRefusal(Words(en: "give the first day of the copy", nl: "geef de eerste dag van de kopie"))
    }
    let shift = EventShift(event, to: LocalDateTime(day, secondOfDay: event.start.value.local.secondOfDay))
    var changes = try shift.times(subject.keys)
    changes += [
      try shift.change(of: RegistrationKeys.opens.name, from: event.registration?.opens),
      try shift.change(of: RegistrationKeys.closes.name, from: event.registration?.closes),
    ].compactMap(\.self)
    let meta = subject.page.meta
    if let publish = meta.publish {
      changes.append(KeyChange(PageKeys.publish.name, to: shift.day(of: publish.value).shortDescription))
    }
    if let expires = meta.expires {
      changes.append(KeyChange(PageKeys.expires.name, to: shift.day(of: expires.value).shortDescription))
    }
    if let review = meta.review {
      changes.append(KeyChange(PageKeys.review.name, to: shift.day(of: LocalDateTime(review.value)).written))
    }
    let isConfirmed = answers[EventKeys.confirmedDay.name] == "true"
    changes.append(KeyChange(EventKeys.confirmedDay.name, to: isConfirmed ? "true" : nil))
    changes += Self.ofOneOnly.map { KeyChange($0, to: nil) }
    return ActionResult(changes: changes + [KeyChange(PageKeys.draft.name, to: "true")], day: day)
  }

  /// What is true of one event only: what became of it, its addresses, and by what calendars know it.
  private static let ofOneOnly = [
    EventKeys.status.name, EventKeys.formerStart.name, EventKeys.revision.name, EventKeys.uid.name, PageKeys.slug.name,
    PageKeys.aliases.name, PageKeys.updated.name,
  ]
}

/// What is done with events, in the order of buttons.
enum EventActions {
  static let all: [any PageAction] = [MoveEvent()] + EventStatusAction.all + [CopyEvent()]
}
