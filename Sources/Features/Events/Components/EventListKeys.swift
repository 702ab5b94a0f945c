import ContentLoading
import SiteModel

enum EventListKeys {
  static let set = KeySet(
    en: "the component events", nl: "het onderdeel events", [limit, series] + facets.map(\.key))

  static let facets: FacetKeys.Facets = [
    (.audience, FacetKeys.audience), (.topic, FacetKeys.topic), (.region, FacetKeys.region), (.format, format),
    (.language, FacetKeys.language),
  ]

  static let format = Key.text(
    "format", .eventFormat, example: "online",
    en: ("Only events that people join in this way", "At a place, online or both."),
    nl: ("Alleen bijeenkomsten waar u zo aan meedoet", "Op locatie, online of beide."))
  static let limit = Key.number(
    "limit", 1...100, default: 5, example: "5",
    en: ("How many events are shown", "The next one stands first. What is over is left out by itself."),
    nl: ("Hoeveel bijeenkomsten te zien zijn", "De eerstvolgende staat vooraan. Wat voorbij is, valt vanzelf weg."))
  static let series = Key.text(
    "series", .series, example: "ecvet-experience",
    en: ("Only events of this series", "Leave it out for events of every kind."),
    nl: ("Alleen bijeenkomsten uit deze reeks", "Laat dit weg voor alle soorten bijeenkomsten."))
}

extension TextForm {
  static let eventFormat: TextForm = {
    var form = TextForm(
      "event-format", en: "on-site, online or hybrid", nl: "on-site, online of hybrid",
      pattern: "^(\(Event.Format.allCases.map(\.rawValue).joined(separator: "|")))$", isAlwaysText: true)
    form.choices = Event.Format.choices
    return form
  }()
}
