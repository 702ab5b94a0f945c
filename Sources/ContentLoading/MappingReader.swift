import Diagnostics
import SiteModel

/// Reads the keys of a mapping by name and type, and says what is left over.
///
/// Every key that is asked for counts as known; ``finish()`` reports the others with the nearest known one.
struct MappingReader {
  /// What the mapping is, in words: “the front matter”.
  let what: String
  let mapping: YAMLMapping
  private(set) var diagnostics: [Diagnostic] = []
  private var known: [String] = []

  init(_ mapping: YAMLMapping, what: String) {
    self.mapping = mapping
    self.what = what
  }

  // MARK: Values

  /// The value of a key, whatever its form. A key with nothing behind it is reported and counts as absent.
  mutating func value(_ key: String) -> YAMLValue? {
    known.append(key)
    guard let entry = mapping[key] else { return nil }
    if case .null = entry.value {
      diagnostics.append(Diagnostic(.emptyKey, at: entry.keyRange, ["key": key]))
      return nil
    }
    return unquoted(entry.value)
  }

  /// A value without the typographic quotes around it, which are reported: YAML takes them for a part of the text.
  private mutating func unquoted(_ value: YAMLValue) -> YAMLValue {
    switch value {
    case .scalar(let text, true, let range):
      guard let inner = text.withoutTypographicQuotes else { return value }
      diagnostics.append(Diagnostic(.typographicQuotes, at: range, ["value": text, "inner": inner]))
      return .scalar(inner, isPlain: false, range)
    case .sequence(let items, let range): return .sequence(items.map { unquoted($0) }, range)
    case .scalar, .mapping, .null: return value
    }
  }

  /// A text.
  mutating func text(_ key: String, example: String = "a few words") -> Located<String>? {
    guard let value = value(key) else { return nil }
    guard case .scalar(let text, _, let range) = value else {
      report(.wrongType, at: value.range, key: key, expected: "a text", found: value, example: "\(key): \(example)")
      return nil
    }
    let trimmed = text.trimmingWhitespace()
    guard !trimmed.isEmpty else {
      diagnostics.append(Diagnostic(.emptyKey, at: range, ["key": key]))
      return nil
    }
    return Located(trimmed, at: range)
  }

  /// A text that must be there; an empty one when a diagnostic says that it is not.
  mutating func requiredText(_ key: String, example: String) -> Located<String> {
    let found = text(key, example: example)
    if found == nil, mapping[key] == nil { reportMissing(key, example: "\(key): \(example)") }
    return found ?? Located("", at: mapping.range)
  }

  /// Yes or no.
  mutating func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if case .scalar(let text, true, _) = value, text == "true" || text == "false" { return text == "true" }
    let guess: String? =
      if case .scalar(let text, _, _) = value {
        ["yes": "true", "on": "true", "ja": "true", "no": "false", "off": "false", "nee": "false"][text.lowercased()]
      } else { nil }
    report(
      .wrongType, at: value.range, key: key, expected: "true or false", found: value, example: "\(key): true", suggestion: guess)
    return nil
  }

  /// A whole number in a range.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = value(key) else { return nil }
    if case .scalar(let text, true, _) = value, let number = Int(text), range.contains(number) { return number }
    report(
      .wrongType, at: value.range, key: key, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      found: value,
      example: "\(key): \(range.lowerBound)")
    return nil
  }

  /// A day.
  mutating func date(_ key: String) -> Located<CalendarDate>? {
    guard let found = text(key, example: "2027-03-11") else { return nil }
    if let date = CalendarDate(found.value) { return Located(date, at: found.range) }
    diagnostics.append(dateFinding(found))
    return nil
  }

  /// A day, with or without a time.
  mutating func moment(_ key: String) -> Located<LocalDateTime>? {
    guard let found = text(key, example: "2027-03-11T09:30") else { return nil }
    if let moment = LocalDateTime(found.value) { return Located(moment, at: found.range) }
    diagnostics.append(dateFinding(found))
    return nil
  }

  /// One of a few words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice.RawValue == String { locatedChoice(key, of: type)?.value }

  /// One of a few words, with its place.
  mutating func locatedChoice<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type) -> Located<Choice>?
  where Choice.RawValue == String {
    let known = Choice.allCases.map(\.rawValue)
    guard let found = text(key, example: known.first ?? "") else { return nil }
    if let choice = Choice(rawValue: found.value) { return Located(choice, at: found.range) }
    diagnostics.append(
      Diagnostic(
        .unknownValue, at: found.range, ["value": found.value, "key": key, "known": known.joined(separator: ", ")],
        suggestion: nearest(to: found.value, among: known)))
    return nil
  }

  /// A list of texts; a single text is a list of one.
  mutating func texts(_ key: String, example: String = "[one, two]") -> [Located<String>] {
    guard let value = value(key) else { return [] }
    let items: [YAMLValue] = if case .sequence(let items, _) = value { items } else { [value] }
    return items.compactMap { item in
      if case .scalar(let text, _, let range) = item, !text.isEmpty { return Located(text, at: range) }
      report(.wrongType, at: item.range, key: key, expected: "a list of texts", found: item, example: "\(key): \(example)")
      return nil
    }
  }

  /// Keys with values.
  mutating func mapping(_ key: String, example: String) -> YAMLMapping? {
    guard let value = value(key) else { return nil }
    if case .mapping(let mapping) = value { return mapping }
    report(.wrongType, at: value.range, key: key, expected: "keys with values", found: value, example: example)
    return nil
  }

  /// A list of mappings.
  mutating func mappings(_ key: String, example: String) -> [YAMLMapping] {
    guard let value = value(key) else { return [] }
    guard case .sequence(let items, _) = value else {
      report(.wrongType, at: value.range, key: key, expected: "a list", found: value, example: example)
      return []
    }
    return items.compactMap { item in
      if case .mapping(let mapping) = item { return mapping }
      report(.wrongType, at: item.range, key: key, expected: "a list of keys with values", found: item, example: example)
      return nil
    }
  }

  /// Named mappings: each key of the value is an identifier, in the author's order.
  mutating func named(_ key: String, example: String) -> [(id: Located<String>, mapping: YAMLMapping)] {
    guard let outer = mapping(key, example: example) else { return [] }
    return outer.entries.compactMap { entry in
      if case .mapping(let inner) = entry.value { return (Located(entry.key, at: entry.keyRange), inner) }
      report(.wrongType, at: entry.value.range, key: entry.key, expected: "keys with values", found: entry.value, example: example)
      return nil
    }
  }

  // MARK: Reports

  /// Adds findings of a part that was read by another reader.
  mutating func add(_ others: [Diagnostic]) { diagnostics += others }

  /// Says that a value has the right type and still cannot be.
  mutating func reportBad(_ found: Located<String>, key: String, reason: String, example: String) {
    diagnostics.append(
      Diagnostic(.badValue, at: found.range, ["value": found.value, "key": key, "reason": reason, "example": "\(key): \(example)"]))
  }

  /// Says that a key is not there.
  mutating func reportMissing(_ key: String, example: String) {
    diagnostics.append(Diagnostic(.missingKey, at: mapping.range, ["what": what, "key": key, "example": example]))
  }

  /// All findings, those about unknown keys included.
  mutating func finish() -> [Diagnostic] {
    for entry in mapping.entries where !known.contains(entry.key) {
      diagnostics.append(
        Diagnostic(
          .unknownKey, at: entry.keyRange, ["key": entry.key, "what": what, "known": known.joined(separator: ", ")],
          suggestion: nearest(to: entry.key, among: known)))
    }
    return diagnostics
  }

  private mutating func report(
    _ kind: DiagnosticKind, at range: SourceRange, key: String, expected: String, found: YAMLValue, example: String,
    suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        kind, at: range, ["key": key, "expected": expected, "found": found.form, "example": example], suggestion: suggestion))
  }
}

extension String {
  /// What stands between the typographic quotes that this text begins and ends with; nil when it does not, or when there are more
  /// of them in it: then they belong to the text.
  var withoutTypographicQuotes: String? {
    guard let first = utf8.first, first >= 0x80, count > 2, let open = self.first, let close = last else { return nil }
    let inner = dropFirst().dropLast()
    let isPair = "“”„«".contains(open) && "”“»".contains(close) || open == "‘" && close == "’"
    guard isPair, !inner.contains(where: { "“”„«»‘".contains($0) }) else { return nil }
    return String(inner)
  }

  /// This text without white space at its ends.
  func trimmingWhitespace() -> String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
