import Theming

/// The values that the templates of all pages have.
public enum FrameValues {
  /// A file of the theme that pages load.
  public static let asset = TemplateValueSet(
    .text("url", en: "its address", nl: "het adres"),
    .text("integrity", en: "its checksum (Subresource Integrity)", nl: "de controlesom (Subresource Integrity)"))

  /// The icon of the site.
  public static let icon = TemplateValueSet(
    .text("url", en: "its address", nl: "het adres"))

  /// A language of the site, as a choice.
  public static let language = TemplateValueSet(
    .text("code", en: "the tag of the language", nl: "de code van de taal"),
    .text("name", en: "its own name", nl: "de eigen naam"),
    .text("url", en: "the page in that language, or its home page", nl: "de pagina in die taal, of de voorpagina"),
    .flag("current", en: "whether the page is in it", nl: "of de pagina in deze taal is"),
    .flag("available", en: "whether the page exists in it", nl: "of de pagina in deze taal bestaat"),
    .text("direction", en: "rtl or ltr, when it differs from the page", nl: "rtl of ltr, als dat anders is dan op de pagina"))

  /// The page in a language, for search engines.
  public static let alternate = TemplateValueSet(
    .text("language", en: "the tag of the language, or x-default", nl: "de code van de taal, of x-default"),
    .text("url", en: "the address", nl: "het adres"))

  /// What those see who share a link to the page (Open Graph).
  public static let openGraph = TemplateValueSet(
    .text("title", en: "the title", nl: "de titel"),
    .text("description", en: "the summary", nl: "de samenvatting"),
    .text("type", en: "website or article", nl: "website of article"),
    .text("url", en: "the address", nl: "het adres"),
    .text("site-name", en: "the name of the site", nl: "de naam van de site"),
    .text("locale", en: "language and country", nl: "taal en land"),
    .object("image", CommonValues.image, en: "the picture or card", nl: "de afbeelding of kaart"))

  /// Who publishes the site.
  public static let organisation = TemplateValueSet(
    .text("name", en: "the name", nl: "de naam"),
    .text("email", en: "the mail address", nl: "het e-mailadres"),
    .text("summary", en: "a sentence about it", nl: "een zin erover"))

  /// The site.
  public static let site = TemplateValueSet(
    .text("name", en: "its name", nl: "de naam"),
    .text("tagline", en: "a few words below the name", nl: "een paar woorden onder de naam"),
    .text("home", en: "the address of the home page", nl: "het adres van de voorpagina"),
    .text("email", en: "the mail address of the organisation", nl: "het e-mailadres van de organisatie"))

  /// The page on which readers search.
  public static let search = TemplateValueSet(
    .text("url", en: "its address", nl: "het adres"))

  /// What header, footer and pages have.
  public static let shared = TemplateValueSet(
    .text("language", en: "the tag of the page’s language", nl: "de code van de taal van de pagina"),
    .text("direction", en: "rtl, for languages from right to left", nl: "rtl, voor talen van rechts naar links"),
    .object("site", site, en: "the site", nl: "de site"),
    .object("organisation", organisation, en: "who publishes the site", nl: "wie de site uitgeeft"),
    .object("stylesheet", asset, en: "the style sheet of every page", nl: "de stijlen van elke pagina"),
    .object("favicon", icon, en: "the icon of the site", nl: "het pictogram van de site"),
    .object(
      "search", search, en: "the page on which readers search, where the site has search",
      nl: "de pagina waarop lezers zoeken, als de site te doorzoeken is"),
    .list("feeds", of: CommonValues.link, en: "the feeds of the site", nl: "de feeds van de site"))

  /// What the template of every page has.
  public static let all = shared.adding(
    .text("title", en: "the title of the page", nl: "de titel van de pagina"),
    .text("menu", en: "its short title", nl: "de korte titel"),
    .text("head-title", en: "the title for the tab of the browser", nl: "de titel voor het tabblad van de browser"),
    .text("summary", en: "one or two sentences about the page", nl: "een of twee zinnen over de pagina"),
    .text("robots", en: "what search engines may do with it", nl: "wat zoekmachines ermee mogen"),
    .text("url", en: "its address on the site", nl: "het adres op de site"),
    .text("canonical", en: "its whole address, for search engines", nl: "het hele adres, voor zoekmachines"),
    .list(
      "alternates", of: alternate,
      en: "the page in each language, for search engines", nl: "de pagina in elke taal, voor zoekmachines"),
    .list("languages", of: language, en: "the languages to choose from", nl: "de talen om uit te kiezen"),
    .object("og", openGraph, en: "what those see who share a link to it", nl: "wat mensen zien als iemand de link deelt"),
    .htmlList("json-ld", en: "data for search engines (schema.org)", nl: "gegevens voor zoekmachines (schema.org)"),
    .list("sheets", of: asset, en: "further style sheets", nl: "verdere stijlen"),
    .list("scripts", of: asset, en: "the scripts of the page", nl: "de scripts van de pagina"),
    .list("preloads", of: asset, en: "the modules that the scripts load", nl: "de modules die de scripts laden"),
    .html("header", en: "the head of the page with the navigation", nl: "de kop van de pagina met het menu"),
    .html("footer", en: "the foot of the page", nl: "de voet van de pagina"),
    .html("announcement", en: "the announcement from site.yml", nl: "de mededeling uit site.yml"),
    .text(
      "policy",
      en: "what the page may load (Content Security Policy)", nl: "wat de pagina mag laden (Content Security Policy)"),
    .text(
      "feedback", en: "the link to a mail about the page to those who publish the site",
      nl: "de link naar een mail over de pagina aan wie de site uitgeeft"),
    .list("breadcrumbs", of: CommonValues.link, en: "the way from the home page", nl: "de weg vanaf de voorpagina"))

  /// The head of a page.
  public static let header = shared.adding(
    .list("navigation", of: navigationEntry, en: "the links of the navigation", nl: "de links van het menu"))

  /// A link of the navigation.
  public static let navigationEntry = TemplateValueSet(
    .text("title", en: "the words of the link", nl: "de woorden van de link"),
    .text("url", en: "where it leads", nl: "waar hij heen leidt"),
    .flag("current", en: "whether the page is this one or below it", nl: "of de pagina deze is, of eronder valt"),
    .text(
      "foreign-direction",
      en: "rtl or ltr, when it is not that of the page", nl: "rtl of ltr, als dat anders is dan op de pagina"),
    .text(
      "foreign",
      en: "the language of what it leads to, when it is another", nl: "de taal van waar hij heen leidt, als dat een andere is"))

  /// The foot of a page.
  public static let footer = shared.adding(
    .list("footer-columns", of: footerColumn, en: "the columns of links", nl: "de kolommen met links"))

  /// A column of links.
  public static let footerColumn = TemplateValueSet(
    .text("title", en: "its heading", nl: "de kop"),
    .list("links", of: navigationEntry, en: "the links", nl: "de links"))

  /// The page at an old address.
  public static let redirect = shared.adding(
    .text("target", en: "the new address", nl: "het nieuwe adres"),
    .text("canonical", en: "the whole new address", nl: "het hele nieuwe adres"),
    .text("title", en: "the title of the page there", nl: "de titel van de pagina daar"),
    .text(
      "policy",
      en: "what the page may load (Content Security Policy)", nl: "wat de pagina mag laden (Content Security Policy)"))

  /// The page for broken addresses.
  public static let notFound = all.adding(
    .list("links", of: navigationEntry, en: "pages to go on with", nl: "pagina’s om verder te gaan"))
}
