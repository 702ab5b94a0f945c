import Diagnostics

extension MappingReader {
  /// A nested mapping.
  public mutating func group(_ key: Key<KeyPayload.Group>) -> MappingReader? {
    mapping(key.declaration).map { MappingReader($0, key.payload.keys, name: key.name, clock: siteClock) }
  }

  /// A list of mappings.
  public mutating func groups(_ key: Key<KeyPayload.Groups>) -> [MappingReader] {
    guard let value = value(key) else { return [] }
    guard case .sequence(let items, _) = value else {
      reportType(of: value, key.declaration, expected: Words(en: "a list", nl: "een lijst"))
      return []
    }
    if items.isEmpty { reportUnfilled(key.declaration) }
    return items.compactMap { item in
      if case .mapping(let mapping) = item { return MappingReader(mapping, key.payload.keys, clock: siteClock) }
      reportType(
        of: item, key.declaration,
        expected: Words(en: "a list of entries with keys of their own", nl: "een lijst van stukken met eigen sleutels"))
      return nil
    }
  }

  /// Mappings under names that the author chose, in the author's order.
  public mutating func named(_ key: Key<KeyPayload.NamedGroups>) -> [(id: Located<String>, reader: MappingReader)] {
    guard let outer = mapping(key.declaration) else { return [] }
    return outer.entries.compactMap { entry in
      if case .mapping(let inner) = entry.value {
        return (Located(entry.key, at: entry.keyRange), MappingReader(inner, key.payload.keys, name: entry.key, clock: siteClock))
      }
      reportType(of: entry.value, key.declaration, named: entry.key, expected: .keysWithValues)
      return nil
    }
  }

  /// Texts under names that the author chose, in the author's order; nil for a name without a text.
  public mutating func table(_ key: Key<KeyPayload.Table>) -> [(name: Located<String>, text: Located<String>?)] {
    guard let outer = mapping(key.declaration) else { return [] }
    let payload = key.payload
    return outer.entries.compactMap { entry in
      let name = Located(entry.key, at: entry.keyRange)
      switch unquoted(entry.value) {
      case .scalar(let text, _, let range):
        let trimmed = text.trimmingWhitespace()
        if !trimmed.isEmpty { return (name, Located(trimmed, at: range)) }
        reportEmpty(entry)
      case .null where payload.allowsNothing: return (name, nil)
      case .null: reportEmpty(entry)
      case .sequence, .mapping:
        add([
          Diagnostic(
            .wrongType, at: entry.value.range,
            [
              "key": entry.key, "expected": payload.expected, "found": entry.value.form,
              "example": "\(entry.key): ".words + Words.example(payload.example),
            ])
        ])
      }
      return nil
    }
  }

  private mutating func mapping(_ key: KeyDeclaration) -> YAMLMapping? {
    guard let value = value(key) else { return nil }
    guard case .mapping(let mapping) = value else {
      reportType(of: value, key, expected: .keysWithValues)
      return nil
    }
    if mapping.entries.isEmpty { reportUnfilled(key) }
    return mapping
  }
}
