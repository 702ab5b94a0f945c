import ContentLoading
import Diagnostics
import SiteModel

/// The texts in a self-check's file, found by their keys, and the rules for placeholders and translations.
enum SelfCheckTexts {
  /// The keys whose values are texts for people.
  private static let textKeys = SelfCheckKeys.set.namesOfProse
  /// The keys of texts that a translation may add.
  static let free = SelfCheckKeys.set.ownNames
  /// The keys without texts.
  private static let rules: Set<String> = [ProfileKeys.condition.name, SelfCheckKeys.migrations.name]

  /// A text with the keys that lead to it.
  private struct Leaf {
    var path: [String]
    var text: String
    var range: SourceRange
    var key: String { path.joined(separator: ".") }
  }

  // MARK: Placeholders

  /// Findings for unknown placeholders in the texts of a file.
  static func placeholderFaults(in mapping: YAMLMapping) -> [Diagnostic] {
    leaves(of: mapping).flatMap { leaf in
      let known = placeholders(at: leaf.path)
      return names(in: leaf.text).filter { !known.contains($0) }.sorted().map { name in
        let advice =
          known.isEmpty
          ? Words(en: "write this text without braces", nl: "schrijf deze tekst zonder accolades")
          : Words(en: "placeholders that can stand here: ", nl: "wat hier wel kan: ") + words(Set(known))
        return Diagnostic(
          .selfCheckUnknownPlaceholder, at: leaf.range, ["name": "{\(name)}", "advice": advice],
          guess: nearest(to: name, among: known).map { "{\($0)}" })
      }
    }
  }

  /// The placeholders that are filled in a text, by its keys.
  private static func placeholders(at path: [String]) -> [String] {
    if path == [SelfCheckKeys.criticalCap.name, CriticalCapKeys.text.name] { return ["question", "level"] }
    let isOfCap = path.count == 5 && path[0] == SelfCheckKeys.dimensions.name && path[2] == DimensionKeys.caps.name
    return isOfCap ? ["level"] : []
  }

  private static func names(in text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z][a-z-]*)\}/).map { String($0.output.1) })
  }

  // MARK: Translations

  /// The faults of a translation: missing texts, unknown entries, rules, and differing placeholders.
  static func translationFaults(
    _ overlay: YAMLMapping, of original: YAMLMapping, language: LanguageTag, path: String, isDraft: Bool
  ) -> [Diagnostic] {
    var faults = structureFaults(overlay, of: original, at: [])
    let translated = Dictionary(leaves(of: overlay).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for leaf in leaves(of: original) {
      if let found = translated[leaf.path] {
        let (expected, present) = (names(in: leaf.text), names(in: found.text))
        guard expected != present else { continue }
        faults.append(
          Diagnostic(
            .selfCheckPlaceholderMismatch, at: found.range,
            ["found": words(present), "expected": words(expected), "original": "\(leaf.range)"]))
      } else if !isDraft, !(leaf.path.count == 1 && free.contains(leaf.path[0])) {
        faults.append(
          Diagnostic(.selfCheckUntranslated, at: leaf.range, ["language": language.code, "key": leaf.key, "path": path]))
      }
    }
    return faults
  }

  private static func words(_ names: Set<String>) -> Words {
    Words.list(names.sorted().map { "{\($0)}" }, orElse: Words(en: "none", nl: "niets"))
  }

  private static func structureFaults(_ overlay: YAMLMapping, of original: YAMLMapping, at path: [String]) -> [Diagnostic] {
    overlay.entries.flatMap { entry -> [Diagnostic] in
      let isFree = free.contains(entry.key) && (path.isEmpty || path == [SelfCheckKeys.quick.name])
      guard let counterpart = original[entry.key] else {
        if isFree { return [] }
        let known = original.entries.map(\.key)
        return [
          Diagnostic(
            .selfCheckUnknownTranslation, at: entry.keyRange,
            ["key": (path + [entry.key]).joined(separator: "."), "known": Words.list(known)],
            guess: nearest(to: entry.key, among: known))
        ]
      }
      if rules.contains(entry.key) { return [Diagnostic(.selfCheckRuleInTranslation, at: entry.keyRange, ["key": entry.key])] }
      if case .mapping(let inner) = entry.value, case .mapping(let below) = counterpart.value {
        return structureFaults(inner, of: below, at: path + [entry.key])
      }
      if case .mapping = counterpart.value { return [] }
      let isText = textKeys.contains(entry.key) || isFree
      return isText ? [] : [Diagnostic(.selfCheckRuleInTranslation, at: entry.keyRange, ["key": entry.key])]
    }
  }

  private static func leaves(of mapping: YAMLMapping, at path: [String] = []) -> [Leaf] {
    mapping.entries.flatMap { entry -> [Leaf] in
      if rules.contains(entry.key) { return [] }
      switch entry.value {
      case .mapping(let inner): return leaves(of: inner, at: path + [entry.key])
      case .scalar(let text, _, let range) where textKeys.contains(entry.key):
        return [Leaf(path: path + [entry.key], text: text, range: range)]
      default: return []
      }
    }
  }
}
