import Diagnostics

extension DiagnosticKind {
  static let experts = [
    unknownOwner,
    badTelephone, personWithMembers, personWithoutConsent, uncertainName, unknownExpert, unknownMember, ownerHasLeft,
  ]

  public static let badTelephone = DiagnosticKind(
    "expert.bad-telephone",
    summary: "“{value}” is not a telephone number with a country code",
    help: "write it like \"+31301234567\": a plus, the country code, the number without its first 0",
    explanation:
      "Numbers are kept in the international form (ITU-T E.164), which works from every telephone, and shown in the national one.",
    example: "telephone: \"+31301234567\"",
    nl: DiagnosticWords(
      summary: "“{value}” is geen telefoonnummer met een landcode",
      help: "schrijf het als \"+31301234567\": een plus, de landcode en het nummer zonder de eerste 0",
      explanation: """
        Nummers worden bewaard in de internationale vorm (ITU-T E.164), die vanaf elke telefoon werkt. Lezers zien de nationale \
        vorm.
        """))

  public static let personWithMembers = DiagnosticKind(
    "expert.person-with-members",
    summary: "a person cannot have members",
    help: "write kind: team, or leave members out",
    explanation: "Only a team has members; a person may be a member of several teams.",
    example: "kind: team\nmembers: [first-person, second-person]",
    nl: DiagnosticWords(
      summary: "een persoon kan geen leden hebben",
      help: "schrijf kind: team, of laat members weg",
      explanation: "Alleen een team heeft leden; een persoon kan lid zijn van meer teams."))

  public static let personWithoutConsent = DiagnosticKind(
    "expert.no-consent", .warning,
    summary: "{name} is a person, but the file does not say that they agreed to be on the site",
    help: "ask, and add published-with-consent: with the date of the answer",
    explanation:
      "A name with a role is personal data (GDPR, article 4). The date shows that the person was asked. baken report expert ID lists every place that names them.",
    example: "published-with-consent: 2027-03-11",
    nl: DiagnosticWords(
      summary: "{name} is een persoon, maar in het bestand staat niet dat die het goedvindt om op de site te staan",
      help: "vraag het, en zet published-with-consent: erbij met de datum van het antwoord",
      explanation: """
        Een naam met een rol is een persoonsgegeven (AVG, artikel 4). De datum laat zien dat het de persoon is gevraagd. baken \
        report expert ID noemt elke plek waar de persoon staat.
        """))

  public static let uncertainName = DiagnosticKind(
    "expert.uncertain-name", .warning,
    summary: "it is not certain which words of “{name}” are the family name",
    help: "add sort-as: with the family name first, as in sort-as: \"{example}\"",
    explanation:
      "Lists put people in the order of their family names, and business cards keep family name and given names apart. Prefixes such as van der, titles and degrees are known; which of three plain words are the family name only the person knows, as in Maria Lopes Silva, or in a Chinese name.",
    example: "title: Maria Lopes Silva\nsort-as: \"Lopes Silva, Maria\"",
    nl: DiagnosticWords(
      summary: "het is niet zeker welke woorden van “{name}” de achternaam zijn",
      help: "zet sort-as: erbij met de achternaam voorop, zoals sort-as: \"{example}\"",
      explanation: """
        Lijsten staan op volgorde van achternaam, en visitekaartjes houden voornaam en achternaam uit elkaar. Voorvoegsels zoals \
        van der, titels en graden zijn bekend; welke van drie gewone woorden de achternaam zijn, weet alleen de persoon zelf, \
        zoals bij Maria Lopes Silva of bij een Chinese naam.
        """))

  public static let unknownExpert = DiagnosticKind(
    "expert.unknown",
    summary: "unknown expert “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "Contacts are files in experts/, so that a changed address changes on every page.",
    example: "```contact\nexpert: mobility\n```",
    nl: DiagnosticWords(
      summary: "onbekende expert “{value}”",
      help: "experts van deze site (experts/): {known}",
      explanation: "Contactpersonen zijn bestanden in experts/, zodat een adres dat verandert, op elke pagina verandert."))

  public static let unknownMember = DiagnosticKind(
    "expert.unknown-member",
    summary: "unknown member “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "A member is named by the file of the person in experts/, without .md.",
    example: "members: [first-person]",
    nl: DiagnosticWords(
      summary: "onbekend lid “{value}”",
      help: "experts van deze site (experts/): {known}",
      explanation: "Een lid noemt u met het bestand van de persoon in experts/, zonder .md."))

  public static let ownerHasLeft = DiagnosticKind(
    "owner.has-left",
    summary: "the owner “{value}” left on {date}",
    help: "name who looks after this page now",
    explanation: "The owner looks after a page. Somebody else must take over from one who has left, or nobody looks.",
    example: "owner: editors",
    nl: DiagnosticWords(
      summary: "“{value}”, die voor deze pagina zorgt, is weg sinds {date}",
      help: "noem wie nu voor deze pagina zorgt",
      explanation: """
        Wie onder owner staat, zorgt voor de pagina. Gaat die weg, dan moet een ander het overnemen; anders kijkt niemand er meer \
        naar om.
        """))

  public static let unknownOwner = DiagnosticKind(
    "owner.unknown",
    summary: "unknown owner “{value}”",
    help: "experts of this site (experts/): {known}",
    explanation: "The owner looks after a page: an expert or a team, named by the file in experts/ without .md.",
    example: "owner: editors",
    nl: DiagnosticWords(
      summary: "“{value}” onder owner is geen expert of team van deze site",
      help: "experts van deze site (experts/): {known}",
      explanation: """
        Wie onder owner staat, zorgt voor de pagina: een expert of een team, met de naam van het bestand in experts/ zonder .md.
        """))
}
