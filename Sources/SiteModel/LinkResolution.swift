public enum LinkTarget: Sendable, Hashable {
  /// A published page, by its index in the site; in another language when there is no translation.
  case page(Int)
  case generated(SiteAddress)
  /// A file of `media/` or `static/`.
  case media(String)
  /// A page that is not published now.
  case withheld(String)
  /// A file that exists but could not be read; that is reported at the file.
  case unreadable
  /// A path out of the site folder.
  case outside
  /// Nothing; with the path in the site folder that was looked up.
  case nothing(String)
}

extension Site {
  /// Where a link in a file leads for a reader of a language.
  ///
  /// A path is relative to the file, as on a code host; one that begins with `/` is an address on the site.
  /// - Parameters:
  ///   - path: the link's path, percent-decoded; empty means the file itself.
  ///   - contentPath: the path in the site folder of the file that contains the link.
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
    if let id = pageID(of: wanted) {
      if let page = translation(of: id, in: language) { return .page(page) }
      if let withheld = withheldPage(id) { return .withheld(withheld.id) }
      return unreadable.contains(id) ? .unreadable : .nothing(wanted)
    }
    for part in data.all { if let target = part.target(ofFile: wanted, in: language, of: self) { return target } }
    if let list = list(ofFolder: wanted, in: language) { return .generated(list) }
    return media[wanted] != nil ? .media(wanted) : .nothing(wanted)
  }

  /// Where a reference to a page leads by the path of its file, without language and ending: `events/utrecht`.
  public func target(ofFile id: String, in language: LanguageTag) -> LinkTarget {
    if let page = translation(of: id, in: language) { return .page(page) }
    if !id.utf8.contains(UInt8(ascii: ".")) {
      for part in data.all {
        if let target = part.target(ofFile: id + ".yml", in: language, of: self) { return target }
      }
    }
    if let withheld = withheldPage(id) { return .withheld(withheld.id) }
    return unreadable.contains(id) ? .unreadable : .nothing(id)
  }

  /// The names of the files in a folder that are pages, without endings, with the titles of those pages in the default language.
  public func pages(inFolder folder: String) -> [(name: String, title: String)] {
    let prefix = folder + "/"
    let written = pages.filter { $0.language == defaultLanguage && $0.id.hasPrefix(prefix) }
      .map { (name: String($0.id.dropFirst(prefix.count)), title: $0.meta.title.value) }
    return written + data.all.flatMap { $0.pages(inFolder: folder, in: defaultLanguage) }
  }

  /// The identity of the page in a Markdown file, with or without a language in the file name; nil for any other file.
  public func pageID(of contentPath: String) -> String? {
    var path = contentPath
    return path.withUTF8 { bytes -> String? in
      var name = UnsafeRawBufferPointer(bytes)
      guard name.ends(with: ".md") else { return nil }
      name = UnsafeRawBufferPointer(rebasing: name.dropLast(3))
      let file = name.lastOffset(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      if let dot = name.lastOffset(of: UInt8(ascii: ".")), dot >= file,
        let language = LanguageTag(String(decoding: name[(dot + 1)...], as: UTF8.self)), languages.contains(language)
      {
        name = UnsafeRawBufferPointer(rebasing: name[..<dot])
      }
      return String(decoding: name.ends(with: "/index") ? name.dropLast(6) : name[...], as: UTF8.self)
    }
  }
}

/// A path relative to a file, as a path relative to the site folder; nil when it leads out of the site folder.
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

/// The path of a file as a link in another file names it; both paths are relative to the site folder.
public func relativePath(to target: String, from contentPath: String) -> String {
  var here = contentPath.split(separator: "/").dropLast()
  var there = target.split(separator: "/")[...]
  while let first = here.first, first == there.first, there.count > 1 {
    here = here.dropFirst()
    there = there.dropFirst()
  }
  return (Array(repeating: "..", count: here.count) + there.map(String.init)).joined(separator: "/")
}

/// Writes a path relative to the folder of a file; returns the number of bytes, or nil when the path leads out of the topmost
/// folder.
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
  public func ends(with end: String) -> Bool { suffix(end.utf8.count).elementsEqual(end.utf8) }
}
