import ContentLoading

/// The keys of a file in `self-checks/`.
enum SelfCheckKeys {
  static let set = KeySet(
    en: "the self-check", nl: "de zelfcheck",
    [
      title, menu, summary, slug, aliases, draft, version, minutes, updated, owner, introduction, disclaimer, contact, groupBy,
      quick,
      sources,
      scales, levels, criticalCap, profile, dimensions, migrations,
    ])
  static let source = KeySet(
    en: "the source {name}", nl: "de bron {name}", [SourceKeys.title, SourceKeys.url, SourceKeys.checked])

  static let title = Key.neededText(
    "title", .plain, example: "Self-check",
    en: ("The title of the self-check", "It stands at the top of the page, in lists and in results."),
    nl: ("De titel van de zelfcheck", "Hij staat boven de pagina, in lijsten en in uitkomsten."))
  static let menu = Key.text(
    "menu", .plain, .own, example: "Self-check",
    en: ("A shorter title for menus", "The navigation and the trail above the page show it in place of the title."),
    nl: ("Een kortere titel voor menu’s", "Het menu en het kruimelpad boven de pagina tonen deze tekst in plaats van de titel."))
  static let summary = Key.neededText(
    "summary", .plain, example: "How far is your school?",
    en: ("What readers learn from it", "One or two sentences, in lists, invitations and search results."),
    nl: ("Wat lezers ervan leren", "Een of twee zinnen, in lijsten, uitnodigingen en zoekresultaten."))
  static let slug = Key.text(
    "slug", .slug, .own, .places, .default(en: "the name of the file", nl: "de naam van het bestand"), example: "ecvet",
    en: ("The last part of the address", "Each language may have its own."),
    nl: ("Het laatste deel van het adres", "Elke taal kan een eigen adres hebben."))
  static let aliases = Key.texts(
    "aliases", of: .aliasPath, .own, .places, example: "[/self-checks/old-name/]",
    en: (
      "Old addresses of the self-check",
      "Whoever opens one is led on to it, and below it to the short version. Write them from the / behind the name of the site on."
    ),
    nl: (
      "Oude adressen van de zelfcheck",
      "Wie zo’n adres opent, komt vanzelf bij de zelfcheck, en daaronder bij de korte versie. Schrijf het vanaf de / achter de naam van de site."
    ))
  static let draft = Key.flag(
    "draft", default: false, .places,
    en: ("Whether it is not finished", "A draft is not published, and its translations may have gaps."),
    nl: ("Of de zelfcheck nog niet af is", "Een concept wordt niet gepubliceerd, en in de vertalingen mag nog iets ontbreken."))
  static let version = Key.number(
    "version", 1...9_999, .needed, example: "1",
    en: (
      "Raised when an identifier changes",
      "Saved results carry it. When you raise it, say under migrations what became of the old names."
    ),
    nl: (
      "Verhoog dit als een naam verandert",
      "Bewaarde uitkomsten dragen dit getal. Verhoogt u het, zeg dan onder migrations wat er van de oude namen werd."
    ))
  static let minutes = Key.number(
    "minutes", 1...240, .needed, example: "20",
    en: ("How many minutes it takes", "For somebody who fills it in alone. Readers see it before they begin."),
    nl: ("Hoeveel minuten het kost", "Voor wie hem alleen invult. Lezers zien dit voordat zij beginnen."))
  static let updated = Key.date(
    "updated",
    en: ("The day on which the texts were last changed or checked", "Readers see it with the self-check."),
    nl: ("De dag waarop de teksten voor het laatst zijn gewijzigd of nagekeken", "Lezers zien de dag bij de zelfcheck."))
  static let owner = Key.text(
    "owner", .expert, example: "editors",
    en: ("Who looks after the self-check", "An expert or a team that knows whether the questions are still right."),
    nl: ("Wie voor de zelfcheck zorgt", "Een expert of een team dat weet of de vragen nog kloppen."))
  static let introduction = Key.markdown(
    "introduction", .markdown, .needed, example: "A sentence.",
    en: (
      "What stands above the questions",
      "Who fills it in, how long it takes, what comes out of it and what happens with the answers."
    ),
    nl: ("Wat er boven de vragen staat", "Wie hem invult, hoelang het duurt, wat eruit komt en wat er met de antwoorden gebeurt."))
  static let disclaimer = Key.markdown(
    "disclaimer", .inlineMarkdown, .needed, example: "A sentence.",
    en: ("What the result is not", "That nobody passes or fails, and whose judgement it is not. It stands above the questions."),
    nl: ("Wat de uitkomst niet is", "Dat niemand slaagt of zakt, en wiens oordeel het niet is. Dit staat boven de vragen."))
  static let contact = Key.text(
    "contact", .path, example: "../pages/contact.md",
    en: ("The page of those who can help", "Results lead there for dimensions that name nobody themselves."),
    nl: ("De pagina van wie kan helpen", "Uitkomsten leiden daarheen voor onderdelen die zelf niemand noemen."))
  static let groupBy = Key.text(
    "group-by", .profileQuestion, example: "role",
    en: ("By which question colleagues are put together", "A comparison of several results shows the answers of each group."),
    nl: ("Op welke vraag collega’s bij elkaar komen", "Een vergelijking van uitkomsten toont de antwoorden per groep."))
  static let quick = Key.group(
    "quick", QuickKeys.set, example: "{title: …, summary: …, slug: quick, minutes: 5}",
    en: ("A short version", "It asks the critical questions only. Its answers carry over to the whole self-check."),
    nl: ("Een korte versie", "Zij stelt alleen de vragen met critical. De antwoorden gaan mee naar de hele zelfcheck."))
  static let sources = Key.named(
    "sources", source, example: "{recommendation: {title: …, url: https://…}}",
    en: ("The documents behind the questions", "Each under a name of your own, which dimensions refer to."),
    nl: ("De documenten achter de vragen", "Elk onder een eigen naam, waar onderdelen naar verwijzen."))
  static let scales = Key.named(
    "scales", ScaleKeys.set, example: "{behaviour: {options: {…}}}",
    en: ("Sets of answers that several questions share", "Each under a name of your own, which questions refer to with scale."),
    nl: ("Antwoorden die meer vragen gemeen hebben", "Elk onder een eigen naam, waar vragen met scale naar verwijzen."))
  static let levels = Key.named(
    "levels", LevelKeys.set, .needed, example: "{low: {from: 0, name: …, summary: …, step: …}}",
    en: ("How far one can be", "Lowest first, each under a name of your own. A level runs from its threshold to that of the next."),
    nl: (
      "Hoe ver men kan zijn",
      "Het laagste eerst, elk onder een eigen naam. Een niveau loopt van zijn drempel tot die van het volgende."
    ))
  static let criticalCap = Key.group(
    "critical-cap", CriticalCapKeys.set, example: "{level: building, text: …}",
    en: (
      "What a critical question without points does",
      "Its dimension gets no higher than this level, whatever the other answers are."
    ),
    nl: (
      "Wat een vraag met critical doet als zij geen punten krijgt",
      "Het onderdeel komt dan niet boven dit niveau, wat de andere antwoorden ook zijn."
    ))
  static let profile = Key.named(
    "profile", ProfileKeys.set, example: "{role: {question: …, options: {…}}}",
    en: (
      "What is asked first and never scored",
      "Such as a role, or whether a school sends students abroad. Conditions can look at it."
    ),
    nl: (
      "Wat eerst wordt gevraagd en nooit punten geeft",
      "Zoals een rol, of of de school studenten uitzendt. Voorwaarden kunnen ernaar kijken."
    ))
  static let dimensions = Key.named(
    "dimensions", DimensionKeys.set, .needed, example: "{partners: {name: …, questions: {…}}}",
    en: ("The subjects that get a score and a level each", "Each under a name of your own, with its questions and its advice."),
    nl: ("De onderdelen, die elk een score en een niveau krijgen", "Elk onder een eigen naam, met de vragen en het advies."))
  static let migrations = Key.groups(
    "migrations", of: MigrationKeys.set, example: "[{from: 1, questions: {old: new}}]",
    en: ("What became of older names", "An entry for each older version, so that saved results can still be read."),
    nl: ("Wat er van oudere namen werd", "Een stuk voor elke oudere versie, zodat bewaarde uitkomsten leesbaar blijven."))
}

/// The keys of the quick version.
enum QuickKeys {
  static let set = KeySet(en: "quick", nl: "quick", [title, summary, slug, minutes])

  static let title = Key.neededText(
    "title", .plain, example: "The quick self-check",
    en: ("The title of the short version", "It stands at the top of its own page."),
    nl: ("De titel van de korte versie", "Hij staat boven haar eigen pagina."))
  static let summary = Key.neededText(
    "summary", .plain, example: "Ten questions.",
    en: ("What readers learn from the short version", "One sentence, in invitations and search results."),
    nl: ("Wat lezers van de korte versie leren", "Eén zin, in uitnodigingen en zoekresultaten."))
  static let slug = Key.text(
    "slug", .slug, .needed, .own, .places, example: "quick",
    en: ("The last part of its address", "It stands behind the address of the whole self-check."),
    nl: ("Het laatste deel van haar adres", "Het staat achter het adres van de hele zelfcheck."))
  static let minutes = Key.number(
    "minutes", 1...240, .needed, example: "5",
    en: ("How many minutes the short version takes", "Readers see it before they begin."),
    nl: ("Hoeveel minuten de korte versie kost", "Lezers zien dit voordat zij beginnen."))
}

enum LevelKeys {
  static let set = KeySet(en: "the level {name}", nl: "het niveau {name}", [from, name, summary, step])

  static let from = Key.number(
    "from", 0...100, .needed, example: "25",
    en: ("From which percentage of the points the level begins", "A whole number; the first level begins at 0."),
    nl: ("Vanaf welk percentage van de punten het niveau begint", "Een heel getal; het eerste niveau begint bij 0."))
  static let name = Key.neededText(
    "name", .plain, example: "Building",
    en: ("What the level is called", "A friendly word: it says where one is, not how good."),
    nl: ("Hoe het niveau heet", "Een vriendelijk woord: het zegt waar men is, niet hoe goed."))
  static let summary = Key.neededText(
    "summary", .plain, example: "The first agreements are there.",
    en: ("What it is like to be at this level", "A sentence with the result."),
    nl: ("Hoe het is om op dit niveau te zijn", "Een zin bij de uitkomst."))
  static let step = Key.neededText(
    "step", .plain, example: "Do",
    en: ("What to do from here, in one word", "Such as understand, do, check or share. It stands above the advice."),
    nl: ("Wat nu te doen, in één woord", "Zoals begrijpen, doen, nagaan of delen. Het staat boven het advies."))
}

/// The keys of the cap by critical questions.
enum CriticalCapKeys {
  static let set = KeySet(en: "critical-cap", nl: "critical-cap", [CapKeys.level, text])

  static let text = Key.neededText(
    "text", .plain, example: "“{question}” is not arranged yet, so this stays at {level}.",
    en: ("What readers see when it happens", "{question} becomes the question, {level} the name of the level."),
    nl: ("Wat lezers dan zien", "{question} wordt de vraag, {level} de naam van het niveau."))
}

extension TextForm {
  static let profileQuestion = TextForm(
    "profile-question", en: "the name of a question under profile", nl: "de naam van een vraag onder profile")
  static let level = TextForm("level", en: "the name of a level under levels", nl: "de naam van een niveau onder levels")
}

extension FileKind {
  static let selfChecks = FileKind(
    "self-checks", SelfCheckKeys.set, translation: .wordsOnly, en: "a questionnaire: a file in self-checks/",
    nl: "een vragenlijst: een bestand in self-checks/")
}
