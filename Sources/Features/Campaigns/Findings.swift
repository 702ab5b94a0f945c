import Diagnostics

extension DiagnosticKind {
  static let campaigns = [
    campaignTwoDays, campaignEndsBeforeStart, campaignTargetIsNoPage, campaignCodeTwice, plannedOutsidePeriod, daysBeforeNoEvent,
    postAfterEvent, postAboutCancelledEvent, postAfterRegistration, unknownFact, factWithoutEvent, factMissing,
    campaignNotTranslated, badHashtag, tooManyHashtags, markdownInPost,
  ]

  public static let campaignTwoDays = DiagnosticKind(
    "campaign.two-days",
    summary: "both date: and days-before: are set",
    help: "leave one of them out",
    explanation: "A day is either a date, or counts back from the event, so that it moves along with it.",
    example: "days-before: 14",
    nl: DiagnosticWords(
      summary: "date: en days-before: staan er allebei",
      help: "laat een van de twee weg",
      explanation: "Een dag is een datum, of telt terug vanaf de bijeenkomst en schuift mee als die verschuift."))

  public static let campaignEndsBeforeStart = DiagnosticKind(
    "campaign.ends-before-start",
    summary: "the campaign ends before it starts",
    help: "give an end after {start}",
    explanation: "A campaign runs from its first day to its last. Every post falls between them.",
    example: "start: 2027-01-11\nend: 2027-06-30",
    nl: DiagnosticWords(
      summary: "de campagne eindigt voordat zij begint",
      help: "kies een einde na {start}",
      explanation: "Een campagne loopt van haar eerste dag tot en met haar laatste. Elk bericht valt daartussen."))

  public static let campaignTargetIsNoPage = DiagnosticKind(
    "campaign.target-is-no-page",
    summary: "a campaign cannot lead to “{value}”",
    help: "name a page, an event, a series or a self-check, by its path seen from this file",
    explanation:
      "Cards, posters, posts and the newsletter all lead to one place. It is a page of the site with words for those who arrive: not a file, and not the campaign's own page.",
    example: "target: ../events/ecvet-experience.md",
    nl: DiagnosticWords(
      summary: "een campagne kan niet naar “{value}” leiden",
      help: "noem een pagina, een bijeenkomst, een reeks of een zelfcheck, met het pad gezien vanuit dit bestand",
      explanation: """
        Kaarten, posters, berichten en de nieuwsbrief leiden allemaal naar één plek. Dat is een pagina van de site met woorden \
        voor wie daar aankomt: geen bestand, en niet de pagina van de campagne zelf.
        """))

  public static let campaignCodeTwice = DiagnosticKind(
    "campaign.code-twice",
    summary: "another campaign also has the code {code}",
    help: "give this one a code of its own",
    explanation:
      "The code is part of every tracked link (utm_campaign). With one code for two campaigns, nobody can count their visits apart.",
    example: "code: self-check-2027",
    nl: DiagnosticWords(
      summary: "een andere campagne heeft ook de code {code}",
      help: "geef deze campagne een eigen code",
      explanation: """
        De code staat in elke link die wordt geteld (utm_campaign). Hebben twee campagnes dezelfde code, dan kan niemand hun \
        bezoeken uit elkaar houden.
        """))

  public static let plannedOutsidePeriod = DiagnosticKind(
    "campaign.outside-period",
    summary: "{what} is planned for {day}, outside the campaign",
    help: "choose a day from {start} to {end}, or change the period of the campaign",
    explanation: "When a day lies outside the period, either the day or the period is wrong.",
    example: "start: 2027-01-11\nend: 2027-06-30",
    nl: DiagnosticWords(
      summary: "{what} staat gepland op {day}, buiten de campagne",
      help: "kies een dag van {start} tot en met {end}, of verander de periode van de campagne",
      explanation: "Valt een dag buiten de periode, dan klopt de dag niet, of de periode niet."))

  public static let daysBeforeNoEvent = DiagnosticKind(
    "campaign.days-before-no-event",
    summary: "{what} counts its days back from an event, but there is none",
    help: "let it link to an event, or write a date",
    explanation:
      "days-before counts back from the event that the link leads to, and for a deadline from the one named with of:. A series stands for its next event that takes place.",
    example: "link: ../events/utrecht.md\ndays-before: 14",
    nl: DiagnosticWords(
      summary: "{what} telt de dagen terug vanaf een bijeenkomst, maar die is er niet",
      help: "laat de link naar een bijeenkomst leiden, of schrijf een datum",
      explanation: """
        days-before telt terug vanaf de bijeenkomst waar de link heen leidt, en bij een termijn vanaf die onder of:. Een reeks \
        staat voor de eerstvolgende bijeenkomst die doorgaat.
        """))

  public static let postAfterEvent = DiagnosticKind(
    "campaign.after-event",
    summary: "{what} goes out on {day}, when the event is over",
    help: "choose a day up to {end}, or let it link to a coming event",
    explanation:
      "Nobody can take part any more. This often happens when an event moves to an earlier day: then the posts must move too.",
    example: "days-before: 7",
    nl: DiagnosticWords(
      summary: "{what} verschijnt op {day}, als de bijeenkomst al voorbij is",
      help: "kies een dag tot en met {end}, of laat de link naar een bijeenkomst leiden die nog komt",
      explanation: """
        Meedoen kan dan niet meer. Dit gebeurt vaak als een bijeenkomst naar een eerdere dag gaat: dan moeten de berichten ook \
        eerder.
        """))

  public static let postAboutCancelledEvent = DiagnosticKind(
    "campaign.event-is-off",
    summary: "{what} is about an event that {status}",
    help: "take it out of the plan, or let it link to another event",
    explanation: "A message about an event that does not take place brings people to a closed door.",
    example: "link: ../events/ecvet-experience.md",
    nl: DiagnosticWords(
      summary: "{what} gaat over een bijeenkomst die {status}",
      help: "haal dit uit de planning, of laat de link naar een andere bijeenkomst leiden",
      explanation: "Een bericht over een bijeenkomst die niet doorgaat, brengt mensen voor een dichte deur."))

  public static let postAfterRegistration = DiagnosticKind(
    "campaign.after-registration", .warning,
    summary: "{what} goes out on {day}, when readers can no longer register",
    help: "choose a day up to {end}, or keep registration open longer",
    explanation: "Those who read the message then would find a closed door.",
    example: "days-before: 21",
    nl: DiagnosticWords(
      summary: "{what} verschijnt op {day}, als lezers zich niet meer kunnen aanmelden",
      help: "kies een dag tot en met {end}, of houd de aanmelding langer open",
      explanation: "Wie het bericht dan leest, komt voor een dichte deur."))

  public static let unknownFact = DiagnosticKind(
    "campaign.unknown-fact",
    summary: "there is no fact {fact}",
    help: "known facts: {known}",
    explanation:
      "A name between braces stands for a fact of the campaign or of the event it is about, so that no date or name is typed twice.",
    example: "text: In {event-place} on {event-date}.",
    nl: DiagnosticWords(
      summary: "het feit {fact} bestaat niet",
      help: "feiten die er wel zijn: {known}",
      explanation: """
        Een naam tussen accolades staat voor een feit van de campagne of van de bijeenkomst waar zij over gaat, zodat niemand een \
        datum of een naam twee keer hoeft te typen.
        """))

  public static let factWithoutEvent = DiagnosticKind(
    "campaign.fact-without-event",
    summary: "the text uses {facts}, but links to no event",
    help: "let it link to an event, or write the sentence without what stands in braces",
    explanation:
      "Facts of an event come from the event that the text links to. A series stands for its next event that takes place, as long as there is one.",
    example: "link: ../events/utrecht.md",
    nl: DiagnosticWords(
      summary: "de tekst gebruikt {facts}, maar heeft geen link naar een bijeenkomst",
      help: "laat de link naar een bijeenkomst leiden, of schrijf de zin zonder wat tussen accolades staat",
      explanation: """
        Feiten van een bijeenkomst komen van de bijeenkomst waar de link van de tekst heen leidt. Een reeks staat voor de \
        eerstvolgende bijeenkomst die doorgaat, zolang die er is.
        """))

  public static let factMissing = DiagnosticKind(
    "campaign.fact-missing",
    summary: "the text uses {facts}, but the event says nothing about it",
    help: "add it to {event}, or write the sentence without what stands in braces",
    explanation: "A fact that is not there would leave a hole in the sentence.",
    example: "registration: {closes: 2027-03-04}",
    nl: DiagnosticWords(
      summary: "de tekst gebruikt {facts}, maar de bijeenkomst zegt daar niets over",
      help: "zet dit in {event}, of schrijf de zin zonder wat tussen accolades staat",
      explanation: "Een feit dat er niet is, zou een gat in de zin laten."))

  public static let campaignNotTranslated = DiagnosticKind(
    "campaign.not-translated", .warning,
    summary: "{what} has no text in this language",
    help: "write it in {path}; until then the kit shows the one in the default language",
    explanation:
      "A kit in one language holds messages in that language only. Dates, channels and links are inherited; words are not.",
    example: "posts:\n  start-linkedin:\n    text: Does learning abroad count at your school?",
    nl: DiagnosticWords(
      summary: "{what} heeft geen tekst in deze taal",
      help: "schrijf die in {path}; tot dan toont het materiaal de tekst in de standaardtaal",
      explanation: """
        Materiaal in één taal bevat alleen berichten in die taal. Datums, kanalen en links worden overgenomen; woorden niet.
        """))

  public static let badHashtag = DiagnosticKind(
    "campaign.bad-hashtag",
    summary: "“{value}” does not work as a hashtag: {reason}",
    help: "write each word with a capital and nothing between them, without the sign: {example}",
    explanation:
      "Channels end a hashtag at the first space or sign. Screen readers read the words apart when each begins with a capital (CamelCase).",
    example: "hashtags: [LearningOutcomes, Mobility]",
    nl: DiagnosticWords(
      summary: "“{value}” werkt niet als hashtag: {reason}",
      help: "schrijf elk woord met een hoofdletter en niets ertussen, zonder het #-teken: {example}",
      explanation: """
        Op een kanaal houdt een hashtag op bij de eerste spatie of het eerste leesteken. Een schermlezer spreekt de woorden los \
        uit als elk met een hoofdletter begint (CamelCase).
        """))

  public static let tooManyHashtags = DiagnosticKind(
    "campaign.too-many-hashtags",
    summary: "{count} hashtags are too many for {channel}: the limit is {limit}",
    help: "keep those that people look for",
    explanation: "Instagram shows no more than five hashtags since the end of 2025, and refuses or ignores the rest.",
    example: "hashtags: [LearningOutcomes, Mobility]",
    nl: DiagnosticWords(
      summary: "{count} hashtags is te veel voor {channel}: het maximum is {limit}",
      help: "houd de hashtags over waar mensen naar zoeken",
      explanation: "Instagram toont sinds eind 2025 niet meer dan vijf hashtags, en weigert of negeert de rest."))

  /// `**bold**` in a post.
  static let markdownInPost = DiagnosticKind(
    "campaign.markdown-in-post",
    summary: "“{markup}” is Markdown, but a post shows it as it is written",
    help: "write the words without the characters of Markdown; where the link of a post leads stands in link:",
    explanation: "The channels on which a post goes out know no Markdown: their readers see the asterisks and the brackets.",
    example: "text: Our teacher says it is settled. {link}\nlink: ../pages/contact.md",
    nl: DiagnosticWords(
      summary: "“{markup}” is Markdown, maar een bericht toont het zoals het er staat",
      help: "schrijf de woorden zonder de tekens van Markdown; waar de link van een bericht heen leidt, staat bij link:",
      explanation: "De kanalen waarop een bericht verschijnt, kennen geen Markdown: lezers daar zien de sterretjes en de haken."))
}

extension DiagnosticNote.Role {
  static let saidByEvent = Self(en: "the event says so here", nl: "de bijeenkomst zegt dat hier")
}
