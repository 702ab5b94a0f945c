/// Which declaration a file of the site folder follows, by its path.
extension FeatureReaders {
  /// The kind of an author's file; nil for a file that no declaration is about, such as an image.
  public func fileKind(of path: String) -> FileKind? {
    declarations.first { path.hasPrefix($0.part) && path.hasSuffix(".yml") }?.kind ?? kindOfContent(path)
  }

  /// The same for the settings of the site, its pages and its data only: not for files that declare how others are read.
  func kindOfContent(_ path: String) -> FileKind? {
    let parts = path.split(separator: "/")
    guard let first = parts.first, let name = parts.last else { return nil }
    if path.hasSuffix(".md"), parts.count > 1 {
      if let kind = kind(ofFolder: String(first)) { return reader(of: kind)?.fileKind }
      guard first == "pages" else { return nil }
      return Self.isOfFolder(name) ? .sections : .pages
    }
    guard path.hasSuffix(".yml") else { return nil }
    if parts.count == 1, path.hasPrefix("site.") { return siteKeys.kind }
    return data.first { $0.mayHold(path) }.flatMap(\.fileKind)
  }

  /// Whether a page is that of its folder: `index.md`, or a translation of it.
  private static func isOfFolder(_ name: Substring) -> Bool {
    name == "index.md" || name.hasPrefix("index.") && name.split(separator: ".").count == 3
  }

  /// Whether a feature reads a file that is not a page.
  func reads(_ path: String) -> Bool {
    data.contains { $0.mayHold(path) && path.hasSuffix("." + $0.fileExtension) }
      || declarations.contains {
        path.hasPrefix($0.part) && path.hasSuffix(".yml") && !path.dropFirst($0.part.count).contains("/")
      }
  }
}

extension SiteDataReader {
  /// Whether a file stands where its files do: in their folder, or at the top of the site folder under their name.
  fileprivate func mayHold(_ path: String) -> Bool { path.hasPrefix(part) && (part.contains("/") || !path.contains("/")) }
}
