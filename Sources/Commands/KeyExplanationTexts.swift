import ContentLoading

/// The texts of `baken explain` around those of the keys.
struct KeyExplanationTexts {
  static let all = KeyExplanationTexts()

  static let mention = Words(
    en: "For the keys of files: baken explain key:events, baken explain key:events.registration",
    nl: "Voor de sleutels van bestanden: baken explain key:events, baken explain key:events.registration")

  let takes = Words(en: "Takes", nl: "Waarde")
  let needed = Words(en: "Needed", nl: "Verplicht")
  let place = Words(en: "Stands", nl: "Staat")
  let standard = Words(en: "Default", nl: "Standaard")
  let none = Words(en: "none", nl: "geen")
  let translation = Words(en: "Translation", nl: "Vertaling")
  let sameInAll = Words(
    en: "the same in every language: a translation need not repeat it, and may not differ",
    nl: "in elke taal hetzelfde: een vertaling hoeft het niet te herhalen, en mag niet afwijken")
  let ownInEach = Words(
    en: "each language has its own: a translation does not inherit it",
    nl: "elke taal heeft een eigen waarde: een vertaling neemt haar niet over")
  let placement = Words(en: "Placement", nl: "Plaats")
  let decides = Words(
    en: "decides where the page stands: its address, the lists it is in, or its place in them",
    nl: "bepaalt waar de pagina staat: haar adres, de lijsten waarin zij staat, of haar plek daarin")
  let nested = Words(en: "Its keys:", nl: "De sleutels erin:")
  let example = Words(en: "Example", nl: "Voorbeeld")
  let mark = Words(en: "  * must be there", nl: "  * moet er staan")
  let noKeys = Words(en: "  It has no keys.", nl: "  Er zijn geen sleutels.")
  let more = Words(
    en: "More about one: baken explain key:{kind}.KEY", nl: "Meer over een sleutel: baken explain key:{kind}.SLEUTEL")
}
