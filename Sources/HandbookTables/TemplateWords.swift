import Diagnostics

/// The words of the pages about the values for templates.
extension HandbookWords {
  static let values = Words(
    en: "What a template may use: the values that pages share, and those of each template.",
    nl: "Wat een sjabloon mag gebruiken: de waarden die pagina’s delen, en die van elk sjabloon.")
  static let aboutValues = Words(
    en: """
      How to write a template is on the page about [templates](../../vormgeven/sjablonen.md). A dot in the name of a value stands for a \
      value inside another: `{{#next}}{{title}}{{/next}}` shows `next.title`. Beside a list stands whether it has entries: `toc` has \
      `has-toc`. Of a part that is included in others, such as `colophon`, `baken theme values colophon` lists what it may use; the \
      fields of kinds of content that a site declares itself are listed there as well.
      """,
    nl: """
      Hoe u een sjabloon schrijft, staat op de pagina over [sjablonen](../../vormgeven/sjablonen.md). Een punt in de naam van een waarde \
      staat voor een waarde binnen een andere: `{{#next}}{{title}}{{/next}}` toont `next.title`. Bij een lijst hoort een waarde die zegt \
      of er iets in staat: bij `toc` is dat `has-toc`. Wat een deel mag gebruiken dat in andere sjablonen staat, zoals `colophon`, noemt \
      `baken theme values colophon --language nl`. Daar staan ook de velden van soorten die een site zelf opgeeft.
      """)

  static let valuesOfTextPages = Words(en: "Every page that somebody writes", nl: "Elke pagina die iemand schrijft")
  static let aboutValuesOfTextPages = Words(
    en: "The templates of layouts and of kinds of pages have these, besides those of every page.",
    nl: "De sjablonen van opzetten en van soorten pagina’s hebben deze, naast die van elke pagina.")
  static let valuesOfEveryPage = Words(en: "Every page", nl: "Elke pagina")
  static let aboutValuesOfEveryPage = Words(
    en: "The templates of layouts, of kinds of pages and of lists have these.",
    nl: "De sjablonen van opzetten, van soorten pagina’s en van lijsten hebben deze.")

  static func form(_ form: String, sameAs place: String) -> Words {
    Words(en: "\(form), as in \(place)", nl: "\(form), zoals in \(place)")
  }
  static let noOwnValues = Words(en: "It has no values of its own.", nl: "Dit sjabloon heeft geen eigen waarden.")

  static let layouts = Words(en: "layouts", nl: "opzetten")
  static let valuesOfLayouts = Words(
    en: "The values of the templates that a page names with layout.",
    nl: "De waarden van de sjablonen die een pagina met layout kan kiezen.")
  static let sharingOfLayouts = Words(
    en: """
      Besides these, a layout has the values of the [kind](soorten.md) of the page, those of [every page that somebody \
      writes](index.md#geschreven-pagina) and those of [every page](index.md#elke-pagina).
      """,
    nl: """
      Naast deze waarden heeft een opzet die van de [soort](soorten.md) van de pagina, die van [elke pagina die iemand \
      schrijft](index.md#geschreven-pagina) en die van [elke pagina](index.md#elke-pagina).
      """)

  static let kindsOfPages = Words(en: "kinds of pages", nl: "soorten pagina’s")
  static let valuesOfKinds = Words(
    en: "The values of the templates for events, experts and the other kinds of pages.",
    nl: "De waarden van de sjablonen voor bijeenkomsten, experts en de andere soorten pagina’s.")
  static let sharingOfKinds = Words(
    en: """
      Besides these, each has the values of [every page that somebody writes](index.md#geschreven-pagina) and those of [every \
      page](index.md#elke-pagina).
      """,
    nl: """
      Naast deze waarden heeft elk sjabloon die van [elke pagina die iemand schrijft](index.md#geschreven-pagina) en die van [elke \
      pagina](index.md#elke-pagina).
      """)

  static let lists = Words(en: "lists", nl: "lijsten")
  static let valuesOfLists = Words(
    en: "The values of the templates for pages that Baken makes itself, such as lists.",
    nl: "De waarden van de sjablonen voor pagina’s die Baken zelf maakt, zoals lijsten.")
  static let sharingOfLists = Words(
    en: "Besides these, each has the values of [every page](index.md#elke-pagina).",
    nl: "Naast deze waarden heeft elk sjabloon die van [elke pagina](index.md#elke-pagina).")

  static let componentTemplates = Words(en: "components", nl: "onderdelen")
  static let valuesOfComponents = Words(
    en: "The values of the templates for the blocks with a name in a text.",
    nl: "De waarden van de sjablonen voor de blokken met een naam in een tekst.")
  static let parts = Words(en: "other templates", nl: "andere sjablonen")
  static let valuesOfParts = Words(
    en: "The values of the templates that are filled on their own, such as header and footer.",
    nl: "De waarden van de sjablonen die op zichzelf worden ingevuld, zoals kop en voet.")
  static let sharingOfNothing = Words(
    en: "They have these values only.", nl: "Deze sjablonen hebben alleen deze waarden.")
}
