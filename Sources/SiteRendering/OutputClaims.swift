import Diagnostics
import SiteModel

/// The owners of output paths: as a file, and as a folder above one. A path is one of the two, and belongs to one owner.
struct OutputClaims {
  /// The owner of a path: its source in the author's files, nil for a path that every site has.
  struct Owner {
    public var place: SourceRange?
  }

  private var files: [String: Owner] = [:]
  private var folders: [String: Owner] = [:]
  /// Folders whose file names are known only when the files are made, each with a `/` at the end.
  private var wholeFolders: [(path: String, owner: Owner)] = []

  /// Assigns a path to a file. The first owner keeps it.
  mutating func add(_ path: String, _ owner: Owner) {
    if files[path] == nil { files[path] = owner }
    for folder in Self.folders(above: path) {
      // If a folder is known, those above it are known too.
      guard folders[folder] == nil else { return }
      folders[folder] = owner
    }
  }

  /// Assigns a folder, with everything in it, to one owner.
  mutating func addFolder(_ path: String, _ owner: Owner) { wholeFolders.append((path, owner)) }

  /// The path that conflicts with a new file, and its owner: the path itself, or that of a folder above it that is already a
  /// file. Nil without a conflict.
  func conflict(of path: String) -> (path: String, owner: Owner)? {
    if let owner = files[path] ?? folders[path] { return (path, owner) }
    for folder in Self.folders(above: path) {
      if let owner = files[folder] { return (folder, owner) }
    }
    return wholeFolders.first { (path + "/").hasPrefix($0.path) }.map { (path, $0.owner) }
  }

  /// The folders above a path, the nearest first.
  private static func folders(above path: String) -> some Sequence<String> {
    sequence(state: path[...]) { rest -> String? in
      guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      rest = rest[..<slash]
      return String(rest)
    }
  }
}

extension SiteRenderer {
  /// Findings about aliases and files of `static/` whose path is taken: authors choose these paths, and all others are generated
  /// so that they differ.
  public func pathFindings() -> [Diagnostic] {
    var claims = ownClaims()
    var findings: [Diagnostic] = []
    for alias in site.aliases {
      let path = Self.outputPath(ofAlias: alias.value)
      // No page has the address of such a folder, and a redirect would lie among its files.
      let isOfFolder = ["assets/index.html", "media/index.html"].contains(path)
      if let conflict = claims.conflict(of: path) ?? (isOfFolder ? (path, OutputClaims.Owner(place: nil)) : nil) {
        findings.append(
          Diagnostic(
            .aliasClash, at: alias.range, ["address": Alias.address(of: alias.value)], notes: conflict.owner.notes))
      } else {
        claims.add(path, OutputClaims.Owner(place: alias.range))
      }
    }
    for file in site.media.values.filter(\.isForRoot) {
      guard let conflict = claims.conflict(of: file.outputPath) else { continue }
      let here = SourceRange(path: "\(site.folder)/\(file.contentPath)")
      findings.append(Diagnostic(.rootFileTaken, at: here, ["path": conflict.path], notes: conflict.owner.notes))
    }
    return findings
  }

  /// The paths of all output except aliases and files of `static/`.
  private func ownClaims() -> OutputClaims {
    var claims = OutputClaims()
    let everySite = OutputClaims.Owner(place: nil)
    // Pages first, so that a conflict with them is reported at their source.
    for (index, page) in site.pages.enumerated() {
      let owner = OutputClaims.Owner(place: page.meta.slug?.range ?? page.wholeFile)
      for path in pageJob(index).paths() { claims.add(path, owner) }
    }
    for page in site.generatedPages {
      let owner = OutputClaims.Owner(place: page.origin ?? SourceRange(path: "\(site.folder)/site.yml"))
      claims.add(page.address.outputPath, owner)
      if page.hasFilesBelow { claims.addFolder(String(page.address.path.dropFirst()), owner) }
    }
    for file in site.media.values where !file.isForRoot {
      claims.add(file.outputPath, OutputClaims.Owner(place: SourceRange(path: "\(site.folder)/\(file.contentPath)")))
    }
    for job in sharedJobs where !job.copies && job.redirection == nil {
      for path in job.paths() { claims.add(path, everySite) }
    }
    if !site.aliases.isEmpty { claims.add("_redirects", everySite) }
    if features.areDrawn(for: site) { claims.addFolder("cards/", everySite) }
    return claims
  }
}

extension OutputClaims.Owner {
  fileprivate var notes: [DiagnosticNote] { place.map { [DiagnosticNote(.firstOne, at: $0)] } ?? [] }
}
