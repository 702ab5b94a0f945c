enum SiteKeys {
  static let name = Key.neededText(
    "name", .plain, example: "ECVET experts",
    en: ("The name of the site", "It stands at the top of each page, behind titles in search results, and in feeds and calendars."),
    nl: ("De naam van de site", "Hij staat boven elke pagina, achter titels in zoekresultaten, en in feeds en agenda’s."))
  static let tagline = Key.text(
    "tagline", .plain, example: "What somebody can do counts everywhere.",
    en: ("A few words under the name", "What the site is about, or what it promises."),
    nl: ("Een paar woorden onder de naam", "Waar de site over gaat, of wat zij belooft."))
  static let summary = Key.text(
    "summary", .plain, example: "Explanation and help with learning outcomes in vocational education.",
    en: ("One or two sentences about the site", "For search engines and for those who share a link to it."),
    nl: ("Een of twee zinnen over de site", "Voor zoekmachines en voor wie een link ernaar deelt."))
  static let baseURL = Key.neededText(
    "base-url", .webAddress, example: "https://ecvet.example",
    en: (
      "The address at which the site stands",
      "With a folder behind the host where it stands in one. Feeds, calendars, share cards and search engines need whole addresses."
    ),
    nl: (
      "Het adres waarop de site staat",
      "Met een map erachter als de site in een map staat. Feeds, agenda’s, kaarten en zoekmachines hebben hele adressen nodig."
    ))
  static let languages = Key.texts(
    "languages", of: .language, .needed, .filled, .places, example: "[nl, en]",
    en: (
      "The languages of the site, the default one first",
      "Files of the default language have plain names; a translation has its language in the name, as in about.en.md."
    ),
    nl: (
      "De talen van de site, de standaardtaal eerst",
      "Bestanden in de standaardtaal hebben een gewone naam; een vertaling heeft haar taal in de naam, zoals over.en.md."
    ))
  static let timeZone = Key.text(
    "time-zone", .timeZone, .default("UTC"), example: "Europe/Amsterdam",
    en: (
      "The time zone in which dates and times are written",
      "Give it where the site has events, or pages that come and go at a time."
    ),
    nl: (
      "De tijdzone waarin datums en tijden staan",
      "Noem haar als de site bijeenkomsten heeft, of pagina’s die op een tijd komen en gaan."
    ))
  static let organisation = Key.group(
    "organisation", OrganisationKeys.set, example: "{name: …, email: …}",
    en: ("Who publishes the site", "Search engines, calendars, business cards and press releases are told."),
    nl: ("Wie de site uitgeeft", "Zoekmachines, agenda’s, visitekaartjes en persberichten krijgen dit mee."))
  static let audiences = Key.named(
    "audiences", AudienceKeys.set, example: "{schools: {name: Schools}}",
    en: ("Whom the site is for", "Each under a key of your own, which pages name; in the order in which they are shown."),
    nl: (
      "Voor wie de site is", "Elke doelgroep onder een eigen sleutel, die pagina’s noemen; in de volgorde waarin zij te zien zijn."
    ))
  static let topics = Key.named(
    "topics", TopicKeys.set, example: "{mobility: {name: Mobility}}",
    en: (
      "What the site is about", "Each under a key of your own, which pages name. Each topic gets a page with all that is about it."
    ),
    nl: (
      "Waar de site over gaat",
      "Elk onderwerp onder een eigen sleutel, die pagina’s noemen. Elk onderwerp krijgt een pagina met alles erover."
    ))
  static let regions = Key.named(
    "regions", NamedKeyKeys.region, example: "{north: {name: The north}}",
    en: ("The parts of the country", "Events and experts name them, and visitors can shorten lists by them."),
    nl: ("De delen van het land", "Bijeenkomsten en experts noemen ze, en bezoekers kunnen er lijsten mee inkorten."))
  static let sectors = Key.named(
    "sectors", NamedKeyKeys.sector, example: "{health: {name: Health care}}",
    en: ("The sectors for which experts work", "Experts name them, and visitors can shorten the list by them."),
    nl: ("De sectoren waarvoor experts werken", "Experts noemen ze, en bezoekers kunnen er de lijst mee inkorten."))
  static let navigation = Key.group(
    "navigation", NavigationKeys.set, example: "{main: [pages/about/index.md]}",
    en: (
      "The links at the top and at the foot of each page",
      "Files by their path, or the words news, events, experts and campaigns for those lists."
    ),
    nl: (
      "De links boven en onder aan elke pagina",
      "Bestanden met hun pad, of de woorden news, events, experts en campaigns voor die lijsten."
    ))
  static let announcement = Key.group(
    "announcement", AnnouncementKeys.set, example: "{text: …, until: 2027-03-11}",
    en: ("A message on every page", "For what everybody must know, and for a while only."),
    nl: ("Een mededeling op elke pagina", "Voor wat iedereen moet weten, en maar voor even."))
  static let security = Key.group(
    "security", SecurityKeys.set, example: "{contact: mailto:…, expires: 2027-03-11}",
    en: ("Where somebody can report a weakness", "It becomes the file security.txt (RFC 9116), which researchers look for."),
    nl: ("Waar iemand een zwakke plek kan melden", "Dit wordt het bestand security.txt (RFC 9116), waar onderzoekers naar zoeken."))
  static let theme = Key.group(
    "theme", ThemeKeys.set, example: "{colours: {light: {blue: \"#1d3f9e\"}}}",
    en: ("How the site looks", "Other colours for the theme. The build checks that text stays readable."),
    nl: ("Hoe de site eruitziet", "Andere kleuren voor het thema. Bij het bouwen wordt nagekeken of tekst leesbaar blijft."))
  static let reviewGrace = Key.number(
    "review-grace", 0...3_650, default: 30, example: "14",
    en: (
      "How many days a review may be late",
      "From the day under review on, baken report reviews lists a page. This many days later a build warns about it."
    ),
    nl: (
      "Hoeveel dagen het nakijken te laat mag zijn",
      "Vanaf de dag bij review noemt baken report reviews een pagina. Zoveel dagen later waarschuwt het bouwen ervoor."
    ))
  static let cards = Key.flag(
    "cards", default: false,
    en: (
      "Whether a card is drawn for each page",
      "It is shown where people share a link to the page. Without it, campaigns have theirs all the same."
    ),
    nl: (
      "Of er voor elke pagina een kaart wordt getekend",
      "Die verschijnt waar mensen een link naar de pagina delen. Campagnes hebben hun kaarten ook zonder dit."
    ))
  static let search = Key.flag(
    "search", default: false,
    en: (
      "Whether readers can search the site",
      "Every page then has a field, which leads to the page with layout: a-z. The build needs the program pagefind for it."
    ),
    nl: (
      "Of lezers de site kunnen doorzoeken",
      "Elke pagina heeft dan een zoekveld, dat naar de pagina met layout: a-z leidt. Voor het bouwen is het programma pagefind nodig."
    ))
  static let movedMedia = Key.table(
    "moved-media", of: .sitePath,
    KeyPayload.Table(
      expected: Words(en: "the path of a file in media/", nl: "het pad van een bestand in media/"), example: "media/leaflet.pdf",
      allowsNothing: false),
    .fact, example: "{media/old.pdf: media/leaflet.pdf}",
    en: (
      "Where pictures and documents stood before",
      "The old path, then the new one. The file is published at the old address, too, for those who kept it. The command baken move writes this."
    ),
    nl: (
      "Waar afbeeldingen en documenten eerst stonden",
      "Het oude pad, dan het nieuwe. Het bestand staat ook op het oude adres, voor wie dat bewaard heeft. De opdracht baken move schrijft dit."
    ))
}

/// The keys of `site.yml`, including those for the features' lists.
struct SiteConfigurationKeys: Sendable {
  let set: KeySet
  let collections: Key<KeyPayload.Group>
  let lists: [CollectionKey]
  let advice: AdviceKeys
  let kind: FileKind

  init(_ lists: [CollectionKey], _ advice: AdviceKeys) {
    self.lists = lists
    self.advice = advice
    collections = Key.group(
      "collections", KeySet(en: "collections", nl: "collections", lists.map(\.key)), example: "{news: nieuws}",
      en: ("What lists are called in addresses", "In the language of the file; without it the English word stands there."),
      nl: ("Hoe lijsten in adressen heten", "In de taal van het bestand; zonder dit staat er het Engelse woord."))
    set = KeySet(
      en: "site.yml", nl: "site.yml",
      [
        SiteKeys.name, SiteKeys.tagline, SiteKeys.summary, SiteKeys.baseURL, SiteKeys.languages, SiteKeys.timeZone,
        SiteKeys.organisation, SiteKeys.audiences, SiteKeys.topics, SiteKeys.regions, SiteKeys.sectors, collections,
        SiteKeys.navigation, SiteKeys.announcement, SiteKeys.security, SiteKeys.theme, SiteKeys.reviewGrace, SiteKeys.cards,
        SiteKeys.search, SiteKeys.movedMedia,
        advice.group,
      ])
    kind = FileKind(
      "site", set, en: "the settings of the site: site.yml", nl: "de instellingen van de site: site.yml")
  }
}

extension TextForm {
  public static let timeZone = TextForm(
    "time-zone", en: "a time zone by its city, such as Europe/Amsterdam",
    nl: "een tijdzone, genoemd naar een stad, zoals Europe/Amsterdam",
    pattern: #"^(UTC|[A-Za-z_]+/\S+)$"#, isAlwaysText: true)
}
