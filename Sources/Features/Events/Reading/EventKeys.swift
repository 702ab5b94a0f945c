import ContentLoading
import SiteModel

/// The keys of a file in `events/`, beside those of every page: an event, or a series of them.
enum EventKeys {
  static let set = KeySet(
    en: "the front matter", nl: "de gegevens bovenaan",
    PageKeys.names + PageKeys.times + PageKeys.presentation + PageKeys.home + [
      kind, start, end, sessions, timeZone, status, formerStart, format, venue, online, registration, hosts, series, language,
      revision, confirmedDay, uid,
    ])

  /// Keys of a single event are not allowed in a series.
  private static let ofEvent = KeyRule.only(whenNot: "kind", is: EventReader.Kind.series.rawValue)

  static let kind = Key.choice(
    "kind", default: EventReader.Kind.event, .fact, example: "series",
    en: (
      "Whether the file is of one event or of a series",
      "A series says what dates of one name have in common; each date is a file of its own, which names the series. Its page shows all of them."
    ),
    nl: (
      "Of het bestand over één bijeenkomst gaat of over een reeks",
      "Een reeks zegt wat data met één naam gemeen hebben; elke datum is een eigen bestand, dat de reeks noemt. De pagina van de reeks toont ze allemaal."
    ))

  static let start = Key.text(
    "start", .localTime, .needed(unless: "sessions"), .fact, ofEvent, example: "2027-03-11T09:30",
    en: (
      "When it begins",
      "The day and the time that the clock at the place shows. Page, calendars, lists and share cards all take it from here."
    ),
    nl: (
      "Wanneer het begint",
      "De dag en de tijd die de klok ter plaatse aanwijst. De pagina, agenda’s, lijsten en kaarten nemen die hier vandaan over."
    ))
  static let end = Key.text(
    "end", .localTime, .needed(unless: "sessions"), .fact, ofEvent, example: "2027-03-11T16:30",
    en: ("When it ends", "It may be on another day. From then on the event is in the archive."),
    nl: ("Wanneer het eindigt", "Dat mag op een andere dag zijn. Daarna staat de bijeenkomst in het archief."))
  static let sessions = Key.groups(
    "sessions", of: SessionKeys.set, .filled, .never(beside: "start", "end"), ofEvent,
    example: "[{start: 2027-03-11T09:30, end: 2027-03-11T16:30}]",
    en: (
      "The parts, where there are several",
      "Use it in place of one beginning and end for a course of two afternoons, say. The parts follow each other; what is on at the same time is an event of its own."
    ),
    nl: (
      "De delen, als er meer zijn",
      "Gebruik dit in plaats van één begin en einde, bijvoorbeeld voor een cursus van twee middagen. De delen volgen op elkaar; wat tegelijk is, is een eigen bijeenkomst."
    ))
  static let timeZone = Key.text(
    "time-zone", .timeZone, .fact, ofEvent, .default(en: "that of the site", nl: "die van de site"), example: "Europe/Amsterdam",
    en: (
      "The time zone in which the times are written", "Needed for an event elsewhere only: its times are those of the clock there."
    ),
    nl: (
      "De tijdzone waarin de tijden staan",
      "Alleen nodig voor een bijeenkomst elders: de tijden zijn dan die van de klok daar."
    ))

  static let status = Key.choice(
    "status", default: Event.Status.scheduled, .fact, ofEvent, example: "full",
    en: (
      "Whether it takes place as planned",
      "A cancelled event keeps its page and stays in people's calendars as cancelled."
    ),
    nl: (
      "Of het doorgaat zoals gepland",
      "Een afgelaste bijeenkomst houdt haar pagina en blijft als afgelast in agenda’s staan."
    ))
  static let formerStart = Key.text(
    "former-start", .localTime, .needed(when: "status", is: "rescheduled"), .fact, ofEvent, example: "2027-03-04T09:30",
    en: ("When it was to begin before it was moved", "Who noted the old date recognises the event by it."),
    nl: ("Wanneer het eerst zou beginnen", "Wie de oude datum had genoteerd, herkent de bijeenkomst daaraan."))

  static let format = Key.choice(
    "format", of: Event.Format.self, .needed, .fact, ofEvent, example: "on-site",
    en: (
      "Where people take part",
      "At a place needs the place, online a way to take part from elsewhere. Visitors can choose from lists by it."
    ),
    nl: (
      "Waar mensen meedoen",
      "Op locatie vraagt om de plaats, online om hoe mensen van elders meedoen. Bezoekers kunnen er lijsten mee inkorten."
    ))
  static let venue = Key.group(
    "venue", VenueKeys.set, ofEvent, example: "{name: …, city: …, region: …}",
    en: ("The place", "An event that people travel to has a place with a town at least."),
    nl: ("De plaats", "Een bijeenkomst waar mensen naartoe reizen, heeft een plaats met ten minste een plaatsnaam."))
  static let online = Key.text(
    "online", .onlineAccess, ofEvent, example: "https://meet.example/room",
    en: (
      "How to take part from elsewhere",
      "Everybody can read the address on the page. Write follows where people get it after they registered."
    ),
    nl: (
      "Hoe u van elders meedoet",
      "Iedereen kan het adres op de pagina lezen. Schrijf follows als mensen het krijgen nadat zij zich hebben aangemeld."
    ))
  static let registration = Key.group(
    "registration", RegistrationKeys.set, ofEvent, example: "{email: workshops@ecvet.example}",
    en: (
      "How people register", "The page shows a button for as long as registration is open. Leave it out where anybody can walk in."
    ),
    nl: (
      "Hoe mensen zich aanmelden",
      "De pagina toont een knop zolang aanmelden kan. Laat dit weg als iedereen zo binnen kan lopen."
    ))

  static let hosts = Key.texts(
    "hosts", of: .expert, .fact, example: "[mobility]",
    en: ("Who gives it", "Experts or teams. The page shows them, and theirs list the event."),
    nl: ("Wie het geeft", "Experts of teams. De pagina toont hen, en op hun pagina’s staat de bijeenkomst."))
  static let series = Key.text(
    "series", .series, .fact, ofEvent, example: "ecvet-experience",
    en: ("The series that it belongs to", "The page of the series shows all its dates."),
    nl: ("De reeks waar het bij hoort", "De pagina van de reeks toont alle data."))
  static let language = Key.text(
    "language", .language, .fact, ofEvent, example: "nl",
    en: ("The language that is spoken", "Visitors can choose from lists by it. It is not the language of the page."),
    nl: ("De taal die wordt gesproken", "Bezoekers kunnen er lijsten mee inkorten. Het is niet de taal van de pagina."))
  static let revision = Key.number(
    "revision", 0...9_999, default: 0, .fact, ofEvent, example: "1",
    en: (
      "Raised with each change that participants must hear of",
      "Calendars take a change over when the number is higher than before. A change of status raises it by itself."
    ),
    nl: (
      "Verhoog dit bij elke wijziging die deelnemers moeten weten",
      "Agenda’s nemen een wijziging over als het getal hoger is dan eerst. Bij een nieuwe status gaat dat vanzelf."
    ))
  static let uid = Key.text(
    "uid", .calendarName, .fact, ofEvent, .lasting(calendarName),
    .default(en: "made from the place of the file", nl: "gemaakt van de plek van het bestand"), example: "events-utrecht-2027",
    en: (
      "By which calendars know the event again",
      "Whoever subscribed keeps one entry, whatever else changes. baken move writes it, so that an event with another file name stays the same event."
    ),
    nl: (
      "Waaraan agenda’s de bijeenkomst herkennen",
      "Wie zich heeft geabonneerd, houdt één afspraak, wat er verder ook verandert. baken move schrijft dit, zodat een bijeenkomst met een andere bestandsnaam dezelfde blijft."
    ))
  /// The name in calendars of an event that states none, by the identity of its page.
  @Sendable static func calendarName(of id: String) -> String { id.replacing("/", with: "-") }
  static let confirmedDay = Key.flag(
    "confirmed-day", default: false, .fact, ofEvent,
    en: (
      "Whether a day in a weekend or on a public holiday is meant",
      "Without it the build warns of such a day, since it is mostly a slip."
    ),
    nl: (
      "Of een dag in het weekend of op een feestdag de bedoeling is",
      "Zonder dit krijgt u bij zo’n dag een waarschuwing, want meestal is het een vergissing."
    ))
}

enum SessionKeys {
  static let set = KeySet(en: "a session", nl: "een deel", [title, start, end])

  static let title = Key.text(
    "title", .plain, example: "Second afternoon",
    en: ("What this part is called", "Leave it out where the date says enough."),
    nl: ("Hoe dit deel heet", "Laat dit weg als de datum genoeg zegt."))
  static let start = Key.text(
    "start", .localTime, .needed, .fact, example: "2027-03-11T09:30",
    en: ("When this part begins", "The day and the time that the clock at the place shows."),
    nl: ("Wanneer dit deel begint", "De dag en de tijd die de klok ter plaatse aanwijst."))
  static let end = Key.text(
    "end", .localTime, .needed, .fact, example: "2027-03-11T16:30",
    en: ("When this part ends", "The next part begins then or later."),
    nl: ("Wanneer dit deel eindigt", "Het volgende deel begint dan of later."))
}

extension TextForm {
  /// A local time, with the offset from UTC if it occurs twice.
  static let localTime = TextForm(
    "local-time", en: "a day and a time: 2027-03-11T09:30", nl: "een dag en een tijd: 2027-03-11T09:30",
    pattern: #"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$"#, isAlwaysText: true)
  static let dayOrTime = TextForm(
    "day-or-time", en: "a day, or a day and a time: 2027-03-04 or 2027-03-04T17:00",
    nl: "een dag, of een dag en een tijd: 2027-03-04 of 2027-03-04T17:00",
    pattern: #"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$"#, isAlwaysText: true)
  static let series = TextForm(
    "series", en: "a series: the name of its file in events/, without .md",
    nl: "een reeks: de naam van het bestand in events/, zonder .md", naming: .name(folder: "events"))
  static let calendarName = TextForm(
    "calendar-name", en: "a text on one line, of at most 255 bytes", nl: "een tekst op één regel, van hoogstens 255 bytes",
    pattern: #"^[^\r\n\\]+$"#, isAlwaysText: true)
  static let onlineAccess = TextForm(
    "online-access", en: "an address with https:// in front, or the word follows",
    nl: "een adres met https:// ervoor, of het woord follows", pattern: #"^(follows|https?://\S+)$"#, isAlwaysText: true)
}
