import ContentHashing
import ContentLoading
import Diagnostics
import PreviewServer
import SiteBuilder
import SiteModel
import SourceFiles

/// The site as the desk knows it at a moment: its files, and which of them may be edited.
struct DeskSite: Sendable {
  let moment: LiveSite.Moment
  let state: SiteState
  let folder: SiteFolder
  let language: AuthorLanguage

  /// - Throws: ``Refusal``, when the settings of the site cannot be read.
  init(_ live: LiveSite, language: AuthorLanguage) throws(Refusal) {
    moment = live.moment
    guard let state = moment.state, let folder = state.folder else { throw .notRead }
    self.state = state
    self.folder = folder
    self.language = language
  }

  var readers: FeatureReaders { state.features.readers }
  var languages: [LanguageTag] { state.site?.languages ?? [] }

  /// Folders and files that only an administrator changes, by the beginning of their paths.
  private static let ofAdministrators = ["site.", "services.", "theme/", "static/", "types/"]

  /// Whether a file is content, by its path.
  func isContent(_ path: String) -> Bool {
    !Self.ofAdministrators.contains(where: path.hasPrefix) && readers.fileKind(of: path) != nil
  }

  /// A file that may be edited.
  func file(_ path: String) throws(Refusal) -> SiteFolder.File {
    guard let file = folder.files.first(where: { $0.contentPath == path }) else { throw .noFile }
    guard isContent(path), !file.isLinked else { throw .notYours }
    return file
  }

  /// The page that a file gives; nil when it cannot be shown.
  func page(of path: String) -> Page? { state.site?.pages.first { $0.contentPath == path } }

  /// The language of a file, and the path of its original if it is a translation.
  func language(of path: String) -> (language: LanguageTag?, original: String?) {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let tag = LanguageTag(String(parts[1])), languages.dropFirst().contains(tag) else {
      return (languages.first, nil)
    }
    return (tag, path.dropLast(name.count) + "\(parts[0]).\(parts[2])")
  }

  /// The translations of a file, by language.
  func translations(of path: String) -> [String: String] {
    guard let dot = path.lastIndex(of: ".") else { return [:] }
    let known = Set(folder.files.map(\.contentPath))
    return languages.dropFirst().reduce(into: [:]) { found, tag in
      let other = "\(path[..<dot]).\(tag.code)\(path[dot...])"
      if known.contains(other) { found[tag.code] = other }
    }
  }

  /// The bytes of a file as they are on the disk.
  static func bytes(of file: SiteFolder.File) throws(Refusal) -> [UInt8] {
    do throws(SourceFailure) { return try file.source.contents() } catch { throw .noFile }
  }

  /// What a version of a file is known by.
  static func fingerprint(of bytes: [UInt8]) -> String { String(ContentHash(of: bytes).hexadecimal.prefix(32)) }

  /// The state of a page for lists: whether it is published, and why not.
  func state(of path: String) -> (state: String, reason: String?) {
    guard path.hasSuffix(".md") else { return ("data", nil) }
    guard let page = page(of: path), let site = state.site else { return ("unreadable", nil) }
    let held = site.previewed.first { $0.id == page.id && $0.language == page.language }
    return held.map { ("withheld", $0.reason.label[language]) } ?? ("published", nil)
  }
}

extension WithheldPage.Reason {
  /// The state of the page, as a mark beside its title.
  var label: Words {
    switch self {
    case .draft: Words(en: "Draft", nl: "Concept")
    case .notYet(let moment): Words(en: "Appears on \(moment)", nl: "Verschijnt op \(moment)")
    case .expired(let moment): Words(en: "Expired on \(moment)", nl: "Verlopen op \(moment)")
    case .content: Words(en: words[.english].capitalizedAtStart, nl: words[.dutch].capitalizedAtStart)
    }
  }
}
