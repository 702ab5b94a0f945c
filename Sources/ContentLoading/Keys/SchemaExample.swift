import Diagnostics

/// The example of a key as a JSON value.
enum SchemaExample {
  /// The value; nil for an example with an omitted part.
  static func value(of example: String) -> SchemaValue? {
    guard !example.contains("…") else { return nil }
    var diagnostics: [Diagnostic] = []
    let value = parseYAML(YAMLSource(text: "example: \(example)\n", path: ""), into: &diagnostics)
    guard diagnostics.isEmpty, case .mapping(let mapping)? = value else { return nil }
    return mapping.entries.first.flatMap { Self.value($0.value) }
  }

  /// A value as the core schema of YAML 1.2 (section 10.3) reads it.
  private static func value(_ value: YAMLValue) -> SchemaValue? {
    switch value {
    case .scalar(let text, true, _) where text == "true" || text == "false": .bool(text == "true")
    case .scalar(let text, true, _):
      if let number = Int(text) {
        .number(number)
      } else if text.isDecimal {
        Double(text).map { .decimal($0) }
      } else {
        .string(text)
      }
    case .scalar(let text, false, _): .string(text)
    case .sequence(let items, _): .array(items.compactMap(Self.value))
    case .mapping(let mapping):
      .members(mapping.entries.compactMap { entry in Self.value(entry.value).map { (entry.key, $0) } })
    case .null: nil
    }
  }
}

extension String {
  fileprivate var isDecimal: Bool { wholeMatch(of: /[-+]?[0-9]+\.[0-9]+/) != nil }
}
