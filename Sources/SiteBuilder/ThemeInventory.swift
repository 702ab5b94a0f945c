import ContentLoading
import Diagnostics
import SiteRendering
import Theming

/// The files of a site's theme and what its templates may use, for the commands about it.
public struct ThemeInventory: Sendable {
  /// Where a file of the theme comes from.
  public enum Origin: Sendable { case builtIn, replaced, added }

  /// The files in the order of their names, with where each comes from.
  public let files: [(name: String, origin: Origin)]
  /// The files of the built-in theme.
  public let builtIn: [String]
  private let theme: ThemeFileSet
  private let valuesByTemplate: [String: TemplateValueSet]

  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  public init(site path: String) throws(ThemeMissing) {
    let folder = SiteFolder.list(path, isWanted: FeatureSet.builtIn.readers.isReadFirst)
    theme = try ThemeFileSet(site: folder)
    builtIn = theme.builtIn
    let own = theme.ofSite
    let known = Set(builtIn)
    files = Set(builtIn + own).sorted().map { name in
      (name, !own.contains(name) ? .builtIn : known.contains(name) ? .replaced : .added)
    }
    valuesByTemplate = DeclaredFeatures.read(site: path).features.templates
  }

  /// The names of the templates that are filled themselves.
  public var filledTemplates: [String] { valuesByTemplate.keys.sorted() }

  /// The names of all templates.
  public var templates: [String] { theme.templates }

  /// The values that a template may use; nil when there is no such template.
  public func values(of template: String) -> TemplateValueSet? { theme.values(of: template, filled: valuesByTemplate) }

  /// Where a value with a name is known, as words for a message; nil when no template has it.
  public func places(ofValue name: String) -> Words? { TemplateValueSet.places(of: name, in: valuesByTemplate) }

  /// The names of all values that templates may use.
  public var valueNames: [String] { TemplateValueSet.names(in: valuesByTemplate) }

  /// A built-in file, with a fingerprint by which a later change shows.
  public func original(_ name: String) -> (bytes: [UInt8], fingerprint: String)? { theme.original(name) }
}
