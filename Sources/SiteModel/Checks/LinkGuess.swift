import Diagnostics

/// Guesses the intended target of a broken link.
struct LinkGuess {
  let site: Site
  /// The path in the site folder of the file that holds the link.
  let contentPath: String

  /// What the author should have written; nil when nothing, or more than one target, is plausible.
  /// - Parameters:
  ///   - path: the link as written.
  ///   - wanted: the path in the site folder, or the address, that was looked up.
  func meaning(of path: String, wanted: String) -> Correction? {
    if let address = Self.externalAddress(path) { return Correction(of: path, to: address) }
    let candidates = wanted.hasPrefix("/") ? site.pages.map(\.address.path) : site.pages.map(\.contentPath) + site.media.keys
    let name = wanted.split(separator: "/").last ?? ""
    let sameName = candidates.filter { $0.split(separator: "/").last == name }
    if wanted.hasPrefix("/") {
      let meant = sameName.count == 1 ? sameName[0] : page(named: wanted)
      return meant.map { Correction(of: path, to: $0) } ?? .nearest(to: wanted, among: candidates)
    }
    // Many folders have an index.md.
    let meant = sameName.count == 1 && name != "index.md" ? relativePath(to: sameName[0]) : page(named: wanted)
    return meant.map { Correction(of: path, to: $0) }
      ?? Correction.nearest(to: wanted, among: candidates)?.changed(of: path, relativePath)
  }

  /// A web or mail address without its scheme.
  private static func externalAddress(_ path: String) -> String? {
    guard !path.contains(where: \.isWhitespace), !path.hasPrefix("/"), !path.hasPrefix(".") else { return nil }
    let host = path.prefix { !"/?".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, !labels.contains(where: \.isEmpty) else { return nil }
    if host.count == path.count, host.count(where: { $0 == "@" }) == 1, !host.hasPrefix("@"), !last.contains("@") {
      return "mailto:\(path)"
    }
    let ends: Set<Substring> = ["be", "com", "de", "edu", "eu", "fr", "info", "int", "net", "nl", "org", "uk"]
    return labels[0] == "www" || ends.contains(last) && !host.contains("@") ? "https://\(path)" : nil
  }

  /// The path of the only page that a file path or an address without extension can mean.
  private func page(named wanted: String) -> String? {
    var stem = wanted[...]
    while stem.hasSuffix("/") { stem = stem.dropLast() }
    for end in [".md", ".html"] where stem.hasSuffix(end) { stem = stem.dropLast(end.count) }
    if stem.hasSuffix("/index") { stem = stem.dropLast(6) }
    while stem.hasPrefix("/") { stem = stem.dropFirst() }
    guard let name = stem.split(separator: "/").last else { return nil }
    // A file in the default language stands for the page in all languages.
    let pages = site.pages.filter { $0.language == site.defaultLanguage }
    let exact = pages.filter { $0.id == stem || $0.id == "pages/" + stem || $0.address.path == "/\(stem)/" }
    let found = exact.isEmpty ? pages.filter { $0.id.hasSuffix("/" + name) || $0.address.path.hasSuffix("/\(name)/") } : exact
    return found.count == 1 ? relativePath(to: found[0].contentPath) : nil
  }

  private func relativePath(to target: String) -> String { SiteModel.relativePath(to: target, from: contentPath) }
}
