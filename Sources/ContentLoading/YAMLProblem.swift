import Diagnostics

/// libyaml's messages in words for people who do not know YAML's terms.
enum YAMLProblem {
  static func plainWords(for problem: String) -> Words { words.first { problem.contains($0.0) }?.1 ?? unknown(problem) }

  /// A message that is known in English only.
  static func unknown(_ problem: String) -> Words { Words(en: problem, nl: "“\(problem)”") }

  private static let words: [(String, Words)] = [
    (
      "could not find expected ':'",
      Words(
        en: "a line above this one is not a key with a colon and a space behind it",
        nl: "een regel hierboven is geen sleutel met een dubbele punt en een spatie erachter")
    ),
    (
      "did not find expected key",
      Words(
        en: "this is not a key in line with those above it",
        nl: "hier staat geen sleutel in dezelfde kolom als die erboven")
    ),
    (
      "did not find expected '-' indicator",
      Words(
        en: "this is not an entry in line with those of the list above it",
        nl: "hier staat geen streepje in dezelfde kolom als die van de lijst erboven")
    ),
    (
      "did not find expected <document start>",
      Words(
        en: "there is something behind the end of the YAML",
        nl: "er staat nog iets achter het einde van de YAML")
    ),
    (
      "mapping values are not allowed",
      Words(
        en: "there is a colon with a space behind it where no key can be",
        nl: "er staat een dubbele punt met een spatie erachter waar geen sleutel kan staan")
    ),
    (
      "did not find expected ',' or ']'",
      Words(
        en: "the list in [ ] is not closed here, or there is no comma between two entries",
        nl: "de lijst tussen [ ] is hier niet afgesloten, of er ontbreekt een komma tussen twee waarden")
    ),
    (
      "did not find expected ',' or '}'",
      Words(
        en: "the keys in { } are not closed here, or there is no comma between two of them",
        nl: "de sleutels tussen { } zijn hier niet afgesloten, of er ontbreekt een komma tussen twee ervan")
    ),
    (
      "did not find expected node content",
      Words(
        en: "a value is missing in front of this character",
        nl: "voor dit teken ontbreekt een waarde")
    ),
    (
      "found character that cannot start any token",
      Words(
        en: "no value can begin with this character",
        nl: "geen enkele waarde kan met dit teken beginnen")
    ),
    (
      "found unknown escape character",
      Words(
        en: "the character behind a \\ between double quotes means nothing to YAML",
        nl: "het teken achter een \\ tussen dubbele aanhalingstekens betekent niets voor YAML")
    ),
    (
      "found unexpected end of stream",
      Words(
        en: "the text ends before a quote or a bracket is closed",
        nl: "de tekst eindigt voordat een aanhalingsteken of een haak is gesloten")
    ),
    (
      "block sequence entries are not allowed",
      Words(
        en: "a list cannot begin here: its first hyphen goes on a line of its own",
        nl: "hier kan geen lijst beginnen: het eerste streepje hoort op een eigen regel")
    ),
    (
      "found undefined alias",
      Words(
        en: "a value begins with * and a name that no value has",
        nl: "een waarde begint met * en een naam die geen enkele waarde heeft")
    ),
    (
      "found undefined tag handle",
      Words(
        en: "a value begins with ! and a type that does not exist",
        nl: "een waarde begint met ! en een type dat niet bestaat")
    ),
  ]
}
