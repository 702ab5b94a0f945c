extension DiagnosticKind {
  static let components = [unknownComponent, unclosedComponent, wordsBehindComponent]

  /// A fenced block whose name is neither a component nor a programming language.
  public static let unknownComponent = DiagnosticKind(
    "component.unknown",
    summary: "unknown component “{name}”",
    help: "{hint}components: {known}",
    explanation:
      "A fenced block whose info string names a component is replaced by it. For code in a language, use a language's name; for plain text use the word text.",
    example: "```steps\nitems:\n  - title: Agree\n    text: Write down what will be learnt.\n```",
    nl: DiagnosticWords(
      summary: "het onderdeel “{name}” bestaat niet",
      help: "{hint}onderdelen: {known}",
      explanation: """
        Op de plek van een blok tussen backticks met de naam van een onderdeel komt dat onderdeel. Schrijf voor code de naam \
        van de programmeertaal achter de backticks, en voor gewone tekst het woord text.
        """))

  public static let unclosedComponent = DiagnosticKind(
    "component.unclosed",
    summary: "the component {name} is not closed, so the text behind it would be read as its keys",
    help: "close the block with a line {fence} below its last key",
    explanation:
      "A component is a fenced block: it begins with three backticks and its name, and ends with a line of three backticks.",
    example: "```events\nlimit: 3\n```",
    nl: DiagnosticWords(
      summary: "het onderdeel {name} is niet afgesloten, dus de tekst erna zou als sleutels worden gelezen",
      help: "sluit het blok af met een regel {fence} onder de laatste sleutel",
      explanation: """
        Een onderdeel is een blok: het begint met drie backticks en de naam van het onderdeel, en eindigt met een regel van \
        drie backticks.
        """))

  /// Words behind the name of a component, as in ` ```events utrecht`.
  public static let wordsBehindComponent = DiagnosticKind(
    "component.words-behind-name",
    summary: "the words “{words}” behind {name} do nothing",
    help: "what the component is to show stands in its block: a key with its value on each line",
    explanation:
      "Behind the three backticks stands the name of the component, and nothing else. Its settings are keys with values, on the lines of the block.",
    example: "```events\nlimit: 3\n```",
    nl: DiagnosticWords(
      summary: "de woorden “{words}” achter {name} doen niets",
      help: "wat het onderdeel moet tonen, staat in het blok: op elke regel een sleutel met zijn waarde",
      explanation: """
        Achter de drie backticks staat de naam van het onderdeel, en verder niets. De instellingen zijn sleutels met waarden, op \
        de regels van het blok.
        """))
}

/// What else a fenced block may be: the words for `hint` in ``DiagnosticKind/unknownComponent``.
public enum UnknownComponentHint: Sendable, Hashable, CaseIterable {
  /// For a word close to a component's name.
  case none
  /// For any other word, which may be a language.
  case language

  public var words: Words {
    switch self {
    case .none: Words(en: "", nl: "")
    case .language:
      Words(
        en: "for code in a language that Baken has no name for, write text behind the fence: ```text; ",
        nl: "schrijf voor code in een taal die Baken niet kent text achter de backticks: ```text; ")
    }
  }
}
