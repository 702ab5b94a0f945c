import Diagnostics

extension DiagnosticKind {
  static let events = [
    skippedTime, ambiguousTime, wrongOffset, sessionsAndStart, eventEndsBeforeStart, sessionsOverlap, registrationClosesLate,
    registrationClosesBeforeOpening, eventWithoutOnlineLink, eventWithoutVenue, unknownHost, hostHasLeft, unknownSeries,
    rescheduledWithoutFormerStart, formerStartUnused, duplicateEvent, registrationOnPastEvent, eventOnHoliday,
    eventInWeekend, seriesWithoutEvents, translationDiffers, publishedAfterEvent, formerStartIsStart, eventLastsLong, duplicateUID,
  ]

  public static let skippedTime = DiagnosticKind(
    "event.skipped-time",
    summary: "{value} does not exist in {zone}: summer time skips it",
    help: "give a time before the change, or from {next} on",
    explanation: "In spring the clock jumps an hour ahead. No clock shows a time within that hour.",
    example: "start: 2027-03-28T03:30",
    nl: DiagnosticWords(
      summary: "{value} bestaat niet in {zone}: de zomertijd slaat deze tijd over",
      help: "kies een tijd vóór de overgang, of vanaf {next}",
      explanation: "In het voorjaar springt de klok een uur vooruit. Geen enkele klok wijst een tijd binnen dat uur aan."))

  public static let ambiguousTime = DiagnosticKind(
    "event.ambiguous-time",
    summary: "{value} occurs twice in {zone}: the clock goes back an hour",
    help: "say which one is meant, by its offset: {first} or {second}",
    explanation: "In autumn the clock goes back an hour, and shows the times of that hour twice.",
    example: "start: 2027-10-31T02:30:00+01:00",
    nl: DiagnosticWords(
      summary: "{value} komt twee keer voor in {zone}: de klok gaat dan een uur terug",
      help: "zeg welke van de twee u bedoelt, met het verschil met UTC erachter: {first} of {second}",
      explanation: "In het najaar gaat de klok een uur terug, en wijst zij de tijden van dat uur twee keer aan."))

  public static let wrongOffset = DiagnosticKind(
    "event.wrong-offset",
    summary: "the offset of {value} is not that of {zone} at that time",
    help: "leave the offset out, or write {offset}",
    explanation:
      "Event times are what the clock at the place shows. An offset is only needed for a time that exists twice; another one than the zone has is a mistake somewhere.",
    example: "start: 2027-03-11T09:30",
    nl: DiagnosticWords(
      summary: "{value} heeft een ander verschil met UTC dan {zone} op dat moment",
      help: "laat het verschil weg, of schrijf {offset}",
      explanation: """
        De tijden van een bijeenkomst zijn wat de klok ter plaatse aanwijst. Een verschil met UTC is alleen nodig bij een tijd die \
        twee keer voorkomt; is het een ander dan dat van de tijdzone, dan zit er ergens een fout.
        """))

  public static let sessionsAndStart = DiagnosticKind(
    "event.sessions-and-start",
    summary: "the event has both sessions and {key}",
    help: "leave {key} out: the sessions say when the event begins and ends",
    explanation: "An event has one start and one end, or several sessions with a start and an end each.",
    example:
      "sessions:\n  - {start: 2027-04-08T13:00, end: 2027-04-08T17:00}\n  - {start: 2027-04-09T09:30, end: 2027-04-09T12:30}",
    nl: DiagnosticWords(
      summary: "de bijeenkomst heeft sessions en ook {key}",
      help: "laat {key} weg: de delen onder sessions zeggen wanneer de bijeenkomst begint en eindigt",
      explanation: "Een bijeenkomst heeft één begin en één einde, of meer delen met elk een begin en een einde."))

  public static let eventEndsBeforeStart = DiagnosticKind(
    "event.ends-before-start",
    summary: "the event ends before it starts",
    help: "give an end after {start}",
    explanation: "An end that is not after the start is a mistake, and calendars refuse it.",
    example: "start: 2027-03-11T09:30\nend: 2027-03-11T16:30",
    nl: DiagnosticWords(
      summary: "de bijeenkomst eindigt voordat zij begint",
      help: "kies een einde na {start}",
      explanation: "Een einde dat niet na het begin komt, is een vergissing, en agenda’s weigeren het."))

  public static let sessionsOverlap = DiagnosticKind(
    "event.sessions-overlap",
    summary: "this session starts before the one before it has ended",
    help: "give a start from {end} on, or put the sessions in order of time",
    explanation: "The sessions of an event follow each other, in order of time. What happens side by side is an event of its own.",
    example:
      "sessions:\n  - {start: 2027-04-08T13:00, end: 2027-04-08T17:00}\n  - {start: 2027-04-09T09:30, end: 2027-04-09T12:30}",
    nl: DiagnosticWords(
      summary: "dit deel begint voordat het vorige is afgelopen",
      help: "kies een begin vanaf {end}, of zet de delen op volgorde van tijd",
      explanation: "De delen van een bijeenkomst volgen op elkaar. Wat tegelijk gebeurt, is een eigen bijeenkomst."))

  public static let registrationClosesLate = DiagnosticKind(
    "event.registration-closes-late",
    summary: "registration must close before the start",
    help: "give a moment before {start}",
    explanation: "Those who register after the start come too late. A day without a time means the end of that day.",
    example: "registration:\n  closes: 2027-03-04T17:00",
    nl: DiagnosticWords(
      summary: "de aanmelding moet sluiten voordat de bijeenkomst begint",
      help: "kies een moment vóór {start}",
      explanation: "Wie zich na het begin aanmeldt, komt te laat. Een dag zonder tijd betekent het einde van die dag."))

  public static let registrationClosesBeforeOpening = DiagnosticKind(
    "event.registration-closes-before-opening",
    summary: "registration closes before it opens",
    help: "give a moment after {opens}",
    explanation: "Nobody can register between an opening and a deadline that lies before it.",
    example: "registration:\n  opens: 2027-01-04\n  closes: 2027-03-04T17:00",
    nl: DiagnosticWords(
      summary: "de aanmelding sluit voordat zij opengaat",
      help: "kies een moment na {opens}",
      explanation: "Sluit de aanmelding voordat zij opengaat, dan kan niemand zich aanmelden."))

  public static let eventWithoutOnlineLink = DiagnosticKind(
    "event.no-online-link",
    summary: "the event is {format} but has no link",
    help: "add online: with the address, or online: follows when those who register get it later",
    explanation: "Visitors must know how they take part, or that they will hear it.",
    example: "format: online\nonline: follows",
    nl: DiagnosticWords(
      summary: "de bijeenkomst is {format}, maar heeft geen link",
      help: "zet online: erbij met het adres, of online: follows als mensen het krijgen nadat zij zich hebben aangemeld",
      explanation: "Bezoekers moeten weten hoe zij meedoen, of dat zij dat nog horen."))

  public static let eventWithoutVenue = DiagnosticKind(
    "event.no-venue",
    summary: "the event is {format} but has no venue with a town",
    help: "add venue: with a name and a city",
    explanation: "Visitors must know where to go; search engines want an address too.",
    example: "format: on-site\nvenue: {name: Town hall, city: Utrecht, region: middle}",
    nl: DiagnosticWords(
      summary: "de bijeenkomst is {format}, maar heeft geen venue met een plaatsnaam",
      help: "zet venue: erbij met een name en een city",
      explanation: "Bezoekers moeten weten waar zij heen moeten; zoekmachines willen ook een adres."))

  public static let unknownHost = DiagnosticKind(
    "event.unknown-host",
    summary: "unknown host “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "A host is named by the file of the expert or team in experts/, without .md.",
    example: "hosts: [mobility]",
    nl: DiagnosticWords(
      summary: "onbekende expert “{value}” onder hosts",
      help: "experts van deze site (experts/): {known}",
      explanation: "Wie de bijeenkomst geeft, noemt u met het bestand van de expert of het team in experts/, zonder .md."))

  public static let hostHasLeft = DiagnosticKind(
    "event.host-has-left",
    summary: "the host “{value}” leaves on {date}, before the event",
    help: "name who gives the event now",
    explanation: "Visitors would turn to somebody who is no longer there.",
    example: "hosts: [mobility]",
    nl: DiagnosticWords(
      summary: "“{value}” onder hosts is vanaf {date} weg, nog vóór de bijeenkomst",
      help: "noem wie de bijeenkomst nu geeft",
      explanation: "Bezoekers zouden zich wenden tot iemand die er niet meer is."))

  public static let unknownSeries = DiagnosticKind(
    "event.unknown-series",
    summary: "unknown series “{value}”",
    help: "series of this site (files of events/ with kind: series): {known}",
    explanation: "A series is a file of events/ with kind: series. Its page shows all its dates.",
    example: "series: ecvet-experience",
    nl: DiagnosticWords(
      summary: "onbekende reeks “{value}”",
      help: "reeksen van deze site (bestanden in events/ met kind: series): {known}",
      explanation: "Een reeks is een bestand in events/ met kind: series. Haar pagina toont alle data."))

  public static let rescheduledWithoutFormerStart = DiagnosticKind(
    "event.no-former-start",
    summary: "status: rescheduled needs former-start:",
    help: "add former-start: with the start that was announced before",
    explanation: "Those who noted the old date must recognise it; search engines ask for it too.",
    example: "status: rescheduled\nformer-start: 2027-03-04T09:30",
    nl: DiagnosticWords(
      summary: "status: rescheduled kan niet zonder former-start:",
      help: "zet former-start: erbij met het begin dat eerst was aangekondigd",
      explanation: "Wie de oude datum had genoteerd, moet die herkennen; zoekmachines vragen er ook om."))

  public static let formerStartUnused = DiagnosticKind(
    "event.former-start-unused", .warning,
    summary: "the event has a former start, but its status is {status}",
    help: "write status: rescheduled, or leave former-start out",
    explanation: "The former start is shown only with an event that was moved.",
    example: "status: rescheduled\nformer-start: 2027-03-04T09:30",
    nl: DiagnosticWords(
      summary: "de bijeenkomst heeft een former-start, maar haar status is {status}",
      help: "schrijf status: rescheduled, of laat former-start weg",
      explanation: "Het vorige begin is alleen te zien bij een bijeenkomst die is verplaatst."))

  public static let duplicateEvent = DiagnosticKind(
    "event.duplicate",
    summary: "another event has the same title, start and place",
    help: "remove one of the two files, or say in the title what is different",
    explanation: "Two equal events are one event that was copied, and visitors would register for both.",
    example: "title: ECVET Experience Utrecht, second group\nstart: 2027-03-11T13:30",
    nl: DiagnosticWords(
      summary: "een andere bijeenkomst heeft dezelfde titel, hetzelfde begin en dezelfde plaats",
      help: "verwijder een van de twee bestanden, of zeg in de titel wat er anders is",
      explanation: """
        Twee gelijke bijeenkomsten zijn één bijeenkomst die is gekopieerd, en bezoekers zouden zich voor allebei aanmelden.
        """))

  public static let registrationOnPastEvent = DiagnosticKind(
    "event.registration-on-past-event", .warning,
    summary: "the event is over, but its registration has no end",
    help: "add closes: to the registration",
    explanation: "The page no longer offers registration, but the file still says that it is open.",
    example: "registration:\n  closes: 2027-03-04T17:00",
    nl: DiagnosticWords(
      summary: "de bijeenkomst is voorbij, maar de aanmelding heeft geen einde",
      help: "zet closes: bij registration",
      explanation: "Op de pagina kan niemand zich meer aanmelden, maar volgens het bestand kan het nog."))

  public static let eventOnHoliday = DiagnosticKind(
    "event.on-holiday", .warning,
    summary: "the event is on {day}, a public holiday ({holiday})",
    help: "check the date; when it is meant, add confirmed-day: true",
    explanation: "Most schools and companies are closed on Dutch public holidays.",
    example: "confirmed-day: true",
    nl: DiagnosticWords(
      summary: "de bijeenkomst is op {day}, een feestdag ({holiday})",
      help: "kijk de datum na; is het de bedoeling, zet dan confirmed-day: true erbij",
      explanation: "Op Nederlandse feestdagen zijn de meeste scholen en bedrijven dicht."))

  public static let eventInWeekend = DiagnosticKind(
    "event.in-weekend", .warning,
    summary: "the event is on a {weekday}",
    help: "check the date; when it is meant, add confirmed-day: true",
    explanation: "Workshops for schools and companies are seldom in a weekend; a wrong year or month is more likely.",
    example: "confirmed-day: true",
    nl: DiagnosticWords(
      summary: "de bijeenkomst is op een {weekday}",
      help: "kijk de datum na; is het de bedoeling, zet dan confirmed-day: true erbij",
      explanation: """
        Workshops voor scholen en bedrijven zijn zelden in het weekend; een verkeerd jaar of een verkeerde maand is \
        waarschijnlijker.
        """))

  public static let translationDiffers = DiagnosticKind(
    "event.translation-differs",
    summary: "the translation says “{value}” for {key}, but the page in the default language says “{other}”",
    help: "take the line out: the translation has the {key} of {path}",
    explanation: """
      A translation inherits every key that it does not state. When a file was copied as a whole, its dates were copied too, and an \
      event that moves would move in one language only. Times, status, format, capacity and hosts have no language, so a translation \
      leaves them out. Titles, texts and the names of a venue are translated.
      """,
    example: "---\ntitle: Workshop in Utrecht\nsummary: A day of writing.\n---",
    nl: DiagnosticWords(
      summary: "de vertaling zegt “{value}” bij {key}, maar de pagina in de standaardtaal zegt “{other}”",
      help: "haal de regel weg: de vertaling neemt {key} over uit {path}",
      explanation: """
        Een vertaling neemt elke sleutel over die zij zelf niet noemt. Wie een bestand in zijn geheel kopieert, kopieert ook de \
        datums, en dan verschuift een bijeenkomst later maar in één taal. Tijden, status, format, capacity en hosts horen niet bij \
        een taal, dus een vertaling laat ze weg. Titels, teksten en de namen van een plaats worden vertaald.
        """))

  public static let publishedAfterEvent = DiagnosticKind(
    "event.published-after-end", .warning,
    summary: "the event is published on {publish}, when it is over",
    help: "give publish: a moment before {start}, or take it out",
    explanation: "A page before its publish date is not part of the site, so nobody could hear of the event in time.",
    example: "publish: 2027-01-04\nstart: 2027-03-11T09:30",
    nl: DiagnosticWords(
      summary: "de bijeenkomst komt pas op {publish} op de site, als zij voorbij is",
      help: "zet bij publish: een moment vóór {start}, of haal de regel weg",
      explanation: "Een pagina staat pas vanaf publish: op de site, dus niemand zou op tijd van de bijeenkomst horen."))

  public static let formerStartIsStart = DiagnosticKind(
    "event.not-moved",
    summary: "the event is rescheduled, but still starts when it was to start before",
    help: "change start: (and end:) to the new time; former-start: keeps the old one",
    explanation: "Visitors read that the event was moved from the former start. A start that has not changed was forgotten.",
    example: "status: rescheduled\nformer-start: 2027-03-04T09:30\nstart: 2027-03-11T09:30",
    nl: DiagnosticWords(
      summary: "de bijeenkomst is verplaatst, maar begint nog op hetzelfde moment als eerst",
      help: "verander start: (en end:) in de nieuwe tijd; former-start: bewaart de oude",
      explanation: """
        Bezoekers lezen dat de bijeenkomst is verplaatst, en wanneer zij eerst zou beginnen. Is het begin hetzelfde, dan is de \
        nieuwe tijd vergeten.
        """))

  public static let eventLastsLong = DiagnosticKind(
    "event.lasts-long", .warning,
    summary: "the event lasts {days} days without a break",
    help: "check the end; for several days with nights in between, give each its own start and end under sessions:",
    explanation: "An event of more than a month is nearly always a slip in the month or the year of its end.",
    example: "start: 2027-03-11T09:30\nend: 2027-03-11T16:30",
    nl: DiagnosticWords(
      summary: "de bijeenkomst duurt {days} dagen achter elkaar",
      help: "kijk het einde na; zijn het meer dagen met nachten ertussen, geef dan elke dag een begin en een einde onder sessions:",
      explanation: "Een bijeenkomst van meer dan een maand is bijna altijd een vergissing in de maand of het jaar van het einde."))

  public static let seriesWithoutEvents = DiagnosticKind(
    "event.empty-series", .warning,
    summary: "no event is part of the series “{value}”",
    help: "add series: {value} to its events",
    explanation: "The page of a series shows its dates. Without any it says that there are none yet.",
    example: "series: ecvet-experience",
    nl: DiagnosticWords(
      summary: "geen bijeenkomst hoort bij de reeks “{value}”",
      help: "zet series: {value} bij de bijeenkomsten van de reeks",
      explanation: "De pagina van een reeks toont haar data. Zonder bijeenkomsten zegt zij dat er nog geen zijn."))
}
