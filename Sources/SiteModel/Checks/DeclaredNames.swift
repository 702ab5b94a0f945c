import Diagnostics

/// The names that a site declares, and the findings about undeclared ones.
public struct DeclaredNames {
  /// Names of one kind.
  public final class Names {
    let all: [String]
    /// For lookup, which is far more frequent than listing.
    lazy var set = Set(all)
    /// The names as a message lists them.
    lazy var words = all.listedForMessage

    public init(_ all: [String]) { self.all = all }
  }

  private let configuration: SiteConfiguration

  public init(of site: Site, in language: LanguageTag) { configuration = site.configuration(language) }

  /// The keys of the pages of a kind, and of files in its folder that could not be read: such a file still declares its name.
  public static func keys(of kind: Page.Kind, in folder: String, of site: Site) -> Names {
    let unreadable = site.unreadable.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
    return Names(site.keys(of: kind) + unreadable)
  }

  /// A finding if a name is not declared.
  public func finding(_ kind: DiagnosticKind, _ name: Located<String>, among known: Names) -> Diagnostic? {
    guard !known.set.contains(name.value) else { return nil }
    let all = known.all
    return Diagnostic(
      kind, at: name.range, ["value": name.value, "known": known.words], guess: .nearest(to: name.value, among: all))
  }

  /// A finding if a value of a property is not declared. A feature checks the values of its own properties itself.
  public func finding(_ name: Located<String>, of dimension: Facet.Dimension) -> Diagnostic? {
    if dimension == .language {
      return LanguageTag(name.value) == nil ? Diagnostic(.notALanguage, at: name.range, ["value": name.value]) : nil
    }
    guard let declared = configuration.declaredValues(of: dimension),
      !declared.values.contains(where: { $0.id == name.value })
    else { return nil }
    return finding(declared.unknown, name, among: Names(declared.values.map(\.id)))
  }

  /// A finding if the value of a facet is not declared.
  public func finding(_ facet: Located<Facet>) -> Diagnostic? {
    finding(Located(facet.value.value, at: facet.range), of: facet.value.dimension)
  }
}

extension [String] {
  /// The names as a message lists them, cut to a length that people read.
  var listedForMessage: Words {
    let limit = 40
    guard count > limit + 1 else { return .list(self) }
    return Words.list(prefix(limit)) + Words(en: " and \(count - limit) more", nl: " en nog \(count - limit)")
  }
}
