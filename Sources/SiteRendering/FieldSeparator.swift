import Theming

extension ThemeStrings {
  /// The separator of comma-separated values (CSV) in this language.
  public var fieldSeparator: String { text("csv.separator") }
}
