import SiteRendering
import Theming

/// The values of the cookie notice and of the question for consent.
enum ConsentValues {
  /// What is stored though nobody asks for it any more.
  static let leftover = TemplateValueSet(
    .text("id", en: "its anchor", nl: "het anker"),
    .text("text", en: "its words", nl: "de woorden"))

  /// What the site cannot do without.
  static let necessary = TemplateValueSet(
    .text("name", en: "its name", nl: "de naam"),
    .text("summary", en: "a sentence about it", nl: "een zin erover"))

  /// A purpose that needs consent.
  static let purpose = TemplateValueSet(
    .text("id", en: "its key", nl: "de sleutel"),
    .text("name", en: "its name", nl: "de naam"),
    .text("summary", en: "what it is for", nl: "waar het voor is"),
    .text("services", en: "the names of its services", nl: "de namen van de diensten"),
    .text("services-line", en: "the names of its services in a sentence", nl: "de namen van de diensten in een zin"))

  /// The banner and the settings.
  static let dialog = FrameValues.shared.adding(
    .text("text", en: "the question", nl: "de vraag"),
    .text("notice-url", en: "the address of the cookie notice", nl: "het adres van de cookieverklaring"),
    .object("necessary", necessary, en: "what the site cannot do without", nl: "wat de site niet kan missen"),
    .list("purposes", of: purpose, en: "the purposes that need consent", nl: "de doelen waarvoor toestemming nodig is"),
    .list("leftovers", of: leftover, en: "what is left of services that are gone", nl: "wat er over is van diensten die weg zijn"))

  /// A file of the question for consent.
  static let script = TemplateValueSet(
    .text("url", en: "its address", nl: "het adres"),
    .text("integrity", en: "its checksum (Subresource Integrity)", nl: "de controlesom (Subresource Integrity)"))

  /// What the head of a page loads.
  static let head = TemplateValueSet(
    .html("data", en: "what services.yml declares, for the script", nl: "wat services.yml aangeeft, voor het script"),
    .object("script", script, en: "the script", nl: "het script"),
    .object("sheet", script, en: "the style sheet", nl: "de stijlen"))

  /// What every page has.
  static let frame = TemplateValueSet(
    .object("consent", head, en: "what the head of the page loads", nl: "wat de kop van de pagina laadt"),
    .html("consent-banner", en: "the question for consent", nl: "de vraag om toestemming"),
    .html("consent-settings", en: "the settings", nl: "de instellingen"))

  /// Links about cookies.
  static let footerLinks = TemplateValueSet(
    .text("notice-title", en: "the title of the cookie notice", nl: "de titel van de cookieverklaring"),
    .text("notice-url", en: "its address", nl: "het adres ervan"),
    .text("settings-url", en: "the address of the settings", nl: "het adres van de instellingen"),
    .text(
      "foreign",
      en: "the language of the notice, when it is not the reader’s",
      nl: "de taal van de verklaring, als dat niet die van de lezer is"),
    .text(
      "foreign-direction",
      en: "rtl or ltr, when it is not that of the page", nl: "rtl of ltr, als dat anders is dan op de pagina"))

  /// What the foot of every page has.
  static let footer = TemplateValueSet(
    .object("cookies", footerLinks, en: "the links about cookies", nl: "de links over cookies"))

  /// Something that is stored.
  static let storage = TemplateValueSet(
    .text("name", en: "its name", nl: "de naam"),
    .text("purpose", en: "what it is for", nl: "waar het voor is"),
    .text("lifetime", en: "how long it stays", nl: "hoelang het blijft"),
    .text("party", en: "whose it is", nl: "van wie het is"),
    .text("store", en: "where it is stored", nl: "waar het staat"),
    .text("store-name", en: "where it is stored, in words", nl: "waar het staat, in woorden"),
    .text("necessary", en: "whether it needs no consent", nl: "of er geen toestemming voor nodig is"))

  /// A service of others.
  static let service = TemplateValueSet(
    .text("id", en: "its key", nl: "de sleutel"),
    .text("name", en: "its name", nl: "de naam"),
    .text("summary", en: "what it does", nl: "wat hij doet"),
    .text("provider", en: "who offers it", nl: "wie hem aanbiedt"),
    .text("hosts", en: "the hosts that it loads from", nl: "de hosts waarvan hij laadt"),
    .object("privacy", CommonValues.button, en: "the privacy notice of its provider", nl: "de privacyverklaring van de aanbieder"),
    .list("storage", of: storage, en: "what it stores", nl: "wat hij opslaat"),
    .text("table", en: "the words above the table of what it stores", nl: "de woorden boven de tabel van wat hij opslaat"))

  /// A purpose in the cookie notice.
  static let noticePurpose = TemplateValueSet(
    .text("id", en: "its anchor", nl: "het anker"),
    .text("name", en: "its name", nl: "de naam"),
    .text("summary", en: "what it is for", nl: "waar het voor is"),
    .text("consent", en: "whether it needs consent, in words", nl: "of er toestemming voor nodig is, in woorden"),
    .list("services", of: service, en: "its services", nl: "de diensten"))

  /// The cookie notice.
  static let notice = TemplateValueSet(
    .flag("asks", en: "whether the site asks for consent", nl: "of de site om toestemming vraagt"),
    .object("authority", CommonValues.name, en: "the authority to complain to", nl: "de toezichthouder voor klachten"),
    .text("controller", en: "who is responsible", nl: "wie verantwoordelijk is"),
    .text("email", en: "where to ask", nl: "waar men vragen kan stellen"),
    .text("address", en: "the postal address", nl: "het postadres"),
    .text("kept", en: "how long a choice is kept", nl: "hoelang een keuze blijft staan"),
    .text("version", en: "the version of the notice", nl: "de versie van de verklaring"),
    .list("purposes", of: noticePurpose, en: "the purposes with their services", nl: "de doelen met hun diensten"),
    .list("leftovers", of: leftover, en: "what is left of services that are gone", nl: "wat er over is van diensten die weg zijn"))

  /// The page with the cookie notice.
  static let layout = TemplateValueSet(
    .object("notice", notice, en: "the cookie notice", nl: "de cookieverklaring"))

  /// A video or post of another site.
  static let embed = TemplateValueSet(
    .text("title", en: "what it is", nl: "wat het is"),
    .text("kind", en: "video or post", nl: "video of post"),
    .html("text", en: "a sentence about it", nl: "een zin erover"),
    .text("url", en: "the address on the other site", nl: "het adres op de andere site"),
    .text("source", en: "the words of the link to it", nl: "de woorden van de link ernaartoe"),
    .text("frame", en: "the address of the frame", nl: "het adres van het kader"),
    .text("shape", en: "wide, square or tall", nl: "wide (breed), square (vierkant) of tall (hoog)"),
    .text("width", en: "the width of the frame", nl: "de breedte van het kader"),
    .text("height", en: "the height of the frame", nl: "de hoogte van het kader"),
    .text("service", en: "the key of the service", nl: "de sleutel van de dienst"),
    .text("purpose", en: "the purpose that it needs consent for", nl: "het doel waarvoor toestemming nodig is"),
    .text("offer", en: "what happens when it is loaded, in words", nl: "wat er gebeurt bij het laden, in woorden"),
    .text("always", en: "the words of the button that always loads it", nl: "de woorden op de knop die het altijd laadt"),
    .text("more", en: "the words of the link to the notice", nl: "de woorden van de link naar de verklaring"),
    .text("more-url", en: "the address of the notice", nl: "het adres van de verklaring"))
}
