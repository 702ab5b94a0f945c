import ContentLoading

/// The keys of a term in `glossary.yml`.
enum GlossaryKeys {
  static let term = KeySet(en: "the term {name}", nl: "het begrip {name}", [word, full, definition, otherForms, related])

  static let word = Key.neededText(
    "term", .plain, example: "learning outcome",
    en: ("The word that is explained", "As it stands in texts, without a capital unless it is a name."),
    nl: ("Het woord dat wordt uitgelegd", "Zoals het in teksten staat, zonder hoofdletter tenzij het een naam is."))
  static let full = Key.text(
    "full", .plain, example: "knowledge, skills and competence",
    en: ("What an abbreviation stands for", "The words in full. Leave it out for what is no abbreviation."),
    nl: ("Waar een afkorting voor staat", "De woorden voluit. Laat dit weg bij wat geen afkorting is."))
  static let definition = Key.markdown(
    "definition", .inlineMarkdown, .needed, example: "What a person knows and can do after learning.",
    en: ("What the word means", "Two sentences are mostly enough. Links are seen from the folder of the site, as pages/about.md."),
    nl: ("Wat het woord betekent", "Twee zinnen zijn meestal genoeg. Links ziet u vanuit de map van de site, zoals pages/over.md."))
  static let otherForms = Key.texts(
    "also", of: .prose, example: "[learning outcomes]",
    en: (
      "Other forms of the word", "The plural, and what it is called besides. Texts that have one of them get the explanation, too."
    ),
    nl: ("Andere vormen van het woord", "Het meervoud, en hoe het nog meer heet. Ook bij die vormen krijgt een tekst de uitleg."))
  static let related = Key.texts(
    "see", of: .glossaryTerm, example: "[unit, competence]",
    en: ("Words to read on with", "Their keys in this file."),
    nl: ("Woorden om verder te lezen", "De sleutels ervan in dit bestand."))
}

extension TextForm {
  public static let glossaryTerm = TextForm(
    "glossary-term", en: "the key of a word in glossary.yml", nl: "de sleutel van een woord in glossary.yml")
}

extension FileKind {
  static let glossary = FileKind(
    "glossary", GlossaryKeys.term, shape: .named, en: "words that need explaining: glossary.yml",
    nl: "woorden die uitleg nodig hebben: glossary.yml")
}
