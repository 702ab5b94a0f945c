extension LanguageWords {
  static let dutch = LanguageWords(
    emptyLinks: [
      "hier", "klik hier", "klik dan hier", "hier klikken", "klik", "deze link", "via deze link", "link", "de link", "lees meer",
      "lees verder", "lees hier meer", "lees hier verder", "lees meer hierover", "meer", "meer lezen", "meer info",
      "meer informatie", "verder", "verder lezen", "deze pagina", "deze website", "deze site", "bekijk", "bekijk hier",
      "kijk hier", "ga naar", "ga verder", "download", "download hier", "website", "zie hier", "ook hier", "details",
    ],
    vagueHeadings: [
      "inleiding", "introductie", "algemeen", "algemene informatie", "overig", "overige", "overige informatie", "diversen",
      "informatie", "meer informatie", "extra informatie", "aanvullende informatie", "achtergrond", "achtergrondinformatie",
      "toelichting", "opmerkingen", "bijzonderheden", "details", "tekst", "inhoud", "vervolg", "slot", "tot slot", "ten slotte",
      "conclusie", "samenvatting", "extra", "kop", "kopje", "titel",
    ],
    positions: [
      PositionWord(phrase: "hierboven"), PositionWord(phrase: "bovenstaand"), PositionWord(phrase: "bovenstaande"),
      PositionWord(phrase: "onderstaand", isAhead: true), PositionWord(phrase: "onderstaande", isAhead: true),
      PositionWord(phrase: "nevenstaande"), PositionWord(phrase: "nevenstaand"),
      PositionWord(
        phrase: "hieronder", isAhead: true,
        unlessBefore: ["vallen", "valt", "vielen", "viel", "verstaan", "versta", "verstaat", "begrepen", "behoren", "behoort"]),
      PositionWord(
        phrase: "hiernaast",
        onlyBefore: [
          "ziet", "zie", "staat", "staan", "vindt", "vind", "afgebeeld", "getoond", "afbeelding", "figuur", "tabel", "foto",
          "kaart",
          "schema",
        ]),
    ],
    informal: ["je", "jij", "jou", "jouw", "jouwe", "jullie", "jezelf"],
    formal: ["u", "uw", "uzelf"],
    dotted: [
      "bijv", "bv", "dhr", "mevr", "mw", "drs", "dr", "mr", "ir", "ing", "prof", "nr", "nrs", "blz", "p", "pag", "par", "hfst",
      "ca", "excl", "incl", "max", "min", "evt", "resp", "tel", "st", "vgl", "zgn", "jl", "jan", "feb", "mrt", "apr", "jun", "jul",
      "aug", "sep", "sept", "okt", "nov", "dec", "afb", "fig", "mln", "mld", "sr", "jr", "ds", "gebr", "aant", "gem", "inw", "int",
      "lidw", "mil", "ned", "eng", "oorspr", "uitg", "vert", "ww", "art",
    ],
    knownAbbreviations: [
      "NL", "EU", "VN", "VS", "VK", "UK", "US", "USA", "BE", "DE", "FR", "PDF", "PC", "TV", "CD", "DVD", "USB", "ID", "OK", "FAQ",
      "PIN", "SMS", "GPS", "CV", "BV", "NV", "ISBN", "KVK", "BTW", "ANWB", "KLM", "NS", "NOS", "DNA", "NB", "PS", "ICT", "IT", "TL",
      "URL", "HTML", "WWW", "AUB", "COVID", "APK", "WC", "CEO", "ISO", "NEN", "QR", "EHBO", "RIVM", "CBS", "UTC", "AI", "IP", "CE",
      "CO", "AA", "AAA", "KB", "MB", "GB", "TB", "HTTP", "HTTPS", "XML", "JSON", "CSS", "CSV", "SQL", "RSS", "SVG", "PNG", "JPG",
      "JPEG", "GIF", "ZIP", "YAML", "TNO", "UWV", "GGD", "RDW", "WOZ", "KNMI", "AIVD", "TU", "KPN", "ING", "IBM",
      "HR",
    ],
    emphasised: [
      "niet", "en", "of", "geen", "wel", "alle", "alles", "nooit", "altijd", "moet", "moeten", "mag", "kan", "zou", "alleen", "een",
      "de", "het", "let", "op", "nu", "zelf", "maar", "als", "dan", "ook", "ja", "nee", "nieuw", "gratis", "na", "voor",
    ],
    explaining: ["staat voor", "betekent", "is de", "is het", "is een", "voluit", "oftewel", "ofwel"],
    referring: ["zie", "zoals", "bijvoorbeeld", "niet", "ook", "nu", "nog"],
    smallWords: [
      "de", "het", "een", "van", "voor", "en", "of", "in", "op", "aan", "met", "te", "ter", "tot", "bij", "der", "den", "om",
    ],
    syllables: .dutch, readingLevel: .douma)
}
