/// The keys of a colour pair in a theme's list.
enum ContrastPairKeys {
  static let set = KeySet(en: "a colour pair", nl: "een kleurenpaar", [foreground, background, minimum])

  static let foreground = Key.neededText(
    "foreground", .colourToken, example: "--ink",
    en: ("The colour of the text or the line", "The name of a token in the styles of the theme."),
    nl: ("De kleur van de tekst of de lijn", "De naam van een token in de stijlen van het thema."))
  static let background = Key.neededText(
    "background", .colourToken, example: "--paper",
    en: ("The colour behind it", "The name of a token in the styles of the theme."),
    nl: ("De kleur erachter", "De naam van een token in de stijlen van het thema."))
  static let minimum = Key.neededText(
    "minimum", .ratio, example: "4.5",
    en: ("The least contrast between the two", "4.5 for text and 3 for large text and lines (WCAG 2.2, 1.4.3 and 1.4.11)."),
    nl: ("Het kleinste contrast tussen die twee", "4.5 voor tekst en 3 voor grote tekst en lijnen (WCAG 2.2, 1.4.3 en 1.4.11)."))
}

extension TextForm {
  static let colourToken = TextForm(
    "colour-token", en: "the name of a token, such as --ink", nl: "de naam van een token, zoals --ink", isAlwaysText: true)
  static let ratio = TextForm("ratio", en: "a number such as 4.5", nl: "een getal zoals 4.5", pattern: #"^\d+(\.\d+)?$"#)
}

extension FileKind {
  static let contrastPairs = FileKind(
    "contrast-pairs", ContrastPairKeys.set, shape: .list, translation: .none,
    en: "the colours that stand upon each other: theme/contrast-pairs.yml",
    nl: "de kleuren die op elkaar staan: theme/contrast-pairs.yml")
}
