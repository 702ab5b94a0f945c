import ContentLoading

enum DimensionKeys {
  static let set = KeySet(
    en: "the dimension {name}", nl: "het onderdeel {name}",
    [name, summary, ProfileKeys.condition, minimum, contact, sources, terms, questions, caps, advice])

  static let name = Key.neededText(
    "name", .plain, example: "Partners",
    en: ("What the dimension is called", "A word or two, in the chart and above its questions."),
    nl: ("Hoe het onderdeel heet", "Een woord of twee, in de grafiek en boven de vragen."))
  static let summary = Key.neededText(
    "summary", .plain, example: "Who agrees what with whom.",
    en: ("What the dimension is about", "A sentence above its questions."),
    nl: ("Waar het onderdeel over gaat", "Een zin boven de vragen."))
  static let minimum = Key.number(
    "minimum", 1...60, default: 2, example: "3",
    en: ("How many answers it takes for a level", "With fewer, the result says that the dimension was not assessed."),
    nl: (
      "Hoeveel antwoorden er nodig zijn voor een niveau",
      "Zijn het er minder, dan zegt de uitkomst dat het onderdeel niet is beoordeeld."
    ))
  static let contact = Key.text(
    "contact", .path, .default(en: "the contact of the self-check", nl: "de contactpagina van de zelfcheck"),
    example: "../pages/contact.md",
    en: ("The page of those who can help with it", "The result of the dimension leads there."),
    nl: ("De pagina van wie erbij kan helpen", "De uitkomst van het onderdeel leidt daarheen."))
  static let sources = Key.texts(
    "sources", of: .selfCheckSource, example: "[recommendation]",
    en: ("The documents behind its questions", "Names under sources."),
    nl: ("De documenten achter de vragen", "Namen onder sources."))
  static let terms = Key.texts(
    "terms", of: .glossaryTerm, example: "[learning-outcome]",
    en: ("Words that are explained with it", "Readers see their explanations from glossary.yml beside the questions."),
    nl: ("Woorden die erbij worden uitgelegd", "Lezers zien de uitleg uit glossary.yml bij de vragen."))
  static let questions = Key.named(
    "questions", QuestionKeys.set, .needed, .filled, example: "{agreement: {question: …, scale: …}}",
    en: ("The questions", "Each under a name of its own, which no other question of the self-check has."),
    nl: ("De vragen", "Elk onder een eigen naam, die geen andere vraag van de zelfcheck heeft."))
  static let caps = Key.named(
    "caps", CapKeys.set, example: "{unsigned: {when: {signed: never}, level: building, text: …}}",
    en: (
      "Answers that hold the level down",
      "Each under a name of your own: when they are given, the dimension gets no higher than the level."
    ),
    nl: (
      "Antwoorden die het niveau laag houden",
      "Elk onder een eigen naam: worden zij gegeven, dan komt het onderdeel niet boven het niveau."
    ))
  static let advice = Key.named(
    "advice", AdviceKeys.set, example: "{building: {text: …}}",
    en: (
      "What to do, for each level",
      "Under the name of the level. Nobody may leave with empty hands: each level that can be reached needs advice."
    ),
    nl: (
      "Wat te doen, voor elk niveau",
      "Onder de naam van het niveau. Niemand gaat met lege handen weg: elk niveau dat te bereiken is, heeft advies nodig."
    ))
}

enum CapKeys {
  static let set = KeySet(en: "the cap {name}", nl: "de grens {name}", [condition, level, text])

  static let condition = Key.special(
    "when", .condition, .needed, example: "{signed: never}",
    en: ("The answers that hold the level down", "A condition, as for questions."),
    nl: ("De antwoorden die het niveau laag houden", "Een voorwaarde, zoals bij vragen."))
  static let level = Key.neededText(
    "level", .level, example: "building",
    en: ("The highest level that is left", "The name of a level."),
    nl: ("Het hoogste niveau dat dan overblijft", "De naam van een niveau."))
  static let text = Key.neededText(
    "text", .plain, example: "Nobody may sign yet, so this stays at {level}.",
    en: ("What readers see when it happens", "{level} becomes the name of the level."),
    nl: ("Wat lezers dan zien", "{level} wordt de naam van het niveau."))
}

enum AdviceKeys {
  static let set = KeySet(en: "the advice for {name}", nl: "het advies voor {name}", [text, links])

  static let text = Key.markdown(
    "text", .markdown, .needed, example: "A sentence.",
    en: ("The advice", "What one can do next week, with links to what helps."),
    nl: ("Het advies", "Wat men volgende week kan doen, met links naar wat helpt."))
  static let links = Key.texts(
    "links", of: .path, example: "[../pages/contact.md]",
    en: ("Pages to read on", "They stand under the advice with their titles."),
    nl: ("Pagina’s om verder te lezen", "Zij staan met hun titel onder het advies."))
}

/// The keys of a migration from an older version.
enum MigrationKeys {
  static let set = KeySet(en: "a migration", nl: "een overgang", [from, questions, options])

  static let from = Key.number(
    "from", 1...9_999, .needed, example: "1",
    en: ("The version whose names these were", "Entries lead on from version to version."),
    nl: ("De versie waarin deze namen stonden", "De stukken leiden van versie naar versie."))
  static let questions = Key.table(
    "questions", of: .text,
    KeyPayload.Table(
      expected: Words(en: "a new identifier or ~", nl: "een nieuwe naam of ~"), example: "new", allowsNothing: true),
    example: "{old: new}",
    en: ("What questions are called now", "The old name, then the new one; ~ drops the answer."),
    nl: ("Hoe vragen nu heten", "De oude naam, dan de nieuwe; ~ laat het antwoord vervallen."))
  static let options = Key.special(
    "options", .renamedOptions, example: "{question: {old: new}}",
    en: (
      "What answers are called now", "Under the new name of their question: the old name, then the new one; ~ drops the answer."
    ),
    nl: (
      "Hoe antwoorden nu heten", "Onder de nieuwe naam van de vraag: de oude naam, dan de nieuwe; ~ laat het antwoord vervallen."
    ))
}

extension TextForm {
  static let selfCheckSource = TextForm(
    "source", en: "the name of a source under sources", nl: "de naam van een bron onder sources")
}

extension SpecialForm {
  static let renamedOptions = SpecialForm(
    name: "renamed-options",
    words: Words(en: "questions with old and new names of their answers", nl: "vragen met oude en nieuwe namen van hun antwoorden"),
    schema: [
      "type": "object",
      "additionalProperties": ["type": "object", "additionalProperties": ["type": ["string", "number", "boolean", "null"]]],
    ])
}
