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
    for (number, line) in template.utf8.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
      var rest = line
      while let inner = rest.afterOpening {
        let signs = inner.prefix { "{#^/>&<$! ".utf8.contains($0) }
        let name = inner[signs.endIndex...].prefix { $0 != UInt8(ascii: "}") }
        if let words = name.withoutSpaces, !signs.contains(where: { "!$/".utf8.contains($0) }) {
          let isPartial = signs.contains { "><".utf8.contains($0) }
          let column = line[..<name.startIndex].scalarCount + 1
          tags.append(TemplateTag(role: isPartial ? .partial : .value, name: words, line: number + 1, column: column))
        }
        rest = inner[name.endIndex...]
      }
    }
    return tags
  }

  private static let newline = UInt8(ascii: "\n")
}

extension TemplateTag {
  /// The deepest nesting of sections that is parsed: the parser calls itself for each.
  private static let deepestNesting = 60

  /// A tag without an end, or sections nested beyond what is sensible; nil when there is neither.
  static func nestingFault(in template: String) -> (problem: String, line: Int, column: Int)? {
    var depth = 0
    for (number, line) in template.utf8.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
      var rest = line
      while let inner = rest.afterOpening {
        let column = line[..<inner.startIndex].scalarCount - 1
        if let sign = inner.first(where: { $0 != UInt8(ascii: " ") }) {
          if "#^<$".utf8.contains(sign) { depth += 1 }
          if sign == UInt8(ascii: "/") { depth = max(0, depth - 1) }
        }
        if depth > deepestNesting { return ("sections are nested more than \(deepestNesting) deep", number + 1, column) }
        guard let close = inner.firstPair(of: UInt8(ascii: "}")) else {
          // A comment may run over several lines.
          if inner.first == UInt8(ascii: "!") { break }
          return ("a tag has no end", number + 1, column)
        }
        rest = inner[close...]
      }
    }
    return nil
  }

  /// The values of `id` attributes in a template that hold no tag.
  static func plainIDs(in template: String) -> [String] {
    var ids: [String] = []
    var rest = template.utf8[...]
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let value = rest[equals...].dropFirst(2).prefix { !"\"{".utf8.contains($0) }
      if rest[..<equals].suffix(3).elementsEqual(" id".utf8) || rest[..<equals].suffix(3).elementsEqual("\nid".utf8),
        rest[equals...].dropFirst().first == UInt8(ascii: "\""), rest[value.endIndex...].first == UInt8(ascii: "\""), !value.isEmpty
      {
        ids.append(String(decoding: value, as: UTF8.self))
      }
      rest = rest[equals...].dropFirst()
    }
    return ids
  }
}

extension Substring.UTF8View {
  /// What comes after the first `{{`.
  fileprivate var afterOpening: Self? { firstPair(of: UInt8(ascii: "{")).map { self[$0...] } }

  /// The place behind the first two of a byte in a row.
  fileprivate func firstPair(of byte: UInt8) -> Index? {
    var rest = self
    while let first = rest.firstIndex(of: byte) {
      rest = rest[first...].dropFirst()
      if rest.first == byte { return rest.dropFirst().startIndex }
    }
    return nil
  }

  /// How many Unicode scalars begin in it.
  fileprivate var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }

  /// The text between the spaces at both ends; nil when there is none.
  fileprivate var withoutSpaces: String? {
    let space = UInt8(ascii: " ")
    guard let first = firstIndex(where: { $0 != space }), let last = lastIndex(where: { $0 != space }) else { return nil }
    return String(decoding: self[first...last], as: UTF8.self)
  }
}
