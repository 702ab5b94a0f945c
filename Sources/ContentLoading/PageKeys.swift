import SiteModel

/// The keys in the front matter of every page.
public enum PageKeys {
  public static let page = KeySet(en: "the front matter", nl: "de gegevens bovenaan", names + times + presentation + home)
  /// For the `index.md` of a folder in `pages/`.
  public static let section = KeySet(
    en: "the front matter", nl: "de gegevens bovenaan", names + times + presentation + [order] + home)

  public static let names: DeclaredKeys = [title, menu, summary, slug]
  public static let times: DeclaredKeys = [updated, publish, expires, draft, review, owner, audiences, topics, allow]

  public static let title = Key.neededText(
    "title", .plain, example: "What is ECVET?",
    en: (
      "The title of the page",
      "It stands at the top of the page, in lists, on the tab of the browser and in search results. It is the heading of the whole page, so begin the headings in the text with ##."
    ),
    nl: (
      "De titel van de pagina",
      "De titel staat boven de pagina, in lijsten, op het tabblad van de browser en in zoekresultaten. Hij is de kop van de hele pagina; laat de koppen in de tekst daarom beginnen met ##."
    ))
  public static let menu = Key.text(
    "menu", .plain, example: "About ECVET",
    en: (
      "A shorter title for menus",
      "The navigation and the trail above the page show it in place of the title. Leave it out where the title is short."
    ),
    nl: (
      "Een kortere titel voor menu’s",
      "Het menu en het kruimelpad boven de pagina tonen deze tekst in plaats van de titel. Laat hem weg als de titel kort is."
    ))
  public static let summary = Key.text(
    "summary", .plain, .default(en: "the first paragraph of the text", nl: "de eerste alinea van de tekst"),
    example: "What a placement abroad means for your child.",
    en: (
      "One or two sentences about the page",
      "Readers see it under the title, in lists, in feeds, on the card that is shown where people share the link, and in search results, which cut off long ones."
    ),
    nl: (
      "Een of twee zinnen over de pagina",
      "Lezers zien deze zinnen onder de titel, in lijsten, in feeds, op de kaart die verschijnt waar iemand de link deelt, en in zoekresultaten. Die kappen een lange tekst af."
    ))
  public static let slug = Key.text(
    "slug", .slug, .places(.slug), .default(en: "the name of the file", nl: "de naam van het bestand"),
    example: "learning-outcomes",
    en: (
      "The last part of the page's address",
      "Each language may have its own. When you change it, links from elsewhere break: name the old address under aliases."
    ),
    nl: (
      "Het laatste deel van het adres van de pagina",
      "Elke taal kan een eigen adres hebben. Verandert u het, dan werken links van elders niet meer: noem het oude adres dan onder aliases."
    ))

  public static let updated = Key.date(
    "updated",
    en: (
      "The day on which the text was last changed or checked",
      "Readers see it with the page, and search engines and feeds are told. It is the text that counts: leave the day as it is when you mend a comma."
    ),
    nl: (
      "De dag waarop de tekst voor het laatst is gewijzigd of nagekeken",
      "Lezers zien de dag bij de pagina, en zoekmachines en feeds krijgen hem mee. Het gaat om de inhoud: voor een komma hoeft u de dag niet te veranderen."
    ))
  public static let publish = Key.moment(
    "publish", .places(.publish), example: "2027-01-04T09:00",
    en: (
      "From when the page is on the site",
      "Until then it is left out everywhere. The build says when the site next changes by itself, so that somebody, or a schedule, can build it then."
    ),
    nl: (
      "Vanaf wanneer de pagina op de site staat",
      "Tot dat moment is zij nergens te vinden. Bij het bouwen ziet u wanneer de site vanzelf weer verandert, zodat u, of een schema, haar dan kan bouwen."
    ))
  public static let expires = Key.moment(
    "expires", .places(.expires), example: "2027-06-01",
    en: (
      "From when the page is no longer on the site",
      "Use it for what is true for a while only. Links to the page are reported once it has gone."
    ),
    nl: (
      "Vanaf wanneer de pagina niet meer op de site staat",
      "Gebruik dit voor wat maar een tijd geldt. Is de pagina weg, dan krijgt u een melding van elke link ernaartoe."
    ))
  public static let draft = Key.flag(
    "draft", default: false, .places(.draft),
    en: ("Whether the page is not finished", "A draft is not published. The preview shows it, with a band that says so."),
    nl: (
      "Of de pagina nog niet af is",
      "Een concept wordt niet gepubliceerd. In het voorbeeld is het te zien, met een balk die dat zegt."
    ))
  public static let review = Key.date(
    "review", example: "2027-06-30",
    en: (
      "When somebody must look at the page again",
      "From that day on baken report reviews names the page. Readers do not see it."
    ),
    nl: (
      "Wanneer iemand de pagina opnieuw moet nakijken",
      "Vanaf die dag noemt baken report reviews de pagina. Lezers zien dit niet."
    ))
  public static let owner = Key.text(
    "owner", .expert, example: "editors",
    en: (
      "Who looks after the page",
      "An expert or a team that knows whether it is still right. When they leave, the build names the pages that need somebody else."
    ),
    nl: (
      "Wie voor de pagina zorgt",
      "Een expert of een team dat weet of de pagina nog klopt. Gaat die weg, dan noemt het bouwen de pagina’s die een ander nodig hebben."
    ))
  public static let audiences = Key.texts(
    "audiences", of: .audience, example: "[schools, companies]",
    en: (
      "For whom the page is",
      "The page appears in the lists of these audiences. They are declared in site.yml, with their names in each language."
    ),
    nl: (
      "Voor wie de pagina is",
      "De pagina staat in de lijsten van deze doelgroepen. Zij staan in site.yml, met hun naam in elke taal."
    ))
  public static let topics = Key.texts(
    "topics", of: .topic, example: "[mobility]",
    en: ("What the page is about", "Each topic has a page that lists all pages about it. Topics are declared in site.yml."),
    nl: ("Waarover de pagina gaat", "Elk onderwerp heeft een pagina met alle pagina’s erover. De onderwerpen staan in site.yml."))
  public static let allow = Key.groups(
    "allow", of: AdviceExceptionKeys.set, .own, example: "[{rule: long-sentence, text: …, reason: …}]",
    en: (
      "Where a rule for texts does not count",
      "For a place that is right as it is, such as a quotation from a law. The check says when an entry is no longer needed."
    ),
    nl: (
      "Waar een regel voor teksten niet telt",
      "Voor een plek die goed is zoals zij is, zoals een zin uit een wet. Bij het nakijken ziet u het als een stuk niet meer nodig is."
    ))
}

extension FileKind {
  public static let pages = FileKind(
    "pages", PageKeys.page, en: "a page: a file in pages/", nl: "een pagina: een bestand in pages/")
  public static let sections = FileKind(
    "sections", PageKeys.section, en: "the page of a folder: an index.md in pages/",
    nl: "de pagina van een map: een index.md in pages/")
}
