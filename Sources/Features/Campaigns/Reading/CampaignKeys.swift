import ContentLoading
import SiteModel

/// The keys of a file in `campaigns/`, beside those of every page.
enum CampaignKeys {
  static let set = KeySet(
    en: "the front matter", nl: "de gegevens bovenaan",
    PageKeys.names + PageKeys.times + PageKeys.presentation + PageKeys.home + [
      goal, start, end, target, button, messages, hashtags, code, contact, deadlines, posts, newsletter, press, handout, publicKit,
    ])

  static let goal = Key.neededText(
    "goal", .plain, example: "200 schools do the self-check before summer",
    en: (
      "What you want to have reached on the last day",
      "One sentence that somebody could check. Texts can name it as {goal}, and it may name facts of an event itself."
    ),
    nl: (
      "Wat u op de laatste dag bereikt wilt hebben",
      "Eén zin die iemand kan nagaan. Teksten kunnen hem noemen als {goal}, en hij mag zelf feiten van een bijeenkomst noemen."
    ))
  static let start = Key.date(
    "start", .needed,
    en: ("The first day of the campaign", "Every post falls between the first day and the last."),
    nl: ("De eerste dag van de campagne", "Elk bericht valt tussen de eerste en de laatste dag."))
  static let end = Key.date(
    "end", .needed,
    en: ("The last day of the campaign", "Every post falls between the first day and the last."),
    nl: ("De laatste dag van de campagne", "Elk bericht valt tussen de eerste en de laatste dag."))
  static let target = Key.neededText(
    "target", .path, example: "../events/ecvet-experience.md",
    en: (
      "Where the campaign brings people",
      "A page, an event, a series or a self-check. All links lead there unless a post names another place; a series stands for its next event."
    ),
    nl: (
      "Waar de campagne mensen naartoe brengt",
      "Een pagina, een bijeenkomst, een reeks of een zelfcheck. Alle links leiden daarheen, tenzij een bericht iets anders noemt; een reeks staat voor de eerstvolgende bijeenkomst."
    ))
  static let button = Key.neededText(
    "button", .plain, example: "Do the self-check",
    en: (
      "What the button to the target says",
      "At most thirty letters: it stands on the page, on cards, posters and in the newsletter."
    ),
    nl: (
      "Wat er op de knop naar het doel staat",
      "Hooguit dertig letters: de tekst staat op de pagina, op kaarten, op posters en in de nieuwsbrief."
    ))
  static let messages = Key.texts(
    "messages", of: .plain, .needed, example: "[Your school is further than it thinks.]",
    en: ("What people are to remember", "Two to four sentences. They stand on the poster, the handout and the kit page."),
    nl: ("Wat mensen moeten onthouden", "Twee tot vier zinnen. Zij staan op de poster, de flyer en de pagina met materiaal."))
  static let hashtags = Key.texts(
    "hashtags", of: .hashtag, example: "[LearningOutcomes]",
    en: (
      "The hashtags of posts that have none of their own",
      "Without the #. A capital for each word helps people who use a screen reader."
    ),
    nl: (
      "De hashtags van berichten die er zelf geen hebben",
      "Zonder het #-teken. Een hoofdletter per woord helpt wie een schermlezer gebruikt."
    ))
  static let code = Key.text(
    "code", .slug, .lasting(standardCode), .default(en: "the name of the file", nl: "de naam van het bestand"),
    example: "self-check-2027",
    en: ("The name of the campaign in its links", "Statistics show it as utm_campaign. No two campaigns may have the same."),
    nl: (
      "De naam van de campagne in de links", "Statistieken tonen hem als utm_campaign. Geen twee campagnes mogen dezelfde hebben."
    ))
  /// The code of a campaign that states none, by the name or the identity of its file.
  @Sendable static func standardCode(of name: String) -> String {
    Slug.from(name.split(separator: "/").last.map(String.init) ?? name)
  }
  static let contact = Key.text(
    "contact", .expert, example: "workshops",
    en: ("Whom the press and colleagues can turn to", "The press release and the kit page show the name and the address."),
    nl: ("Bij wie de pers en collega’s terechtkunnen", "Het persbericht en de pagina met materiaal tonen de naam en het adres."))
  static let deadlines = Key.named(
    "deadlines", DeadlineKeys.set, example: "{print: {date: 2027-01-04, title: Print the posters}}",
    en: (
      "Days on which something must be done",
      "Each under a name of your own. They stand in the planning, which visitors do not see."
    ),
    nl: ("Dagen waarop iets klaar moet zijn", "Elk onder een eigen naam. Zij staan in de planning, die bezoekers niet zien."))
  static let posts = Key.named(
    "posts", PostKeys.set, example: "{start-linkedin: {channel: linkedin, date: 2027-01-12, text: …}}",
    en: (
      "The posts on social media",
      "Each under a name of your own, which its link carries as utm_content. Each gets a picture and a count of its letters."
    ),
    nl: (
      "De berichten op sociale media",
      "Elk onder een eigen naam, die als utm_content in de link staat. Elk krijgt een afbeelding en een telling van de letters."
    ))
  static let newsletter = Key.group(
    "newsletter", NewsletterKeys.set, example: "{date: 2027-01-13, subject: …, text: …}",
    en: ("The newsletter", "You get it as HTML, as plain text and as a draft for your mail program."),
    nl: ("De nieuwsbrief", "U krijgt hem als HTML, als platte tekst en als concept voor uw mailprogramma."))
  static let press = Key.group(
    "press", PressKeys.set, example: "{date: 2027-01-11, headline: …, text: …}",
    en: ("The press release", "What the organisation is comes from site.yml, and whom to call from contact."),
    nl: ("Het persbericht", "Wat de organisatie is, komt uit site.yml, en wie men kan bellen uit contact."))
  static let handout = Key.group(
    "handout", HandoutKeys.set, example: "{text: …}",
    en: ("The text of the handout", "Leave it out where the messages are enough."),
    nl: ("De tekst van de flyer", "Laat dit weg als de boodschappen genoeg zijn."))
  static let publicKit = Key.flag(
    "public-kit", default: false,
    en: (
      "Whether the page of the campaign leads to the kit", "Without it only those who know the address find the kit."
    ),
    nl: (
      "Of de pagina van de campagne naar het materiaal leidt",
      "Zonder dit vindt alleen wie het adres kent het materiaal."
    ))
}

extension TextForm {
  static let hashtag = TextForm(
    "hashtag", en: "a hashtag without the #, such as LearningOutcomes", nl: "een hashtag zonder #, zoals Leerresultaten")
  static let timeOfDay = TextForm(
    "time", en: "a time between quotes, such as \"09:00\"", nl: "een tijd tussen aanhalingstekens, zoals \"09:00\"",
    pattern: #"^\d{2}:\d{2}(:\d{2})?$"#)
  /// The text of a social post, which channels show unchanged.
  static let post = TextForm(
    "post", en: "a text that is shown as it is written, with line breaks, and facts between braces",
    nl: "een tekst die te zien is zoals hij er staat, met regeleinden, en met feiten tussen accolades", isProse: true)
}

extension FileKind {
  static let campaigns = FileKind(
    "campaigns", CampaignKeys.set, isPlacedByAll: true, en: "a campaign: a file in campaigns/",
    nl: "een campagne: een bestand in campaigns/")
}
