import SiteModel

enum OrganisationKeys {
  static let set = KeySet(en: "organisation", nl: "organisation", [name, email, summary, boilerplate, sameAs])

  static let name = Key.neededText(
    "name", .plain, example: "National team of ECVET experts",
    en: ("The name of the organisation", "As it calls itself in the language of the file."),
    nl: ("De naam van de organisatie", "Zoals zij zichzelf noemt in de taal van het bestand."))
  static let email = Key.text(
    "email", .mailAddress, example: "info@ecvet.example",
    en: ("Its mail address", "Readers find it at the foot of each page."),
    nl: ("Het e-mailadres", "Lezers vinden het onder aan elke pagina."))
  static let summary = Key.text(
    "summary", .plain, example: "A team that helps schools with learning outcomes.",
    en: ("What it is, in a sentence", "For search engines."),
    nl: ("Wat zij is, in één zin", "Voor zoekmachines."))
  static let boilerplate = Key.text(
    "boilerplate", .prose,
    example: "The national team of ECVET experts helps schools and companies to make what someone has learnt count.",
    en: ("What it is, in a few sentences", "They stand at the end of each press release."),
    nl: ("Wat zij is, in een paar zinnen", "Zij staan aan het eind van elk persbericht."))
  static let sameAs = Key.texts(
    "same-as", of: .webAddress, example: "[https://…]",
    en: ("Its pages elsewhere", "Search engines understand by them that it is the same organisation."),
    nl: ("Haar pagina’s elders", "Zoekmachines begrijpen daaruit dat het om dezelfde organisatie gaat."))
}

enum AudienceKeys {
  static let set = KeySet(en: "the audience {name}", nl: "de doelgroep {name}", [name, summary, colour, page])

  static let name = Key.neededText(
    "name", .plain, example: "Schools",
    en: ("What the audience is called", "A word that they use for themselves."),
    nl: ("Hoe de doelgroep heet", "Een woord dat zij zelf gebruiken."))
  static let summary = Key.text(
    "summary", .plain, example: "Placements abroad that count.",
    en: ("What the site has for them", "A sentence on the front page."),
    nl: ("Wat de site voor hen heeft", "Een zin op de voorpagina."))
  static let colour = Key.choice(
    "colour", default: Audience.Tone.blue,
    en: ("Its colour", "One of the three colours of the theme for audiences."),
    nl: ("De kleur", "Een van de drie kleuren die het thema voor doelgroepen heeft."))
  static let page = Key.text(
    "page", .sitePath, .default(en: "a list that is made by itself", nl: "een lijst die vanzelf ontstaat"),
    example: "pages/for-whom/schools.md",
    en: ("The page that speaks to them", "The front page leads there."),
    nl: ("De pagina die hen aanspreekt", "De voorpagina leidt daarheen."))
}

extension Audience.Tone: ChoiceValue {
  public var words: Words {
    switch self {
    case .blue: Words(en: "blue", nl: "blauw")
    case .clay: Words(en: "clay", nl: "steenrood")
    case .green: Words(en: "green", nl: "groen")
    }
  }
}

enum TopicKeys {
  static let set = KeySet(en: "the topic {name}", nl: "het onderwerp {name}", [name, slug, summary])

  static let name = Key.neededText(
    "name", .plain, example: "Mobility",
    en: ("What the topic is called", "One or two words."),
    nl: ("Hoe het onderwerp heet", "Een woord of twee."))
  static let slug = Key.text(
    "slug", .slug, .places, .default(en: "made from the name", nl: "gemaakt van de naam"), example: "mobility",
    en: ("The last part of the address of its page", "Each language may have its own."),
    nl: ("Het laatste deel van het adres van de pagina ervan", "Elke taal kan een eigen adres hebben."))
  static let summary = Key.text(
    "summary", .plain, example: "Learning and working for a while in another country.",
    en: ("What the topic is about", "A sentence at the top of its page."),
    nl: ("Waar het onderwerp over gaat", "Een zin boven aan de pagina ervan."))
}

/// The keys of a region or sector.
enum NamedKeyKeys {
  static let region = KeySet(en: "{name} in regions", nl: "{name} in regions", [name])
  static let sector = KeySet(en: "{name} in sectors", nl: "{name} in sectors", [name])

  static let name = Key.neededText(
    "name", .plain, example: "a name",
    en: ("What it is called", "As visitors see it in lists."),
    nl: ("Hoe het heet", "Zoals bezoekers het in lijsten zien."))
}

/// The keys of the links on every page.
enum NavigationKeys {
  static let set = KeySet(en: "navigation", nl: "navigation", [main, footer])

  static let main = Key.texts(
    "main", of: .destinationInSite, example: "[pages/about/index.md]",
    en: ("The links at the top", "Seven or fewer, in the order in which they are shown."),
    nl: ("De links bovenaan", "Zeven of minder, in de volgorde waarin zij te zien zijn."))
  static let footer = Key.named(
    "footer", FooterColumnKeys.set, example: "{about: {title: About, links: […]}}",
    en: ("The columns of links at the foot", "Each under a key of your own, which translations use."),
    nl: ("De kolommen met links onderaan", "Elk onder een eigen sleutel, die vertalingen gebruiken."))
}

enum FooterColumnKeys {
  static let set = KeySet(en: "the footer column {name}", nl: "de kolom {name}", [title, links])

  static let title = Key.neededText(
    "title", .plain, example: "About this site",
    en: ("The heading of the column", "One to three words."),
    nl: ("De kop boven de kolom", "Een tot drie woorden."))
  static let links = Key.texts(
    "links", of: .destinationInSite, example: "[pages/about/index.md, news]",
    en: ("The links of the column", "In the order in which they are shown."),
    nl: ("De links in de kolom", "In de volgorde waarin zij te zien zijn."))
}

enum AnnouncementKeys {
  static let set = KeySet(en: "announcement", nl: "announcement", [text, until])

  static let text = Key.neededText(
    "text", .inlineMarkdown, example: "The dates on this site are examples.",
    en: ("What it says", "One sentence; a link in it is seen from the folder of the site, as pages/about.md."),
    nl: ("Wat er staat", "Eén zin; een link erin ziet u vanuit de map van de site, zoals pages/over.md."))
  static let until = Key.date(
    "until",
    en: ("The last day on which it is shown", "Without it the message stays until you take it out."),
    nl: ("De laatste dag waarop zij te zien is", "Zonder dit blijft de mededeling staan tot u haar weghaalt."))
}

enum SecurityKeys {
  static let set = KeySet(en: "security", nl: "security", [contact, expires])

  static let contact = Key.neededText(
    "contact", .securityContact, example: "mailto:security@ecvet.example",
    en: ("How to reach somebody", "Somebody must read it."),
    nl: ("Hoe men iemand bereikt", "Er moet iemand zijn die het leest."))
  static let expires = Key.date(
    "expires", .needed,
    en: ("The day after which this no longer counts", "At most a year ahead, so that the contact is looked at each year."),
    nl: ("De dag waarna dit niet meer telt", "Hooguit een jaar vooruit, zodat iemand er elk jaar naar kijkt."))
}

enum ThemeKeys {
  static let set = KeySet(en: "theme", nl: "theme", [colours])
  static let schemes = KeySet(en: "colours", nl: "colours", [light, dark])

  private static let names = KeyPayload.Table(expected: TextForm.text.words, example: "\"#1d3f9e\"", allowsNothing: false)

  static let colours = Key.group(
    "colours", schemes, example: "{light: {blue: \"#1d3f9e\"}}",
    en: ("Other colours", "By the names that the theme's styles give them, for each scheme."),
    nl: ("Andere kleuren", "Met de namen die de stijlen van het thema eraan geven, voor elk schema."))
  static let light = Key.table(
    "light", of: .colour, names, example: "{blue: \"#1d3f9e\"}",
    en: ("Colours of the light scheme", "What you leave out stays as the theme has it."),
    nl: ("Kleuren van het lichte schema", "Wat u weglaat, blijft zoals het thema het heeft."))
  static let dark = Key.table(
    "dark", of: .colour, names, example: "{blue: \"#1d3f9e\"}",
    en: ("Colours of the dark scheme", "What you leave out stays as the theme has it."),
    nl: ("Kleuren van het donkere schema", "Wat u weglaat, blijft zoals het thema het heeft."))
}

extension TextForm {
  static let destinationInSite = TextForm(
    "site-destination", en: "the path to a file, as seen from the folder of the site, or the word for a list, such as news",
    nl: "het pad naar een bestand, gezien vanuit de map van de site, of het woord voor een lijst, zoals news", isAlwaysText: true,
    naming: .sitePath)
  static let securityContact = TextForm(
    "contact", en: "an address with mailto:, https:// or tel: in front", nl: "een adres met mailto:, https:// of tel: ervoor",
    pattern: #"^(mailto:|https://|tel:)\S+$"#, isAlwaysText: true)
  static let colour = TextForm(
    "colour", en: "a colour between quotes, such as \"#1d3f9e\"", nl: "een kleur tussen aanhalingstekens, zoals \"#1d3f9e\"",
    pattern: "^#[0-9A-Fa-f]{6}$", isAlwaysText: true)
}
