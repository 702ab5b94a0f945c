import Diagnostics
import SiteModel
import SourceFiles

/// A translation, compared with the file in the default language.
public struct TranslatedFile: Sendable {
  public let language: LanguageTag
  /// The translation as the user would type it.
  public var path: String { file.displayPath }
  /// The path of the translation in the site folder.
  public var contentPath: String { file.contentPath }
  /// The file in the default language as the user would type it.
  public let original: String
  /// The title of the page in the default language; nil for a file without one.
  public let title: String?
  public let parts: [TranslatedPart]
  /// Whether anybody has accepted the translation.
  public var isAccepted: Bool { accepted != nil }
  public var isBehind: Bool { parts.contains(where: \.state.isBehind) }

  let file: SiteFolder.File
  /// Whether the keys are front matter.
  let isPage: Bool
  let shape: FileKind.Shape
  let accepted: AcceptedTexts?

  init(
    _ file: SiteFolder.File, in language: LanguageTag, of original: SiteFolder.File, title: String?, isPage: Bool,
    shape: FileKind.Shape,
    _ comparison: TranslationComparison, _ accepted: AcceptedTexts?
  ) {
    self.file = file
    self.language = language
    self.original = original.displayPath
    self.title = title
    self.isPage = isPage
    self.shape = shape
    self.accepted = accepted
    parts = comparison.parts
  }
}

// MARK: - Accepting

extension TranslatedFile {
  /// What accepting a translation has done.
  public enum Acceptance: Sendable, Hashable {
    /// The note was written, with this number of parts.
    case written(Int)
    /// The note said so already.
    case unchanged
  }

  /// Notes in the translation that it is right for the texts as they are now.
  /// - Parameter wanted: the identifiers of the parts that are accepted; nil for all.
  /// - Throws: ``SourceFailure`` when the file cannot be written, or when its keys are not in a form to which lines can be added.
  public func accept(only wanted: Set<String>? = nil) throws(SourceFailure) -> Acceptance {
    let present = try file.source.contents()
    let entries = entries(accepting: wanted)
    guard let changed = AcceptanceBlock(entries: entries).written(into: present, isPage: isPage),
      says(entries, changed, insteadOf: present)
    else {
      throw SourceFailure(
        reason: Words(
          en: "no lines can be added behind its keys: write them one below another, each on a line of its own",
          nl: "achter de sleutels kunnen geen regels worden toegevoegd: zet ze onder elkaar, elk op een eigen regel"))
    }
    if changed == present { return .unchanged }
    try file.source.replace(present, with: changed)
    return .written(entries.count)
  }

  /// The note afterwards, in the order of the texts.
  private func entries(accepting wanted: Set<String>?) -> [AcceptanceBlock.Entry] {
    parts.compactMap { part -> AcceptanceBlock.Entry? in
      if wanted?.contains(part.id) ?? true { return part.source.map { (part.id, $0.fingerprint) } }
      return part.accepted.map { ($0.id, $0.fingerprint) }
    }
  }

  /// Whether a changed file has the note, and all else that it had before.
  private func says(_ entries: [AcceptanceBlock.Entry], _ changed: [UInt8], insteadOf present: [UInt8]) -> Bool {
    guard var before = keys(in: present), var after = keys(in: changed) else { return false }
    var ignored: [Diagnostic] = []
    _ = AcceptedTexts.taken(from: &before, shape, into: &ignored)
    let note = AcceptedTexts.taken(from: &after, shape, into: &ignored)?.entries ?? []
    return note.elementsEqual(entries) { ($0.id, $0.fingerprint) == ($1.id, $1.fingerprint) } && before.isSame(as: after)
  }

  private func keys(in bytes: [UInt8]) -> YAMLMapping? {
    var faults: [Diagnostic] = []
    guard let source = SourceText.checked(bytes, path: path, into: &faults) else { return nil }
    let yaml = isPage ? FrontMatter.split(source, into: &faults)?.yaml : source.text[...]
    switch yaml.map({ parseYAML(YAMLSource(text: String($0), path: path), into: &faults) }) {
    case .mapping(let mapping)??: return mapping
    // A translation need not state anything.
    case .null??: return YAMLMapping(entries: [], range: SourceRange(path: path))
    case .some(nil): return faults.isEmpty ? YAMLMapping(entries: [], range: SourceRange(path: path)) : nil
    default: return nil
    }
  }
}

extension YAMLMapping {
  fileprivate func isSame(as other: YAMLMapping) -> Bool {
    entries.elementsEqual(other.entries) { $0.key == $1.key && $0.value.isSame(as: $1.value) }
  }
}

extension YAMLValue {
  /// Whether both hold the same, wherever they are.
  fileprivate func isSame(as other: YAMLValue) -> Bool {
    switch (self, other) {
    case (.scalar(let text, let isPlain, _), .scalar(let otherText, let isOtherPlain, _)):
      text == otherText && isPlain == isOtherPlain
    case (.sequence(let items, _), .sequence(let others, _)): items.elementsEqual(others) { $0.isSame(as: $1) }
    case (.mapping(let mapping), .mapping(let other)): mapping.isSame(as: other)
    case (.null, .null): true
    default: false
    }
  }
}
