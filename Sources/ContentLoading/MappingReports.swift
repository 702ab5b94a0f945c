import Diagnostics
import SiteModel

extension MappingReader {
  /// Adds the findings of a part that another reader has read.
  public mutating func add(_ others: [Diagnostic]) { diagnostics += others }

  /// Reports a value that has the right type but is not possible.
  /// - Parameter example: an example that depends on the value; nil for that of the key.
  public mutating func reportBad<Payload>(
    _ found: Located<String>, _ key: Key<Payload>, reason: Words, example: String? = nil, suggestion: String? = nil
  ) {
    reportBad(found, key.declaration, reason: reason, example: example, suggestion: suggestion)
  }

  /// The same, for a declaration.
  public mutating func reportBad(
    _ found: Located<String>, _ key: KeyDeclaration, reason: Words, example: String? = nil, suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .badValue, at: found.range,
        [
          "value": found.value, "key": key.name, "reason": reason,
          "example": "\(key.name): ".words + (suggestion?.words ?? .example(example ?? key.example)),
        ],
        correction: suggestion.map { Correction(of: found.value, to: $0) }))
  }

  /// Reports an invalid web address, with the intended one if that is certain.
  public mutating func reportBadAddress<Payload>(
    _ found: Located<String>, _ key: Key<Payload>, reason: Words, example: String? = nil
  ) {
    let correction = AddressFault.correction(of: found.value)
    reportBad(found, key, reason: reason, example: example, suggestion: correction)
  }

  /// Reports a text that is not one of the key's values.
  public mutating func reportUnknown(_ found: Located<String>, _ key: KeyDeclaration, known: [String]) {
    diagnostics.append(
      Diagnostic(
        .unknownValue, at: found.range, ["value": found.value, "key": key.name, "known": Words.list(known)],
        guess: .nearest(to: found.value, among: known)))
  }

  public mutating func reportType(
    of value: YAMLValue, _ key: KeyDeclaration, named name: String? = nil, expected: Words, suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .wrongType, at: value.range, ["key": name ?? key.name, "expected": expected, "found": value.form, "example": line(key)],
        correction: suggestion.map { meant in
          // Between quotes the same characters may stand already, so the key shows what is meant.
          Correction(
            of: value.scalarText ?? "", to: meant, shownAs: value.isQuoted ? "\(name ?? key.name): \(meant)" : nil,
            replacesQuotes: value.isQuoted)
        }))
  }

  public mutating func reportEmpty(_ entry: YAMLMapping.Entry) {
    diagnostics.append(Diagnostic(.emptyKey, at: entry.keyRange, ["key": entry.key]))
  }

  /// Reports an empty list or group where the key requires content.
  public mutating func reportUnfilled(_ key: KeyDeclaration) {
    if key.rules.isFilled, let entry = mapping[key.name] { reportEmpty(entry) }
  }

  // MARK: Missing and unknown keys

  public mutating func reportMissing(_ key: KeyDeclaration) {
    diagnostics.append(Diagnostic(.missingKey, at: mapping.range, ["what": what, "key": key.name, "example": line(key)]))
  }

  /// All findings, including those about missing and unknown keys.
  public mutating func finish() -> [Diagnostic] {
    for key in keys.needed where isMissing(key) { reportMissing(key) }
    var known: [String]?
    for entry in mapping.entries where !(keys[entry.key].map(canStand) ?? false) {
      let names = known ?? keys.keys.filter(canStand).map(\.name)
      known = names
      diagnostics.append(
        Diagnostic(
          .unknownKey, at: entry.keyRange, ["key": entry.key, "what": what, "known": Words.list(names)],
          guess: .nearest(to: entry.key, among: names)))
    }
    return diagnostics
  }

  private func isMissing(_ key: KeyDeclaration) -> Bool {
    switch key.rules.need {
    case .always: mapping[key.name] == nil && canStand(key)
    case .unless(let others): ([key.name] + others).allSatisfy { mapping[$0] == nil } && canStand(key)
    case .optional, .with, .when: false
    }
  }

  /// Whether the values of other keys allow a key.
  private func canStand(_ key: KeyDeclaration) -> Bool {
    switch key.rules.condition {
    case .when(let other, let value)?: text(of: other) == value
    case .whenNot(let other, let value)?: text(of: other) != value
    case .without(let other)?: mapping[other] == nil
    case nil: true
    }
  }

  private func text(of name: String) -> String? {
    guard case .scalar(let text, let isPlain, _)? = mapping[name]?.value else { return nil }
    return (isPlain ? text.withoutTypographicQuotes : nil) ?? text.trimmingWhitespace()
  }
}
