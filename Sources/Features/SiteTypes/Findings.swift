import Diagnostics

extension DiagnosticKind {
  static let siteTypes = [
    typeFieldName, typeFieldTaken, typeFieldMany, typeFolderTaken, typeFactInTranslation, typeFeedWithoutList, typeFilterOfNoChoice,
    componentNameTaken, componentWithoutTemplate, componentTemplateAlone, layoutNameTaken, brokenReference, fieldFactInTranslation,
  ]

  static let typeFieldName = DiagnosticKind(
    "type.field-name",
    summary: "“{name}” cannot be the name of a field",
    help: "use small letters, digits and hyphens, beginning with a letter",
    explanation: """
      Authors write the name of a field as a key, and templates use it. So it must be one word that both can hold.
      """,
    example: "fields:\n  valid-until: {label: Valid until, type: date}",
    nl: DiagnosticWords(
      summary: "“{name}” kan niet de naam van een veld zijn",
      help: "gebruik kleine letters, cijfers en streepjes, met een letter vooraan",
      explanation: """
        Auteurs schrijven de naam van een veld als sleutel, en sjablonen gebruiken hem. Daarom moet het één woord zijn dat in \
        allebei kan staan.
        """))

  static let typeFieldTaken = DiagnosticKind(
    "type.field-taken",
    summary: "“{name}” is already a key of every page",
    help: "give the field another name, or leave it out: every page may have {name}",
    explanation: """
      Every page has keys such as title, summary, image and topics. A field of the same name would be a second meaning of one key.
      """,
    example: "fields:\n  edition: {label: Edition, type: text}",
    nl: DiagnosticWords(
      summary: "“{name}” is al een sleutel van elke pagina",
      help: "geef het veld een andere naam, of laat het weg: elke pagina mag {name} hebben",
      explanation: """
        Elke pagina heeft sleutels zoals title, summary, image en topics. Een veld met dezelfde naam zou zo’n sleutel een tweede \
        betekenis geven.
        """))

  static let typeFieldMany = DiagnosticKind(
    "type.field-many",
    summary: "a field of the type {type} takes one value only",
    help: "leave many out, or use another type",
    explanation: "A yes or no is one answer, and a text with Markdown already holds lists and paragraphs.",
    example: "materials: {label: Materials, type: media, many: true}",
    nl: DiagnosticWords(
      summary: "in een veld van het type {type} kan maar één waarde staan",
      help: "laat many weg, of gebruik een ander type",
      explanation: "Ja of nee is één antwoord, en in een tekst met Markdown kunnen al lijsten en alinea’s staan."))

  static let typeFolderTaken = DiagnosticKind(
    "type.folder-taken",
    summary: "the folder {folder} already has a meaning: {reason}",
    help: "choose another folder for the files of this kind",
    explanation: "The folder of a file says what kind of content it is, so each folder has one kind.",
    example: "folder: templates",
    nl: DiagnosticWords(
      summary: "de map {folder} heeft al een betekenis: {reason}",
      help: "kies een andere map voor de bestanden van deze soort",
      explanation: "De map van een bestand zegt welke soort inhoud het is, dus elke map is voor één soort."))

  static let typeFactInTranslation = DiagnosticKind(
    "type.fact-in-translation",
    summary: "the translation of a declaration states “{key}”, which is the same in every language",
    help: "state it in {original} only",
    explanation: """
      The translation of a declaration holds words: names, labels, help, and the words for the values of a choice. What a field takes \
      and whether it is needed is the same in every language, and is stated once.
      """,
    example: "name: Template\nfields:\n  version: {label: Version}",
    nl: DiagnosticWords(
      summary: "deze vertaling noemt “{key}”, maar dat is in elke taal hetzelfde",
      help: "noem het alleen in {original}",
      explanation: """
        In de vertaling van een soort of een onderdeel staan woorden: namen, labels, hulp, en de woorden voor de waarden van een \
        choice. Wat in een veld mag staan en of het nodig is, is in elke taal hetzelfde, en staat er één keer.
        """))

  static let typeFeedWithoutList = DiagnosticKind(
    "type.feed-without-list",
    summary: "a kind of content without a list cannot have a feed",
    help: "give its list an address, such as list: {folder}, or leave feed out",
    explanation: "A feed stands beside the list of what it announces: people who find the one find the other.",
    example: "list: templates\nfeed: true",
    nl: DiagnosticWords(
      summary: "een soort inhoud zonder lijst kan geen feed hebben",
      help: "geef de lijst een adres, zoals list: {folder}, of laat feed weg",
      explanation: "Een feed staat naast de lijst van wat hij aankondigt: wie het een vindt, vindt ook het ander."))

  static let typeFilterOfNoChoice = DiagnosticKind(
    "type.filter-of-no-choice",
    summary: "a list cannot be filtered by “{name}”, which is not a choice",
    help: "name fields of the type choice: {known}",
    explanation: "Visitors choose one of the values of a field. A field with free texts has too many of them.",
    example: "filter: [for]",
    nl: DiagnosticWords(
      summary: "een lijst kan niet worden ingekort met “{name}”, want dat is geen choice",
      help: "noem velden van het type choice: {known}",
      explanation: "Bezoekers kiezen een van de waarden van een veld. Een veld met vrije teksten heeft er te veel."))

  static let componentNameTaken = DiagnosticKind(
    "component.name-taken",
    summary: "Baken already has a component “{name}”",
    help: "give the file another name; to change how the built-in one looks, replace the template component-{name}.mustache",
    explanation: "The name of a component stands behind the fence of its block, so each name has one meaning.",
    example: "theme/components/quote.yml",
    nl: DiagnosticWords(
      summary: "Baken heeft al een onderdeel “{name}”",
      help: """
        geef het bestand een andere naam; moet het ingebouwde er anders uitzien, vervang dan het sjabloon \
        component-{name}.mustache
        """,
      explanation: "De naam van een onderdeel staat achter de drie backticks van zijn blok, dus elke naam heeft één betekenis."))

  static let componentWithoutTemplate = DiagnosticKind(
    "component.no-template",
    summary: "the component “{name}” has no template",
    help: "write it in {path}",
    explanation:
      "A component is two files in theme/components/: NAME.yml says what its block may hold, NAME.mustache how it looks.",
    example: "theme/components/quote.yml\ntheme/components/quote.mustache",
    nl: DiagnosticWords(
      summary: "het onderdeel “{name}” heeft geen sjabloon",
      help: "schrijf het in {path}",
      explanation: """
        Een onderdeel bestaat uit twee bestanden in theme/components/: NAAM.yml zegt wat er in het blok mag staan, NAAM.mustache \
        hoe het eruitziet.
        """))

  static let componentTemplateAlone = DiagnosticKind(
    "component.no-declaration",
    summary: "nothing says what the component “{name}” may hold",
    help: "declare its fields in {path}",
    explanation:
      "A component is two files in theme/components/: NAME.yml says what its block may hold, NAME.mustache how it looks.",
    example: "theme/components/quote.yml\ntheme/components/quote.mustache",
    nl: DiagnosticWords(
      summary: "nergens staat wat het onderdeel “{name}” mag bevatten",
      help: "noem de velden in {path}",
      explanation: """
        Een onderdeel bestaat uit twee bestanden in theme/components/: NAAM.yml zegt wat er in het blok mag staan, NAAM.mustache \
        hoe het eruitziet.
        """))

  static let layoutNameTaken = DiagnosticKind(
    "layout.name-taken",
    summary: "Baken already has a layout “{name}”",
    help: "give the file another name; to change the built-in layout, replace its template: baken theme list names them",
    explanation: "A page names its layout by the name of the template, so each name has one meaning.",
    example: "theme/templates/layouts/brochure.mustache",
    nl: DiagnosticWords(
      summary: "Baken heeft al een opzet “{name}”",
      help: """
        geef het bestand een andere naam; moet de ingebouwde opzet veranderen, vervang dan het sjabloon ervan: baken theme list noemt \
        ze
        """,
      explanation: "Een pagina noemt haar opzet met de naam van het sjabloon, dus elke naam heeft één betekenis."))

  static let brokenReference = DiagnosticKind(
    "field.broken-reference",
    summary: "{folder}/ has no “{value}”",
    help: "name a file in {folder}/, without .md or .yml",
    explanation: """
      A reference names a page by its file, so that the link keeps leading there when the title or the address of the page changes.
      """,
    example: "event: 2027-03-11-utrecht",
    nl: DiagnosticWords(
      summary: "{folder}/ heeft geen “{value}”",
      help: "noem een bestand in {folder}/, zonder .md of .yml",
      explanation: """
        Een verwijzing noemt een pagina met de naam van het bestand, zodat de link blijft kloppen als de titel of het adres van de \
        pagina verandert.
        """))

  static let fieldFactInTranslation = DiagnosticKind(
    "field.fact-in-translation", .warning,
    summary: "the translation states a different “{key}” than the original",
    help: "leave {key} out of the translation: it inherits what {original} states",
    explanation: """
      A number, a day, a choice or a reference is the same in every language. A translation inherits it, so that it is typed once and \
      cannot differ.
      """,
    example: "title: Learning agreement\nsummary: What a school and a host agree on.",
    nl: DiagnosticWords(
      summary: "de vertaling zegt bij “{key}” iets anders dan het origineel",
      help: "laat {key} weg in de vertaling: zij neemt over wat {original} zegt",
      explanation: """
        Een getal, een dag, een keuze of een verwijzing is in elke taal hetzelfde. Een vertaling neemt dat over, zodat u het één \
        keer typt en het niet kan verschillen.
        """))
}
