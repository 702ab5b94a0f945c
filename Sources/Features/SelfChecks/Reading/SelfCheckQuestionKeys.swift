import ContentLoading

enum OptionKeys {
  static let scored = KeySet(en: "the option {name}", nl: "het antwoord {name}", [points, text])
  static let ofProfile = KeySet(en: "the option {name}", nl: "het antwoord {name}", [text])

  static let points = Key.number(
    "points", 0...100, .needed, example: "0",
    en: ("What the answer counts for", "A whole number. The highest one that can be attained is a hundred per cent."),
    nl: ("Hoeveel punten het antwoord geeft", "Een heel getal. Het hoogste dat te halen is, is honderd procent."))
  static let text = Key.neededText(
    "text", .plain, example: "Never",
    en: ("The words of the answer", "Something that one can see happen is easier to answer than a judgement."),
    nl: ("De woorden van het antwoord", "Op iets wat men kan zien gebeuren, is makkelijker te antwoorden dan op een oordeel."))
}

/// The keys of a set of options.
enum ScaleKeys {
  static let set = KeySet(en: "the scale {name}", nl: "de schaal {name}", [options, notApplicable, dontKnow])

  static let options = Key.named(
    "options", OptionKeys.scored, .needed, example: "{never: {points: 0, text: Never}}",
    en: ("The answers, best last", "Each under a name of your own, which conditions and saved results use."),
    nl: ("De antwoorden, het beste als laatste", "Elk onder een eigen naam, die voorwaarden en bewaarde uitkomsten gebruiken."))
  static let notApplicable = Key.text(
    "not-applicable", .prose, example: "Not applicable",
    en: (
      "The words for “not applicable”", "With it readers can leave a question out of the score. Leave the key out to ask everybody."
    ),
    nl: (
      "De woorden voor “niet van toepassing”",
      "Hiermee laten lezers een vraag buiten de score. Laat de sleutel weg om iedereen te laten antwoorden."
    ))
  static let dontKnow = Key.text(
    "dont-know", .prose, example: "I don't know",
    en: ("The words for “I don't know”", "It counts for nothing, and the result lists the question as something to find out."),
    nl: ("De woorden voor “weet ik niet”", "Het telt voor niets, en de uitkomst noemt de vraag als iets om uit te zoeken."))
}

enum ProfileKeys {
  static let set = KeySet(en: "the question {name}", nl: "de vraag {name}", [question, help, note, condition, options])

  static let question = Key.neededText(
    "question", .plain, example: "What is your role?",
    en: ("The question", "One thing at a time, in words that everybody on the team knows."),
    nl: ("De vraag", "Eén ding tegelijk, in woorden die iedereen in het team kent."))
  static let help = Key.markdown(
    "help", .inlineMarkdown, example: "An agreement says *who* does what.",
    en: ("What helps to answer", "What a word means, or what to think of. It stands under the question."),
    nl: ("Wat helpt bij het antwoord", "Wat een woord betekent, of waaraan men kan denken. Het staat onder de vraag."))
  static let note = Key.text(
    "note", .plain, .default(en: "the words of the theme", nl: "de woorden van het thema"), example: "Where do you find it?",
    en: ("What readers can write beside their answer", "The label of a field for a remark of their own, which is never scored."),
    nl: ("Wat lezers bij hun antwoord kunnen schrijven", "Het label van een veld voor een eigen opmerking, die nooit punten geeft.")
  )
  static let condition = Key.special(
    "when", .condition, example: "{sends-abroad: yes}",
    en: (
      "When it is asked or holds",
      "Names earlier questions with the answers that count. Several questions must all fit, a list of answers means one of them; all, any and not put conditions together."
    ),
    nl: (
      "Wanneer het wordt gevraagd of geldt",
      "Noemt eerdere vragen met de antwoorden die tellen. Meer vragen moeten allemaal kloppen, een lijst antwoorden betekent een daarvan; all, any en not voegen voorwaarden samen."
    ))
  static let options = Key.named(
    "options", OptionKeys.ofProfile, .needed, example: "{teacher: {text: Teacher}}",
    en: ("The answers", "Each under a name of your own, which conditions use. None of them counts."),
    nl: ("De antwoorden", "Elk onder een eigen naam, die voorwaarden gebruiken. Geen ervan geeft punten."))
}

/// The keys of a scored question.
enum QuestionKeys {
  static let set = KeySet(
    en: "the question {name}", nl: "de vraag {name}",
    [
      question, ProfileKeys.help, ProfileKeys.note, critical, mayLower, ProfileKeys.condition, scale, options, notApplicable,
      dontKnow,
    ])

  /// A question with a scale has its options from there.
  private static let withoutScale = KeyRule.only(without: "scale")

  static let question = Key.neededText(
    "question", .plain, example: "Is there a written agreement?",
    en: ("The question", "One thing at a time, in words that everybody on the team knows."),
    nl: ("De vraag", "Eén ding tegelijk, in woorden die iedereen in het team kent."))
  static let critical = Key.flag(
    "critical", default: false,
    en: (
      "Whether the dimension stands or falls with it",
      "Without points it holds the level down; see critical-cap. The short version asks these questions."
    ),
    nl: (
      "Of het onderdeel ermee staat of valt",
      "Zonder punten houdt zij het niveau laag; zie critical-cap. De korte versie stelt deze vragen."
    ))
  static let mayLower = Key.flag(
    "may-lower", default: false,
    en: (
      "Whether a better answer may lower a score",
      "It can, where it brings further questions into view. The build reports that unless you say here that it is meant."
    ),
    nl: (
      "Of een beter antwoord een score mag verlagen",
      "Dat kan als er nieuwe vragen door in beeld komen. U krijgt er een melding van, tenzij u hier zegt dat het de bedoeling is."
    ))
  static let scale = Key.text(
    "scale", .scale, .needed(unless: "options"), example: "behaviour",
    en: ("The set of answers", "A name under scales. A question has a scale, or options of its own."),
    nl: ("De schaal met de antwoorden", "Een naam onder scales. Een vraag heeft een schaal, of eigen antwoorden onder options."))
  static let options = Key.named(
    "options", OptionKeys.scored, withoutScale, example: "{never: {points: 0, text: Never}}",
    en: ("Answers of its own, best last", "Each under a name of your own, which conditions and saved results use."),
    nl: ("Eigen antwoorden, het beste als laatste", "Elk onder een eigen naam, die voorwaarden en bewaarde uitkomsten gebruiken."))
  static let notApplicable = Key.text(
    "not-applicable", .prose, withoutScale, example: "Not applicable",
    en: ("The words for “not applicable”, beside options", "With it readers can leave the question out of the score."),
    nl: ("De woorden voor “niet van toepassing”, bij options", "Hiermee laten lezers de vraag buiten de score."))
  static let dontKnow = Key.text(
    "dont-know", .prose, withoutScale, example: "I don't know",
    en: (
      "The words for “I don't know”, beside options",
      "It counts for nothing, and the result lists the question as something to find out."
    ),
    nl: (
      "De woorden voor “weet ik niet”, bij options", "Het telt voor niets, en de uitkomst noemt de vraag als iets om uit te zoeken."
    ))
}

extension TextForm {
  static let scale = TextForm("scale", en: "the name of a scale under scales", nl: "de naam van een schaal onder scales")
}

extension SpecialForm {
  static let condition = SpecialForm(
    name: "condition",
    words: Words(
      en: "earlier questions with answers, such as {role: [teacher, manager]}",
      nl: "eerdere vragen met antwoorden, zoals {rol: [docent, leiding]}"),
    schema: [
      "type": "object", "minProperties": 1,
      "properties": [
        "all": conditions, "any": conditions, "not": ["$ref": "#/$defs/condition"],
      ],
      "additionalProperties": [
        "anyOf": [["type": answer], ["type": "array", "minItems": 1, "items": ["type": answer]]]
      ],
    ])

  private static let conditions: SchemaValue = ["type": "array", "minItems": 2, "items": ["$ref": "#/$defs/condition"]]
  private static let answer: SchemaValue = ["string", "number", "boolean"]
}
