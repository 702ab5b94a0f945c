/// The words that the HTML of a Markdown text needs besides the author's, in one language.
public struct MarkdownStrings: Sendable, Hashable {
  /// The title of a note.
  public var alertNote: String
  /// The title of a tip.
  public var alertTip: String
  /// The title of something important.
  public var alertImportant: String
  /// The title of a warning.
  public var alertWarning: String
  /// The title of a caution.
  public var alertCaution: String
  /// The name of the area in which a table scrolls; holds `{number}`.
  public var table: String
  /// The name of the list of footnotes.
  public var footnotes: String
  /// The name of a footnote's mark; holds `{number}`.
  public var footnoteReference: String
  /// The name of the link from a footnote to the text.
  public var footnoteBack: String
  /// The name of a ticked box.
  public var taskDone: String
  /// The name of an empty box.
  public var taskOpen: String

  /// The words of a language.
  public init(
    alertNote: String, alertTip: String, alertImportant: String, alertWarning: String, alertCaution: String,
    table: String, footnotes: String, footnoteReference: String, footnoteBack: String, taskDone: String, taskOpen: String
  ) {
    self.alertNote = alertNote
    self.alertTip = alertTip
    self.alertImportant = alertImportant
    self.alertWarning = alertWarning
    self.alertCaution = alertCaution
    self.table = table
    self.footnotes = footnotes
    self.footnoteReference = footnoteReference
    self.footnoteBack = footnoteBack
    self.taskDone = taskDone
    self.taskOpen = taskOpen
  }
}
