import ContentLoading
import SiteModel

/// The keys of `services.yml`.
enum ServicesKeys {
  static let set = KeySet(
    en: "services.yml", nl: "services.yml", [controller, authority, notice, version, date, days, purposes, services])

  static let controller = Key.group(
    "controller", ControllerKeys.set, .needed, example: "{name: Team of experts, email: privacy@ecvet.example}",
    en: ("Who is responsible for the data of visitors", "The notice names them (GDPR, article 4(7))."),
    nl: ("Wie verantwoordelijk is voor de gegevens van bezoekers", "De cookieverklaring noemt hen (AVG, artikel 4, lid 7)."))
  static let authority = Key.group(
    "authority", AuthorityKeys.set, .needed,
    example: "{name: Autoriteit Persoonsgegevens, url: https://autoriteitpersoonsgegevens.nl/}",
    en: ("Where visitors can complain", "The data protection authority of your country."),
    nl: ("Waar bezoekers een klacht kunnen indienen", "De toezichthouder op persoonsgegevens van uw land."))
  static let notice = Key.neededText(
    "notice", .sitePath, example: "pages/cookies.md",
    en: ("The page with the cookie notice", "It has layout: cookie-notice, in every language of the site."),
    nl: ("De pagina met de cookieverklaring", "Zij heeft layout: cookie-notice, in elke taal van de site."))
  static let version = Key.number(
    "version", 1...1_000_000, default: 1, example: "2",
    en: (
      "Raised to ask every visitor again",
      "A new service, purpose, host or cookie asks again by itself; a corrected text asks nobody."
    ),
    nl: (
      "Verhoog dit om elke bezoeker opnieuw te vragen",
      "Bij een nieuwe dienst, een nieuw doel, een nieuwe host of een nieuwe cookie gaat dat vanzelf; voor een verbeterde tekst wordt niemand gevraagd."
    ))
  static let date = Key.date(
    "date", .needed, example: "2026-11-25",
    en: ("Since when this version holds", "The notice shows it."),
    nl: ("Sinds wanneer deze versie geldt", "De cookieverklaring toont de dag."))
  static let days = Key.number(
    "days", 1...365, default: ServiceDeclaration.standardDays, example: "180",
    en: (
      "For how many days a choice is kept",
      "After that visitors are asked again. Half a year is what the Dutch authority deems fit."
    ),
    nl: (
      "Hoeveel dagen een keuze wordt bewaard",
      "Daarna krijgen bezoekers de vraag opnieuw. Een halfjaar is wat de Autoriteit Persoonsgegevens passend vindt."
    ))
  static let purposes = Key.named(
    "purposes", PurposeKeys.set, example: "{statistics: {name: Statistics, summary: …}}",
    en: ("What services are for", "Visitors choose by purpose. The one called necessary is never asked for."),
    nl: ("Waar diensten voor zijn", "Bezoekers kiezen per doel. Voor het doel met de sleutel necessary wordt niets gevraagd."))
  static let services = Key.named(
    "services", ServiceKeys.set, example: "{youtube: {name: …, purpose: …, kind: embed}}",
    en: (
      "What the site loads from others or stores with visitors",
      "Each service under a name of your own. The notice, the question for consent and the security policy are made from it."
    ),
    nl: (
      "Wat de site van anderen laadt of bij bezoekers bewaart",
      "Elke dienst onder een eigen naam. De cookieverklaring, de vraag om toestemming en het beveiligingsbeleid komen eruit voort."
    ))
}

enum ControllerKeys {
  static let set = KeySet(en: "controller", nl: "controller", [name, email, address])

  static let name = Key.neededText(
    "name", .prose, example: "Team of experts",
    en: ("The name", "Of the organisation, as it is registered."),
    nl: ("De naam", "Van de organisatie, zoals zij is ingeschreven."))
  static let email = Key.neededText(
    "email", .mailAddress, example: "privacy@ecvet.example",
    en: ("The mail address for questions about data", "Somebody must read it."),
    nl: ("Het e-mailadres voor vragen over gegevens", "Er moet iemand zijn die het leest."))
  static let address = Key.text(
    "address", .prose, example: "Station Square 12, 3511 AB Utrecht",
    en: ("The postal address", "For those who write on paper."),
    nl: ("Het postadres", "Voor wie op papier schrijft."))
}

enum AuthorityKeys {
  static let set = KeySet(en: "authority", nl: "authority", [name, url])

  static let name = Key.neededText(
    "name", .prose, example: "Autoriteit Persoonsgegevens",
    en: ("The name of the authority", "As it calls itself in the language of the page."),
    nl: ("De naam van de toezichthouder", "Zoals die zichzelf noemt in de taal van de pagina."))
  static let url = Key.neededText(
    "url", .webAddress, example: "https://autoriteitpersoonsgegevens.nl/",
    en: ("Its site", "The page on which one can complain, or the home page."),
    nl: ("De site van de toezichthouder", "De pagina om een klacht in te dienen, of de voorpagina."))
}

enum PurposeKeys {
  static let set = KeySet(en: "the purpose {name}", nl: "het doel {name}", [name, summary])

  static let name = Key.neededText(
    "name", .plain, example: "Statistics",
    en: ("What the purpose is called", "A word that visitors understand at once."),
    nl: ("Hoe het doel heet", "Een woord dat bezoekers meteen begrijpen."))
  static let summary = Key.neededText(
    "summary", .plain, example: "We count visits, to make the site better.",
    en: ("What it means for a visitor", "One honest sentence beside the choice."),
    nl: ("Wat het voor een bezoeker betekent", "Eén eerlijke zin bij de keuze."))
}

extension FileKind {
  static let services = FileKind(
    "services", ServicesKeys.set, en: "what the site stores with visitors and loads from others: services.yml",
    nl: "wat de site bij bezoekers bewaart en van anderen laadt: services.yml")
}
