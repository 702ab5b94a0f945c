import ContentLoading
import Diagnostics
import Foundation
import SiteModel

/// What a user asked to be moved, found among the files of the site.
struct MoveRequest {
  let folder: SiteFolder
  let reader: SourceReader
  /// The folders beside `pages/` with pages.
  let collections: [String]

  /// Everything that moves.
  func map(from typedSource: String, to typedTarget: String) throws(MoveRefusal) -> MoveMap {
    let source = contentPath(typedSource)
    let target = contentPath(typedTarget)
    let isInto = typedTarget.hasSuffix("/")
    if isMedia(source) {
      guard folder.files.contains(where: { $0.contentPath == source }) || isFolder(source) else {
        throw notFound(typedSource, source)
      }
      return try media(source, to: isInto || isFolder(target) ? joined(target, name(of: source)) : target)
    }
    if folder.files.contains(where: { $0.contentPath == source }) {
      return try file(source, to: isInto || isFolder(target) ? joined(target, name(of: source)) : target)
    }
    guard isFolder(source) else { throw notFound(typedSource, source) }
    return try wholeFolder(source, to: isInto ? joined(target, name(of: source)) : target)
  }

  // MARK: Paths

  /// A path that a user typed, from the folder in which the command runs or from that of the site, as one from that of the site.
  private func contentPath(_ typed: String) -> String {
    let whole = URL(fileURLWithPath: typed).standardizedFileURL.path
    let site = URL(fileURLWithPath: folder.displayPath).standardizedFileURL.path
    if whole == site { return "" }
    if whole.hasPrefix(site + "/") { return trimmed(String(whole.dropFirst(site.count + 1))) }
    return resolvedPath(typed, from: "") ?? trimmed(typed)
  }

  private func trimmed(_ path: String) -> String { path.hasSuffix("/") ? String(path.dropLast()) : path }
  private func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
  private func joined(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
  private func isFolder(_ path: String) -> Bool { folder.files.contains { $0.contentPath.hasPrefix(path + "/") } }
  func shown(_ path: String) -> String { path.isEmpty ? folder.displayPath : "\(folder.displayPath)/\(path)" }
  private func parts(_ path: String) -> [Substring] { path.split(separator: "/") }

  private func notFound(_ typed: String, _ path: String) -> MoveRefusal {
    let files = folder.files.map(\.contentPath).filter { isContent($0) || isMedia($0) }
    let folders = Set(files.map { $0.split(separator: "/").dropLast().joined(separator: "/") }).filter { $0.contains("/") }
    let known = files + folders.sorted()
    let guess =
      ["md", "yml"].map { "\(path).\($0)" }.first(where: known.contains) ?? nearest(to: path, among: known) ?? sameName(path, known)
    let hint = guess.map { Words(en: " Did you mean “\(shown($0))”?", nl: " Bedoelde u “\(shown($0))”?") } ?? Words(en: "", nl: "")
    return MoveRefusal(Words(en: "there is no “\(typed)”.", nl: "“\(typed)” is er niet.") + hint, isUsage: true)
  }

  /// The only file with the same name in another folder.
  private func sameName(_ path: String, _ known: [String]) -> String? {
    let same = known.filter { name(of: $0) == name(of: path) }
    return same.count == 1 ? same[0] : nil
  }

  // MARK: What may move

  /// Whether a file is content in a folder, and not a setting of the site.
  private func isContent(_ path: String) -> Bool { path.contains("/") && reader.reads(path) }

  private var foldersInWords: Words {
    Words.list(["pages/"] + collections.map { "\($0)/" } + reader.dataFolders + [Self.mediaFolder])
  }

  private func checkSource(_ path: String) throws(MoveRefusal) {
    guard isContent(path) else {
      throw MoveRefusal(
        Words(
          en: "\(shown(path)) has its place. What can move is the content in {folders}.",
          nl: "\(shown(path)) heeft een vaste plek. Wat kan verhuizen, is de inhoud in {folders}."
        ).filling(["folders": foldersInWords]), isUsage: true)
    }
    let name = ContentName(path, languages: reader.languages)
    if name.language != nil {
      let original = name.path(in: nil)
      throw .usage(
        en: "\(shown(path)) is a translation, and moves with its original: move \(shown(original)).",
        nl: "\(shown(path)) is een vertaling, en verhuist mee met het origineel: verplaats \(shown(original)).")
    }
  }

  func checkNames(in path: String) throws(MoveRefusal) {
    for part in parts(path) {
      if let fault = SiteFolder.fault(ofName: String(part)) {
        throw MoveRefusal(
          Words(en: "“\(part)” cannot be a name: {fault}.", nl: "“\(part)” kan geen naam zijn: {fault}.").filling(["fault": fault]),
          isUsage: true)
      }
      if SiteFolder.isIgnored(part) {
        throw .usage(
          en: "“\(part)” is the name of a hidden or temporary file, which is not part of a site.",
          nl: "“\(part)” is de naam van een verborgen of tijdelijk bestand, dat niet bij een site hoort.")
      }
    }
  }

  private func checkTarget(_ path: String) throws(MoveRefusal) {
    try checkNames(in: path)
    guard isContent(path) else {
      throw MoveRefusal(
        Words(
          en: "\(shown(path)) is no place for content. It stands in {folders}.",
          nl: "\(shown(path)) is geen plek voor inhoud. Die staat in {folders}."
        ).filling(["folders": foldersInWords]), isUsage: true)
    }
    if ContentName(path, languages: reader.languages).language != nil {
      throw .usage(
        en: "“\(name(of: path))” is the name of a translation. Translations move along by themselves.",
        nl: "“\(name(of: path))” is de naam van een vertaling. Vertalingen verhuizen vanzelf mee.")
    }
    if folder.files.contains(where: { $0.contentPath == path }) {
      throw .usage(en: "\(shown(path)) is already there.", nl: "\(shown(path)) is er al.")
    }
  }

  // MARK: The files

  private func file(_ source: String, to typed: String) throws(MoveRefusal) -> MoveMap {
    try checkSource(source)
    let present = ContentName(source, languages: reader.languages)
    var target = typed
    let wanted = ContentName(typed, languages: [])
    if wanted.fileExtension != present.fileExtension {
      guard !["md", "yml", "yaml", "markdown", "html", "txt"].contains(wanted.fileExtension.lowercased()) else {
        throw .usage(
          en: "the name of this file ends in .\(present.fileExtension), and must do so afterwards.",
          nl: "de naam van dit bestand eindigt op .\(present.fileExtension), en dat moet zo blijven.")
      }
      target += ".\(present.fileExtension)"
    }
    guard target != source else {
      throw .usage(en: "\(shown(source)) is there already.", nl: "\(shown(source)) staat daar al.")
    }
    try checkTarget(target)
    var map = MoveMap(languages: reader.languages)
    map.add(source, target)
    let new = ContentName(target, languages: reader.languages)
    for file in folder.files {
      let name = ContentName(file.contentPath, languages: reader.languages)
      guard let language = name.language, name.stem == present.stem, name.fileExtension == present.fileExtension else { continue }
      let translation = new.path(in: language)
      try checkFree(translation)
      map.add(file.contentPath, translation)
    }
    try checkIdentities(map)
    return map
  }

  func checkFree(_ path: String) throws(MoveRefusal) {
    guard folder.files.contains(where: { $0.contentPath == path }) else { return }
    throw .usage(en: "\(shown(path)) is already there.", nl: "\(shown(path)) is er al.")
  }

  /// Refuses to give content the identity of other content: `over.md` and `over/index.md` are the same page.
  private func checkIdentities(_ map: MoveMap) throws(MoveRefusal) {
    let new = Set(map.ids.values)
    for file in folder.files where map.files[file.contentPath] == nil && isContent(file.contentPath) {
      guard new.contains(map.identity(of: file.contentPath).id) else { continue }
      throw .usage(en: "\(file.displayPath) is that page already.", nl: "\(file.displayPath) is die pagina al.")
    }
  }

  private func wholeFolder(_ source: String, to target: String) throws(MoveRefusal) -> MoveMap {
    guard parts(source).count > 1, parts(target).count > 1 else {
      throw .usage(
        en: "the folders directly in \(folder.displayPath)/ have fixed names; a folder in one of them can move.",
        nl: "de mappen direct in \(folder.displayPath)/ hebben vaste namen; een map daarbinnen kan verhuizen.")
    }
    guard target != source, !target.hasPrefix(source + "/") else {
      throw .usage(en: "a folder cannot move into itself.", nl: "een map kan niet naar zichzelf verhuizen.")
    }
    guard !isFolder(target) else {
      throw .usage(
        en: "\(shown(target)) is already there. To put the folder into it, write \(shown(target))/.",
        nl: "\(shown(target)) is er al. Wilt u de map erin zetten, schrijf dan \(shown(target))/.")
    }
    var map = MoveMap(languages: reader.languages)
    for file in folder.files where file.contentPath.hasPrefix(source + "/") {
      let new = target + file.contentPath.dropFirst(source.count)
      if ContentName(file.contentPath, languages: reader.languages).language == nil {
        try checkSource(file.contentPath)
        try checkTarget(new)
      }
      map.add(file.contentPath, new)
    }
    try checkIdentities(map)
    return map
  }
}
