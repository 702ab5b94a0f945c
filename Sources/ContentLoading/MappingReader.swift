import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads the values of a mapping by their declared keys, and reports missing and unknown keys.
public struct MappingReader {
  /// The keys that are allowed here.
  public let keys: KeySet
  /// The name that the author gave to what the mapping describes; empty if there is none.
  public let name: String
  public let mapping: YAMLMapping
  public var diagnostics: [Diagnostic] = []
  /// Examples that replace the declared ones, by key: values of this file.
  private var examples: [String: String] = [:]
  /// The clock that shows the moments in the file: a time that it skips is reported. Nil where nobody reads a moment by it.
  let siteClock: LocalClock?

  public init(_ mapping: YAMLMapping, _ keys: KeySet, name: String = "", clock: LocalClock? = nil) {
    self.mapping = mapping
    self.keys = keys
    self.name = name
    siteClock = clock
  }

  /// What the mapping is, as words for messages: “the front matter”.
  public var what: Words { keys.what.filling(["name": name]) }

  /// Whether a key is present, with any value.
  public func has<Payload>(_ key: Key<Payload>) -> Bool { mapping[key.name] != nil }

  public func entry<Payload>(_ key: Key<Payload>) -> YAMLMapping.Entry? { mapping[key.name] }

  /// Sets the example of a key in messages to a value that this file has, if any.
  public mutating func setExample<Payload>(_ example: String?, of key: Key<Payload>) { examples[key.name] = example }

  /// A key with its example, as in messages.
  public func line(_ key: KeyDeclaration) -> Words {
    examples[key.name].map { "\(key.name): \($0)".words } ?? .example(key.line)
  }

  // MARK: Values

  /// The value of a key, of any type. A key without a value is reported and counts as absent.
  public mutating func value<Payload>(_ key: Key<Payload>) -> YAMLValue? { value(key.declaration) }

  public mutating func value(_ key: KeyDeclaration) -> YAMLValue? {
    assert(keys.declares(key), "“\(key.name)” is read from \(what.english), whose keys it does not belong to.")
    guard let entry = mapping[key.name] else { return nil }
    if case .null = entry.value {
      reportEmpty(entry)
      return nil
    }
    return unquoted(entry.value)
  }

  /// A value without the typographic quotes around it, which are reported: for YAML they are part of the text.
  public mutating func unquoted(_ value: YAMLValue) -> YAMLValue {
    switch value {
    case .scalar(let text, true, let range):
      guard let inner = text.withoutTypographicQuotes else { return value }
      // With nothing between the quotes the value is missing, which says more.
      guard !inner.trimmingWhitespace().isEmpty else { return .scalar("", isPlain: false, range) }
      diagnostics.append(
        Diagnostic(
          .typographicQuotes, at: range, ["value": text, "inner": inner],
          correction: Correction(of: text, to: YAMLMisreadings.quoted(inner), isShown: false)))
      return .scalar(inner, isPlain: false, range)
    case .sequence(let items, let range): return .sequence(TypographicItems.joined(items).map { unquoted($0) }, range)
    case .scalar, .mapping, .null: return value
    }
  }

  private mutating func text(_ key: KeyDeclaration) -> Located<String>? {
    guard let value = value(key) else { return nil }
    guard case .scalar(let text, _, let range) = value else {
      reportType(of: value, key, expected: TextForm.text.words)
      return nil
    }
    let trimmed = text.trimmingWhitespace()
    guard !trimmed.isEmpty else {
      diagnostics.append(Diagnostic(.emptyKey, at: range, ["key": key.name]))
      return nil
    }
    if key.isPlain { diagnostics += MarkdownRenderer.findings(inPlain: trimmed, at: range) }
    return Located(trimmed, at: range)
  }

  public mutating func text(_ key: Key<KeyPayload.Text>) -> Located<String>? { text(key.declaration) }

  /// A required text; empty if it is missing, which is reported.
  public mutating func text(_ key: Key<KeyPayload.NeededText>) -> Located<String> {
    text(key.declaration) ?? Located("", at: mapping.range)
  }

  public mutating func text(_ key: Key<KeyPayload.Markup>) -> Located<String>? { text(key.declaration) }

  public mutating func flag(_ key: Key<KeyPayload.Flag>) -> Bool { flag(key.declaration) ?? key.payload.defaultValue }

  /// The flag with its place; nil when it is not there.
  public mutating func locatedFlag(_ key: Key<KeyPayload.Flag>) -> Located<Bool>? {
    guard let place = value(key.declaration)?.range else { return nil }
    return Located(flag(key), at: place)
  }

  public mutating func flag(_ key: Key<KeyPayload.OptionalFlag>) -> Bool? { flag(key.declaration) }

  private mutating func flag(_ key: KeyDeclaration) -> Bool? {
    guard let value = value(key) else { return nil }
    if case .scalar(let text, true, _) = value, text == "true" || text == "false" { return text == "true" }
    let guess = value.scalarText.flatMap { Self.flagWords[$0.trimmingWhitespace().lowercased()] }
    reportType(of: value, key, expected: Words(en: "true or false", nl: "true of false"), suggestion: guess)
    return nil
  }

  private static let flagWords = [
    "true": "true", "false": "false", "yes": "true", "on": "true", "ja": "true", "no": "false", "off": "false", "nee": "false",
    "aan": "true", "uit": "false", "waar": "true", "onwaar": "false",
  ]

  /// A whole number within the range of the key.
  public mutating func number(_ key: Key<KeyPayload.Number>) -> Int {
    number(key.declaration, key.payload.range) ?? key.payload.defaultValue
  }

  public mutating func number(_ key: Key<KeyPayload.OptionalNumber>) -> Int? { number(key.declaration, key.payload.range) }

  private mutating func number(_ key: KeyDeclaration, _ range: ClosedRange<Int>) -> Int? {
    guard let value = value(key) else { return nil }
    if case .scalar(let text, true, _) = value, let number = Int(text), range.contains(number) { return number }
    // Between quotes, a number is a text.
    let meant = value.scalarText.flatMap { Int($0.trimmingWhitespace()) }.flatMap { range.contains($0) ? "\($0)" : nil }
    reportType(of: value, key, expected: KeyType.number(range).words, suggestion: meant)
    return nil
  }

  public mutating func date(_ key: Key<KeyPayload.Date>) -> Located<CalendarDate>? {
    guard let found = text(key.declaration) else { return nil }
    if let date = CalendarDate(found.value) { return Located(date, at: found.range) }
    diagnostics.append(dateFinding(found))
    return nil
  }

  /// A date with or without a time.
  public mutating func moment(_ key: Key<KeyPayload.Moment>) -> Located<LocalDateTime>? {
    guard let found = text(key.declaration), let moment = self.moment(in: found) else { return nil }
    return Located(moment, at: found.range)
  }

  /// One of the key's values.
  public mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: Key<KeyPayload.Choice<Value>>) -> Value {
    locatedChoice(key)?.value ?? key.payload.defaultValue
  }

  public mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: Key<KeyPayload.OptionalChoice<Value>>)
    -> Value?
  {
    locatedChoice(key)?.value
  }

  /// One of the key's values, with its place.
  public mutating func locatedChoice<Value: RawRepresentable<String> & CaseIterable>(_ key: Key<KeyPayload.Choice<Value>>)
    -> Located<
      Value
    >?
  {
    choice(key.declaration)
  }

  public mutating func locatedChoice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: Key<KeyPayload.OptionalChoice<Value>>
  ) -> Located<Value>? { choice(key.declaration) }

  private mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: KeyDeclaration) -> Located<Value>? {
    guard let found = text(key) else { return nil }
    if let choice = Value(rawValue: found.value) { return Located(choice, at: found.range) }
    reportUnknown(found, key, known: Value.allCases.map(\.rawValue))
    return nil
  }

  /// A list of texts; a single text counts as a list of one.
  public mutating func texts(_ key: Key<KeyPayload.Texts>) -> [Located<String>] {
    guard let value = value(key) else { return [] }
    let declaration = key.declaration
    let items: [YAMLValue] = if case .sequence(let items, _) = value { items } else { [value] }
    if items.isEmpty { reportUnfilled(declaration) }
    let texts = items.compactMap { item in
      if case .scalar(let text, _, let range) = item, !text.trimmingWhitespace().isEmpty { return Located(text, at: range) }
      reportType(of: item, declaration, expected: Words(en: "a list of texts", nl: "een lijst van teksten"))
      return nil
    }
    if declaration.isPlain {
      for text in texts { diagnostics += MarkdownRenderer.findings(inPlain: text.value, at: text.range) }
    }
    return texts
  }
}
