import ContentLoading
import Diagnostics
import SiteBuilder
import SiteRendering
import Theming

/// The pages about the values that templates may use: those that all pages share, and those of each template.
struct TemplatePages {
  /// What has no words in a language.
  let faults: [String]
  private let templates: FilledTemplates
  private let groups: [(group: Group, names: [String])]

  init(_ templates: FilledTemplates = FeatureSet.builtIn.filledTemplates) {
    self.templates = templates
    let names = templates.byName.keys.sorted()
    groups = Group.allCases.map { group in (group, names.filter { Group(of: $0, templates.byName[$0]) == group }) }
      .filter { !$0.names.isEmpty }
    let sets =
      [("frame", templates.frame), ("page", templates.page)]
      + names.compactMap { name in
        templates.byName[name].map { (name, $0.own) }
      }
    var seen: Set<String> = []
    faults = sets.flatMap { name, set in Self.valuesWithoutWords(in: set, within: []).map { "“\($0)” of the template \(name)" } }
      .filter { seen.insert($0).inserted }
      .map { "the value \($0) has no words in a language" }
  }

  /// What templates have in common; each has a page of its own.
  private enum Group: String, CaseIterable {
    case layouts = "opzetten"
    case kinds = "soorten"
    case lists = "lijsten"
    case components = "onderdelen"
    case parts = "delen"

    init(of name: String, _ template: FilledTemplate?) {
      switch template?.sharing ?? .nothing {
      case .kinds: self = .layouts
      case .page: self = .kinds
      case .frame: self = .lists
      case .nothing, .document: self = name.hasPrefix("component-") ? .components : .parts
      }
    }
  }

  /// The names of values, with those that they stand in.
  private static func valuesWithoutWords(in set: TemplateValueSet, within outer: [TemplateValueSet]) -> [String] {
    set.values.flatMap { value -> [String] in
      let own = value.words.lacksOne ? [value.name] : []
      guard let inner = value.type.inner, !(outer + [set]).contains(where: { $0 === inner }) else { return own }
      return own + valuesWithoutWords(in: inner, within: outer + [set]).map { "\(value.name).\($0)" }
    }
  }

  func pages(in language: AuthorLanguage) -> [HandbookPage] {
    var list = HandbookPage(
      "waarden/index", in: language, slug: "values", title: Words(en: "Values for templates", nl: "Waarden voor sjablonen"),
      summary: HandbookWords.values)
    list.order = groups.map { "\($0.group.rawValue).md" }
    list.add(HandbookWords.aboutValues[language])
    list.addHeading(2, HandbookWords.valuesOfTextPages[language], id: "geschreven-pagina")
    list.add(HandbookWords.aboutValuesOfTextPages[language])
    list.add(table(of: templates.page, in: language))
    list.addHeading(2, HandbookWords.valuesOfEveryPage[language], id: "elke-pagina")
    list.add(HandbookWords.aboutValuesOfEveryPage[language])
    list.add(table(of: templates.frame, in: language))
    return [list] + groups.map { page(of: $0.group, $0.names, in: language) }
  }

  private func page(of group: Group, _ names: [String], in language: AuthorLanguage) -> HandbookPage {
    let words = Self.words(of: group)
    var page = HandbookPage(
      "waarden/\(group.rawValue)", in: language, slug: words.slug,
      title: Words(en: "Values: \(words.title.english)", nl: "Waarden: \(words.title.dutch)"), summary: words.summary)
    page.add(words.sharing[language])
    for name in names {
      guard let own = templates.byName[name]?.own else { continue }
      page.addHeading(2, MarkdownText.code(name), id: name)
      page.add(own.values.isEmpty ? HandbookWords.noOwnValues[language] : table(of: own, in: language))
    }
    return page
  }

  private static func words(of group: Group) -> (slug: String, title: Words, summary: Words, sharing: Words) {
    switch group {
    case .layouts:
      ("layouts", HandbookWords.layouts, HandbookWords.valuesOfLayouts, HandbookWords.sharingOfLayouts)
    case .kinds:
      ("kinds", HandbookWords.kindsOfPages, HandbookWords.valuesOfKinds, HandbookWords.sharingOfKinds)
    case .lists: ("lists", HandbookWords.lists, HandbookWords.valuesOfLists, HandbookWords.sharingOfLists)
    case .components:
      ("components", HandbookWords.componentTemplates, HandbookWords.valuesOfComponents, HandbookWords.sharingOfNothing)
    case .parts: ("parts", HandbookWords.parts, HandbookWords.valuesOfParts, HandbookWords.sharingOfNothing)
    }
  }

  private func table(of set: TemplateValueSet, in language: AuthorLanguage) -> String {
    var places: [ObjectIdentifier: String] = [ObjectIdentifier(set): ""]
    return MarkdownText.table(
      [HandbookWords.value[language], HandbookWords.form[language], HandbookWords.whatItIs[language]],
      rows(of: set, under: "", &places, in: language))
  }

  /// The values with those inside them; what has the same values as one above it refers to that.
  private func rows(
    of set: TemplateValueSet, under outer: String, _ places: inout [ObjectIdentifier: String], in language: AuthorLanguage
  ) -> [[String]] {
    set.values.flatMap { value -> [[String]] in
      let name = outer + value.name
      let row = [MarkdownText.code(name), value.type.words[language], MarkdownText.prose(value.words[language])]
      guard let inner = value.type.inner, !inner.values.isEmpty else { return [row] }
      if let place = places[ObjectIdentifier(inner)] {
        return [[row[0], place.isEmpty ? row[1] : HandbookWords.form(row[1], sameAs: MarkdownText.code(place))[language], row[2]]]
      }
      places[ObjectIdentifier(inner)] = name
      return [row] + rows(of: inner, under: name + ".", &places, in: language)
    }
  }
}
