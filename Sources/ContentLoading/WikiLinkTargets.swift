import Diagnostics
import SiteModel

/// The pages that links in double brackets may mean, so that a correction always leads to an existing file.
///
/// A text is read without knowing which files exist, so its findings are completed when all files are known.
struct WikiLinkTargets {
  private let root: String
  private let contentPaths: Set<String>
  /// The paths of the files with each name.
  private var byName: [Substring: [String]] = [:]

  init(_ folder: SiteFolder) {
    root = folder.displayPath + "/"
    contentPaths = Set(folder.files.lazy.map(\.contentPath).filter { $0.hasSuffix(".md") })
    for path in contentPaths { byName[path.split(separator: "/").last ?? "", default: []].append(path) }
  }

  /// Findings whose corrections lead to existing files.
  static func checked(_ findings: [Diagnostic], in folder: SiteFolder) -> [Diagnostic] {
    guard findings.contains(where: isAboutOne) else { return findings }
    let targets = WikiLinkTargets(folder)
    return findings.map { isAboutOne($0) ? targets.checked($0) : $0 }
  }

  private static func isAboutOne(_ finding: Diagnostic) -> Bool {
    finding.kind == .foreignSyntax && finding.arguments["form"] == ForeignSyntaxForm.wikiLink.words
  }

  private func checked(_ finding: Diagnostic) -> Diagnostic {
    guard let range = finding.range, range.path.hasPrefix(root), let link = finding.suggestion,
      let parts = link.wholeMatch(of: /(\[.*\]\()([^()#]*)(#[^()]*)?\)/)
    else { return finding }
    var result = finding
    let page = String(range.path.dropFirst(root.count))
    let written = String(parts.2)
    if let path = resolvedPath(written, from: page), contentPaths.contains(path) { return finding }
    // Wikis find a page by its name alone, in any folder.
    let named = byName[written.split(separator: "/").last ?? ""] ?? []
    result.correction =
      named.count == 1
      ? finding.correction?.changed { _ in "\(parts.1)\(Self.path(to: named[0], from: page))\(parts.3 ?? ""))" } : nil
    return result
  }

  /// The path of a file relative to another.
  private static func path(to target: String, from page: String) -> String {
    let folders = page.split(separator: "/").dropLast()
    let parts = target.split(separator: "/")
    let shared = zip(folders, parts.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folders.count - shared) + parts.dropFirst(shared)).joined(separator: "/")
  }
}
