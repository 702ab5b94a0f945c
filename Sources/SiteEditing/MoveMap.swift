import ContentLoading
import Diagnostics
import SiteModel

/// What moves where, and what that makes of each reference.
struct MoveMap: Sendable {
  /// The new paths of files, by their present ones: those that were asked for, their translations, and media beside them.
  var files: [String: String] = [:]
  /// The new identities of pages and of other content, by their present ones.
  private(set) var ids: [String: String] = [:]
  /// The new paths of the files in the default language, by the present identities.
  private var originals: [String: String] = [:]
  /// The new addresses, by the present ones, where they change.
  var addresses: [String: String] = [:]
  let languages: [LanguageTag]

  init(languages: [LanguageTag]) { self.languages = languages }

  /// Adds a file of content.
  mutating func add(_ path: String, _ target: String) {
    files[path] = target
    let id = identity(of: path)
    ids[id.id] = identity(of: target).id
    if id.language == nil { originals[id.id] = target }
  }

  /// The identity of the content in a file, which it shares with its translations, and its language if its name has one.
  func identity(of path: String) -> (id: String, language: LanguageTag?) {
    let name = ContentName(path, languages: languages)
    let stem = name.stem.hasSuffix("/index") && name.fileExtension == "md" ? String(name.stem.dropLast(6)) : name.stem
    return (stem, name.language)
  }

  /// The new identity of content.
  func id(_ id: String) -> String { ids[id] ?? id }

  /// The new path of a file that a reference names, which need not exist: a page may be named by the file of a translation that it does
  /// not have. Nil when it stays where it is.
  func path(of wanted: String) -> String? {
    if let target = files[wanted] { return target == wanted ? nil : target }
    let (id, language) = identity(of: wanted)
    guard wanted.hasSuffix(".md") || wanted.hasSuffix(".yml"), let original = originals[id] else { return nil }
    guard let language else { return original == wanted ? nil : original }
    return ContentName(original, languages: languages).path(in: language)
  }

  /// What a reference becomes.
  enum Outcome: Equatable {
    case same
    /// Another path, name or address.
    case changed(String)
    /// An entry of a list that names nothing there any more.
    case removed
    case unclear(Words)
  }

  /// What a reference in a file becomes.
  func outcome(of reference: FileReference, in file: String) -> Outcome {
    let target = files[file] ?? file
    switch reference.naming {
    case .destination, .markdown: return destination(reference.path, from: file, to: target)
    case .sitePath:
      if reference.path.hasPrefix("/") { return address(reference.path) }
      return path(of: resolvedPath(reference.path, from: "") ?? reference.path).map(Outcome.changed) ?? .same
    case .name(let folder):
      let id = "\(folder)/\(reference.path)"
      guard let new = ids[id], new != id else { return .same }
      guard new.hasPrefix(folder + "/") else {
        return .unclear(
          Words(
            en: "“\(reference.path)” is named here as a file of \(folder)/, and would no longer stand there",
            nl: "“\(reference.path)” wordt hier genoemd als een bestand van \(folder)/, en zou daar niet meer staan"))
      }
      return .changed(String(new.dropFirst(folder.count + 1)))
    case .neighbour: return neighbour(reference.path, from: file, to: target)
    }
  }

  private func destination(_ path: String, from file: String, to target: String) -> Outcome {
    guard !path.isEmpty else { return .same }
    if path.hasPrefix("/") { return address(path) }
    guard let wanted = resolvedPath(path, from: file) else { return .same }
    let new = self.path(of: wanted) ?? wanted
    // A path that is the shortest stays one, so that a move and its way back leave nothing behind; a longer one stays as long as it
    // leads there.
    if written(relativePath(to: wanted, from: file), like: path) != path {
      if resolvedPath(path, from: target) == new { return .same }
      if let renamed = sameWay(path, to: new, from: target) { return .changed(renamed) }
    }
    let shortest = written(relativePath(to: new, from: target), like: path)
    return shortest == path ? .same : .changed(shortest)
  }

  /// A relative path with the `./` in front and the `/` behind it that another has.
  private func written(_ relative: String, like path: String) -> String {
    (path.hasPrefix("./") && !relative.hasPrefix("../") ? "./" : "") + relative + (path.hasSuffix("/") ? "/" : "")
  }

  /// The path with another file name behind it, if that leads to the new place: an author may have reasons for a longer way.
  private func sameWay(_ path: String, to new: String, from target: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.index(before: path.endIndex), let name = new.split(separator: "/").last
    else { return nil }
    let other = path[...slash] + name
    return resolvedPath(String(other), from: target) == new ? String(other) : nil
  }

  private func address(_ path: String) -> Outcome {
    if path.hasPrefix("/media/"), let new = files[String(path.dropFirst())] { return .changed("/" + new) }
    let whole = path.hasSuffix("/") ? path : path + "/"
    guard let new = addresses[whole] else { return .same }
    return .changed(path.hasSuffix("/") || new == "/" ? new : String(new.dropLast()))
  }

  /// An entry of the order of a section.
  private func neighbour(_ entry: String, from file: String, to target: String) -> Outcome {
    let (section, newSection) = (identity(of: file).id, identity(of: target).id)
    let id = Site.orderKey(entry, in: section)
    let new = self.id(id)
    // A file that becomes the page of a folder, or the other way, keeps its identity.
    guard new != id || newSection != section else { return .same }
    guard new.hasPrefix(newSection + "/"), !new.dropFirst(newSection.count + 1).contains("/") else { return .removed }
    let name = new.dropFirst(newSection.count + 1)
    let end = ["/index.md", "/index", ".md", "/"].first { entry.hasSuffix($0) } ?? ""
    return name + end == entry ? .same : .changed(name + end)
  }
}

/// The path of a file in its parts: `pages/about.en.md` is the stem `pages/about`, the language `en` and the extension `md`.
struct ContentName {
  let stem: String
  let language: LanguageTag?
  let fileExtension: String

  init(_ path: String, languages: [LanguageTag]) {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[start...].lastIndex(of: ".") else {
      (stem, language, fileExtension) = (path, nil, "")
      return
    }
    fileExtension = String(path[path.index(after: dot)...])
    let rest = path[..<dot]
    if let second = rest[start...].lastIndex(of: "."), let tag = LanguageTag(String(rest[rest.index(after: second)...])),
      languages.contains(tag)
    {
      (stem, language) = (String(rest[..<second]), tag)
    } else {
      (stem, language) = (String(rest), nil)
    }
  }

  /// The path of the file in a language; nil for the default one.
  func path(in language: LanguageTag?) -> String { stem + (language.map { ".\($0.code)" } ?? "") + "." + fileExtension }
}
