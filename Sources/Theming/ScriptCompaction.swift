/// Scripts and style sheets in the form in which browsers get them.
public enum SentText {
  /// A script or a style sheet without lines that are only a comment, without indentation and without blank lines.
  public static func compacted(_ text: String) -> String { ScriptModules.compacted(text) }
}

extension ScriptModules {
  /// A module without lines that are only a comment, without indentation and without blank lines. A module with a template literal
  /// over several lines is returned unchanged.
  static func compacted(_ module: String) -> String {
    let lines = module.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard lines.allSatisfy({ line in line.count { $0 == UInt8(ascii: "`") }.isMultiple(of: 2) }) else { return module }
    var isComment = false
    var kept: [UInt8] = []
    kept.reserveCapacity(module.utf8.count)
    for line in lines {
      var rest = line.drop(while: isBlank)
      if rest.starts(with: "/*".utf8) { isComment = true }
      if isComment {
        guard let end = endOfComment(in: rest) else { continue }
        isComment = false
        rest = rest[end...].drop(while: isBlank)
      }
      if !rest.isEmpty, !rest.starts(with: "//".utf8) {
        kept += rest
        kept.append(UInt8(ascii: "\n"))
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The index after the next `*/`.
  private static func endOfComment(in line: Substring.UTF8View) -> String.Index? {
    var rest = line
    while let star = rest.firstIndex(of: UInt8(ascii: "*")) {
      rest = rest[line.index(after: star)...]
      if rest.first == UInt8(ascii: "/") { return rest.index(after: rest.startIndex) }
    }
    return nil
  }
}
