import ContentLoading

/// The texts of `baken explain` around those of the keys.
struct KeyExplanationTexts {
  static let all = KeyExplanationTexts()

  static let mention = Words(
    en: "For the keys of files: baken explain key:events, baken explain key:events.registration",
    nl: "Voor de sleutels van bestanden: baken explain key:events, baken explain key:events.registration")

  let nested = Words(en: "Its keys:", nl: "De sleutels erin:")
  let example = Words(en: "Example", nl: "Voorbeeld")
  let mark = Words(en: "  * must be there", nl: "  * moet er staan")
  let noKeys = Words(en: "  It has no keys.", nl: "  Er zijn geen sleutels.")
  let more = Words(
    en: "More about one: baken explain key:{kind}.KEY", nl: "Meer over een sleutel: baken explain key:{kind}.SLEUTEL")
}
