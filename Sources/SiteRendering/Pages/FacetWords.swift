import SiteModel

/// The words on a list that readers can filter, in one language.
public protocol FacetWords: Sendable {
  /// The title and the description of the whole list.
  func list(_ language: LanguageTag, _ renderer: SiteRenderer) -> (title: String, summary: String?)

  /// The title and the description of the list filtered by a value.
  /// - Parameter name: the name of the value.
  func filtered(by facet: Facet, name: String, _ language: LanguageTag, _ renderer: SiteRenderer) -> (
    title: String, summary: String?
  )

  func name(of dimension: Facet.Dimension, _ language: LanguageTag, _ renderer: SiteRenderer) -> String

  func name(of facet: Facet, _ language: LanguageTag, _ renderer: SiteRenderer) -> String

  /// What a value stands for, by the pages that have it, such as the towns of a region; nil where its name says enough.
  func detail(of facet: Facet, among pages: [Int], _ language: LanguageTag, _ renderer: SiteRenderer) -> String?

  /// How many entries are shown: none, one, and any other number, with `{count}` in its place.
  func counts(_ language: LanguageTag, _ renderer: SiteRenderer) -> (none: String, one: String, other: String)
}

extension FacetWords {
  public func detail(of facet: Facet, among pages: [Int], _ language: LanguageTag, _ renderer: SiteRenderer) -> String? { nil }

  public func name(of dimension: Facet.Dimension, _ language: LanguageTag, _ renderer: SiteRenderer) -> String {
    renderer.strings(language).text("filters.\(dimension.name)")
  }

  public func name(of facet: Facet, _ language: LanguageTag, _ renderer: SiteRenderer) -> String {
    facet.dimension == .language
      ? renderer.strings(language).languageName(facet.value, in: language)
      : renderer.site.configuration(language).name(of: facet) ?? facet.value
  }
}

/// Words from the theme's strings, all below one key, such as `expert`.
public struct ThemeFacetWords: FacetWords {
  let key: String

  public init(below key: String) { self.key = key }

  public func list(_ language: LanguageTag, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    let strings = renderer.strings(language)
    return (strings.text("\(key).title"), strings.text("\(key).summary"))
  }

  public func filtered(by facet: Facet, name: String, _ language: LanguageTag, _ renderer: SiteRenderer) -> (
    title: String, summary: String?
  ) {
    let strings = renderer.strings(language)
    return (
      strings.text("\(key).facet-titles.\(facet.dimension.name)", ["name": name]),
      strings.text("\(key).facet-summaries.\(facet.dimension.name)", ["name": name])
    )
  }

  public func counts(_ language: LanguageTag, _ renderer: SiteRenderer) -> (none: String, one: String, other: String) {
    let strings = renderer.strings(language)
    return (
      strings.text("\(key).count-none"), strings.text("\(key).count", count: 1), strings.countTemplate("\(key).count")
    )
  }
}
