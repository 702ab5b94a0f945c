import ContentLoading

/// The keys of a file in `types/`, which declares a kind of content.
enum TypeKeys {
  static let set = KeySet(
    en: "the kind of content", nl: "de soort inhoud",
    [name, plural, folder, list, summary, fields, sort, filter, data, feed])

  static let name = Key.neededText(
    "name", .plain, example: "Template",
    en: ("What one of them is called", "Readers see it on the share card and in the list of all pages."),
    nl: ("Hoe één ervan heet", "Lezers zien het op de kaart om te delen en in de lijst van alle pagina’s."))
  static let plural = Key.neededText(
    "plural", .plain, example: "Templates",
    en: ("What several of them are called", "The title of their list, and the link to it above each of them."),
    nl: ("Hoe zij in het meervoud heten", "De titel van hun lijst, en de link ernaartoe boven elk ervan."))
  static let folder = Key.neededText(
    "folder", .slug, .fact, example: "templates",
    en: (
      "The folder with their files",
      "All files of this folder in the site folder are of this kind. It may not be one that Baken reads itself."
    ),
    nl: (
      "De map met hun bestanden",
      "Alle bestanden in deze map van de site zijn van deze soort. Het mag geen map zijn die Baken zelf al leest."
    ))
  static let list = Key.text(
    "list", .slug, .own, .default(en: "there is no list", nl: "er is geen lijst"), example: "templates",
    en: (
      "The address of their list, one word",
      "The pages stand below it. Without it they have no list, and stand below the name of the folder."
    ),
    nl: (
      "Het adres van hun lijst, één woord",
      "De pagina’s staan eronder. Zonder dit adres is er geen lijst, en staan zij onder de naam van de map."
    ))
  static let summary = Key.text(
    "summary", .plain, example: "Forms that you can fill in and share.",
    en: ("A sentence about them", "It stands under the title of their list, and in search results."),
    nl: ("Een zin over deze soort", "Die staat onder de titel van de lijst, en in zoekresultaten."))
  static let fields = Key.named(
    "fields", FieldKeys.set, .filled, example: "{version: {label: Version, type: text}}",
    en: (
      "What each of them states",
      "Each field under a name of your own: authors write that name as a key. The order is that on the page."
    ),
    nl: (
      "Wat er bij elk ervan staat",
      "Elk veld onder een eigen naam: auteurs schrijven die naam als sleutel. De volgorde is die op de pagina."
    ))
  static let sort = Key.texts(
    "sort", of: .sortField, .fact, .default("[title]"), example: "[-title]",
    en: ("By what their list is sorted", "Names of fields, or title. A hyphen in front turns the order round."),
    nl: ("Waarop hun lijst is gesorteerd", "Namen van velden, of title. Een streepje ervoor keert de volgorde om."))
  static let filter = Key.texts(
    "filter", of: .fieldName, .fact, example: "[for]",
    en: ("By what visitors can shorten the list", "Names of fields of the type choice. Each value gets a list of its own, too."),
    nl: (
      "Waarmee bezoekers de lijst kunnen inkorten", "Namen van velden van het type choice. Elke waarde krijgt ook een eigen lijst."
    ))
  static let data = Key.text(
    "data", .schemaType, .fact, example: "CreativeWork",
    en: ("What search engines are told that it is", "A type of schema.org. Without it they are told nothing beyond the page."),
    nl: ("Wat zoekmachines horen dat het is", "Een type van schema.org. Zonder dit horen zij niets naast de pagina."))
  static let feed = Key.flag(
    "feed", default: false, .fact,
    en: ("Whether the kind has a feed", "People who follow it see what is new. It needs a list."),
    nl: ("Of de soort een feed heeft", "Wie de feed volgt, ziet wat er nieuw is. Hiervoor is een lijst nodig."))
}

/// The keys of a field in a kind of content or in a component.
enum FieldKeys {
  static let set = KeySet(en: "the field {name}", nl: "het veld {name}", common + [fields])
  /// Of a field inside a group, which holds no groups itself.
  static let inner = KeySet(en: "the field {name}", nl: "het veld {name}", common)

  private static let common: DeclaredKeys = [
    label, type, required, many, of, values, to, inverse, least, greatest, help, example, property,
  ]

  static let label = Key.neededText(
    "label", .plain, example: "Version",
    en: ("What readers see in front of the value", "Authors see it in messages and in the editor, too."),
    nl: ("Wat lezers voor de waarde zien staan", "Auteurs zien het ook in meldingen en bij het bewerken."))
  static let type = Key.choice(
    "type", of: FieldType.Name.self, .needed, .fact, example: "text",
    en: ("What the field takes", "One of some values has values or of, a page of the site has to, a group has fields of its own."),
    nl: (
      "Wat er in het veld staat",
      "Bij een van enkele waarden horen values of of, bij een pagina van de site hoort to, bij eigen velden horen fields."
    ))
  static let required = Key.flag(
    "required", default: false, .fact,
    en: ("Whether each of them must have it", "A file without it is an error."),
    nl: ("Of elk bestand het veld moet hebben", "Ontbreekt het veld, dan is dat een fout."))
  static let many = Key.flag(
    "many", default: false, .fact,
    en: ("Whether it takes several values", "Authors write them as a list."),
    nl: ("Of er meer waarden in mogen staan", "Auteurs schrijven die als een lijst."))
  static let of = Key.text(
    "of", .labelSource, .fact, .only(when: "type", is: "choice"), .never(beside: "values"), example: "audiences",
    en: ("Which names of site.yml one can choose from", "audiences, topics, regions or sectors."),
    nl: ("Uit welke namen van site.yml men kiest", "audiences, topics, regions of sectors."))
  static let values = Key.table(
    "values", of: .prose,
    KeyPayload.Table(
      expected: Words(en: "the text that readers see for this value", nl: "de tekst die lezers voor deze waarde zien"),
      example: "Free", allowsNothing: false),
    .only(when: "type", is: "choice"), .filled, example: "{free: Free, paid: Paid}",
    en: ("The values that one can choose from", "Each with the words that readers see."),
    nl: ("De waarden waaruit men kiest", "Elk met de woorden die lezers zien."))
  static let to = Key.text(
    "to", .folder, .fact, .only(when: "type", is: "reference"), .needed(when: "type", is: "reference"), example: "events",
    en: (
      "The folder of what it refers to",
      "pages, events, experts, news, campaigns, self-checks, or the folder of another kind of content."
    ),
    nl: (
      "De map van waar het naar verwijst",
      "pages, events, experts, news, campaigns, self-checks, of de map van een andere soort inhoud."
    ))
  static let inverse = Key.text(
    "inverse", .plain, .only(when: "type", is: "reference"),
    .default(en: "the plural of the kind of content", nl: "het meervoud van de soort inhoud"),
    example: "Templates for this workshop",
    en: ("The words above the links back", "The page that is referred to lists what refers to it, under these words."),
    nl: ("De woorden boven de links terug", "De pagina waarnaar wordt verwezen, noemt onder deze woorden wat ernaar verwijst."))
  static let least = Key.text(
    "least", .decimal, .fact, .only(when: "type", is: "number"), example: "0",
    en: ("The least number", "A smaller one is an error."), nl: ("Het kleinste getal", "Een kleiner getal is een fout."))
  static let greatest = Key.text(
    "greatest", .decimal, .fact, .only(when: "type", is: "number"), example: "100",
    en: ("The greatest number", "A larger one is an error."), nl: ("Het grootste getal", "Een groter getal is een fout."))
  static let help = Key.text(
    "help", .plain, example: "As it stands on the form.",
    en: ("What authors should know about it", "baken explain and editors show it."),
    nl: ("Wat auteurs erover moeten weten", "baken explain en editors laten het zien."))
  static let example = Key.text(
    "example", .prose, example: "2.1",
    en: ("A value as an author would write it", "Messages show it. Without it, they show one that suits the type."),
    nl: (
      "Een waarde zoals een auteur die schrijft", "Meldingen tonen haar. Zonder voorbeeld tonen zij er een die bij het type past."
    ))
  static let property = Key.text(
    "property", .schemaProperty, .fact, example: "version",
    en: ("Under what name search engines get it", "A property of schema.org that fits the type under data."),
    nl: ("Onder welke naam zoekmachines het krijgen", "Een eigenschap van schema.org die past bij het type onder data."))
  static let fields = Key.named(
    "fields", inner, .only(when: "type", is: "group"), .needed(when: "type", is: "group"), .filled,
    example: "{name: {label: Name, type: text}}",
    en: ("What stands together in the group", "Fields like those of the kind itself; a group holds no other groups."),
    nl: ("Wat er in de groep bij elkaar staat", "Velden zoals die van de soort zelf; een groep bevat geen andere groepen."))
}

extension TextForm {
  static let fieldName = TextForm("field-name", en: "the name of a field", nl: "de naam van een veld", isAlwaysText: true)
  static let sortField = TextForm(
    "sort-field", en: "the name of a field, or title; with a hyphen in front from high to low",
    nl: "de naam van een veld, of title; met een streepje ervoor van hoog naar laag", isAlwaysText: true)
  static let folder = TextForm("folder", en: "the name of a folder of the site", nl: "de naam van een map van de site")
  static let labelSource = TextForm(
    "label-source", en: "audiences, topics, regions or sectors", nl: "audiences, topics, regions of sectors",
    pattern: "^(audiences|topics|regions|sectors)$")
  static let schemaType = TextForm(
    "schema-type", en: "the name of a type of schema.org", nl: "de naam van een type van schema.org", pattern: "^[A-Z][A-Za-z0-9]*$"
  )
  static let schemaProperty = TextForm(
    "schema-property", en: "the name of a property of schema.org", nl: "de naam van een eigenschap van schema.org",
    pattern: "^[a-z][A-Za-z0-9]*$")
  static let decimal = TextForm(
    "decimal", en: "a number, such as 12 or 12.5", nl: "een getal, zoals 12 of 12.5", pattern: #"^-?[0-9]+(\.[0-9]+)?$"#)
}

extension FileKind {
  static let types = FileKind(
    "types", TypeKeys.set, translation: .wordsOnly, en: "a kind of content that the site declares: a file in types/",
    nl: "een soort inhoud die de site zelf aangeeft: een bestand in types/")
}

extension FieldType.Name: ChoiceValue {
  var words: Words {
    switch self {
    case .text: Words(en: "a line of text", nl: "een regel tekst")
    case .markdown: Words(en: "text with paragraphs and links", nl: "tekst met alinea’s en links")
    case .number: Words(en: "a number", nl: "een getal")
    case .flag: Words(en: "yes or no", nl: "ja of nee")
    case .date: Words(en: "a day", nl: "een dag")
    case .moment: Words(en: "a day and a time", nl: "een dag en een tijd")
    case .choice: Words(en: "one of some values", nl: "een van enkele waarden")
    case .media: Words(en: "a file to download", nl: "een bestand om te downloaden")
    case .image: Words(en: "a picture", nl: "een afbeelding")
    case .link: Words(en: "a link", nl: "een link")
    case .reference: Words(en: "a page of the site", nl: "een pagina van de site")
    case .group: Words(en: "fields of its own", nl: "eigen velden")
    }
  }
}
