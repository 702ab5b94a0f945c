import ContentHashing
import ContentLoading
import Diagnostics

/// The files of a theme for commands about it: the built-in ones, and those of a site.
public struct ThemeFileSet: Sendable {
  /// The names of the built-in files, such as `templates/event.mustache`.
  public let builtIn: [String]
  /// The names of the site's own files.
  public let ofSite: [String]
  private let originals: ThemeFiles
  private let files: ThemeFiles

  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  public init(site folder: SiteFolder) throws(ThemeMissing) {
    var findings: [Diagnostic] = []
    originals = try ThemeFiles.collect(site: nil, into: &findings)
    files = try ThemeFiles.collect(site: folder.part("theme/"), into: &findings)
    builtIn = originals.files.keys.sorted()
    ofSite = (files.files.values.filter(\.isFromSite) + files.siteStrings + [files.siteContrastPairs].compactMap(\.self)).map(
      \.name
    ).sorted()
  }

  /// The names of all templates, without folder and extension.
  public var templates: [String] { files.names(in: "templates").map(Templates.name) }

  /// The values that a template may use; nil when there is no such template.
  /// - Parameter filled: the templates that are filled themselves, with the values of each.
  public func values(of template: String, filled: [String: TemplateValueSet]) -> TemplateValueSet? {
    guard templates.contains(template) else { return nil }
    if let values = filled[template] { return values }
    var trees: [String: [MustacheNode]] = [:]
    for name in files.names(in: "templates") {
      if let file = files.files[name] { trees[Templates.name(of: name)] = try? MustacheTree.nodes(of: file.text) }
    }
    return TemplateValueSet(joining: TemplateValueCheck(trees, values: filled).available[template] ?? [])
  }

  /// A built-in file, with a fingerprint by which a later change shows.
  public func original(_ name: String) -> (bytes: [UInt8], fingerprint: String)? {
    originals.files[name].map { ($0.bytes, ThemeOriginals.fingerprint(of: $0.bytes)) }
  }
}
