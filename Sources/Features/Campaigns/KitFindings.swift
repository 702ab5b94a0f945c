import Diagnostics

/// Findings about the texts in a campaign's kit.
extension DiagnosticKind {
  static let campaignKits = [
    postTooLong, otherDate, otherDateInTitle, typedLink, unreachableLink, newsletterTooLarge, cardImageTooSmall,
    imageCannotBeShared,
    pressWithoutBoilerplate,
  ]

  public static let postTooLong = DiagnosticKind(
    "campaign.post-too-long",
    summary: "the post is {count} characters long, but {channel} takes {limit}",
    help: "make it {excess} shorter; {channel} counts {rule}",
    explanation:
      "The text is counted as the channel counts it, with its facts, its link and its hashtags filled in. A fact that grows, such as the name of a place, makes the post grow.",
    example: "hashtags: [Mobility]",
    nl: DiagnosticWords(
      summary: "het bericht is {count} tekens lang, maar {channel} laat er {limit} toe",
      help: "haal er {excess} af; zo telt {channel}: {rule}",
      explanation: """
        De tekst wordt geteld zoals het kanaal telt, met de feiten, de link en de hashtags ingevuld. Een feit dat langer wordt, \
        zoals de naam van een plaats, maakt het bericht langer.
        """))

  public static let otherDate = DiagnosticKind(
    "campaign.other-date",
    summary: "the text says {typed}, but the event is on {date}",
    help: "write {fact} instead, which is always right; a day of something else belongs under {key}",
    explanation:
      "A kit that disagrees with the event it is about cannot be built. A date that is typed is wrong as soon as the event moves. Days that the event or the campaign names themselves may be typed, such as its deadlines, and so may days from before the campaign.",
    example: "text: In {event-place} on {event-date}.",
    nl: DiagnosticWords(
      summary: "de tekst zegt {typed}, maar de bijeenkomst is op {date}",
      help: "schrijf daar {fact}, dat klopt altijd; een dag van iets anders hoort onder {key}",
      explanation: """
        Materiaal dat de bijeenkomst tegenspreekt, wordt niet gemaakt. Een getypte datum klopt niet meer zodra de bijeenkomst \
        verschuift. Dagen die de bijeenkomst of de campagne zelf noemt, zoals termijnen, mag u wel typen, en dagen van vóór de \
        campagne ook.
        """))

  public static let otherDateInTitle = DiagnosticKind(
    "campaign.other-date-in-title",
    summary: "the title or the summary says {typed}, but the event is on {date}",
    help: "leave the day out: cards and posters show the day of the event by themselves",
    explanation:
      "The title and the summary of a campaign stand on its cards and its poster, beside the day of the event. A date that is typed there is wrong as soon as the event moves.",
    example: "title: Write with us in Utrecht",
    nl: DiagnosticWords(
      summary: "de titel of de samenvatting zegt {typed}, maar de bijeenkomst is op {date}",
      help: "laat de dag weg: kaarten en posters tonen de dag van de bijeenkomst vanzelf",
      explanation: """
        De titel en de samenvatting van een campagne staan op haar kaarten en haar poster, naast de dag van de bijeenkomst. Een \
        datum die daar is getypt, klopt niet meer zodra de bijeenkomst verschuift.
        """))

  public static let typedLink = DiagnosticKind(
    "campaign.typed-link",
    summary: "the text contains an address of this site",
    help: "write {fact} instead",
    explanation: "An address that is typed carries no code by which visits are counted, and breaks when the page moves.",
    example: "text: \"Do it with your team: {link}\"",
    nl: DiagnosticWords(
      summary: "de tekst bevat een adres van deze site",
      help: "schrijf {fact} in plaats daarvan",
      explanation: "Een getypt adres heeft geen code waarmee bezoeken worden geteld, en werkt niet meer als de pagina verhuist."))

  public static let unreachableLink = DiagnosticKind(
    "campaign.unreachable-link", .warning,
    summary: "nobody can follow a link in the text of a post on {channel}",
    help: "leave {fact} out, and say where the link is: in the profile",
    explanation:
      "Instagram shows an address in a caption as plain text. The kit gives the tracked address for the profile beside the post.",
    example: "text: The link is in our profile.",
    nl: DiagnosticWords(
      summary: "niemand kan een link openen in de tekst van een bericht op {channel}",
      help: "laat {fact} weg, en zeg waar de link staat: in het profiel",
      explanation: """
        Instagram toont een adres in de tekst bij een foto als gewone tekst. Naast het bericht staat in het materiaal het adres voor \
        het profiel, waarmee bezoeken worden geteld.
        """))

  public static let newsletterTooLarge = DiagnosticKind(
    "campaign.newsletter-too-large",
    summary: "the newsletter is {size} kB, but mail programs cut it off after {limit} kB",
    help: "make the text shorter, or show fewer events",
    explanation: "Gmail clips a message of more than 102 kB, and hides the rest behind a link.",
    example: "events: 3",
    nl: DiagnosticWords(
      summary: "de nieuwsbrief is {size} kB groot, maar mailprogramma’s kappen hem af na {limit} kB",
      help: "maak de tekst korter, of toon minder bijeenkomsten",
      explanation: "Gmail kapt een bericht van meer dan 102 kB af, en verbergt de rest achter een link."))

  public static let cardImageTooSmall = DiagnosticKind(
    "campaign.image-too-small",
    summary: "the image is {size} pixels, but {what} needs {needed}",
    help: "choose a larger image, or leave it out: then a card is drawn",
    explanation:
      "Small images look blurred or become thumbnails. The sizes are 1200×630 for a wide card, 1080×1080 for a square and 1080×1920 for a tall one.",
    example: "image: ../media/workshop-1200x630.png",
    nl: DiagnosticWords(
      summary: "de afbeelding is {size} pixels, maar {what} heeft {needed} nodig",
      help: "kies een grotere afbeelding, of laat haar weg: dan wordt er een kaart getekend",
      explanation: """
        Een kleine afbeelding wordt wazig of verschijnt als een postzegel. De maten zijn 1200×630 voor een brede kaart, 1080×1080 \
        voor een vierkante en 1080×1920 voor een hoge.
        """))

  public static let imageCannotBeShared = DiagnosticKind(
    "campaign.image-cannot-be-shared",
    summary: "{what} does not take the picture {path}: networks know neither SVG nor AVIF",
    help: "save it as PNG, JPEG or WebP, or leave it out: then a card is drawn",
    explanation: "Browsers show SVG and AVIF, but the programs that make the preview of a link or take in a post do not.",
    example: "image: ../media/workshop-1200x630.png",
    nl: DiagnosticWords(
      summary: "{what} neemt de afbeelding {path} niet aan: netwerken kennen SVG en AVIF niet",
      help: "bewaar haar als PNG, JPEG of WebP, of laat haar weg: dan wordt er een kaart getekend",
      explanation: """
        Browsers tonen SVG en AVIF, maar de programma’s die het voorbeeld van een link maken of een bericht overnemen, doen dat \
        niet.
        """))

  public static let pressWithoutBoilerplate = DiagnosticKind(
    "campaign.no-boilerplate",
    summary: "the press release cannot say who sends it: site.yml has no boilerplate",
    help: "add boilerplate: to organisation: in site.yml, a few sentences about the organisation",
    explanation: "A press release ends with a few fixed sentences about who sends it, the same in each.",
    example: "organisation:\n  boilerplate: The national team of ECVET experts helps schools to make learning outcomes count.",
    nl: DiagnosticWords(
      summary: "het persbericht kan niet zeggen wie het stuurt: site.yml heeft geen boilerplate",
      help: "zet in site.yml boilerplate: onder organisation:, een paar zinnen over de organisatie",
      explanation: "Een persbericht eindigt met een paar vaste zinnen over wie het stuurt, in elk persbericht dezelfde."))
}
