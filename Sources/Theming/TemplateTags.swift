import Diagnostics

/// A tag of a Mustache template with its place, as far as checks need it.
struct TemplateTag {
  enum Role {
    /// Inserts another template.
    case partial
    /// Outputs or tests a value.
    case value
  }

  var role: Role
  var name: String
  /// From 1.
  var line: Int
  /// The column of the name, from 1, in Unicode scalars.
  var column: Int

  /// The place of the name in a file.
  func range(in path: String) -> SourceRange {
    SourceRange(path: path, line: line, column: column, end: column + name.unicodeScalars.count)
  }

  /// The tags of a scanned template that use values or other templates, in order.
  static func all(of tokens: [MustacheToken], in lines: ThemeLines) -> [TemplateTag] {
    tokens.compactMap { token in
      guard case .tag(let kind, let name, _, let offset) = token, let role = Role(kind) else { return nil }
      let place = lines.place(of: offset)
      return TemplateTag(role: role, name: name, line: place.line, column: place.column)
    }
  }
}

extension TemplateTag.Role {
  fileprivate init?(_ kind: MustacheToken.Kind) {
    switch kind {
    case .partial, .parent: self = .partial
    case .value, .section, .inverted: self = .value
    case .close, .block, .silent: return nil
    }
  }
}

extension MustacheFault {
  /// The deepest nesting of sections that is compiled; the compiler is recursive.
  private static let deepestNesting = 60

  /// A fault if sections are nested too deeply.
  static func ofNesting(in tokens: [MustacheToken]) -> MustacheFault? {
    var depth = 0
    for token in tokens {
      guard case .tag(let kind, _, let offset, _) = token else { continue }
      switch kind {
      case .section, .inverted, .parent, .block: depth += 1
      case .close: depth = max(0, depth - 1)
      case .value, .partial, .silent: break
      }
      if depth > deepestNesting {
        let words = Words(
          en: "sections are nested more than \(deepestNesting) deep", nl: "secties staan meer dan \(deepestNesting) diep in elkaar")
        return MustacheFault(problem: words, offset: offset)
      }
    }
    return nil
  }

  /// The place of the opening braces at the fault.
  func range(in lines: ThemeLines, path: String) -> SourceRange {
    let place = lines.place(of: offset)
    return SourceRange(path: path, line: place.line, column: place.column, end: place.column + 2)
  }
}

extension TemplateTag {
  /// The values of a template's `id` attributes that contain no tag.
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
