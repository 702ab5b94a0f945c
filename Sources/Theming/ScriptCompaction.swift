extension ScriptModules {
  /// A module without the lines that are comment alone, without indentation and without blank lines: what it does stays, and its
  /// readers have the file itself. A module with a text of several lines between backticks stays as it is.
  static func compacted(_ module: String) -> String {
    let lines = module.split(whereSeparator: \.isNewline)
    guard lines.allSatisfy({ line in line.count { $0 == "`" }.isMultiple(of: 2) }) else { return module }
    var isComment = false
    var kept = ""
    for line in lines {
      var rest = line.trimmingPrefix { $0.isWhitespace }
      if rest.hasPrefix("/*") { isComment = true }
      if isComment {
        guard let end = rest.firstRange(of: "*/") else { continue }
        isComment = false
        rest = rest[end.upperBound...].trimmingPrefix { $0.isWhitespace }
      }
      if !rest.isEmpty, !rest.hasPrefix("//") { kept += rest + "\n" }
    }
    return kept
  }
}
