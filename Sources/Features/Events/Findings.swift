import Diagnostics

extension DiagnosticKind {
  static let events = [
    skippedTime, ambiguousTime, wrongOffset, sessionsAndStart, eventEndsBeforeStart, sessionsOverlap, registrationClosesLate,
    registrationClosesBeforeOpening, eventWithoutOnlineLink, eventWithoutVenue, unknownHost, hostHasLeft, unknownSeries,
    rescheduledWithoutFormerStart, formerStartUnused, duplicateEvent, registrationOnPastEvent, eventOnHoliday,
    eventInWeekend, seriesWithoutEvents, translationDiffers, publishedAfterEvent, formerStartIsStart, eventLastsLong,
  ]

  public static let skippedTime = DiagnosticKind(
    "event.skipped-time",
    summary: "the time {value} does not exist in {zone}: the clock is put forward over it",
    help: "give a time before the change, or from {next} on",
    explanation: "In spring the clock jumps an hour ahead. A time within that hour is shown by no clock.",
    example: "start: 2027-03-28T03:30")

  public static let ambiguousTime = DiagnosticKind(
    "event.ambiguous-time",
    summary: "the time {value} exists twice in {zone}: the clock is put back over it",
    help: "say which one is meant, by its offset: {first} or {second}",
    explanation: "In autumn the clock goes back an hour, and shows the times of that hour twice.",
    example: "start: 2027-10-31T02:30:00+01:00")

  public static let wrongOffset = DiagnosticKind(
    "event.wrong-offset",
    summary: "the offset of {value} is not that of {zone} at that time",
    help: "leave the offset out, or write {offset}",
    explanation:
      "Event times are what the clock at the place shows. An offset is only needed for a time that exists twice; another one than the zone has is a mistake somewhere.",
    example: "start: 2027-03-11T09:30")

  public static let sessionsAndStart = DiagnosticKind(
    "event.sessions-and-start",
    summary: "the event has sessions and {key}",
    help: "leave {key} out: the sessions say when the event begins and ends",
    explanation: "An event has one start and one end, or several sessions with a start and an end each.",
    example: "sessions:\n  - {start: 2027-04-08T13:00, end: 2027-04-08T17:00}\n  - {start: 2027-04-09T09:30, end: 2027-04-09T12:30}"
  )

  public static let eventEndsBeforeStart = DiagnosticKind(
    "event.ends-before-start",
    summary: "the event ends before it starts",
    help: "give an end after {start}",
    explanation: "An end that is not after the start is a slip of the pen, and calendars refuse it.",
    example: "start: 2027-03-11T09:30\nend: 2027-03-11T16:30")

  public static let sessionsOverlap = DiagnosticKind(
    "event.sessions-overlap",
    summary: "this session starts before the one before it has ended",
    help: "give a start from {end} on, or put the sessions in order of time",
    explanation: "The sessions of an event follow each other, in order of time. What happens side by side is an event of its own.",
    example: "sessions:\n  - {start: 2027-04-08T13:00, end: 2027-04-08T17:00}\n  - {start: 2027-04-09T09:30, end: 2027-04-09T12:30}"
  )

  public static let registrationClosesLate = DiagnosticKind(
    "event.registration-closes-late",
    summary: "registration closes after the event has started",
    help: "give a moment before {start}",
    explanation: "Who registers after the start comes too late. A day without a time means the end of that day.",
    example: "registration:\n  closes: 2027-03-04T17:00")

  public static let registrationClosesBeforeOpening = DiagnosticKind(
    "event.registration-closes-before-opening",
    summary: "registration closes before it opens",
    help: "give a moment after {opens}",
    explanation: "Nobody can register between an opening and a deadline that lies before it.",
    example: "registration:\n  opens: 2027-01-04\n  closes: 2027-03-04T17:00")

  public static let eventWithoutOnlineLink = DiagnosticKind(
    "event.no-online-link",
    summary: "the event is {format} and has no link",
    help: "add online: with the address, or online: follows when those who register get it later",
    explanation: "Visitors must know how they take part, or that they will hear it.",
    example: "format: online\nonline: follows")

  public static let eventWithoutVenue = DiagnosticKind(
    "event.no-venue",
    summary: "the event is {format} and has no venue with a town",
    help: "add venue: with a name and a city",
    explanation: "Visitors must know where to go; search engines want an address too.",
    example: "format: on-site\nvenue: {name: Town hall, city: Utrecht, region: middle}")

  public static let unknownHost = DiagnosticKind(
    "event.unknown-host",
    summary: "unknown host “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "A host is named by the file of the expert or team in experts/, without .md.",
    example: "hosts: [mobility]")

  public static let hostHasLeft = DiagnosticKind(
    "event.host-has-left",
    summary: "the host “{value}” has left on {date}, before the event",
    help: "name who gives the event now",
    explanation: "Visitors would turn to somebody who is no longer there.",
    example: "hosts: [mobility]")

  public static let unknownSeries = DiagnosticKind(
    "event.unknown-series",
    summary: "unknown series “{value}”",
    help: "series of this site (files of events/ with kind: series): {known}",
    explanation: "A series is a file of events/ with kind: series. Its page shows all its dates.",
    example: "series: ecvet-experience")

  public static let rescheduledWithoutFormerStart = DiagnosticKind(
    "event.no-former-start",
    summary: "the event is rescheduled and does not say from when",
    help: "add former-start: with the start that was announced before",
    explanation: "Who noted the old date must recognise it; search engines ask for it too.",
    example: "status: rescheduled\nformer-start: 2027-03-04T09:30")

  public static let formerStartUnused = DiagnosticKind(
    "event.former-start-unused", .warning,
    summary: "the event has a former start, and its status is {status}",
    help: "write status: rescheduled, or leave former-start out",
    explanation: "The former start is shown only with an event that was moved.",
    example: "status: rescheduled\nformer-start: 2027-03-04T09:30")

  public static let duplicateEvent = DiagnosticKind(
    "event.duplicate",
    summary: "another event has the same title, start and place",
    help: "remove one of the two files, or say in the title what is different",
    explanation: "Two equal events are one event that was copied, and visitors would register for both.",
    example: "title: ECVET Experience Utrecht, second group\nstart: 2027-03-11T13:30")

  public static let registrationOnPastEvent = DiagnosticKind(
    "event.registration-on-past-event", .warning,
    summary: "the event is over and its registration has no end",
    help: "add closes: to the registration",
    explanation: "The page no longer offers registration, but the file still says that it is open.",
    example: "registration:\n  closes: 2027-03-04T17:00")

  public static let eventOnHoliday = DiagnosticKind(
    "event.on-holiday", .warning,
    summary: "the event is on {day}, a public holiday ({holiday})",
    help: "check the date; when it is meant, add confirmed-day: true",
    explanation: "Most schools and companies are closed on Dutch public holidays.",
    example: "confirmed-day: true")

  public static let eventInWeekend = DiagnosticKind(
    "event.in-weekend", .warning,
    summary: "the event is on a {weekday}",
    help: "check the date; when it is meant, add confirmed-day: true",
    explanation: "Workshops for schools and companies are seldom in a weekend; a wrong year or month is more likely.",
    example: "confirmed-day: true")

  public static let translationDiffers = DiagnosticKind(
    "event.translation-differs",
    summary: "the translation says “{value}” for {key}, the page in the default language says “{other}”",
    help: "take the line out: the translation has the {key} of {path}",
    explanation: """
      A translation inherits every key that it does not state. When a file was copied as a whole, its dates were copied too, and an \
      event that moves would move in one language only. Times, status, format, capacity and hosts have no language, so a translation \
      leaves them out. Titles, texts and the names of a venue are translated.
      """,
    example: "---\ntitle: Workshop in Utrecht\nsummary: A day of writing.\n---")

  public static let publishedAfterEvent = DiagnosticKind(
    "event.published-after-end", .warning,
    summary: "the event is published on {publish}, when it is over",
    help: "give publish: a moment before {start}, or take it out",
    explanation: "A page before its publish date is not part of the site, so nobody could hear of the event in time.",
    example: "publish: 2027-01-04\nstart: 2027-03-11T09:30")

  public static let formerStartIsStart = DiagnosticKind(
    "event.not-moved",
    summary: "the event is rescheduled, and it starts when it was to start before",
    help: "change start: (and end:) to the new time; former-start: keeps the old one",
    explanation: "Visitors read that the event was moved from the former start. A start that is the same was forgotten.",
    example: "status: rescheduled\nformer-start: 2027-03-04T09:30\nstart: 2027-03-11T09:30")

  public static let eventLastsLong = DiagnosticKind(
    "event.lasts-long", .warning,
    summary: "the event lasts {days} days without a break",
    help: "check the end; for several days with nights in between, give each its own start and end under sessions:",
    explanation: "An event of more than a month is nearly always a slip in the month or the year of its end.",
    example: "start: 2027-03-11T09:30\nend: 2027-03-11T16:30")

  public static let seriesWithoutEvents = DiagnosticKind(
    "event.empty-series", .warning,
    summary: "no event is part of the series “{value}”",
    help: "add series: {value} to its events",
    explanation: "The page of a series shows its dates. Without any it says that there are none yet.",
    example: "series: ecvet-experience")
}
