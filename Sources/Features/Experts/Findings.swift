import Diagnostics

extension DiagnosticKind {
  static let experts = [
    unknownOwner,
    badTelephone, personWithMembers, personWithoutConsent, uncertainName, unknownExpert, unknownMember, ownerHasLeft,
  ]

  public static let badTelephone = DiagnosticKind(
    "expert.bad-telephone",
    summary: "“{value}” is no telephone number with a country code",
    help: "write it like \"+31301234567\": a plus, the country code, the number without its first 0",
    explanation:
      "Numbers are kept in the international form (ITU-T E.164), which works from every telephone, and shown in the national one.",
    example: "telephone: \"+31301234567\"")

  public static let personWithMembers = DiagnosticKind(
    "expert.person-with-members",
    summary: "a person has no members",
    help: "write kind: team, or leave members out",
    explanation: "Only a team has members; a person may be a member of several teams.",
    example: "kind: team\nmembers: [first-person, second-person]")

  public static let personWithoutConsent = DiagnosticKind(
    "expert.no-consent", .warning,
    summary: "{name} is a person, and the file does not say that they agree to being on the site",
    help: "ask, and add published-with-consent: with the date of the answer",
    explanation:
      "A name with a role is personal data (GDPR, article 4). The date shows that the person was asked. baken report expert ID lists every place that names them.",
    example: "published-with-consent: 2027-03-11")

  public static let uncertainName = DiagnosticKind(
    "expert.uncertain-name", .warning,
    summary: "it is not certain which words of “{name}” are the family name",
    help: "add sort-as: with the family name first, as in sort-as: \"{example}\"",
    explanation:
      "Lists put people in the order of their family names, and business cards keep family name and given names apart. Prefixes such as van der, titles and degrees are known; which of three plain words are the family name only the person knows, as in Maria Lopes Silva, or in a Chinese name.",
    example: "title: Maria Lopes Silva\nsort-as: \"Lopes Silva, Maria\"")

  public static let unknownExpert = DiagnosticKind(
    "expert.unknown",
    summary: "unknown expert “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "Contacts are files in experts/, so that a changed address changes on every page.",
    example: "```contact\nexpert: mobility\n```")

  public static let unknownMember = DiagnosticKind(
    "expert.unknown-member",
    summary: "unknown member “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "A member is named by the file of the person in experts/, without .md.",
    example: "members: [first-person]")

  public static let ownerHasLeft = DiagnosticKind(
    "owner.has-left",
    summary: "the owner “{value}” has left on {date}",
    help: "name who looks after this page now",
    explanation: "The owner looks after a page. One that has left must be replaced, or nobody looks.",
    example: "owner: editors")

  public static let unknownOwner = DiagnosticKind(
    "owner.unknown",
    summary: "unknown owner “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "The owner looks after a page: an expert or a team, named by the file in experts/ without .md.",
    example: "owner: editors")
}
