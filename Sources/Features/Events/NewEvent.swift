import ContentLoading

/// The file for `baken new event`.
enum NewEvent: NewFileKind {
  static let name = "event"
  static let abstract = "Write the beginning of a workshop or another event."
  static let example = "baken new event \"ECVET Experience Utrecht\" --date 2027-03-11"
  static let titleHelp = "The event's title."
  static let folder = "events"
  static let date: NewFileDate? = NewFileDate(option: "date", help: "The day of the event, which it needs.")
  static let hasDateInName = true
  static let fileKind = FileKind.events
}
