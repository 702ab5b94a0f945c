import Diagnostics

/// A tag of a Mustache template, with its place, as far as checks need it.
struct TemplateTag {
  /// What the tag does.
  enum Role {
    /// Puts another template in this place.
    case partial
    /// Shows or tests a value.
    case value
  }

  var role: Role
  var name: String
  /// The line, from 1.
  var line: Int
  /// The column of the name, from 1, in Unicode scalars.
  var column: Int

  /// The place of the name in a file.
  func range(in path: String) -> SourceRange {
    SourceRange(path: path, line: line, column: column, end: column + name.unicodeScalars.count)
  }

  /// The tags of a template in order.
  static func all(in template: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    for (number, line) in template.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let scalars = Array(line.unicodeScalars)
      var position = 0
      while position + 1 < scalars.count {
        guard scalars[position] == "{", scalars[position + 1] == "{" else {
          position += 1
          continue
        }
        var start = position + 2
        var role = Role.value
        while start < scalars.count, "{#^/>&<$! ".unicodeScalars.contains(scalars[start]) {
          switch scalars[start] {
          case ">", "<": role = .partial
          case "!", "$", "/": role = .value
          default: break
          }
          start += 1
        }
        let isSkipped = scalars[(position + 2)..<start].contains { "!$/".unicodeScalars.contains($0) }
        let end = scalars[start...].firstIndex(of: "}") ?? scalars.count
        let name = String(String.UnicodeScalarView(scalars[start..<end])).trimmingSpaces()
        if !name.isEmpty, !isSkipped { tags.append(TemplateTag(role: role, name: name, line: number + 1, column: start + 1)) }
        position = max(end, position + 2)
      }
    }
    return tags
  }
}

extension TemplateTag {
  /// The deepest nesting of sections that is parsed: the parser calls itself for each.
  private static let deepestNesting = 60

  /// A tag without an end, or sections nested beyond what is sensible; nil when there is neither.
  static func nestingFault(in template: String) -> (problem: String, line: Int, column: Int)? {
    var depth = 0
    for (number, line) in template.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      while let open = rest.firstRange(of: "{{") {
        let column = line[..<open.lowerBound].unicodeScalars.count + 1
        let inner = rest[open.upperBound...]
        if let sign = inner.first(where: { $0 != " " }) {
          if "#^<$".contains(sign) { depth += 1 }
          if sign == "/" { depth = max(0, depth - 1) }
        }
        if depth > deepestNesting { return ("sections are nested more than \(deepestNesting) deep", number + 1, column) }
        guard let close = inner.firstRange(of: "}}") else {
          // A comment may run over several lines.
          if inner.first == "!" { break }
          return ("a tag has no end", number + 1, column)
        }
        rest = inner[close.upperBound...]
      }
    }
    return nil
  }

  /// The values of `id` attributes in a template that hold no tag.
  static func plainIDs(in template: String) -> [String] {
    template.matches(of: /\sid="([^"{]+)"/).map { String($0.output.1) }
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
