import ContentLoading
import SiteModel

/// The keys for the day of a post, a deadline and the like.
enum PlannedDayKeys {
  static let all: DeclaredKeys = [date, daysBefore, time]

  static let date = Key.moment(
    "date", .needed(unless: "days-before"), example: "2027-03-11",
    en: ("The day, with a time if you wish", "By the clock of the site. Where it depends on an event, days-before is safer."),
    nl: (
      "De dag, met een tijd als u wilt", "Op de klok van de site. Hangt de dag af van een bijeenkomst, dan is days-before veiliger."
    ))
  static let daysBefore = Key.number(
    "days-before", 0...400, .never(beside: "date"), example: "7",
    en: (
      "How many days before the event",
      "It counts back from the event to which the link leads, so that it moves along when the event moves."
    ),
    nl: (
      "Hoeveel dagen voor de bijeenkomst",
      "Het telt terug vanaf de bijeenkomst waar de link heen leidt, en schuift dus mee als die verschuift."
    ))
  static let time = Key.text(
    "time", .timeOfDay, .never(beside: "date"), example: "\"09:00\"",
    en: ("The time, beside days-before", "With date, the time stands behind the day: 2027-03-11T09:00."),
    nl: ("De tijd, bij days-before", "Bij date staat de tijd achter de dag: 2027-03-11T09:00."))
}

enum DeadlineKeys {
  static let set = KeySet(en: "the deadline {name}", nl: "de termijn {name}", PlannedDayKeys.all + [event, title])

  static let event = Key.text(
    "of", .path, .default(en: "the event of the campaign's target", nl: "de bijeenkomst van het doel van de campagne"),
    example: "../events/utrecht.md",
    en: ("The event from which days-before counts back", "A series stands for its next event."),
    nl: ("De bijeenkomst vanaf waar days-before terugtelt", "Een reeks staat voor de eerstvolgende bijeenkomst."))
  static let title = Key.neededText(
    "title", .plain, example: "Print the posters",
    en: ("What must be done", "As you would say it to the colleague who does it."),
    nl: ("Wat er klaar moet zijn", "Zoals u het zegt tegen de collega die het doet."))
}

enum PostKeys {
  static let set = KeySet(
    en: "the post {name}", nl: "het bericht {name}", [channel] + PlannedDayKeys.all + [link, text, hashtags, image, alt])

  static let channel = Key.choice(
    "channel", of: CampaignPost.Channel.self, .needed, example: "linkedin",
    en: ("Where it is posted", "Each channel counts in its own way: a text that is too long for its channel is an error."),
    nl: ("Waar het verschijnt", "Elk kanaal telt op zijn eigen manier: een tekst die te lang is voor het kanaal, is een fout."))
  static let link = Key.text(
    "link", .path, .default(en: "the target of the campaign", nl: "het doel van de campagne"), example: "../events/utrecht.md",
    en: ("Where {link} in the text leads", "For an event, the text can name its facts as well, such as {event-date}."),
    nl: ("Waar {link} in de tekst heen leidt", "Bij een bijeenkomst kan de tekst ook haar feiten noemen, zoals {event-date}."))
  static let text = Key.neededText(
    "text", .post, example: "What you want to say",
    en: (
      "The text of the post",
      "Names between braces become facts: {link}, {goal}, {event-title}, {event-date}, {closing-date}, {days} and others. Never type a date that stands in another file."
    ),
    nl: (
      "De tekst van het bericht",
      "Namen tussen accolades worden feiten: {link}, {goal}, {event-title}, {event-date}, {closing-date}, {days} en meer. Typ nooit een datum die in een ander bestand staat."
    ))
  static let hashtags = Key.texts(
    "hashtags", of: .hashtag, .default(en: "those of the campaign", nl: "die van de campagne"), example: "[LearningOutcomes]",
    en: ("Its own hashtags", "They take the place of those of the campaign; an empty list [] means none."),
    nl: ("Eigen hashtags", "Zij komen in de plaats van die van de campagne; een lege lijst [] betekent geen."))
  static let image = Key.text(
    "image", .picture, .default(en: "a card that is drawn for the post", nl: "een kaart die voor het bericht wordt getekend"),
    example: "../media/picture.png",
    en: ("Its own picture", "Give alt as well."),
    nl: ("Een eigen afbeelding", "Geef dan ook alt."))
  static let alt = Key.text(
    "alt", .prose, .needed(with: "image"), example: "what the picture shows",
    en: ("What the picture shows, in words", "Paste it where the channel asks for a description. It may name facts."),
    nl: (
      "Wat er op de afbeelding te zien is", "Plak dit waar het kanaal om een beschrijving vraagt. Feiten tussen accolades mogen."
    ))
}

enum NewsletterKeys {
  static let set = KeySet(
    en: "the newsletter", nl: "de nieuwsbrief", PlannedDayKeys.all + [subject, preheader, CampaignTextKeys.text, button, events])

  static let subject = Key.neededText(
    "subject", .plain, example: "The workshops of spring",
    en: ("The subject of the mail", "At most sixty letters. It may name facts, such as {event-date}."),
    nl: ("Het onderwerp van de mail", "Hooguit zestig letters. Feiten als {event-date} mogen."))
  static let preheader = Key.text(
    "preheader", .plain, example: "Five minutes for you, an answer for everyone.",
    en: ("What mail programs show beside the subject", "At most a hundred letters that go on from the subject."),
    nl: ("Wat mailprogramma’s naast het onderwerp tonen", "Hooguit honderd letters, als vervolg op het onderwerp."))
  static let button = Key.text(
    "button", .plain, .default(en: "that of the campaign", nl: "die van de campagne"), example: "Choose a date",
    en: ("What the button in the mail says", "It leads to the target of the campaign."),
    nl: ("Wat er op de knop in de mail staat", "De knop leidt naar het doel van de campagne."))
  static let events = Key.number(
    "events", 0...20, default: 0, example: "3",
    en: ("How many coming events follow the text", "Those of the target series, else those for the audiences of the campaign."),
    nl: (
      "Hoeveel komende bijeenkomsten na de tekst staan",
      "Die van de reeks die het doel is, en anders die voor de doelgroepen van de campagne."
    ))
}

enum PressKeys {
  static let set = KeySet(
    en: "the press release", nl: "het persbericht", PlannedDayKeys.all + [headline, CampaignTextKeys.text])

  static let headline = Key.neededText(
    "headline", .plain, example: "Schools test their agreements",
    en: ("The headline", "What is new, in one line. It may name facts."),
    nl: ("De kop", "Wat er nieuw is, in één regel. Feiten tussen accolades mogen."))
}

enum HandoutKeys {
  static let set = KeySet(en: "the handout", nl: "de flyer", [CampaignTextKeys.text])
}

enum CampaignTextKeys {
  static let text = Key.markdown(
    "text", .markdown, .needed, example: "What you want to say",
    en: ("The text", "Markdown, in which names between braces become facts: {goal}, {event-date}, {event-place} and others."),
    nl: ("De tekst", "Markdown, waarin namen tussen accolades feiten worden: {goal}, {event-date}, {event-place} en meer."))
}

extension CampaignPost.Channel: ChoiceValue {
  public var words: Words { Words(en: name, nl: name) }
}
