import ContentLoading
import Diagnostics
import SiteEditing
import SiteModel

/// A key whose value differs between two versions, with its name for authors.
struct KeyChangeInWords {
  let label: String
  let key: KeyDeclaration?
  let old: FormValue?
  let new: FormValue?
}

/// Finds the keys that differ, and words their values, by the declarations: no kind of content is known here by name.
struct KeyComparison {
  let options: FieldOptions
  let language: AuthorLanguage

  /// A longer value is not put into a sentence, in characters.
  private static let longest = 60

  /// The differences of a file, whatever the arrangement of its keys.
  func changes(from old: FormValue, to new: FormValue, of kind: FileKind) -> [KeyChangeInWords] {
    switch (kind.shape, old, new) {
    case (.keys, _, _): changes(from: old, to: new, kind.keys, in: nil)
    case (.named, .group(let before), .group(let after)):
      names(before, after).flatMap { name in
        let (one, other) = (old[[.key(name)]], new[[.key(name)]])
        if let one, let other { return changes(from: one, to: other, kind.keys, in: name) }
        return [KeyChangeInWords(label: name, key: nil, old: one, new: other)]
      }
    case (.named, _, _), (.list, _, _):
      old == new ? [] : [KeyChangeInWords(label: kind.words[language].capitalizedAtStart, key: nil, old: old, new: new)]
    }
  }

  private func changes(from old: FormValue, to new: FormValue, _ keys: KeySet?, in outer: String?) -> [KeyChangeInWords] {
    guard case .group(let before) = old, case .group(let after) = new else {
      return old == new ? [] : [KeyChangeInWords(label: outer ?? "", key: nil, old: old, new: new)]
    }
    return names(before, after).flatMap { name -> [KeyChangeInWords] in
      let (one, other) = (old[[.key(name)]], new[[.key(name)]])
      guard one != other else { return [] }
      let key = keys?[name]
      let label = (outer.map { "\($0): " } ?? "") + (key?.summary[language] ?? name)
      if case .group? = one, case .group? = other, let one, let other, case .group(let nested)? = key?.type {
        return changes(from: one, to: other, nested, in: label)
      }
      return [KeyChangeInWords(label: label, key: key, old: one, new: other)]
    }
  }

  /// In the order of the newer version.
  private func names(_ before: [(key: String, value: FormValue)], _ after: [(key: String, value: FormValue)]) -> [String] {
    let present = after.map(\.key)
    return present + before.map(\.key).filter { !present.contains($0) }
  }

  // MARK: In words

  /// What was done with a key, as the rest of a sentence that begins with somebody.
  func phrase(_ change: KeyChangeInWords) -> Words {
    let (old, new) = (text(change.old, change.key), text(change.new, change.key))
    let isShort = max(old.count, new.count) <= Self.longest && !(old + new).contains("\n")
    let words: Words
    switch (old.isEmpty, new.isEmpty, isShort) {
    case (true, _, true): words = Words(en: "filled in “{label}”: {new}", nl: "vulde “{label}” in: {new}")
    case (true, _, false): words = Words(en: "filled in “{label}”", nl: "vulde “{label}” in")
    case (_, true, _): words = Words(en: "removed “{label}”", nl: "haalde “{label}” weg")
    case (_, _, true) where isMoment(change):
      words = Words(en: "moved “{label}” from {old} to {new}", nl: "verplaatste “{label}” van {old} naar {new}")
    case (_, _, true):
      words = Words(en: "changed “{label}” from “{old}” to “{new}”", nl: "veranderde “{label}” van “{old}” in “{new}”")
    case (_, _, false): words = Words(en: "changed “{label}”", nl: "wijzigde “{label}”")
    }
    return words.filling(["label": change.label, "old": old, "new": new])
  }

  /// The value of a key before and after.
  func runs(_ change: KeyChangeInWords) -> [MarkedRun] {
    let (old, new) = (text(change.old, change.key), text(change.new, change.key))
    let isProse = min(old.count, new.count) > Self.longest
    return isProse ? MarkedRun.all(from: old, to: new) : MarkedRun.whole(old, new)
  }

  private func isMoment(_ change: KeyChangeInWords) -> Bool { change.key.map(isMoment) ?? false }

  /// Whether a key takes a day, with or without a time: features have forms of their own for it.
  private func isMoment(_ key: KeyDeclaration) -> Bool { key.type.form?.pattern?.hasPrefix(#"^\d{4}-\d{2}-\d{2}"#) ?? false }

  /// A value as an author reads it; empty where there is none.
  func text(_ value: FormValue?, _ key: KeyDeclaration?) -> String {
    switch value {
    case nil, FormValue.none?: return ""
    case .text(let text)?: return self.text(text, key)
    case .list(let items)?:
      let texts = items.map { self.text($0, key) }
      return texts.joined(separator: key?.type.nested == nil ? ", " : "\n")
    case .group(let entries)?:
      let keys = key?.type.nested
      return entries.map { "\(keys?[$0.key]?.summary[language] ?? $0.key): \(self.text($0.value, keys?[$0.key]))" }
        .joined(separator: key == nil ? "\n" : "; ")
    }
  }

  private func text(_ text: String, _ key: KeyDeclaration?) -> String {
    guard let key else { return text }
    if case .flag = key.type { return Words(en: text == "true" ? "yes" : "no", nl: text == "true" ? "ja" : "nee")[language] }
    if let option = options.of(key, in: language)?.first(where: { $0.value == text }) { return option.label }
    return isMoment(key) ? LocalDateTime(text)?.words[language] ?? text : text
  }
}
