import Theming

extension ThemeStrings {
  /// The character between the fields of a table (CSV) for readers of this language.
  public var fieldSeparator: String { text("csv.separator") }
}
