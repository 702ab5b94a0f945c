/// The words in rendered Markdown that are not the author's, in one language.
public struct MarkdownStrings: Sendable, Hashable {
  public var alertNote: String
  public var alertTip: String
  public var alertImportant: String
  public var alertWarning: String
  public var alertCaution: String
  /// The name of a table's scrollable area; holds `{number}`.
  public var table: String
  /// The name of the list of footnotes.
  public var footnotes: String
  /// The name of a reference to a footnote; holds `{number}`.
  public var footnoteReference: String
  /// The name of the link from a footnote back to the text.
  public var footnoteBack: String
  /// The name of a ticked checkbox.
  public var taskDone: String
  /// The name of an empty checkbox.
  public var taskOpen: String

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
