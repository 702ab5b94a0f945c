import Diagnostics

/// A part of a text with the part of a translation that belongs to it.
public struct TranslatedPart: Sendable {
  public enum State: String, Sendable, Hashable, Encodable {
    /// Nobody has accepted the translation of this part.
    case unaccepted
    /// The text is the one that was translated.
    case current
    /// The text has changed since.
    case changed
    /// A section that came later.
    case added
    /// A section that is no longer there.
    case removed

    /// Whether the translation has fallen behind.
    public var isBehind: Bool { self == .changed || self == .added || self == .removed }
  }

  /// The name of the part: see ``TranslatablePart/id``.
  public let id: String
  public let state: State
  /// The part in the default language; nil when it was removed.
  public let source: TranslatablePart?
  /// The part in the translation; nil when there is none.
  public let translation: TranslatablePart?
  /// What the translation notes about it.
  let accepted: AcceptedTexts.Entry?

  /// What it is, as words for messages.
  public var words: Words { source?.words ?? Words(en: "the section “\(id)”", nl: "de sectie “\(id)”") }
}

/// What has changed in a text since its translation was accepted.
struct TranslationComparison {
  /// The texts of keys, then the sections in the order of the default language.
  let parts: [TranslatedPart]

  /// - Parameter accepted: the note in the translation; nil when it has none.
  init(of translation: TranslatableText, with source: TranslatableText, _ accepted: AcceptedTexts?) {
    parts =
      Self.texts(of: translation, with: source, accepted)
      + (accepted.map { Self.sections(of: translation, with: source, $0) } ?? Self.sections(of: translation, with: source))
  }

  // MARK: Texts of keys

  /// The texts that both state. What a translation leaves out it inherits, and that cannot fall behind.
  private static func texts(
    of translation: TranslatableText, with source: TranslatableText, _ accepted: AcceptedTexts?
  ) -> [TranslatedPart] {
    let stated = Dictionary(translation.texts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return source.texts.compactMap { text in
      guard let translated = stated[text.id] else { return nil }
      return part(text, translated, accepted?[text.id])
    }
  }

  private static func part(
    _ source: TranslatablePart, _ translation: TranslatablePart?, _ entry: AcceptedTexts.Entry?
  ) -> TranslatedPart {
    let state = entry.map { $0.fingerprint == source.fingerprint ? TranslatedPart.State.current : .changed } ?? .unaccepted
    return TranslatedPart(id: source.id, state: state, source: source, translation: translation, accepted: entry)
  }

  // MARK: Sections

  private static func sections(of translation: TranslatableText, with source: TranslatableText) -> [TranslatedPart] {
    let places = SectionAlignment.places(of: source.sections, in: translation.sections)
    return zip(source.sections, places).map { section, place in part(section, place.map { translation.sections[$0] }, nil) }
  }

  private static func sections(
    of translation: TranslatableText, with source: TranslatableText, _ accepted: AcceptedTexts
  ) -> [TranslatedPart] {
    let noted = accepted.entries.filter { source.isOfSection($0.id) }
    let match = SectionMatch(of: source.sections, noted)
    let known = source.sections.filter { match.entries[$0.id] != nil }
    let places = SectionAlignment.places(of: known, in: translation.sections)
    var translated: [String: TranslatablePart] = [:]
    for (section, place) in zip(known, places) { translated[section.id] = place.map { translation.sections[$0] } }
    var parts = match.removed(after: nil).map(removed)
    for section in source.sections {
      if let entry = match.entries[section.id] {
        parts.append(part(section, translated[section.id], entry))
      } else {
        parts.append(TranslatedPart(id: section.id, state: .added, source: section, translation: nil, accepted: nil))
      }
      parts += match.removed(after: section.id).map(removed)
    }
    return parts
  }

  private static func removed(_ entry: AcceptedTexts.Entry) -> TranslatedPart {
    TranslatedPart(id: entry.id, state: .removed, source: nil, translation: nil, accepted: entry)
  }

  // MARK: Findings

  /// What a build says about the translation.
  /// - Parameters:
  ///   - path: the translation, as the user would type it.
  ///   - original: the same for the page in the default language.
  func findings(in path: String, original: String, _ accepted: AcceptedTexts) -> [Diagnostic] {
    var last = accepted.range
    return parts.compactMap { part -> Diagnostic? in
      // What is new belongs after the section before it.
      defer { if let place = part.translation, place.isSection { last = place.range } }
      let arguments: [String: any DiagnosticArgument] = ["part": part.words, "original": original, "path": path]
      let notes = (part.source?.range).map { [DiagnosticNote(.original, at: $0)] } ?? []
      switch part.state {
      case .unaccepted, .current: return nil
      case .changed:
        return Diagnostic(.translationBehind, at: part.translation?.range ?? accepted.range, arguments, notes: notes)
      case .added: return Diagnostic(.translationLacksPart, at: last, arguments, notes: notes)
      case .removed: return Diagnostic(.translationOfRemovedPart, at: part.accepted?.range ?? accepted.range, arguments)
      }
    }
  }
}

extension TranslatablePart {
  /// The mark of its words.
  var fingerprint: String { TextFingerprint.of(text) }
}

/// Which sections of a text are those that a translation notes.
///
/// A section is known by its identifier. Where a heading was rewritten, and with it its identifier, it is known by its place: between
/// the same neighbours as before.
private struct SectionMatch {
  /// The note for each section that has one, by the identifier of the section.
  private(set) var entries: [String: AcceptedTexts.Entry] = [:]
  /// The notes without a section, by the identifier of the section before them.
  private var removed: [String: [AcceptedTexts.Entry]] = [:]

  init(of sections: [TranslatablePart], _ noted: [AcceptedTexts.Entry]) {
    let ids = Set(sections.map(\.id))
    var last = ""
    for entry in noted {
      if ids.contains(entry.id) {
        entries[entry.id] = entry
        last = entry.id
      } else {
        removed[last, default: []].append(entry)
      }
    }
    last = ""
    for section in sections {
      if entries[section.id] != nil {
        last = section.id
      } else if case .section = section.form, let place = removed[last]?.firstIndex(where: { !$0.id.hasPrefix("(") }) {
        entries[section.id] = removed[last]?.remove(at: place)
      }
    }
  }

  func removed(after id: String?) -> [AcceptedTexts.Entry] { removed[id ?? ""] ?? [] }
}

/// Which sections of two texts belong together: those of a page and of its translation, whose headings are in different languages.
enum SectionAlignment {
  /// For each section of one text its place in the other; nil for one without a counterpart.
  ///
  /// The order is kept. As many as possible get a counterpart; headings of the same level go together, those with the same identifier
  /// first.
  static func places(of sections: [TranslatablePart], in others: [TranslatablePart]) -> [Int?] {
    // Most translations have the same sections.
    if sections.map(\.form) == others.map(\.form) { return sections.indices.map { $0 } }
    guard sections.count * others.count <= limit else { return sections.indices.map { $0 < others.count ? $0 : nil } }
    // best[i][j]: the most that the sections from i on and the others from j on have in common.
    var best = Array(repeating: Array(repeating: 0, count: others.count + 1), count: sections.count + 1)
    for i in sections.indices.reversed() {
      for j in others.indices.reversed() {
        let together = value(of: sections[i], others[j]).map { $0 + best[i + 1][j + 1] } ?? 0
        best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
      }
    }
    var places: [Int?] = Array(repeating: nil, count: sections.count)
    var (i, j) = (0, 0)
    while i < sections.count, j < others.count {
      if let value = value(of: sections[i], others[j]), best[i][j] == value + best[i + 1][j + 1] {
        places[i] = j
        (i, j) = (i + 1, j + 1)
      } else if best[i][j] == best[i + 1][j] {
        i += 1
      } else {
        j += 1
      }
    }
    return places
  }

  /// Texts with more sections than any author writes are not compared.
  private static let limit = 250_000

  /// How well two sections fit; nil when they do not.
  private static func value(of section: TranslatablePart, _ other: TranslatablePart) -> Int? {
    guard section.form == other.form else { return nil }
    return section.id == other.id ? 3 : 2
  }
}
