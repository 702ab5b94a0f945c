extension DiagnosticKind {
  static let images = [
    missingImage, imageWithoutAlt, notAnImage, largeImage, externalImage, mediaKind, activeImage, movedMediaMissing,
    badOldMediaAddress,
    disguisedMedia,
  ]

  public static let missingImage = DiagnosticKind(
    "image.missing",
    summary: "the image {path} does not exist",
    help: "images stand in the folder media/; the path is seen from this file",
    explanation: "An image is named by a relative path to a file in media/.",
    example: "![The chain of three steps](../media/chain.svg)",
    nl: DiagnosticWords(
      summary: "de afbeelding {path} bestaat niet",
      help: "afbeeldingen staan in de map media/; schrijf het pad gezien vanuit dit bestand",
      explanation: "Een afbeelding noemt u met een pad naar een bestand in media/, gezien vanuit dit bestand."))

  public static let imageWithoutAlt = DiagnosticKind(
    "image.no-alt",
    summary: "the image has no alternative text",
    help: "say in a few words what it shows: {example}",
    explanation: "The alternative text is what people hear who cannot see the picture (WCAG 1.1.1).",
    example: "![Three steps: assess, validate, recognise](../media/chain.svg)",
    nl: DiagnosticWords(
      summary: "de afbeelding heeft geen alternatieve tekst",
      help: "zeg in een paar woorden wat erop te zien is: {example}",
      explanation: "De alternatieve tekst is wat mensen horen die de afbeelding niet kunnen zien (WCAG 1.1.1)."))

  public static let notAnImage = DiagnosticKind(
    "image.not-an-image",
    summary: "{path} is not an image that browsers show: {reason}",
    help: "use a PNG, JPEG, WebP, GIF, AVIF or SVG file",
    explanation:
      "Width and height are read from the file, so that the page does not jump while it loads. That needs a file in a known format.",
    example: "![A class in the workshop](../media/workshop.jpg)",
    nl: DiagnosticWords(
      summary: "{path} is geen afbeelding die browsers kunnen tonen: {reason}",
      help: "gebruik een bestand in PNG, JPEG, WebP, GIF, AVIF of SVG",
      explanation: """
        Baken leest de breedte en de hoogte uit het bestand, zodat de pagina niet verspringt terwijl zij laadt. Daarvoor moet \
        het een bekende indeling hebben.
        """))

  /// An image that is too large for a page, such as an unedited photograph.
  public static let largeImage = DiagnosticKind(
    "image.large", .warning,
    summary: "the image {path} is {size}, which takes long to load on a phone",
    help: "save it at most 1600 pixels wide, as JPEG or WebP; that gives less than {limit}",
    explanation:
      "Images are published as they are. One from a camera is larger than all of the site’s pages together, and every visitor loads it.",
    example: "![A class in the workshop](../media/workshop.jpg)",
    nl: DiagnosticWords(
      summary: "de afbeelding {path} is {size}, en laadt daardoor langzaam op een telefoon",
      help: "sla haar op als JPEG of WebP, hoogstens 1600 pixels breed; dan blijft zij onder {limit}",
      explanation: """
        Afbeeldingen worden gepubliceerd zoals ze zijn. Een foto uit een camera is groter dan alle pagina’s van de site samen, \
        en elke bezoeker laadt haar.
        """))

  /// An image on another site.
  public static let externalImage = DiagnosticKind(
    "image.external",
    summary: "the image would be loaded from another site: {address}",
    help: "put a copy in media/",
    explanation: "A page that loads an image from elsewhere tells that site who reads it. No page does so without consent.",
    example: "![A class in the workshop](../media/workshop.jpg)",
    nl: DiagnosticWords(
      summary: "de afbeelding zou van een andere site worden geladen: {address}",
      help: "zet een kopie in media/",
      explanation: """
        Een pagina die een afbeelding van elders laadt, vertelt die andere site wie haar leest. Zonder toestemming doet geen \
        enkele pagina dat.
        """))

  /// A file in `media/` of a type that is not meant to be shown, played or downloaded.
  public static let mediaKind = DiagnosticKind(
    "media.kind",
    summary: "{path} does not belong in media/: it is {kind}",
    help:
      "media/ is for pictures, documents, sound and film; files for the root of the site, such as a search engine’s, stand in static/",
    explanation:
      "Whatever stands in media/ is published as it is, under the site’s own address. A web page or a script there could read what visitors keep with this site and do what the site may do. Scripts of the theme stand in theme/scripts/; static/ holds files that others ask to find at the root of the site, and whoever puts one there answers for it.",
    example: "media/template.pdf",
    nl: DiagnosticWords(
      summary: "{path} hoort niet in media/: het is {kind}",
      help: """
        media/ is voor afbeeldingen, documenten, geluid en film; bestanden voor de hoofdmap van de site, zoals die van een \
        zoekmachine, staan in static/
        """,
      explanation: """
        Wat in media/ staat, wordt gepubliceerd zoals het is, onder het adres van de site zelf. Een webpagina of script daar \
        kan lezen wat bezoekers bij deze site bewaren, en kan alles wat de site kan. Scripts van het thema staan in \
        theme/scripts/; in static/ staan bestanden die anderen in de hoofdmap van de site verwachten, en wie er een neerzet, \
        staat ervoor in.
        """))

  /// An old address of media that leads to no file.
  public static let movedMediaMissing = DiagnosticKind(
    "media.moved-missing",
    summary: "moved-media leads to {path}, which is not there",
    help: "write the path of a file in media/, as seen from the folder of the site, or take the line out",
    explanation:
      "Under moved-media stands where a picture or a document was before, and where it is now. At the old address the file is still published, so that links from elsewhere lead to it.",
    example: "moved-media:\n  media/old.pdf: media/leaflet.pdf",
    nl: DiagnosticWords(
      summary: "moved-media leidt naar {path}, en dat bestand is er niet",
      help: "schrijf het pad van een bestand in media/, gezien vanuit de map van de site, of haal de regel weg",
      explanation: """
        Onder moved-media staat waar een afbeelding of een document eerst stond, en waar het nu staat. Op het oude adres blijft \
        het bestand te vinden, zodat links van elders ernaartoe leiden.
        """))

  /// An old address of media that cannot be one.
  public static let badOldMediaAddress = DiagnosticKind(
    "media.old-address",
    summary: "{path} cannot be an old address: {reason}",
    help: "write the path that the file had in media/, or take the line out",
    explanation:
      "The file is published at its old address, too. That must be one in media/ with the same ending, so that browsers know what it is, and no other file may stand there.",
    example: "moved-media:\n  media/old.pdf: media/leaflet.pdf",
    nl: DiagnosticWords(
      summary: "{path} kan geen oud adres zijn: {reason}",
      help: "schrijf het pad dat het bestand in media/ had, of haal de regel weg",
      explanation: """
        Het bestand staat ook op zijn oude adres. Dat moet een plek in media/ zijn met dezelfde extensie, zodat browsers weten wat \
        het is, en er mag geen ander bestand staan.
        """))

  /// An image that runs code or loads something.
  public static let activeImage = DiagnosticKind(
    "media.active-image",
    summary: "the image {path} is more than a picture: {what}",
    help: "save it as “plain SVG” or “optimised SVG” from the drawing program, or take that part out",
    explanation:
      "An SVG file can hold scripts and load files from elsewhere. Opened by its own address it would do so with the rights of the site, and tell others who looks at it.",
    example: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"5\"/></svg>",
    nl: DiagnosticWords(
      summary: "de afbeelding {path} is meer dan een plaatje: {what}",
      help: "sla haar in het tekenprogramma op als “gewone SVG” of “geoptimaliseerde SVG”, of haal dat deel weg",
      explanation: """
        In een SVG-bestand kunnen scripts staan, en het kan bestanden van elders laden. Op zijn eigen adres geopend, heeft het \
        de rechten van de site, en kan het anderen vertellen wie ernaar kijkt.
        """))

  /// A file whose content does not match its extension.
  public static let disguisedMedia = DiagnosticKind(
    "media.disguised",
    summary: "the content of {path} is not that of a {ending} file: it is {found}",
    help: "give the file the ending of what it is, or save it again as {ending}",
    explanation:
      "Servers and programs go by the ending or by the content, and not all by the same. A web page, a drawing or a script under the ending of a picture or a document is shown to nobody as what it claims to be, and could run where a program goes by the content.",
    example: "media/template.pdf",
    nl: DiagnosticWords(
      summary: "de inhoud van {path} hoort niet bij een {ending}-bestand: het is {found}",
      help: "geef het bestand de extensie die bij de inhoud past, of sla het opnieuw op als {ending}",
      explanation: """
        Servers en programma’s gaan af op de extensie of op de inhoud, en niet allemaal op hetzelfde. Een webpagina, tekening \
        of script met de extensie van een afbeelding of document is niet wat de naam belooft, en zou kunnen draaien waar een \
        programma op de inhoud afgaat.
        """))

}
