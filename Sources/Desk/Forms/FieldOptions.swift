import ContentLoading
import Diagnostics
import SiteModel

/// The values among which an author chooses, with their names: what the site declares, and what it holds.
struct FieldOptions: Sendable {
  private let ofForms: [String: [Field.Option]]
  private let names: FormNames
  private let site: Site?

  /// - Parameter language: the language of the names.
  init(_ site: DeskSite, in language: LanguageTag?) {
    self.site = site.state.site
    names = site.readers.names
    guard let found = site.state.site else {
      ofForms = [:]
      return
    }
    let configuration = found.configuration(language ?? found.defaultLanguage)
    ofForms = [
      TextForm.audience.name: configuration.audiences.map { Field.Option(value: $0.id, label: $0.name) },
      TextForm.topic.name: configuration.topics.map { Field.Option(value: $0.id, label: $0.name) },
      TextForm.region.name: configuration.regions.map { Field.Option(value: $0.id, label: $0.name) },
      TextForm.sector.name: configuration.sectors.map { Field.Option(value: $0.id, label: $0.name) },
    ]
  }

  /// The options of a key; nil where any value is allowed.
  func of(_ key: KeyDeclaration, in language: AuthorLanguage) -> [Field.Option]? {
    if case .choice(let choices) = key.type { return Self.options(choices, language) }
    guard let form = key.type.form else { return nil }
    if let choices = form.choices { return Self.options(choices, language) }
    if let known = ofForms[form.name] { return known }
    if let known = names[form] { return Self.options(known, language) }
    if case .name(let folder)? = form.naming { return content(in: folder) }
    return nil
  }

  private static func options(_ choices: [KeyChoice], _ language: AuthorLanguage) -> [Field.Option] {
    choices.map { Field.Option(value: $0.value, label: $0.words[language].capitalizedAtStart) }
  }

  /// The pages of a folder, by the names of their files and with their titles.
  private func content(in folder: String) -> [Field.Option] {
    guard let site else { return [] }
    return site.pages(inFolder: folder).map { Field.Option(value: $0.name, label: $0.title) }
      .sorted { ($0.label, $0.value) < ($1.label, $1.value) }
  }

  /// The control for a form of text.
  static func type(of form: TextForm) -> String {
    if form.choices != nil { return "choice" }
    if case .name? = form.naming { return "reference" }
    switch form.name {
    case "audience", "topic", "region", "sector", "layout": return "choice"
    case "inline-markdown", "markdown", "date", "moment", "slug", "language": return form.name
    case "web-address": return "url"
    case "mail-address": return "email"
    case "destination": return "link"
    case "picture": return "image"
    case "path", "site-path": return "file"
    default: return form.naming == .destination ? "file" : "text"
    }
  }
}
