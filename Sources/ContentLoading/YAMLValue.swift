import Diagnostics

/// A value of a YAML document, with its place: the model that everything but the YAML parser itself sees.
indirect enum YAMLValue: Sendable {
  /// A text; `isPlain` says that it stands without quotes.
  case scalar(String, isPlain: Bool, SourceRange)
  /// A list.
  case sequence([YAMLValue], SourceRange)
  /// Keys with values.
  case mapping(YAMLMapping)
  /// A key without a value, `~` or `null`.
  case null(SourceRange)

  /// Where it stands.
  var range: SourceRange {
    switch self {
    case .scalar(_, _, let range), .sequence(_, let range), .null(let range): range
    case .mapping(let mapping): mapping.range
    }
  }

  /// What it is, in words.
  var form: String {
    switch self {
    case .scalar(let text, _, _): "the text “\(text.count > 40 ? text.prefix(40) + "…" : text)”"
    case .sequence: "a list"
    case .mapping: "keys with values"
    case .null: "nothing"
    }
  }
}

/// Keys with values, in the author's order.
struct YAMLMapping: Sendable {
  /// A key and its value.
  struct Entry: Sendable {
    var key: String
    var keyRange: SourceRange
    var value: YAMLValue
    /// Where the lines of the value stand when it is a block scalar.
    var places: BlockScalarPlaces?
  }

  var entries: [Entry]
  var range: SourceRange

  /// The entry with a key.
  subscript(key: String) -> Entry? { entries.first { $0.key == key } }

  /// The mapping that is the value of a key; an empty one where there is none.
  func part(_ key: String) -> YAMLMapping {
    if case .mapping(let mapping)? = self[key]?.value { return mapping }
    return YAMLMapping(entries: [], range: range)
  }

  /// This mapping with another laid over it: keys of the other replace those here, and mappings are merged key by key.
  func overlaid(by other: YAMLMapping) -> YAMLMapping {
    var result = self
    result.range = other.range
    for entry in other.entries {
      guard let index = result.entries.firstIndex(where: { $0.key == entry.key }) else {
        result.entries.append(entry)
        continue
      }
      if case .mapping(let below) = result.entries[index].value, case .mapping(let above) = entry.value {
        result.entries[index] = YAMLMapping.Entry(
          key: entry.key, keyRange: entry.keyRange, value: .mapping(below.overlaid(by: above)))
      } else {
        result.entries[index] = entry
      }
    }
    return result
  }
}
