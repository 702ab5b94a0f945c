/// The key that `baken translations accept` writes at the end of a translation.
enum TranslationKeys {
  static let set = KeySet(en: "the note of accepted texts", nl: "de aantekening van goedgekeurde teksten", [translates])

  static let translates = Key.table(
    "translates", of: .fingerprint,
    KeyPayload.Table(
      expected: Words(en: "the fingerprint of a text", nl: "de vingerafdruk van een tekst"), example: "bcdfghjklm",
      allowsNothing: false),
    example: "{what-counts: bcdfghjklm}",
    en: (
      "Which texts the translation was made from",
      "The command baken translations accept writes it, and nobody else: each section and each text of the page in the default language, with a fingerprint of its words. When one changes, its fingerprint no longer fits, and the translation has fallen behind."
    ),
    nl: (
      "Van welke teksten dit de vertaling is",
      "De opdracht baken translations accept schrijft dit, en niemand anders: elke sectie en elke tekst van de pagina in de standaardtaal, met een vingerafdruk van haar woorden. Verandert er een, dan klopt de vingerafdruk niet meer en loopt de vertaling achter."
    ))
}

extension TextForm {
  static let fingerprint = TextForm(
    "fingerprint", en: "a fingerprint: \(TextFingerprint.length) consonants",
    nl: "een vingerafdruk: \(TextFingerprint.length) medeklinkers",
    pattern: "^[b-df-hj-np-t]{\(TextFingerprint.length)}$", isAlwaysText: true)
}

extension FileKind {
  /// A block in any translation, beside its own keys.
  static let translations = FileKind(
    "translations", TranslationKeys.set, translation: .none,
    en: "what a translation was made from: the last lines that a command writes in it",
    nl: "waarvan een bestand de vertaling is: de laatste regels, die een opdracht erin schrijft")
}
