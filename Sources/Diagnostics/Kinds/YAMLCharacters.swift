/// The rules about characters that mean more to YAML than to the author.
extension DiagnosticKind {
  /// `title: Join us #EcvetExperience`.
  public static let yamlCommentInText = DiagnosticKind(
    "yaml.comment-in-text",
    summary: "“{words}” is a comment for YAML, so readers would not see it",
    help: """
      put the whole value between quotes, or, in a text below a | , indent the line as those above it; a real comment stands on a \
      line of its own with a space behind its #
      """,
    explanation: """
      In a value without quotes a # with a space before it begins a comment, and a comment is left out. A hashtag is lost that way, \
      and so is the rest of a sentence.
      """,
    example: "title: \"Join us #EcvetExperience\"\nlimit: 3  # the next three",
    nl: DiagnosticWords(
      summary: "“{words}” is voor YAML commentaar, dus lezers zouden het niet zien",
      help: """
        zet de hele waarde tussen aanhalingstekens, of laat in een tekst onder een | de regel even ver inspringen als die \
        erboven; echt commentaar staat op een eigen regel, met een spatie achter de #
        """,
      explanation: """
        In een waarde zonder aanhalingstekens begint een # met een spatie ervoor commentaar, en dat wordt weggelaten. Zo gaat \
        een hashtag verloren, en ook de rest van een zin.
        """))

  /// `title: !Important`.
  public static let yamlCharacterAtStart = DiagnosticKind(
    "yaml.sign-at-start",
    summary: "“{character}” at the start of a value is {meaning} for YAML, not a part of the text",
    help: "put the whole value between quotes",
    explanation: """
      A few characters mean something to YAML when a value without quotes begins with them: ! & * | > [ ] { } % @ ` ' \" and a # or a - \
      with a space. The text then loses words, or cannot be read.
      """,
    example: "title: \"!Important\"\nsummary: \"*New* in 2027\"",
    nl: DiagnosticWords(
      summary: "“{character}” aan het begin van een waarde is voor YAML {meaning}, geen deel van de tekst",
      help: "zet de hele waarde tussen aanhalingstekens",
      explanation: """
        Een paar tekens betekenen iets voor YAML als een waarde zonder aanhalingstekens ermee begint: ! & * | > [ ] { } % @ ` \
        ' \" en een # of een - met een spatie. De tekst verliest dan woorden, of is niet te lezen.
        """))

  /// `title: 'Photos of Jan's party'`.
  public static let yamlQuoteEnds = DiagnosticKind(
    "yaml.quote-ends-early",
    summary: "for YAML {words} is the whole text, and what follows it belongs to nothing",
    help: "put quotes around the whole value that do not occur in it, or leave the quotes out",
    explanation: """
      A value that begins with a quote ends at the next quote of that kind, and nothing may follow it. A quote of the other kind may \
      stand in between; a double quote between double quotes is written \\".
      """,
    example: "title: \"Photos of Jan's party\"\nsummary: 'He said \"yes\" at once.'",
    nl: DiagnosticWords(
      summary: "voor YAML is {words} de hele tekst, en wat erachter staat, hoort nergens bij",
      help: "zet om de hele waarde aanhalingstekens die er niet in voorkomen, of laat de aanhalingstekens weg",
      explanation: """
        Een waarde die met een aanhalingsteken begint, eindigt bij het volgende aanhalingsteken van die soort, en daarna mag \
        niets meer komen. Een aanhalingsteken van de andere soort mag er wel in staan; een dubbel tussen dubbele \
        aanhalingstekens schrijft u als \\".
        """))

  /// `title: "C:\new"`.
  public static let yamlBackslash = DiagnosticKind(
    "yaml.backslash",
    summary: "between double quotes “{words}” is one character for YAML, not these characters",
    help: "put the value between single quotes, or write \\\\ for each \\",
    explanation: """
      Between double quotes a \\ and the letter behind it stand for another character: \\n for the end of a line, \\t for a tab. Between \
      single quotes, and without quotes, a \\ is a \\.
      """,
    example: "title: 'C:\\new\\test'",
    nl: DiagnosticWords(
      summary: "tussen dubbele aanhalingstekens is “{words}” voor YAML één teken, niet deze tekens",
      help: "zet de waarde tussen enkele aanhalingstekens, of schrijf \\\\ voor elke \\",
      explanation: """
        Tussen dubbele aanhalingstekens staan een \\ en de letter erachter voor een ander teken: \\n voor het einde van een \
        regel, \\t voor een tab. Tussen enkele aanhalingstekens, en zonder aanhalingstekens, is een \\ gewoon een \\.
        """))

  /// A list in a text whose lines YAML joins.
  public static let yamlListInText = DiagnosticKind(
    "yaml.list-in-text",
    summary: "YAML joins these lines into one, so readers would see hyphens within a sentence instead of a list",
    help: "put a | behind the key, and the text on the lines below it with an empty line before the list",
    explanation: """
      The lines of a text that begins behind its key, or below a >, are joined with spaces. Below a | they stay as they are. A key for \
      one sentence, such as summary, takes no list in either form.
      """,
    example: "text: |\n  Bring along:\n\n  - a pen\n  - a book",
    nl: DiagnosticWords(
      summary: "YAML maakt van deze regels één regel, dus lezers zouden streepjes in een zin zien in plaats van een lijst",
      help: "zet een | achter de sleutel, en de tekst op de regels eronder, met een lege regel voor de lijst",
      explanation: """
        Van een tekst die achter de sleutel begint, of onder een >, worden de regels met spaties aan elkaar gezet. Onder een | \
        blijven zij zoals ze zijn. Bij een sleutel voor één zin, zoals summary, kan in geen van beide vormen een lijst.
        """))

  /// `{text: No, thanks}`.
  public static let yamlCommaInBraces = DiagnosticKind(
    "yaml.comma-in-braces",
    summary: "within braces a comma ends the value, so “{words}” would be a key of its own",
    help: "put the value with the comma between quotes",
    explanation: "Within { } keys with their values are parted by commas. A text that has a comma in it goes between quotes there.",
    example: "never: {points: 0, text: \"No, we do not.\"}",
    nl: DiagnosticWords(
      summary: "tussen accolades eindigt een waarde bij een komma, dus “{words}” zou een eigen sleutel zijn",
      help: "zet de waarde met de komma tussen aanhalingstekens",
      explanation: """
        Tussen { } scheiden komma’s de sleutels met hun waarden. Een tekst met een komma erin staat daar tussen \
        aanhalingstekens.
        """))

  /// A word processor's quotation marks around a value.
  public static let typographicQuotes = DiagnosticKind(
    "yaml.typographic-quotes",
    summary: "these are typographic quotes, which YAML takes for a part of the value",
    help: "put straight quotes (\") around {inner}; often it needs none",
    explanation: """
      YAML knows straight quotes only. Word processors put curved ones in their place, and readers would see them. \
      Quotes that are meant stand between straight ones.
      """,
    example: "title: \"“Learning by doing”\"",
    nl: DiagnosticWords(
      summary: "dit zijn gekrulde aanhalingstekens, maar voor YAML horen die bij de waarde",
      help: "zet rechte aanhalingstekens (\") om {inner}; vaak kan het ook zonder",
      explanation: """
        YAML kent alleen rechte aanhalingstekens. Tekstverwerkers maken er gekrulde van, en lezers zouden die zien. Horen \
        gekrulde bij de tekst, zet er dan rechte omheen.
        """))
}

/// What a character means to YAML: the words for `meaning` in ``DiagnosticKind/yamlCharacterAtStart``.
public enum YAMLCharacterMeaning: Sendable, Hashable, CaseIterable {
  /// `#`, which has its own rule: ``DiagnosticKind/yamlCommentInText``.
  case comment
  /// `: ` within a text.
  case colon
  /// `!word`.
  case tag
  /// `&word`.
  case anchor
  /// `*word`.
  case alias
  /// `"…" and more`, or `'…' and more`, which has its own rule: ``DiagnosticKind/yamlQuoteEnds``.
  case quote
  /// `'s avonds`.
  case apostrophe
  /// `[…] and more`.
  case list
  /// `{…} and more`.
  case keys
  /// `| and more`, `> and more`.
  case block
  /// `- `, `? `, `: `.
  case structure
  /// `,` within braces, which has its own rule: ``DiagnosticKind/yamlCommaInBraces``.
  case comma
  /// `- ` in a text whose lines are joined, which has its own rule: ``DiagnosticKind/yamlListInText``.
  case folded
  /// A `\` between double quotes, which has its own rule: ``DiagnosticKind/yamlBackslash``.
  case escape
  /// `%`, `@`, a backtick, `,`, `]` or `}`.
  case reserved

  public var words: Words {
    switch self {
    case .comment: Words(en: "the start of a comment", nl: "het begin van commentaar")
    case .colon:
      Words(
        en: "a colon with a space behind it begins a second value on this line",
        nl: "een dubbele punt met een spatie erachter begint op deze regel een tweede waarde")
    case .tag: Words(en: "the start of a type", nl: "het begin van een type")
    case .anchor: Words(en: "the start of a name for the value", nl: "het begin van een naam voor de waarde")
    case .alias: Words(en: "a reference to another value", nl: "een verwijzing naar een andere waarde")
    case .quote: Words(en: "the first quote around a text", nl: "het eerste aanhalingsteken om een tekst")
    case .apostrophe: Words(en: "an opening quote", nl: "een aanhalingsteken dat opent")
    case .list: Words(en: "the start of a list", nl: "het begin van een lijst")
    case .keys: Words(en: "the start of keys with values", nl: "het begin van sleutels met waarden")
    case .block: Words(en: "the start of a text on the lines below", nl: "het begin van een tekst op de regels eronder")
    case .structure: Words(en: "the start of an entry", nl: "het begin van een punt in een lijst of van een sleutel")
    case .comma: Words(en: "the end of a value in braces", nl: "het einde van een waarde tussen accolades")
    case .folded: Words(en: "a hyphen within a text", nl: "een streepje in een tekst")
    case .escape: Words(en: "another character", nl: "een ander teken")
    case .reserved: Words(en: "a character that cannot begin a value", nl: "een teken waarmee een waarde niet kan beginnen")
    }
  }
}
