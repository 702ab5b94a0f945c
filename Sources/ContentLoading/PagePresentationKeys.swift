import SiteModel

extension PageKeys {
  public static let presentation: DeclaredKeys = [image, alt, aliases, layout, contents, robots, glossary, sources, next]
  public static let home: DeclaredKeys = [kicker, actions]

  public static let image = Key.text(
    "image", .picture, example: "../media/picture.jpg",
    en: (
      "A picture of the page",
      "It stands on the page. A large one is also shown where people share the link, in place of the card. For an expert it is the portrait."
    ),
    nl: (
      "Een afbeelding bij de pagina",
      "Zij staat op de pagina. Een grote verschijnt ook waar iemand de link deelt, in plaats van de kaart. Bij een expert is het de foto."
    ))
  public static let alt = Key.text(
    "alt", .prose, .needed(with: "image"), example: "what the picture shows",
    en: (
      "What the picture shows, in words",
      "People who do not see the picture hear or read this. Say what matters in it; “picture of” is not needed."
    ),
    nl: (
      "Wat er op de afbeelding te zien is",
      "Wie de afbeelding niet ziet, hoort of leest deze tekst. Zeg wat ertoe doet; “foto van” hoeft er niet voor."
    ))
  public static let aliases = Key.texts(
    "aliases", of: .aliasPath, .own, .places(.aliases), example: "[/old/page/]",
    en: (
      "Old addresses of the page",
      "Whoever opens one is led on to the page. Write them from the / behind the name of the site on."
    ),
    nl: (
      "Oude adressen van de pagina",
      "Wie zo’n adres opent, komt vanzelf op deze pagina. Schrijf het vanaf de / achter de naam van de site."
    ))
  public static let layout = Key.text(
    "layout", .layout, .default(en: "the one that suits the kind of page", nl: "de opzet die bij de soort pagina past"),
    example: "faq",
    en: (
      "How the page is composed",
      "For most pages the right one is taken by itself, and a theme can add its own. Questions and answers are folded in, and the cookie notice shows what is declared in services.yml."
    ),
    nl: (
      "De opzet van de pagina",
      "Voor de meeste pagina’s gaat dit vanzelf goed, en een thema kan eigen opzetten toevoegen. Bij vragen en antwoorden zijn de antwoorden ingevouwen, en de cookieverklaring toont wat in services.yml staat."
    ))
  public static let contents = Key.flag(
    "toc", .default(en: "shown from three headings on", nl: "te zien vanaf drie koppen"), example: "false",
    en: (
      "Whether the page has a table of contents",
      "It lists the headings of the text, so that readers of a long page find their place."
    ),
    nl: (
      "Of de pagina een inhoudsopgave heeft",
      "Die noemt de koppen van de tekst, zodat lezers van een lange pagina hun plek vinden."
    ))
  public static let robots = Key.text(
    "robots", .robots, example: "noindex",
    en: (
      "What search engines may do with the page",
      "With noindex the page stays out of search results and of the sitemap. Several words stand behind each other with commas between them."
    ),
    nl: (
      "Wat zoekmachines met de pagina mogen doen",
      "Met noindex blijft de pagina buiten de zoekresultaten en de sitemap. Meer woorden zet u achter elkaar, met komma’s ertussen."
    ))
  public static let glossary = Key.flag(
    "glossary", default: false,
    en: (
      "Whether words of the glossary are explained on the page",
      "The first time that a word of glossary.yml occurs, readers can open its explanation."
    ),
    nl: (
      "Of de pagina begrippen uitlegt",
      "De eerste keer dat een woord uit glossary.yml voorkomt, kunnen lezers de uitleg openen."
    ))
  public static let sources = Key.groups(
    "sources", of: SourceKeys.set, example: "[{title: …, url: https://…, checked: 2027-03-11}]",
    en: (
      "Where the facts on the page come from",
      "They are listed at the foot of the page, with the day on which somebody compared the page with them."
    ),
    nl: (
      "Waar de feiten op de pagina vandaan komen",
      "Zij staan onder aan de pagina, met de dag waarop iemand de pagina ermee heeft vergeleken."
    ))
  static let next = Key.group(
    "next", CallToActionKeys.next, example: "{text: …, label: …, link: …}",
    en: (
      "The one thing to do after reading", "A sentence and a button at the end of the page. One step is better than three."
    ),
    nl: (
      "De ene stap na het lezen", "Een zin en een knop aan het eind van de pagina. Eén stap werkt beter dan drie."
    ))
  static let order = Key.texts(
    "order", of: .sectionEntry, .places(.order), .default(en: "by the names of the files", nl: "op de namen van de bestanden"),
    example: "[first.md, second.md]",
    en: (
      "The order of the pages in this folder",
      "Name the files, and folders without a slash, in the order in which menus and lists show them. What you do not name comes after."
    ),
    nl: (
      "De volgorde van de pagina’s in deze map",
      "Noem de bestanden, en mappen zonder schuine streep, in de volgorde waarin menu’s en lijsten ze tonen. Wat u niet noemt, komt daarna."
    ))
  static let kicker = Key.text(
    "kicker", .plain, .only(when: "layout", is: "home"), example: "For schools and companies",
    en: ("The line above the title of the front page", "A few words that say for whom the site is, or who speaks."),
    nl: ("De regel boven de titel van de voorpagina", "Een paar woorden die zeggen voor wie de site is, of wie er spreekt."))
  static let actions = Key.groups(
    "actions", of: CallToActionKeys.action, .only(when: "layout", is: "home"), example: "[{label: …, link: …}]",
    en: ("The buttons under the title of the front page", "Put the one that most visitors need first."),
    nl: ("De knoppen onder de titel van de voorpagina", "Zet de knop die de meeste bezoekers nodig hebben vooraan."))
}

/// The keys of a document that the facts on a page come from.
public enum SourceKeys {
  public static let set = KeySet(en: "a source", nl: "een bron", [title, url, checked])

  public static let title = Key.neededText(
    "title", .plain, example: "Council Recommendation of 24 November 2020",
    en: ("What the source is called", "Use the name under which readers can find it, with its date if it has one."),
    nl: ("Hoe de bron heet", "Gebruik de naam waaronder lezers haar kunnen vinden, met de datum als die er is."))
  public static let url = Key.neededText(
    "url", .webAddress, example: "https://eur-lex.europa.eu/",
    en: (
      "Where the source is to be read", "The address of the document itself is better than that of the site on which it stands."
    ),
    nl: ("Waar de bron te lezen is", "Het adres van het document zelf is beter dan dat van de site waarop het staat."))
  public static let checked = Key.date(
    "checked",
    en: (
      "The day on which somebody compared the page with the source",
      "Readers see it, and know how fresh the page is. baken check --external says when the source has changed since."
    ),
    nl: (
      "De dag waarop iemand de pagina met de bron heeft vergeleken",
      "Lezers zien de dag, en weten zo hoe vers de pagina is. Met baken check --external ziet u of de bron sindsdien is veranderd."
    ))
}

extension TextForm {
  public static let aliasPath = TextForm(
    "alias", en: "an address on this site, from its first / on", nl: "een adres op deze site, vanaf de eerste /",
    pattern: #"^/([^/\s]|/(?!/))*$"#, isAlwaysText: true)
  public static let robots = TextForm(
    "robots", en: "noindex, nofollow, noarchive, nosnippet or noimageindex, or several of them with commas between them",
    nl: "noindex, nofollow, noarchive, nosnippet of noimageindex, of meer daarvan met komma’s ertussen",
    pattern: #"^\s*(\#(robotsWords))(\s*,\s*(\#(robotsWords)))*\s*$"#, isAlwaysText: true)
  public static let sectionEntry = TextForm(
    "section-entry", en: "the name of a file or a folder in this folder", nl: "de naam van een bestand of een map in deze map",
    naming: .neighbour)

  private static let robotsWords = knownRobots.joined(separator: "|")
  public static let knownRobots = ["noindex", "nofollow", "noarchive", "nosnippet", "noimageindex"]
}
