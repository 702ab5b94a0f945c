import ContentLoading
import Diagnostics
import SiteModel

/// Compares an event's translation with the page in the default language.
///
/// A translation inherits what it does not say. When it says a date of its own, which happens when the file was copied as a whole, an
/// event that moves would move in one language only: a fact that has no language must not differ.
struct EventTranslation {
  let original: YAMLMapping
  /// The clock of the site, on which an event is that names no other.
  let clock: LocalClock
  /// The file of the page in the default language, as the user would type it.
  let path: String

  private static let facts = EventKeys.set.keys.filter(\.rules.isFact)
  private static let registrationFacts = RegistrationKeys.set.keys.filter(\.rules.isFact)
  private static let sessionFacts = SessionKeys.set.keys.filter(\.rules.isFact)

  /// Where a translation says something else than its original.
  func findings(in translation: YAMLMapping) -> [Diagnostic] {
    let registration = EventKeys.registration.name
    return differences(in: translation, from: original, Self.facts)
      + differences(in: translation.part(registration), from: original.part(registration), Self.registrationFacts)
      + sessionDifferences(in: translation)
  }

  private func differences(in translation: YAMLMapping, from original: YAMLMapping, _ keys: [KeyDeclaration]) -> [Diagnostic] {
    keys.compactMap { key in
      guard let entry = translation[key.name], let stated = entry.value.texts else { return nil }
      // An original with another form of value has a finding of its own.
      if let own = original[key.name], own.value.texts == nil { return nil }
      let inherited = original[key.name]?.value.texts ?? standard(of: key).map { [$0] } ?? []
      guard !isSame(stated, inherited) else { return nil }
      return finding(key.name, at: entry.value.range, stated, inherited, original[key.name]?.value.range)
    }
  }

  /// What an original says that leaves a key out.
  private func standard(of key: KeyDeclaration) -> String? {
    if case .value(let value)? = key.rules.defaultValue { return value }
    return key === EventKeys.timeZone.declaration ? clock.identifier : nil
  }

  private func sessionDifferences(in translation: YAMLMapping) -> [Diagnostic] {
    guard let entry = translation[EventKeys.sessions.name], case .sequence(let stated, _) = entry.value,
      let own = original[EventKeys.sessions.name],
      case .sequence(let inherited, _) = own.value
    else { return [] }
    guard stated.count == inherited.count else {
      return [finding(EventKeys.sessions.name, at: entry.keyRange, ["\(stated.count)"], ["\(inherited.count)"], own.keyRange)]
    }
    return zip(stated, inherited).flatMap { stated, inherited -> [Diagnostic] in
      guard case .mapping(let part) = stated, case .mapping(let other) = inherited else { return [] }
      return differences(in: part, from: other, Self.sessionFacts)
    }
  }

  private func finding(
    _ key: String, at range: SourceRange, _ stated: [String], _ inherited: [String], _ place: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      .translationDiffers, at: range,
      [
        "key": key, "value": stated.joined(separator: ", "),
        "other": inherited.isEmpty ? "nothing" : inherited.joined(separator: ", "),
        "path": path,
      ], notes: [DiagnosticNote(.original, at: place ?? original.range)])
  }

  private func isSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0 == $1 || isSameTime($0, $1) }
  }

  /// Whether two texts are one time in two spellings.
  private func isSameTime(_ left: String, _ right: String) -> Bool {
    if let left = Instant(rfc3339: left), let right = Instant(rfc3339: right) { return left == right }
    guard let left = LocalDateTime(withoutOffset: left), let right = LocalDateTime(withoutOffset: right) else { return false }
    return left == right
  }
}

extension YAMLValue {
  /// The text, or the texts of a list; nil for a value of another form.
  fileprivate var texts: [String]? {
    switch self {
    case .scalar(let text, _, _): [text.trimmingWhitespace()]
    case .sequence(let items, _):
      items.reduce(into: [String]?([])) { texts, item in
        if case .scalar(let text, _, _) = item { texts?.append(text) } else { texts = nil }
      }
    case .mapping, .null: nil
    }
  }
}

extension LocalDateTime {
  /// The time that a clock shows, from a text that may say its offset too: `2027-03-11T09:30+01:00`.
  fileprivate init?(withoutOffset text: String) {
    self.init(Instant(rfc3339: text) == nil ? text : String(text.dropLast(text.hasSuffix("Z") ? 1 : 6)))
  }
}
