import Diagnostics

extension DiagnosticKind {
  static let campaigns = [
    campaignTwoDays, campaignEndsBeforeStart, campaignTargetIsNoPage, campaignCodeTwice, plannedOutsidePeriod, daysBeforeNoEvent,
    postAfterEvent, postAboutCancelledEvent, postAfterRegistration, unknownFact, factWithoutEvent, factMissing,
    campaignNotTranslated,
    badHashtag, tooManyHashtags,
  ]

  public static let campaignTwoDays = DiagnosticKind(
    "campaign.two-days",
    summary: "there is a date and a number of days before the event",
    help: "leave one of them out",
    explanation: "A day is either a date, or counts back from the event, so that it moves along with it.",
    example: "days-before: 14")

  public static let campaignEndsBeforeStart = DiagnosticKind(
    "campaign.ends-before-start",
    summary: "the campaign ends before it starts",
    help: "give an end after {start}",
    explanation: "A campaign runs from its first day to its last. Every post falls between them.",
    example: "start: 2027-01-11\nend: 2027-06-30")

  public static let campaignTargetIsNoPage = DiagnosticKind(
    "campaign.target-is-no-page",
    summary: "“{value}” is no page to bring people to",
    help: "name a page, an event, a series or a self-check, by its path seen from this file",
    explanation:
      "Cards, posters, posts and the newsletter all lead to one place. It is a page of the site with words for those who arrive: not a file, and not the campaign's own page.",
    example: "target: ../events/ecvet-experience.md")

  public static let campaignCodeTwice = DiagnosticKind(
    "campaign.code-twice",
    summary: "another campaign has the code {code} too",
    help: "give this one a code of its own",
    explanation:
      "The code is part of every tracked link (utm_campaign). With one code for two campaigns, nobody can count their visits apart.",
    example: "code: self-check-2027")

  public static let plannedOutsidePeriod = DiagnosticKind(
    "campaign.outside-period",
    summary: "{what} is planned for {day}, outside the campaign",
    help: "choose a day from {start} to {end}, or change the period of the campaign",
    explanation: "What lies outside the period is a slip of the pen, or the period is.",
    example: "start: 2027-01-11\nend: 2027-06-30")

  public static let daysBeforeNoEvent = DiagnosticKind(
    "campaign.days-before-no-event",
    summary: "{what} counts its days back from an event, and there is none",
    help: "let it link to an event, or write a date",
    explanation:
      "days-before counts back from the event that the link leads to, and for a deadline from the one named with of:. A series stands for its next event that takes place.",
    example: "link: ../events/utrecht.md\ndays-before: 14")

  public static let postAfterEvent = DiagnosticKind(
    "campaign.after-event",
    summary: "{what} goes out on {day}, when the event is over",
    help: "choose a day up to {end}, or let it link to a coming event",
    explanation:
      "Nobody can take part any more. This often happens when an event is put forward: then the posts must go forward too.",
    example: "days-before: 7")

  public static let postAboutCancelledEvent = DiagnosticKind(
    "campaign.event-is-off",
    summary: "{what} is about an event that {status}",
    help: "take it out of the plan, or let it link to another event",
    explanation: "A message about an event that does not take place brings people to a closed door.",
    example: "link: ../events/ecvet-experience.md")

  public static let postAfterRegistration = DiagnosticKind(
    "campaign.after-registration", .warning,
    summary: "{what} goes out on {day}, when registration has closed",
    help: "choose a day up to {end}, or keep registration open longer",
    explanation: "Who reads the message can no longer register, and is sent to a closed door.",
    example: "days-before: 21")

  public static let unknownFact = DiagnosticKind(
    "campaign.unknown-fact",
    summary: "there is no fact {fact}",
    help: "known facts: {known}",
    explanation:
      "A name between braces stands for a fact of the campaign or of the event it is about, so that no date or name is typed twice.",
    example: "text: In {event-place} on {event-date}.")

  public static let factWithoutEvent = DiagnosticKind(
    "campaign.fact-without-event",
    summary: "the text names {facts}, and it is about no event",
    help: "let it link to an event, or write the sentence without what stands in braces",
    explanation:
      "Facts of an event come from the event that the text links to. A series stands for its next event that takes place, as long as there is one.",
    example: "link: ../events/utrecht.md")

  public static let factMissing = DiagnosticKind(
    "campaign.fact-missing",
    summary: "the text names {facts}, and the event says nothing about it",
    help: "add it to {event}, or write the sentence without what stands in braces",
    explanation: "A fact that is not there would leave a hole in the sentence.",
    example: "registration: {closes: 2027-03-04}")

  public static let campaignNotTranslated = DiagnosticKind(
    "campaign.not-translated", .warning,
    summary: "{what} has no text in this language",
    help: "write it in {path}; until then the kit shows the one in the default language",
    explanation:
      "A kit in one language holds messages in that language only. Dates, channels and links are inherited; words are not.",
    example: "posts:\n  start-linkedin:\n    text: Does learning abroad count at your school?")

  public static let badHashtag = DiagnosticKind(
    "campaign.bad-hashtag",
    summary: "“{value}” does not work as a hashtag: {reason}",
    help: "write each word with a capital and nothing between them, without the sign: {example}",
    explanation:
      "Channels end a hashtag at the first space or sign. Screen readers read the words apart when each begins with a capital (CamelCase).",
    example: "hashtags: [LearningOutcomes, Mobility]")

  public static let tooManyHashtags = DiagnosticKind(
    "campaign.too-many-hashtags",
    summary: "{count} hashtags are more than {channel} takes: {limit}",
    help: "keep those that people look for",
    explanation: "Instagram shows no more than five hashtags since the end of 2025, and refuses or ignores the rest.",
    example: "hashtags: [LearningOutcomes, Mobility]")
}
