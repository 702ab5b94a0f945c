import ContentLoading
import Diagnostics

/// The file for `baken new event`.
enum NewEvent: NewFileKind {
  static let name = "event"
  static let abstract = Words(
    en: "Write the beginning of a workshop or another event.", nl: "Schrijf het begin van een workshop of een andere bijeenkomst.")
  static let example = "baken new event \"ECVET Experience Utrecht\" --date 2027-03-11"
  static let titleHelp = Words(en: "The event's title.", nl: "De titel van de bijeenkomst.")
  static let folder = "events"
  static let date: NewFileDate? = NewFileDate(
    option: "date", help: Words(en: "The day of the event, which it needs.", nl: "De dag van de bijeenkomst; die is nodig."))
  static let hasDateInName = true
  static let fileKind = FileKind.events
}
