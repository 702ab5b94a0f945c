extension DiagnosticKind {
  static let experts = [
    badTelephone, personWithMembers, personWithoutConsent, unknownExpert, unknownSector, unknownMember, ownerHasLeft,
  ]

  /// Not a telephone number.
  public static let badTelephone = DiagnosticKind(
    "expert.bad-telephone",
    summary: "“{value}” is no telephone number with a country code",
    help: "write it like \"+31301234567\": a plus, the country code, the number without its first 0",
    explanation:
      "Numbers are kept in the international form (ITU-T E.164), which works from every telephone, and shown in the national one.",
    example: "telephone: \"+31301234567\"")

  /// A person that consists of people.
  public static let personWithMembers = DiagnosticKind(
    "expert.person-with-members",
    summary: "a person has no members",
    help: "write kind: team, or leave members out",
    explanation: "Only a team has members; a person may be a member of several teams.",
    example: "kind: team\nmembers: [first-person, second-person]")

  /// A person who is shown without consent.
  public static let personWithoutConsent = DiagnosticKind(
    "expert.no-consent", .warning,
    summary: "{name} is a person, and the file does not say that they agree to being on the site",
    help: "ask, and add published-with-consent: with the date of the answer",
    explanation:
      "A name with a role is personal data (GDPR, article 4). The date shows that the person was asked. baken report expert ID lists every place that names them.",
    example: "published-with-consent: 2027-03-11")

  /// An expert that is not there.
  public static let unknownExpert = DiagnosticKind(
    "expert.unknown",
    summary: "unknown expert “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "Contacts are files in experts/, so that a changed address changes on every page.",
    example: "```contact\nexpert: mobility\n```")

  /// A sector that the site does not declare.
  public static let unknownSector = DiagnosticKind(
    "sector.unknown",
    summary: "unknown sector “{value}”",
    help: "sectors of this site (site.yml, sectors): {known}",
    explanation: "Sectors are declared once, in site.yml, with their names; visitors choose from them.",
    example: "sectors: [health]")

  /// A member that is no expert.
  public static let unknownMember = DiagnosticKind(
    "expert.unknown-member",
    summary: "unknown member “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "A member is named by the file of the person in experts/, without .md.",
    example: "members: [first-person]")

  /// An owner who has left.
  public static let ownerHasLeft = DiagnosticKind(
    "owner.has-left",
    summary: "the owner “{value}” has left on {date}",
    help: "name who looks after this page now",
    explanation: "The owner looks after a page. One that has left must be replaced, or nobody looks.",
    example: "owner: editors")
}
