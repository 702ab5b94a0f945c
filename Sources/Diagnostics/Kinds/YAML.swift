extension DiagnosticKind {
  static let yaml = [
    yamlSyntax, yamlUnclosedQuote, yamlMissingSpace, yamlWrongIndentation, yamlTab, yamlDuplicateKey, yamlTooDeep, yamlTooLarge,
    yamlNotAMapping, yamlSeveralDocuments, unknownKey, missingKey, emptyKey, wrongType, impossibleDate, dateForm, typographicQuotes,
    unknownValue, badValue,
  ]

  /// The YAML parser's own complaint.
  public static let yamlSyntax = DiagnosticKind(
    "yaml.syntax",
    summary: "the YAML cannot be read: {problem}",
    help: "put a value with a colon or another special sign between quotes, and check the spaces at the start of the line",
    explanation: "Front matter and settings are YAML: a key, a colon, a space and a value; nested keys are indented by spaces.",
    example: "title: \"ECVET: what is it?\"\naudiences: [schools]")

  /// A quote without its partner.
  public static let yamlUnclosedQuote = DiagnosticKind(
    "yaml.unclosed-quote",
    summary: "the quote that begins here is not closed",
    help: "end the value with {quote} on this line; a quote within the value goes between quotes of the other kind",
    explanation: "A value that begins with a quote runs on until the next quote of that kind, through all the lines in between.",
    example: "title: \"ECVET: what is it?\"")

  /// `title:Test`.
  public static let yamlMissingSpace = DiagnosticKind(
    "yaml.missing-space",
    summary: "there is no space after the colon of “{key}”",
    help: "put a space after the colon",
    explanation: "In YAML a colon with a space behind it parts a key from its value. Without the space both are one word.",
    example: "title: What is ECVET?")

  /// A key that begins too far to the right.
  public static let yamlWrongIndentation = DiagnosticKind(
    "yaml.wrong-indentation",
    summary: "“{key}” begins further to the right than “{above}”, which has a value already",
    help: "let both lines begin in the same column",
    explanation:
      "Keys that begin further to the right belong to the key above them. One that has a value cannot have keys of its own.",
    example: "title: What is ECVET?\nsummary: The system in one page.")

  /// A tab in the indentation.
  public static let yamlTab = DiagnosticKind(
    "yaml.tab",
    summary: "a tab stands in the indentation",
    help: "use spaces; two for each step",
    explanation: "YAML does not allow tabs in the indentation, since editors show them in different widths.",
    example: "venue:\n  name: ROC\n  city: Utrecht")

  /// One key twice.
  public static let yamlDuplicateKey = DiagnosticKind(
    "yaml.duplicate-key",
    summary: "the key “{key}” stands here twice",
    help: "remove one of the two",
    explanation: "Of two equal keys one would be forgotten. Which one was meant is not for a program to decide.",
    example: "title: What is ECVET?\nsummary: The system in one page.")

  /// Nesting beyond what is sensible.
  public static let yamlTooDeep = DiagnosticKind(
    "yaml.too-deep",
    summary: "the YAML is nested more than {limit} levels deep",
    help: "no file of a site needs this; check for a missing bracket or line end",
    explanation: "Such nesting is a mistake or an attack on the program that reads it.",
    example: "venue: {name: ROC, city: Utrecht}")

  /// An alias bomb or a data dump.
  public static let yamlTooLarge = DiagnosticKind(
    "yaml.too-large",
    summary: "the YAML holds more than {limit} values once its aliases are written out",
    help: "write the values themselves instead of anchors (&) and aliases (*)",
    explanation: "A few lines of aliases that point at aliases can stand for billions of values.",
    example: "topics: [mobility, policy]")

  /// A list or a word where keys belong.
  public static let yamlNotAMapping = DiagnosticKind(
    "yaml.not-a-mapping",
    summary: "{what} must be keys with values, not {found}",
    help: "write a key, a colon and a value on each line",
    explanation: "Settings are found by their key, so a list or a single word in this place cannot be understood.",
    example: "title: What is ECVET?")

  /// `---` in a YAML file.
  public static let yamlSeveralDocuments = DiagnosticKind(
    "yaml.several-documents",
    summary: "a second YAML document begins here",
    help: "remove the line with ---",
    explanation: "A file of a site holds one YAML document. What stands in a second one would be forgotten.",
    example: "name: ECVET experts\nbase-url: https://ecvet.example")

  /// A key that nothing reads.
  public static let unknownKey = DiagnosticKind(
    "key.unknown",
    summary: "unknown key “{key}” in {what}",
    help: "known keys: {known}",
    explanation: "A key that Baken does not know would do nothing. It is mostly a slip of the keyboard, so it is an error.",
    example: "title: What is ECVET?\nsummary: The system in one page.")

  /// A key that must be there.
  public static let missingKey = DiagnosticKind(
    "key.missing",
    summary: "{what} has no “{key}”",
    help: "add a line such as: {example}",
    explanation: "Some keys have no sensible value that a program could think up, such as a page's title.",
    example: "title: What is ECVET?")

  /// A key with nothing behind it.
  public static let emptyKey = DiagnosticKind(
    "key.empty",
    summary: "“{key}” has no value",
    help: "give it a value, or remove the line",
    explanation: "An empty value can mean “none” or “I will fill this in later”. Leave the key out for the first.",
    example: "summary: The system in one page.")

  /// A list where a text belongs, and the like.
  public static let wrongType = DiagnosticKind(
    "key.wrong-type",
    summary: "“{key}” must be {expected}, not {found}",
    help: "write it like this: {example}",
    explanation: "Each key takes values of one form: a text, a list, true or false, a number, a date, or keys with values.",
    example: "audiences: [schools, companies]\ndraft: true\ndate: 2027-03-11")

  /// 30 February.
  public static let impossibleDate = DiagnosticKind(
    "key.impossible-date",
    summary: "“{value}” is not a date that exists",
    help: "write a date as year-month-day, such as 2027-03-11, and a time behind a T: 2027-03-11T09:30",
    explanation: "Dates are written as in ISO 8601 (RFC 3339), so that 4-5 cannot be read in two ways.",
    example: "date: 2027-03-11")

  /// 3 March 2027.
  public static let dateForm = DiagnosticKind(
    "key.date-form",
    summary: "“{value}” is not written as year-month-day",
    help: "write a date such as 2027-03-11, and a time behind a T: 2027-03-11T09:30",
    explanation: "Dates are written as in ISO 8601 (RFC 3339), so that 4-5 cannot be read in two ways.",
    example: "date: 2027-03-11")

  /// Quotes of a word processor around a value.
  public static let typographicQuotes = DiagnosticKind(
    "yaml.typographic-quotes",
    summary: "these are typographic quotes, which YAML takes for a part of the value",
    help: "write {inner} without quotes, or between straight ones (\")",
    explanation: """
      YAML knows straight quotes only. Word processors put curved ones in their place, and readers would see them. \
      Quotes that are meant stand between straight ones.
      """,
    example: "title: \"“Learning by doing”\"")

  /// A word that is not in the list.
  public static let unknownValue = DiagnosticKind(
    "key.unknown-value",
    summary: "“{value}” is not a known value of “{key}”",
    help: "known values: {known}",
    explanation: "This key takes one of a few words. Another word would do nothing, so it is an error.",
    example: "format: on-site")

  /// A value that has the right type and still cannot be.
  public static let badValue = DiagnosticKind(
    "key.bad-value",
    summary: "“{value}” cannot be the value of “{key}”: {reason}",
    help: "write it like this: {example}",
    explanation: "The value has a form that is checked, such as an address or a colour.",
    example: "base-url: https://ecvet.example")
}
