/// Where a link between files leads.
public enum LinkTarget: Sendable, Hashable {
  /// To a published page, by its place in the site; in another language when there is no translation.
  case page(Int)
  /// To a generated page.
  case generated(SiteAddress)
  /// To a file of `media/` or `static/`.
  case media(String)
  /// To a page that is not published now.
  case withheld(String)
  /// To a file that is there and could not be read, which is reported at the file.
  case unreadable
  /// Out of the site folder.
  case outside
  /// To nothing; with the path in the site folder that was looked for.
  case nothing(String)
}

extension Site {
  /// Where a link in a file leads for a reader in a language.
  ///
  /// A path is seen from the file, as on a code host; one that begins with `/` is an address on the site.
  /// - Parameters:
  ///   - path: the link's path, percent-decoded; empty means the file itself.
  ///   - contentPath: the path in the site folder of the file that holds the link.
  ///   - language: the reader's language.
  public func target(of path: String, from contentPath: String, in language: LanguageTag) -> LinkTarget {
    if path.utf8.first == UInt8(ascii: "/") {
      let address = path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
      if let page = page(at: address) { return .page(page) }
      if path.hasPrefix("/media/"), media[String(path.dropFirst())] != nil { return .media(String(path.dropFirst())) }
      if media[MediaFile.rootFolder + path.dropFirst()] != nil { return .media(MediaFile.rootFolder + path.dropFirst()) }
      if let generated = generatedPage(at: address) { return .generated(generated.address) }
      return .nothing(path)
    }
    let wanted = path.isEmpty ? contentPath : resolvedPath(path, from: contentPath)
    guard let wanted else { return .outside }
    if wanted.utf8.starts(with: SelfCheckDocument.folder.utf8) { return selfCheckTarget(wanted, in: language) }
    if let id = pageID(of: wanted) {
      if let page = translation(of: id, in: language) { return .page(page) }
      if let withheld = withheldPage(id) { return .withheld(withheld.id) }
      return unreadable.contains(id) ? .unreadable : .nothing(wanted)
    }
    if let list = list(of: wanted, in: language) { return .generated(list) }
    return media[wanted] != nil ? .media(wanted) : .nothing(wanted)
  }

  /// The list of a collection, which its folder stands for.
  private func list(of path: String, in language: LanguageTag) -> SiteAddress? {
    let kind: GeneratedPage.Kind? =
      switch ContentCollection(rawValue: path) {
      case .news: .articles(part: 1)
      case .events: .events
      case .experts: .experts
      case .campaigns: .campaigns
      case .topics, .audiences, .selfChecks, nil: nil
      }
    return kind.flatMap { generatedPage($0, in: language)?.address }
  }

  /// The identity of the page that a Markdown file holds, with or without a language in its name; nil for another kind of file.
  public func pageID(of contentPath: String) -> String? {
    var name = contentPath.utf8[...]
    guard name.ends(with: ".md") else { return nil }
    name = name.dropLast(3)
    let file = name.lastIndex(of: UInt8(ascii: "/")).map { name[$0...].dropFirst() } ?? name
    if let dot = file.lastIndex(of: UInt8(ascii: ".")),
      let language = LanguageTag(String(Substring(file[dot...].dropFirst()))), languages.contains(language)
    {
      name = name[..<dot]
    }
    return String(Substring(name.ends(with: "/index") ? name.dropLast(6) : name))
  }
}

/// A path in the site folder, from a relative path in a file of it; nil when it leads out of the folder.
public func resolvedPath(_ path: String, from contentPath: String) -> String? {
  var (path, contentPath) = (path, contentPath)
  var staysInside = true
  let resolved = contentPath.withUTF8 { file in
    path.withUTF8 { path in
      String(unsafeUninitializedCapacity: file.count + path.count + 1) { result in
        guard let count = resolve(path, from: file, into: result) else {
          staysInside = false
          return 0
        }
        return count
      }
    }
  }
  return staysInside ? resolved : nil
}

/// Writes a path as seen from the folder of a file; the number of bytes, or nil when it leads out of the topmost folder.
private func resolve(
  _ path: UnsafeBufferPointer<UInt8>, from file: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>
) -> Int? {
  let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
  var count = file.lastIndex(of: slash) ?? 0
  _ = result.initialize(fromContentsOf: file[..<count])
  var start = 0
  while start < path.count {
    let part = path[start..<(path[start...].firstIndex(of: slash) ?? path.count)]
    start = part.endIndex + 1
    switch (part.count, part.allSatisfy { $0 == dot }) {
    case (0, _), (1, true): break
    case (2, true):
      guard count > 0 else { return nil }
      count = result[..<count].lastIndex(of: slash) ?? 0
    default:
      if count > 0 {
        result[count] = slash
        count += 1
      }
      count = result[count...].initialize(fromContentsOf: part)
    }
  }
  return count
}

extension Substring.UTF8View {
  /// Whether the text ends with another.
  public func ends(with end: String) -> Bool { suffix(end.utf8.count).elementsEqual(end.utf8) }
}
