import Diagnostics
import SiteModel

/// The key `advice` of `site.yml`: the rules of all features, with their settings.
struct AdviceKeys: Sendable {
  let group: Key<KeyPayload.Group>
  private let rules: [AdviceRule]
  private let settings: [any AdviceSettingsReader]

  init(_ features: [AdviceReading]) {
    rules = features.flatMap(\.rules)
    settings = features.flatMap(\.settings)
    group = Key.group(
      "advice", KeySet(en: "advice", nl: "advice", rules.map { $0.key as any DeclaredKey } + settings.flatMap(\.keys)),
      example: "{long-sentence: warning}",
      en: (
        "How much the rules for plain language matter",
        "What you leave out gives advice, which baken check --advice shows. A rule can be off, advice, a warning or an error."
      ),
      nl: (
        "Hoe zwaar de regels voor duidelijke taal tellen",
        "Wat u weglaat, geeft advies; dat ziet u met baken check --advice. Een regel kan uit staan (off), advies zijn (advice), een waarschuwing (warning) of een fout (error)."
      ))
  }

  func read(_ reader: inout MappingReader) -> AdviceConfiguration {
    var advice = AdviceConfiguration()
    guard var part = reader.group(group) else { return advice }
    for rule in rules { advice.levels[rule.name] = part.locatedChoice(rule.key)?.value }
    for own in settings { advice.add(own.read(&part)) }
    reader.add(part.finish())
    return advice
  }
}

/// The keys of a place on a page where a rule does not count.
enum AdviceExceptionKeys {
  static let set = KeySet(en: "an exception", nl: "een uitzondering", [rule, text, reason])

  static let rule = Key.neededText(
    "rule", .adviceRule, example: "long-sentence",
    en: ("The rule that does not count", "Its name stands behind the dot in the message."),
    nl: ("De regel die niet telt", "De naam staat achter de punt in de melding."))
  static let text = Key.text(
    "text", .text, .default(en: "the whole page", nl: "de hele pagina"), example: "Een ieder die",
    en: (
      "A few words of the place", "They must stand in one line of the file. Without them the rule does not count on the whole page."
    ),
    nl: (
      "Een paar woorden van de plek",
      "Zij moeten op één regel van het bestand staan. Zonder dit telt de regel op de hele pagina niet."
    ))
  static let reason = Key.neededText(
    "reason", .text, example: "So it stands in the law.",
    en: ("Why it does not count there", "For whoever reads the text after you. Visitors do not see it."),
    nl: ("Waarom de regel daar niet telt", "Voor wie de tekst na u leest. Bezoekers zien dit niet."))
}

extension TextForm {
  static let adviceRule = TextForm(
    "advice-rule", en: "the name of a rule for texts", nl: "de naam van een regel voor teksten", isAlwaysText: true)
}

extension AdviceException {
  /// Reads the exceptions of a page.
  /// - Parameter rules: the names of all rules.
  static func readAll(_ reader: inout MappingReader, rules: [String]) -> [AdviceException] {
    reader.groups(PageKeys.allow).compactMap { entry in
      var part = entry
      defer { reader.add(part.finish()) }
      let rule = part.text(AdviceExceptionKeys.rule)
      let text = part.text(AdviceExceptionKeys.text)?.value
      let reason = part.text(AdviceExceptionKeys.reason)
      guard !rule.value.isEmpty else { return nil }
      guard rules.contains(rule.value) else {
        part.reportUnknown(rule, AdviceExceptionKeys.rule.declaration, known: rules)
        return nil
      }
      // Without a reason, which is an error of its own, nothing is left out.
      return reason.value.isEmpty ? nil : AdviceException(rule: rule, text: text, reason: reason.value)
    }
  }
}

extension AdviceLevel: ChoiceValue {
  public var words: Words {
    switch self {
    case .off: Words(en: "not looked at", nl: "niet bekeken")
    case .advice: Words(en: "advice", nl: "advies")
    case .warning: Words(en: "warning", nl: "waarschuwing")
    case .error: Words(en: "error", nl: "fout")
    }
  }
}
