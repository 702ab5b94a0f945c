/// The form and meaning of a text. Features add forms of their own.
public struct TextForm: Sendable {
  public let name: String
  /// A description for authors.
  public let words: Words
  /// A regular expression for JSON Schema (ECMA-262); nil where any text is allowed.
  public let pattern: String?
  /// The `format` of JSON Schema, if there is one.
  public let format: String?
  /// Whether other YAML readers read it as text as well. They read a price or a telephone number as a number.
  public let isAlwaysText: Bool
  /// Whether people read it, so that a translation states its own.
  public let isProse: Bool
  /// Whether it is shown as written, so that markup in it is a mistake.
  public let isPlain: Bool
  /// How it names other files; nil where it names none.
  public let naming: FileNaming?
  /// The only texts that are allowed, with what they mean, where a site declares them.
  public var choices: [KeyChoice]?

  public init(
    _ name: String, en: String, nl: String, pattern: String? = nil, format: String? = nil, isAlwaysText: Bool = false,
    isProse: Bool = false, isPlain: Bool = false, naming: FileNaming? = nil
  ) {
    self.name = name
    words = Words(en: en, nl: nl)
    self.pattern = pattern
    self.format = format
    self.isAlwaysText = isAlwaysText
    self.isProse = isProse
    self.isPlain = isPlain
    self.naming = naming
  }
}

/// How a text names other files of the site.
public enum FileNaming: Sendable, Hashable {
  /// By a path as seen from the file with the text, which may have a fragment behind it, or by an address on the site.
  case destination
  /// By a path as seen from the site folder.
  case sitePath
  /// By the name of a file in a folder, without its extension.
  case name(folder: String)
  /// By the name of a file or of a folder beside the file with the text.
  case neighbour
  /// In the links and images of Markdown.
  case markdown
}

extension TextForm {
  public static let text = TextForm("text", en: "a text", nl: "een tekst")
  public static let prose = TextForm(
    "prose", en: "a text that is shown as it is written", nl: "een tekst die te zien is zoals hij er staat", isProse: true)
  public static let plain = TextForm(
    "plain", en: "a text that is shown as it is written, without Markdown",
    nl: "een tekst die te zien is zoals hij er staat, zonder Markdown", isProse: true, isPlain: true)
  public static let inlineMarkdown = TextForm(
    "inline-markdown", en: "a sentence or two, in which Markdown may stand for emphasis and links",
    nl: "een zin of twee, waarin Markdown mag staan voor nadruk en links", isProse: true, naming: .markdown)
  public static let markdown = TextForm(
    "markdown", en: "Markdown, with paragraphs, lists and links", nl: "Markdown, met alinea’s, lijsten en links", isProse: true,
    naming: .markdown)

  public static let date = TextForm(
    "date", en: "a day, written as 2027-03-11", nl: "een dag, geschreven als 2027-03-11", pattern: #"^\d{4}-\d{2}-\d{2}$"#,
    format: "date", isAlwaysText: true)
  public static let moment = TextForm(
    "moment", en: "a day, with a time if you wish: 2027-03-11 or 2027-03-11T09:30",
    nl: "een dag, met een tijd als u wilt: 2027-03-11 of 2027-03-11T09:30",
    pattern: #"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$"#, isAlwaysText: true)

  /// One part of an address on the site.
  public static let slug = TextForm(
    "slug", en: "small letters, digits and single hyphens", nl: "kleine letters, cijfers en enkele streepjes",
    pattern: #"^[^\sA-Z_./]+$"#)
  public static let language = TextForm(
    "language", en: "the tag of a language, such as nl or en-GB", nl: "de code van een taal, zoals nl of en-GB",
    pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", isAlwaysText: true)
  public static let webAddress = TextForm(
    "web-address", en: "an address on the web, with https:// in front", nl: "een webadres, met https:// ervoor",
    pattern: #"^https?://\S+$"#, isAlwaysText: true)
  public static let mailAddress = TextForm(
    "mail-address", en: "a mail address", nl: "een e-mailadres", pattern: #"^[^@\s]+@[^@\s]+\.[^@\s]+$"#, isAlwaysText: true)

  public static let destination = TextForm(
    "destination",
    en: "the path to a file of this site as seen from this file, or an address with https://, mailto: or tel: in front",
    nl: "het pad naar een bestand van deze site, gezien vanuit dit bestand, of een adres met https://, mailto: of tel: ervoor",
    naming: .destination)
  public static let path = TextForm(
    "path", en: "the path to a file of this site, as seen from this file",
    nl: "het pad naar een bestand van deze site, gezien vanuit dit bestand", isAlwaysText: true, naming: .destination)
  public static let picture = TextForm(
    "picture", en: "the path to a picture, as seen from this file", nl: "het pad naar een afbeelding, gezien vanuit dit bestand",
    isAlwaysText: true, naming: .destination)
  public static let sitePath = TextForm(
    "site-path", en: "the path to a file, as seen from the folder of the site",
    nl: "het pad naar een bestand, gezien vanuit de map van de site", isAlwaysText: true, naming: .sitePath)

  public static let audience = TextForm(
    "audience", en: "the key of an audience in site.yml", nl: "de sleutel van een doelgroep in site.yml")
  public static let topic = TextForm("topic", en: "the key of a topic in site.yml", nl: "de sleutel van een onderwerp in site.yml")
  public static let region = TextForm("region", en: "the key of a region in site.yml", nl: "de sleutel van een regio in site.yml")
  public static let sector = TextForm("sector", en: "the key of a sector in site.yml", nl: "de sleutel van een sector in site.yml")
  public static let layout = TextForm("layout", en: "the name of a layout", nl: "de naam van een opzet", isAlwaysText: true)
  public static let expert = TextForm(
    "expert", en: "an expert or a team: the name of the file in experts/, without .md",
    nl: "een expert of een team: de naam van het bestand in experts/, zonder .md", naming: .name(folder: "experts"))
}
