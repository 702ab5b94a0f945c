import ContentLoading
import SiteModel

enum ServiceKeys {
  static let set = KeySet(
    en: "the service {name}", nl: "de dienst {name}",
    [name, enabled, purpose, kind, measurementID, source, provider, summary, hosts, storage])

  static let name = Key.neededText(
    "name", .prose, example: "YouTube",
    en: ("What the service is called", "The name by which visitors know it."),
    nl: ("Hoe de dienst heet", "De naam waaronder bezoekers hem kennen."))
  static let enabled = Key.flag(
    "enabled", default: true, example: "false",
    en: (
      "Whether the service is switched on",
      "Switched off, its videos and posts become plain links, and its hosts and cookies leave the policy and the notice."
    ),
    nl: (
      "Of de dienst aanstaat",
      "Staat hij uit, dan worden video’s en berichten gewone links, en verdwijnen zijn hosts en cookies uit het beleid en de verklaring."
    ))
  static let purpose = Key.neededText(
    "purpose", .purpose, example: "statistics",
    en: ("What the service is for", "A key under purposes. Only what the site itself stores can be necessary."),
    nl: ("Waar de dienst voor is", "Een sleutel onder purposes. Alleen wat de site zelf bewaart, kan necessary zijn."))
  static let kind = Key.choice(
    "kind", of: Service.KindName.self, .needed, example: "embed",
    en: (
      "What is loaded",
      "What else must be said about it depends on this."
    ),
    nl: (
      "Wat er wordt geladen",
      "Het hangt hiervan af wat u er verder over zegt."
    ))
  static let measurementID = Key.neededText(
    "measurement-id", .measurementID, .only(when: "kind", is: Service.KindName.googleAnalytics.rawValue), example: "G-XXXXXXXXXX",
    en: ("The measurement id of Google Analytics 4", "It begins with G- and stands in the settings of your property there."),
    nl: ("De meet-id van Google Analytics 4", "Die begint met G- en staat bij Google in de instellingen van uw property."))
  static let source = Key.neededText(
    "src", .secureAddress, .only(when: "kind", is: Service.KindName.script.rawValue), example: "https://stats.example/count.js",
    en: ("The address of the script", "It is loaded after consent and not before."),
    nl: ("Het adres van het script", "Het wordt geladen na toestemming, en niet eerder."))
  static let provider = Key.group(
    "provider", ProviderKeys.set, example: "{name: Google Ireland Limited, country: Ireland}",
    en: ("Who runs the service", "Leave it out for what the site itself stores."),
    nl: ("Wie de dienst levert", "Laat dit weg voor wat de site zelf bewaart."))
  static let summary = Key.text(
    "summary", .prose, example: "Counts visits.",
    en: ("What it does, and what it gets to know", "One or two sentences in the notice and the settings."),
    nl: ("Wat hij doet, en wat hij te weten komt", "Een of twee zinnen in de verklaring en de instellingen."))
  static let hosts = Key.group(
    "hosts", HostKeys.set, example: "{frame: [www.youtube-nocookie.com]}",
    en: ("The hosts that the service contacts", "Browsers let nothing through that does not stand here."),
    nl: ("De hosts waarmee de dienst contact legt", "Browsers laten niets door wat hier niet staat."))
  static let storage = Key.named(
    "storage", StoredItemKeys.set, example: "{_ga: {purpose: …, lifetime: 2 years, party: first}}",
    en: ("What it stores with the visitor", "Each cookie or entry under its name; a * at the end of the name stands for anything."),
    nl: (
      "Wat hij bij de bezoeker bewaart",
      "Elke cookie of ander gegeven onder de naam ervan; een * aan het eind staat voor van alles."
    ))
}

enum ProviderKeys {
  static let set = KeySet(en: "provider", nl: "provider", [name, country, privacy])

  static let name = Key.neededText(
    "name", .prose, example: "Google Ireland Limited",
    en: ("The name of the company", "As its privacy statement gives it."),
    nl: ("De naam van het bedrijf", "Zoals die in de privacyverklaring staat."))
  static let country = Key.text(
    "country", .prose, example: "Ireland",
    en: ("The country in which it is established", "In words, in the language of the page."),
    nl: ("Het land waar het is gevestigd", "In woorden, in de taal van de pagina."))
  static let privacy = Key.text(
    "privacy", .webAddress, example: "https://policies.google.com/privacy",
    en: ("Its privacy statement", "The address of the page."),
    nl: ("De privacyverklaring", "Het adres van de pagina."))
}

enum HostKeys {
  static let set = KeySet(en: "hosts", nl: "hosts", [script, connect, image, frame])

  static let script = Key.texts(
    "script", of: .scriptPlace, example: "[www.googletagmanager.com]",
    en: (
      "Where its scripts come from",
      "A script is let through by its path. Name a path for a further one, or the host with a / behind it to let all of its scripts through."
    ),
    nl: (
      "Waar zijn scripts vandaan komen",
      "Een script mag erdoor met zijn pad. Noem een pad voor een volgend script, of de host met een / erachter om alle scripts door te laten."
    ))
  static let connect = Key.texts(
    "connect", of: .host, example: "[www.google-analytics.com]",
    en: ("Where its scripts send data", "The hosts of requests by scripts."),
    nl: ("Waar zijn scripts gegevens naartoe sturen", "De hosts van verzoeken door scripts."))
  static let image = Key.texts(
    "img", of: .host, example: "[www.google-analytics.com]",
    en: ("Where its pictures come from", "Tracking pixels are pictures, too."),
    nl: ("Waar zijn afbeeldingen vandaan komen", "Ook volgpixels zijn afbeeldingen."))
  static let frame = Key.texts(
    "frame", of: .host, example: "[www.youtube-nocookie.com]",
    en: ("Where its videos and posts come from", "The hosts of frames in pages."),
    nl: ("Waar zijn video’s en berichten vandaan komen", "De hosts van kaders in pagina’s."))
}

enum StoredItemKeys {
  static let set = KeySet(en: "“{name}”", nl: "“{name}”", [purpose, lifetime, party, store, domain])

  static let purpose = Key.neededText(
    "purpose", .prose, example: "Tells visitors apart.",
    en: ("What it is for", "A sentence in the notice."),
    nl: ("Waar het voor is", "Een zin in de cookieverklaring."))
  static let lifetime = Key.neededText(
    "lifetime", .lifetime, example: "2 years",
    en: ("How long it stays", "session lasts until the browser is closed, until-deleted until somebody deletes it."),
    nl: ("Hoelang het blijft", "session duurt tot de browser sluit, until-deleted tot iemand het verwijdert."))
  static let party = Key.choice(
    "party", of: StoredItem.Party.self, .needed, example: "first",
    en: ("Whose it is", "What is stored under the name of this site is its own."),
    nl: ("Van wie het is", "Wat onder de naam van deze site wordt bewaard, is van haarzelf."))
  static let store = Key.choice(
    "kind", default: StoredItem.Store.cookie, example: "local-storage",
    en: ("Where it is stored", "The tools of the browser show it, under “storage”."),
    nl: ("Waar het wordt bewaard", "Het gereedschap van de browser toont het, onder “opslag”."))
  static let domain = Key.text(
    "domain", .host, .needed(when: "party", is: StoredItem.Party.third.rawValue), example: "youtube.com",
    en: ("The domain that stores it", "For what belongs to another site."),
    nl: ("Het domein dat het bewaart", "Voor wat van een andere site is."))
}

extension TextForm {
  static let purpose = TextForm("purpose", en: "a key under purposes", nl: "een sleutel onder purposes")
  static let measurementID = TextForm(
    "measurement-id", en: "G- with capitals and digits behind it", nl: "G- met hoofdletters en cijfers erachter",
    pattern: "^G-[A-Z0-9]{3,}$", isAlwaysText: true)
  static let host = TextForm(
    "host", en: "the name of a host, such as www.youtube-nocookie.com", nl: "de naam van een host, zoals www.youtube-nocookie.com",
    pattern: #"^[a-z0-9-]+(\.[a-z0-9-]+)+$"#, isAlwaysText: true)
  static let scriptPlace = TextForm(
    "script-place", en: "the name of a host, perhaps with a path: www.googletagmanager.com/gtag/js",
    nl: "de naam van een host, eventueel met een pad: www.googletagmanager.com/gtag/js",
    pattern: #"^[a-z0-9-]+(\.[a-z0-9-]+)+(/[^\s?#*]*)?$"#, isAlwaysText: true)
  static let lifetime = TextForm(
    "lifetime", en: "session, until-deleted, or a time such as 30 minutes, 1 day, 6 months or 2 years",
    nl: "session, until-deleted, of een tijd zoals 30 minutes, 1 day, 6 months of 2 years",
    pattern: #"^(session|until-deleted|[1-9]\d* +(minute|hour|day|month|year)s?)$"#, isAlwaysText: true)
}

extension Service.KindName: ChoiceValue {
  var words: Words {
    switch self {
    case .googleAnalytics: Words(en: "Google Analytics", nl: "Google Analytics")
    case .script: Words(en: "any other script", nl: "een ander script")
    case .embed: Words(en: "videos and posts in pages", nl: "video’s en berichten in pagina’s")
    case .internal: Words(en: "what the site itself stores", nl: "wat de site zelf bewaart")
    }
  }
}

extension StoredItem.Party: ChoiceValue {
  public var words: Words {
    switch self {
    case .first: Words(en: "of this site", nl: "van deze site")
    case .third: Words(en: "of another site", nl: "van een andere site")
    }
  }
}

extension StoredItem.Store: ChoiceValue {
  public var words: Words {
    switch self {
    case .cookie: Words(en: "cookie", nl: "cookie")
    case .localStorage: Words(en: "storage of the browser, until it is cleared", nl: "opslag van de browser, tot die wordt gewist")
    case .sessionStorage:
      Words(en: "storage of the browser, until the tab is closed", nl: "opslag van de browser, tot het tabblad dichtgaat")
    case .indexedDB: Words(en: "database of the browser", nl: "database van de browser")
    }
  }
}
