import ContentLoading
import Diagnostics
import SiteModel

/// Compares an event's translation with the page in the default language.
///
/// A translation inherits what it does not state. If it states its own date, usually because the whole file was copied, a
/// rescheduled event would change in one language only. So facts that do not depend on the language must not differ.
struct EventTranslation {
  let original: YAMLMapping
  /// The clock of the site, for events without a time zone of their own.
  let clock: LocalClock
  /// The file of the page in the default language, as the user would type it.
  let path: String

  private static let facts = EventKeys.set.keys.filter(\.rules.isFact)
  private static let registrationFacts = RegistrationKeys.set.keys.filter(\.rules.isFact)
  private static let sessionFacts = SessionKeys.set.keys.filter(\.rules.isFact)

  /// The values in which a translation differs from its original.
  func findings(in translation: YAMLMapping) -> [Diagnostic] {
    let registration = EventKeys.registration.name
    return differences(in: translation, from: original, Self.facts)
      + differences(in: translation.part(registration), from: original.part(registration), Self.registrationFacts)
      + sessionDifferences(in: translation)
  }

  private func differences(in translation: YAMLMapping, from original: YAMLMapping, _ keys: [KeyDeclaration]) -> [Diagnostic] {
    keys.compactMap { key in
      guard let entry = translation[key.name], let stated = entry.value.texts else { return nil }
      // An original with a value of the wrong type has its own finding.
      if let own = original[key.name], own.value.texts == nil { return nil }
      let inherited = original[key.name]?.value.texts ?? standard(of: key).map { [$0] } ?? []
      guard !isSame(stated, inherited) else { return nil }
      return finding(key.name, at: entry.value.range, stated, inherited, original[key.name]?.value.range)
    }
  }

  /// The default value of a key that the original omits.
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
        "other": Words.list(inherited, orElse: Words(en: "nothing", nl: "niets")),
        "path": path,
      ], notes: [DiagnosticNote(.original, at: place ?? original.range)])
  }

  private func isSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0 == $1 || isSameTime($0, $1) }
  }

  /// Whether two texts are the same time in different notations.
  private func isSameTime(_ left: String, _ right: String) -> Bool {
    if let left = Instant(rfc3339: left), let right = Instant(rfc3339: right) { return left == right }
    guard let left = LocalDateTime(withoutOffset: left), let right = LocalDateTime(withoutOffset: right) else { return false }
    return left == right
  }
}

extension YAMLValue {
  /// The text, or the texts of a list; nil for a value of another type.
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
  /// The local time in a text that may contain an offset as well: `2027-03-11T09:30+01:00`.
  fileprivate init?(withoutOffset text: String) {
    self.init(Instant(rfc3339: text) == nil ? text : String(text.dropLast(text.hasSuffix("Z") ? 1 : 6)))
  }
}
