extension DiagnosticKind {
  static let siteFile = [
    notALanguage, unknownTimeZone, securityExpired, securityExpiresLate, unknownGlossaryTerm, announcementExpired,
  ]

  /// Not a language tag.
  public static let notALanguage = DiagnosticKind(
    "site.bad-language",
    summary: "“{value}” is not a language tag",
    help: "write a tag of BCP 47, such as nl, en or pt-BR",
    explanation: "The tag stands in the pages' HTML and tells a screen reader which voice to take.",
    example: "languages: [nl, en]")

  /// Not a time zone.
  public static let unknownTimeZone = DiagnosticKind(
    "site.unknown-time-zone",
    summary: "unknown time zone “{value}”",
    help: "write a name of the IANA time zone database, such as Europe/Amsterdam",
    explanation: "Publish dates and events are in local time. The zone says which.",
    example: "time-zone: Europe/Amsterdam")

  /// security.txt has run out.
  public static let securityExpired = DiagnosticKind(
    "security.expired",
    summary: "the security contact expired on {date}",
    help: "check that the contact is still right, then put the date at most a year ahead",
    explanation:
      "RFC 9116 asks for an expiry date in security.txt, so that nobody reports a weakness to an address that is no longer read.",
    example: "security:\n  contact: mailto:security@ecvet.example\n  expires: 2027-06-01")

  /// security.txt runs too long.
  public static let securityExpiresLate = DiagnosticKind(
    "security.expires-late", .warning,
    summary: "the security contact expires on {date}, more than a year from now",
    help: "put the date at most a year ahead",
    explanation: "RFC 9116, section 2.5.5, recommends an expiry date less than a year ahead.",
    example: "security:\n  contact: mailto:security@ecvet.example\n  expires: 2027-06-01")

  /// `see` to nothing.
  public static let unknownGlossaryTerm = DiagnosticKind(
    "glossary.unknown-term",
    summary: "the glossary has no term “{value}”",
    help: "name a term by its key in glossary.yml",
    explanation: "The key see lists related terms by their keys.",
    example: "see: [learning-outcome]")

  /// An announcement that is over.
  public static let announcementExpired = DiagnosticKind(
    "announcement.over", .warning,
    summary: "the announcement ended on {date} and is not shown",
    help: "remove it, or give it a later date",
    explanation: "An announcement stands on every page until its date.",
    example: "announcement:\n  text: Registration for the spring is open.\n  until: 2027-03-11")
}
