/// A table as comma-separated values (RFC 4180), in UTF-8 with a byte order mark, which tells spreadsheets the encoding.
///
/// Spreadsheets split fields at the character of the reader's own settings: a semicolon where the comma marks decimals, as in
/// Dutch. So the separator depends on the language of the table.
public enum CommaSeparated {
  /// The file. Every line ends with CRLF.
  /// - Parameter separator: the character between fields, a comma or a semicolon.
  public static func file(_ rows: [[String]], separator: String) -> String {
    "\u{FEFF}" + rows.map { $0.map { field($0, separator) }.joined(separator: separator) + "\r\n" }.joined()
  }

  /// A field, quoted if necessary. A value that a spreadsheet would take for a formula gets an apostrophe in front.
  private static func field(_ text: String, _ separator: String) -> String {
    // This compares scalars, since CR and LF together are one `Character`, which equals neither of them.
    let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]
    let isFormula = text.unicodeScalars.first { $0 != " " }.map(formulaStarts.contains) ?? false
    let safe = isFormula ? "'" + text : text
    let isQuoted = safe.unicodeScalars.contains { $0 == "," || $0 == ";" || $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "\t" }
    guard isQuoted || safe.contains(separator) else { return safe }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }
}
