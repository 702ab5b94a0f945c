import ContentLoading
import SiteModel

enum ContactKeys {
  static let set = KeySet(en: "the component contact", nl: "het onderdeel contact", [expert])

  static let expert = Key.text(
    "expert", .expert, .default(en: "the organisation of the site", nl: "de organisatie van de site"), example: "mobility",
    en: ("Whom readers can turn to", "The page shows the name, the mail address and the telephone number."),
    nl: ("Bij wie lezers terechtkunnen", "De pagina toont de naam, het e-mailadres en het telefoonnummer."))
}

enum ExpertListKeys {
  static let set = KeySet(
    en: "the component experts", nl: "het onderdeel experts", [limit, only] + facets.map(\.key))

  static let facets: FacetKeys.Facets = [
    (.region, FacetKeys.region), (.sector, FacetKeys.sector), (.topic, FacetKeys.topic), (.language, FacetKeys.language),
  ]

  static let limit = Key.number(
    "limit", 1...100, default: 100, example: "6",
    en: ("How many experts are shown", "They stand in the order of their names."),
    nl: ("Hoeveel experts te zien zijn", "Zij staan op volgorde van hun naam."))
  static let only = Key.texts(
    "only", of: .expert, example: "[mobility, editors]",
    en: ("Only these experts", "They are shown in the order in which you name them."),
    nl: ("Alleen deze experts", "Zij staan in de volgorde waarin u ze noemt."))
}
