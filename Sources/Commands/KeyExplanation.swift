import ArgumentParser
import ContentLoading
import Diagnostics
import SiteBuilder

/// The explanations of keys for `baken explain`.
struct KeyExplanation {
  let language: AuthorLanguage
  private let kinds: [FileKind]
  private let names: FormNames

  /// - Parameter readers: those of the site whose files are explained.
  init(in language: AuthorLanguage, of readers: FeatureReaders) {
    self.language = language
    kinds = readers.fileKinds
    names = readers.names
  }

  /// The text about a kind of file, `events`, or about a key, `events.registration`.
  /// - Throws: a usage error, with a suggestion if a similar name exists.
  func text(about name: String) throws -> String {
    if let kind = kinds.first(where: { $0.name == name }) { return text(about: kind) }
    if let path = DeclaredKeyPath(name, in: kinds), let key = path.keys.last { return text(about: path, key) }
    let group = kinds.filter { $0.name.hasPrefix(name + ".") }
    if !group.isEmpty { return rows(group.map { ($0.name, $0.words[language], false) }) }
    throw ValidationError(missing(name))
  }

  private func text(about kind: FileKind) -> String {
    let rows = rows(kind.keys.keys.map { ($0.name, $0.summary[language], $0.rules.need == .always) })
    let isMarked = kind.keys.keys.contains { $0.rules.need == .always }
    return "\(kind.name): \(kind.words[language])\n\n" + (rows.isEmpty ? words(\.noKeys) + "\n" : rows)
      + (isMarked ? "\n" + words(\.mark) + "\n" : "") + "\n" + words(\.more).filling(["kind": kind.name]) + "\n"
  }

  private func text(about path: DeclaredKeyPath, _ key: KeyDeclaration) -> String {
    let facts = path.facts(names)
    let width = (facts.map { $0.name[language].count }.max() ?? 0) + 2
    let lines = facts.map { fact in "\(fact.name[language]):".padding(to: width + 1) + fact.value[language] }
    let nested = key.type.nested.map { set in
      "\n" + words(\.nested) + "\n\n" + rows(set.keys.map { ($0.name, $0.summary[language], $0.rules.need == .always) })
    }
    return "\(path.name)\n\n\(key.summary[language])\n\n\(key.detail[language])\n\n" + lines.joined(separator: "\n") + "\n"
      + (nested ?? "") + "\n\(words(\.example)):\n\n    \(Words.example(key.line)[language])\n\n"
  }

  /// Names with their descriptions, in two columns; an asterisk marks required ones.
  private func rows(_ entries: [(name: String, words: String, isNeeded: Bool)]) -> String {
    let names = entries.map { $0.isNeeded ? "\($0.name) *" : $0.name }
    let width = (names.map(\.count).max() ?? 0) + 3
    return zip(names, entries).map { "  " + $0.padding(to: width) + $1.words + "\n" }.joined()
  }

  private func words(_ part: KeyPath<KeyExplanationTexts, Words>) -> String { KeyExplanationTexts.all[keyPath: part][language] }

  /// What to say about a name that no kind of file and no key has.
  private func missing(_ name: String) -> Words {
    let paths = DeclaredKeyPath.all(in: kinds).map(\.name)
    let kinds = kinds.map(\.name)
    let guess = nestedKey(name, among: paths) ?? keyInOtherKind(name, kinds, paths) ?? nearest(to: name, among: kinds + paths)
    let suggestion = guess.map { Words(en: " Did you mean “key:\($0)”?", nl: " Bedoelde u “key:\($0)”?") }
    let all = kinds.joined(separator: ", ")
    return Words(en: "there is no key “\(name)”.", nl: "er is geen sleutel “\(name)”.") + (suggestion ?? "".words)
      + Words(
        en: " Kinds of file: \(all). baken explain key:events lists the keys of one.",
        nl: " Soorten bestanden: \(all). baken explain key:events noemt de sleutels van één soort.")
  }
}

extension KeyExplanation {
  /// The only key with that name at a deeper level of the same kind of file.
  private func nestedKey(_ name: String, among paths: [String]) -> String? {
    guard let start = name.split(separator: ".").first, let last = name.split(separator: ".").last, start != last else {
      return nil
    }
    let found = paths.filter { $0.hasPrefix(start + ".") && $0.hasSuffix("." + last) }
    return found.count == 1 ? found[0] : nil
  }

  /// The same key in a file of another kind.
  private func keyInOtherKind(_ name: String, _ kinds: [String], _ paths: [String]) -> String? {
    guard let kind = kinds.first(where: { name.hasPrefix($0 + ".") }) else { return nil }
    let tail = name.dropFirst(kind.count)
    return paths.first { $0.hasSuffix(tail) && kinds.contains(String($0.dropLast(tail.count))) }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
