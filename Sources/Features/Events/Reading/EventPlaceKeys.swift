import ContentLoading

enum VenueKeys {
  static let set = KeySet(
    en: "the venue", nl: "de gegevens van de plaats", [name, street, postalCode, city, region, country, coordinates, note])

  static let standardCountry = "NL"

  static let name = Key.text(
    "name", .plain, example: "ROC location",
    en: ("What the place is called", "The name that stands on the building."),
    nl: ("Hoe de plaats heet", "De naam die op het gebouw staat."))
  static let street = Key.text(
    "street", .plain, example: "Station Square 12",
    en: ("Street and number", "As a visitor types it into a map."),
    nl: ("Straat en nummer", "Zoals een bezoeker het op een kaart intikt."))
  static let postalCode = Key.text(
    "postal-code", .text, example: "3511 AB",
    en: ("The postal code", "Calendars and maps find the place by it."),
    nl: ("De postcode", "Agenda’s en kaarten vinden de plaats ermee."))
  static let city = Key.text(
    "city", .plain, example: "Utrecht",
    en: ("The town", "Lists and share cards show it. An event that people travel to needs it."),
    nl: ("De plaatsnaam", "Lijsten en kaarten tonen hem. Een bijeenkomst waar mensen naartoe reizen, kan niet zonder."))
  static let region = Key.text(
    "region", .region, example: "midden",
    en: ("The part of the country", "Visitors can choose from lists by it."),
    nl: ("Het deel van het land", "Bezoekers kunnen er lijsten mee inkorten."))
  static let country = Key.text(
    "country", .country, .default(standardCountry), example: "NL",
    en: ("The country", "Needed for a place outside the Netherlands only."),
    nl: ("Het land", "Alleen nodig voor een plaats buiten Nederland."))
  static let coordinates = Key.texts(
    "geo", of: .coordinate, count: 2...2, example: "[52.0907, 5.1214]",
    en: ("The place on the map", "Latitude and longitude in degrees. Calendars and search engines show the place by it."),
    nl: ("De plek op de kaart", "Breedtegraad en lengtegraad. Agenda’s en zoekmachines tonen er de plek mee."))
  static let note = Key.markdown(
    "note", .inlineMarkdown, example: "Entrance at the back, second floor.",
    en: ("How to get there", "The entrance, parking, what wheelchair users need to know."),
    nl: ("Hoe u er komt", "De ingang, parkeren, en wat rolstoelgebruikers moeten weten."))
}

enum RegistrationKeys {
  static let set = KeySet(
    en: "the registration", nl: "de aanmelding", [url, email, opens, closes, capacity, registered, price])

  static let url = Key.text(
    "url", .webAddress, example: "https://example.org/register",
    en: ("The page on which people register", "The button leads there. It goes before the mail address where both are given."),
    nl: (
      "De pagina waarop mensen zich aanmelden", "De knop leidt daarheen. Staat er ook een e-mailadres, dan gaat deze pagina voor."
    ))
  static let email = Key.text(
    "email", .mailAddress, example: "info@ecvet.example",
    en: (
      "The address to which people write to register",
      "The button opens a mail that names the event and asks what you need to know."
    ),
    nl: ("Het adres waarop mensen zich aanmelden", "De knop opent een mail die de bijeenkomst noemt en vraagt wat u moet weten."))
  static let opens = Key.text(
    "opens", .dayOrTime, .fact, example: "2027-01-11",
    en: ("From when people can register", "A day counts from its first moment. Until then the page says when it opens."),
    nl: (
      "Vanaf wanneer aanmelden kan", "Een dag telt vanaf het eerste moment. Tot dan zegt de pagina wanneer de aanmelding opengaat."
    ))
  static let closes = Key.text(
    "closes", .dayOrTime, .fact, example: "2027-03-04T17:00",
    en: ("Until when people can register", "A day counts until its last moment. After it the page shows no button any more."),
    nl: ("Tot wanneer aanmelden kan", "Een dag telt tot het laatste moment. Daarna toont de pagina geen knop meer."))
  static let capacity = Key.number(
    "capacity", 1...100_000, .needed(with: "registered"), .fact, example: "24",
    en: ("How many people can take part", "The page shows the number. When all places are taken, say so in the status."),
    nl: (
      "Hoeveel mensen mee kunnen doen",
      "De pagina toont het aantal. Zijn alle plaatsen bezet, kies dan bij de status dat het vol is."
    ))
  static let registered = Key.number(
    "registered", 0...100_000, .fact, example: "18",
    en: (
      "How many people have registered",
      "The page and the lists say how many places are left of the capacity, and that the event is full when there are none."
    ),
    nl: (
      "Hoeveel mensen zich hebben aangemeld",
      "De pagina en de lijsten zeggen hoeveel plaatsen er nog vrij zijn, en dat het vol is als er geen meer zijn."
    ))
  static let price = Key.text(
    "price", .amount, .fact, example: "49.50",
    en: ("What it costs, in euros", "Write 0 where it is free: the page then says so. Cents stand behind a full stop."),
    nl: ("Wat het kost, in euro’s", "Schrijf 0 als het gratis is: de pagina zegt dat dan. Centen staan achter een punt."))
}

extension TextForm {
  static let country = TextForm(
    "country", en: "a country by the two capitals of ISO 3166-1, such as NL or BE",
    nl: "een land met de twee hoofdletters van ISO 3166-1, zoals NL of BE", pattern: "^[A-Z]{2}$", isAlwaysText: true)
  static let coordinate = TextForm(
    "coordinate", en: "a number of degrees, with a full stop", nl: "een aantal graden, met een punt",
    pattern: #"^[+-]?\d+(\.\d+)?$"#)
  static let amount = TextForm(
    "amount", en: "an amount such as 0 or 49.50", nl: "een bedrag zoals 0 of 49.50", pattern: #"^\d{1,6}(\.\d{2})?$"#)
}

extension FileKind {
  static let events = FileKind(
    "events", EventKeys.set, isPlacedByAll: true, en: "a workshop or another event, or a series of them: a file in events/",
    nl: "een workshop of een andere bijeenkomst, of een reeks ervan: een bestand in events/")
}
