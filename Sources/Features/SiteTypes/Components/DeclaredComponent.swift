import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel
import SiteRendering
import Theming

/// A component that a site or its theme declares, as it stands in one text.
struct DeclaredComponent: PageComponent {
  let name: String
  let values: FieldValues

  var contentLinks: [ContentLink] { values.links }
  var contentImages: [MarkupBody.Image] { values.images }
}

extension DeclaredComponent: RenderedComponent {
  var template: String { "component-\(name)" }

  func context(in rendering: ComponentRendering) -> TemplateContext? { FieldContexts(rendering: rendering).object(values) }
}

/// Reads the blocks of a declared component.
struct DeclaredComponentReader: ComponentReader {
  let name: String
  let words: Words
  let keys: KeySet
  let fieldKeys: FieldKeySet

  func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    DeclaredComponent(name: name, values: fieldKeys.read(&reader, markdown))
  }
}

/// The keys of a file in `theme/components/`, which declares a component.
enum ComponentKeys {
  static let set = KeySet(en: "the component {name}", nl: "het onderdeel {name}", [name, fields])

  static let name = Key.neededText(
    "name", .plain, example: "A quotation",
    en: ("What the component is", "A few words for authors, who see it in lists and in the editor."),
    nl: ("Wat het onderdeel is", "Een paar woorden voor auteurs, die het in lijsten en bij het bewerken zien."))
  static let fields = Key.named(
    "fields", FieldKeys.set, example: "{text: {label: Text, type: markdown}}",
    en: ("What its block may hold", "Each field under a name of your own: authors write that name as a key."),
    nl: ("Wat er in het blok mag staan", "Elk veld onder een eigen naam: auteurs schrijven die naam als sleutel."))
}

extension FileKind {
  static let declaredComponents = FileKind(
    "theme-components", ComponentKeys.set, translation: .wordsOnly,
    en: "a component that the site declares: a file in theme/components/",
    nl: "een onderdeel dat de site zelf aangeeft: een bestand in theme/components/")
}
