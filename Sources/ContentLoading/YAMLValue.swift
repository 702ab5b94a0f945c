import Diagnostics

/// A value of a YAML document with its place. All code except the YAML parser uses this type.
public indirect enum YAMLValue: Sendable {
  /// A text; `isPlain` means unquoted.
  case scalar(String, isPlain: Bool, SourceRange)
  case sequence([YAMLValue], SourceRange)
  case mapping(YAMLMapping)
  /// A key without a value, `~` or `null`.
  case null(SourceRange)

  public var range: SourceRange {
    switch self {
    case .scalar(_, _, let range), .sequence(_, let range), .null(let range): range
    case .mapping(let mapping): mapping.range
    }
  }

  /// The text of a scalar value; nil for any other.
  var scalarText: String? {
    guard case .scalar(let text, _, _) = self else { return nil }
    return text
  }

  /// Whether it is a text between quotes.
  var isQuoted: Bool {
    if case .scalar(_, false, _) = self { true } else { false }
  }

  /// The kind of value, as words for messages.
  public var form: Words {
    switch self {
    case .scalar(let text, _, _):
      Words(en: "the text “{text}”", nl: "de tekst “{text}”").filling([
        "text": text.count > 40 ? String(text.prefix(40)) + "…" : text
      ])
    case .sequence: Words(en: "a list", nl: "een lijst")
    case .mapping: .keysWithValues
    case .null: Words(en: "an empty value", nl: "een lege waarde")
    }
  }
}

/// A mapping, in the author's order.
public struct YAMLMapping: Sendable {
  public struct Entry: Sendable {
    public var key: String
    public var keyRange: SourceRange
    public var value: YAMLValue
    /// The places of the lines of a block scalar; nil for any other value.
    public var places: BlockScalarPlaces?
  }

  public var entries: [Entry]
  public var range: SourceRange

  public subscript(key: String) -> Entry? { entries.first { $0.key == key } }

  /// The mapping with a key; empty if there is none.
  public func part(_ key: String) -> YAMLMapping {
    if case .mapping(let mapping)? = self[key]?.value { return mapping }
    return YAMLMapping(entries: [], range: range)
  }

  /// This mapping overlaid with another: its values replace those here, and nested mappings are merged key by key.
  public func overlaid(by other: YAMLMapping) -> YAMLMapping {
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
