import SiteModel
import SiteRendering
import Theming

/// The words on the list of a declared kind of content.
struct TypeFacetWords: FacetWords {
  let type: ContentType

  func list(_ language: LanguageTag, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    let words = type.words(in: language)
    return (words.plural, words.summary)
  }

  func filtered(
    by facet: Facet, name: String, _ language: LanguageTag, _ renderer: SiteRenderer
  ) -> (title: String, summary: String?) {
    let words = type.words(in: language)
    let title = renderer.strings(language).text("typed.filtered-title", ["list": words.plural, "value": name])
    return (title, words.summary)
  }

  func name(of dimension: Facet.Dimension, _ language: LanguageTag, _ renderer: SiteRenderer) -> String {
    type.field(dimension)?.words(in: language).label ?? dimension.name
  }

  func name(of facet: Facet, _ language: LanguageTag, _ renderer: SiteRenderer) -> String {
    name(of: facet, language, renderer.site.configuration(language))
  }

  func counts(_ language: LanguageTag, _ renderer: SiteRenderer) -> (none: String, one: String, other: String) {
    let strings = renderer.strings(language)
    return (strings.text("typed.count-none"), strings.text("typed.count", count: 1), strings.countTemplate("typed.count"))
  }

  /// The name of a value.
  func name(of facet: Facet, _ language: LanguageTag, _ configuration: SiteConfiguration) -> String {
    type.field(facet.dimension)?.valueName(facet.value, language, configuration) ?? facet.value
  }

  /// The values of a field in the order in which they are declared.
  func values(of field: Field, _ configuration: SiteConfiguration) -> [String] {
    guard case .choice(let choices) = field.type else { return [] }
    return switch choices {
    case .values(let values): values
    case .labels(.audience): configuration.audiences.map(\.id)
    case .labels(.topic): configuration.topics.map(\.id)
    case .labels(.region): configuration.regions.map(\.id)
    case .labels: configuration.sectors.map(\.id)
    }
  }
}

extension Field {
  /// What readers see for a value of the choice.
  func valueName(_ value: String, _ language: LanguageTag, _ configuration: SiteConfiguration) -> String {
    switch type {
    case .choice(.labels(let dimension)): configuration.name(of: Facet(dimension, value)) ?? value
    default: words(in: language).values[value] ?? value
    }
  }
}
