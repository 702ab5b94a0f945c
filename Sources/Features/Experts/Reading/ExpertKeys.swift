import ContentLoading
import SiteModel

/// The keys of a file in `experts/`, beside those of every page. The page's title is the name.
enum ExpertKeys {
  static let set = KeySet(
    en: "the front matter", nl: "de gegevens bovenaan",
    PageKeys.names + PageKeys.times + PageKeys.presentation + PageKeys.home + [
      kind, role, organisation, sortAs, regions, sectors, languages, email, emailInData, telephone, links, members, consent, left,
    ])

  static let kind = Key.choice(
    "kind", of: Expert.Kind.self, .needed, example: "team",
    en: ("Whether it is a person or a team", "A person is shown once they agreed to it; a team may have members."),
    nl: (
      "Of het om een persoon of een team gaat",
      "Een persoon staat op de site als die daarmee heeft ingestemd; een team kan leden hebben."
    ))
  static let role = Key.text(
    "role", .plain, example: "Advises schools on placements abroad",
    en: ("What they do, in a few words", "It stands under the name, in lists and on the business card."),
    nl: ("Wat zij doen, in een paar woorden", "Dit staat onder de naam, in lijsten en op het visitekaartje."))
  static let organisation = Key.text(
    "organisation", .plain, .default(en: "that of the site", nl: "die van de site"), example: "ROC location",
    en: ("For whom they work", "Needed where it is another organisation than that of the site."),
    nl: ("Voor wie zij werken", "Nodig als dat een andere organisatie is dan die van de site."))
  static let sortAs = Key.text(
    "sort-as", .text, example: "\"Lopes Silva, Maria\"",
    en: (
      "What the name is sorted by",
      "The family name first, then a comma. Needed where the program cannot know which words are the family name; it then asks."
    ),
    nl: (
      "Waarop de naam wordt gesorteerd",
      "De achternaam eerst, dan een komma. Nodig als het programma niet kan weten welke woorden de achternaam zijn; het vraagt er dan om."
    ))
  static let regions = Key.texts(
    "regions", of: .region, .default(en: "the whole country", nl: "het hele land"), example: "[midden, west]",
    en: ("Where they work", "Visitors can choose from the list by it."),
    nl: ("Waar zij werken", "Bezoekers kunnen er de lijst mee inkorten."))
  static let sectors = Key.texts(
    "sectors", of: .sector, .default(en: "all sectors", nl: "alle sectoren"), example: "[zorg]",
    en: ("For which sectors they work", "Visitors can choose from the list by it."),
    nl: ("Voor welke sectoren zij werken", "Bezoekers kunnen er de lijst mee inkorten."))
  static let languages = Key.texts(
    "languages", of: .language, example: "[nl, en]",
    en: ("The languages that they speak", "The one that they speak best stands first."),
    nl: ("De talen die zij spreken", "De taal die zij het best spreken, staat vooraan."))
  static let email = Key.text(
    "email", .mailAddress, example: "info@ecvet.example",
    en: ("Their mail address", "The page and the business card show it."),
    nl: ("Hun e-mailadres", "De pagina en het visitekaartje tonen het."))
  static let emailInData = Key.flag(
    "email-in-data", default: false,
    en: (
      "Whether search engines and calendars may have the mail address",
      "Without it the address stands on the page only, where fewer programs collect it."
    ),
    nl: (
      "Of zoekmachines en agenda’s het e-mailadres mogen hebben",
      "Zonder dit staat het adres alleen op de pagina, waar minder programma’s het verzamelen."
    ))
  static let telephone = Key.text(
    "telephone", .telephone, example: "\"+31301234567\"",
    en: ("Their telephone number", "With the code of the country, so that it works from abroad as well."),
    nl: ("Hun telefoonnummer", "Met de landcode, zodat het ook vanuit het buitenland werkt."))
  static let links = Key.groups(
    "links", of: ExternalLinkKeys.set, example: "[{label: …, url: https://…}]",
    en: ("Their pages elsewhere", "A profile or a site of their own."),
    nl: ("Hun pagina’s elders", "Een profiel of een eigen site."))
  static let members = Key.texts(
    "members", of: .expert, example: "[first-person, second-person]",
    en: ("The people of a team", "Only a team has members. Each has a file in experts/; a person may be in several teams."),
    nl: (
      "De mensen van een team",
      "Alleen een team heeft leden. Elk lid heeft een bestand in experts/; iemand kan in meer teams zitten."
    ))
  static let consent = Key.date(
    "published-with-consent",
    en: (
      "The day on which a person agreed to being on the site",
      "A name with a role is personal data. Without this day the build warns; baken report expert lists every place that names the person."
    ),
    nl: (
      "De dag waarop iemand het goedvond om op de site te staan",
      "Een naam met een rol is een persoonsgegeven. Zonder deze dag krijgt u een waarschuwing; baken report expert noemt elke plek waar de persoon staat."
    ))
  static let left = Key.date(
    "left",
    en: (
      "The day from which they are no longer there",
      "From then on their page is gone, and the build names what still turns to them."
    ),
    nl: (
      "De dag vanaf wanneer zij er niet meer zijn",
      "Vanaf dan is hun pagina weg, en noemt het bouwen wat nog naar hen verwijst."
    ))
}

/// The keys of a link to another site.
enum ExternalLinkKeys {
  static let set = KeySet(en: "a link", nl: "een link", [label, url])

  static let label = Key.neededText(
    "label", .plain, example: "LinkedIn",
    en: ("What the link says", "The name of the site is enough."),
    nl: ("Wat de link zegt", "De naam van de site is genoeg."))
  static let url = Key.neededText(
    "url", .webAddress, example: "https://example.org/",
    en: ("Where the link leads", "The whole address, with https:// in front."),
    nl: ("Waar de link heen leidt", "Het hele adres, met https:// ervoor."))
}

extension TextForm {
  static let telephone = TextForm(
    "telephone", en: "a telephone number with + and the code of the country", nl: "een telefoonnummer met + en de landcode",
    pattern: #"^\+[-\d ().]{7,}$"#)
}

extension FileKind {
  static let experts = FileKind(
    "experts", ExpertKeys.set, isPlacedByAll: true, en: "an expert or a team: a file in experts/",
    nl: "een expert of een team: een bestand in experts/")
}

extension Expert.Kind: ChoiceValue {
  public var words: Words {
    switch self {
    case .person: Words(en: "a person", nl: "een persoon")
    case .team: Words(en: "a team", nl: "een team")
    }
  }
}
