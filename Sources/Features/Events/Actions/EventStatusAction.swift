import ContentLoading
import Diagnostics
import SiteModel

/// Says what becomes of an event that was announced.
struct EventStatusAction: PageAction {
  let name: String
  let words: PageActionWords
  /// The statuses in which it can be said.
  let former: Set<Event.Status>
  let status: @Sendable (Event) -> Event.Status

  func isOffered(for subject: ActionSubject) -> Bool {
    guard let event = subject.page.event, subject.isPublished, former.contains(event.status.value) else { return false }
    return event.end.value.instant > subject.now
  }

  func result(for subject: ActionSubject, _ answers: ActionAnswers) throws(ActionRefusal) -> ActionResult {
    guard let event = subject.page.event else { return ActionResult(changes: []) }
    let (old, new) = (event.status.value, status(event))
    // Whoever takes part need not hear that others no longer can.
    let isNoticed = old != .full && new != .full
    return ActionResult(changes: event.change(to: new) + [event.raisedRevision(for: new, isNoticed: isNoticed)].compactMap(\.self))
  }

  /// What an event is that goes ahead again.
  private static let planned: @Sendable (Event) -> Event.Status = { $0.formerStart == nil ? .scheduled : .rescheduled }

  static let all: [any PageAction] = [
    EventStatusAction(
      name: "full",
      words: PageActionWords(
        label: Words(en: "Full", nl: "Vol"),
        help: Words(
          en: "Page, lists and cards say that it is full, and the button to register goes.",
          nl: "Pagina, lijsten en kaarten zeggen dat het vol is, en de knop om aan te melden verdwijnt."),
        done: Words(en: "The event is marked as full.", nl: "De bijeenkomst staat als vol op de site.")),
      former: [.scheduled, .rescheduled], status: { _ in .full }),
    EventStatusAction(
      name: "not-full",
      words: PageActionWords(
        label: Words(en: "There are places again", nl: "Er is weer plaats"),
        help: Words(en: "People can register again.", nl: "Mensen kunnen zich weer aanmelden."),
        done: Words(en: "People can register again.", nl: "Mensen kunnen zich weer aanmelden.")),
      former: [.full], status: planned),
    EventStatusAction(
      name: "cancel",
      words: PageActionWords(
        label: Words(en: "Cancel the event", nl: "Afzeggen"),
        help: Words(
          en:
            "The page stays and says that it is cancelled, and calendars of those who subscribed strike it out. You can undo this.",
          nl:
            "De pagina blijft staan en zegt dat het niet doorgaat; in agenda’s van wie zich heeft geabonneerd, vervalt de afspraak. U kunt dit terugdraaien."
        ),
        done: Words(en: "The event is cancelled.", nl: "De bijeenkomst is afgezegd.")),
      former: [.scheduled, .full, .rescheduled, .postponed], status: { _ in .cancelled }),
    EventStatusAction(
      name: "resume",
      words: PageActionWords(
        label: Words(en: "It goes ahead after all", nl: "Gaat toch door"),
        help: Words(
          en: "The event goes ahead on the day that is stated, and calendars of those who subscribed show it again.",
          nl: "De bijeenkomst gaat door op de dag die er staat; in agenda’s van wie zich heeft geabonneerd, komt zij terug."),
        done: Words(en: "The event goes ahead.", nl: "De bijeenkomst gaat door.")),
      former: [.cancelled, .postponed], status: planned),
  ]
}
