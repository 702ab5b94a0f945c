extension DiagnosticKind {
  static let yaml = [
    yamlSyntax, yamlUnclosedQuote, yamlMissingSpace, yamlWrongIndentation, yamlTab, yamlDuplicateKey, yamlTooDeep, yamlTooLarge,
    yamlNotAMapping, yamlSeveralDocuments, yamlCommentInText, yamlCharacterAtStart, yamlQuoteEnds, yamlBackslash, yamlListInText,
    yamlCommaInBraces, yamlStrayText, unknownKey, missingKey, emptyKey, wrongType,
    impossibleDate, dateForm, typographicQuotes,
    unknownValue, badValue,
  ]

  /// Any other complaint of the YAML parser.
  public static let yamlSyntax = DiagnosticKind(
    "yaml.syntax",
    summary: "the YAML cannot be read: {problem}",
    help: """
      look at this line and the one above it: a colon and a space behind each key, the same spaces in front of keys that belong \
      together, quotes around a value with a colon or another special character
      """,
    explanation: "Front matter and settings are YAML: a key, a colon, a space and a value; nested keys are indented by spaces.",
    example: "title: \"ECVET: what is it?\"\naudiences: [schools]")

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

  /// A key that is indented too far.
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

  public static let yamlDuplicateKey = DiagnosticKind(
    "yaml.duplicate-key",
    summary: "the key “{key}” stands here twice",
    help: "remove one of the two",
    explanation: "Of two equal keys one would be forgotten. Which one was meant is not for a program to decide.",
    example: "title: What is ECVET?\nsummary: The system in one page.")

  public static let yamlTooDeep = DiagnosticKind(
    "yaml.too-deep",
    summary: "the YAML is nested more than {limit} levels deep",
    help: "no file of a site needs this; check for a missing bracket or line end",
    explanation: "Such nesting is a mistake or an attack on the program that reads it.",
    example: "venue: {name: ROC, city: Utrecht}")

  /// More values than a site's file needs: an alias bomb or a data dump.
  public static let yamlTooLarge = DiagnosticKind(
    "yaml.too-large",
    summary: "the YAML holds more than {limit} values once its aliases are written out",
    help: "write the values themselves instead of anchors (&) and aliases (*)",
    explanation: "A few lines of aliases that point at aliases can stand for billions of values.",
    example: "topics: [mobility, policy]")

  /// A list or a text where keys belong.
  public static let yamlNotAMapping = DiagnosticKind(
    "yaml.not-a-mapping",
    summary: "{what} must be keys with values, not {found}",
    help: "write a key, a colon and a value on each line",
    explanation: "Settings are found by their key, so a list or a single word in this place cannot be understood.",
    example: "title: What is ECVET?")

  /// `---` between two documents in a YAML file.
  public static let yamlSeveralDocuments = DiagnosticKind(
    "yaml.several-documents",
    summary: "a second YAML document begins here",
    help: "remove the line with --- or ...",
    explanation: "A file of a site holds one YAML document. What stands in a second one would be forgotten.",
    example: "name: ECVET experts\nbase-url: https://ecvet.example")

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
    example: "title: \"Join us #EcvetExperience\"\nlimit: 3  # the next three")

  /// `title: !Important`.
  public static let yamlCharacterAtStart = DiagnosticKind(
    "yaml.sign-at-start",
    summary: "“{character}” at the start of a value is {meaning} for YAML, not a part of the text",
    help: "put the whole value between quotes",
    explanation: """
      A few characters mean something to YAML when a value without quotes begins with them: ! & * | > [ ] { } % @ ` ' \" and a # or a - \
      with a space. The text then loses words, or cannot be read.
      """,
    example: "title: \"!Important\"\nsummary: \"*New* in 2027\"")

  /// `title: 'Photos of Jan's party'`.
  public static let yamlQuoteEnds = DiagnosticKind(
    "yaml.quote-ends-early",
    summary: "for YAML the text between quotes is {words}, and what stands behind it is left over",
    help: "put quotes around the whole value that do not occur in it, or leave the quotes out",
    explanation: """
      A value that begins with a quote ends at the next quote of that kind, and nothing may follow it. A quote of the other kind may \
      stand in between; a double quote between double quotes is written \\".
      """,
    example: "title: \"Photos of Jan's party\"\nsummary: 'He said \"yes\" at once.'")

  /// `title: "C:\new"`.
  public static let yamlBackslash = DiagnosticKind(
    "yaml.backslash",
    summary: "between double quotes “{words}” is one character for YAML, not these characters",
    help: "put the value between single quotes, or write \\\\ for each \\",
    explanation: """
      Between double quotes a \\ and the letter behind it stand for another character: \\n for the end of a line, \\t for a tab. Between \
      single quotes, and without quotes, a \\ is a \\.
      """,
    example: "title: 'C:\\new\\test'")

  /// A list in a text whose lines YAML joins.
  public static let yamlListInText = DiagnosticKind(
    "yaml.list-in-text",
    summary: "YAML joins these lines into one, so readers would see hyphens within a sentence instead of a list",
    help: "put a | behind the key, and the text on the lines below it with an empty line before the list",
    explanation: """
      The lines of a text that begins behind its key, or below a >, are joined with spaces. Below a | they stay as they are. A key for \
      one sentence, such as summary, takes no list in either form.
      """,
    example: "text: |\n  Bring along:\n\n  - a pen\n  - a book")

  /// `{text: No, thanks}`.
  public static let yamlCommaInBraces = DiagnosticKind(
    "yaml.comma-in-braces",
    summary: "within braces a comma ends the value, so “{words}” would be a key of its own",
    help: "put the value with the comma between quotes",
    explanation: "Within { } keys with their values are parted by commas. A text that has a comma in it goes between quotes there.",
    example: "never: {points: 0, text: \"No, we do not.\"}")

  /// A sentence between keys.
  public static let yamlStrayText = DiagnosticKind(
    "yaml.stray-text",
    summary: "this line is a text without a key",
    help: "write a key, a colon and a space in front of it, or move it below the settings; a text that goes on here is indented",
    explanation: "Between the keys of a file nothing can stand but keys with their values, and comments behind a # and a space.",
    example: "summary: The system in one page.")

  public static let unknownKey = DiagnosticKind(
    "key.unknown",
    summary: "unknown key “{key}” in {what}",
    help: "known keys: {known}",
    explanation: "A key that Baken does not know would do nothing. It is mostly a slip of the keyboard, so it is an error.",
    example: "title: What is ECVET?\nsummary: The system in one page.")

  public static let missingKey = DiagnosticKind(
    "key.missing",
    summary: "{what} has no “{key}”",
    help: "add a line such as: {example}",
    explanation: "Some keys have no sensible value that a program could think up, such as a page's title.",
    example: "title: What is ECVET?")

  /// A key without a value.
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

  /// A date such as 30 February.
  public static let impossibleDate = DiagnosticKind(
    "key.impossible-date",
    summary: "“{value}” is not a date that exists",
    help: "write a date as year-month-day, such as 2027-03-11, and a time behind a T: 2027-03-11T09:30",
    explanation: "Dates are written as in ISO 8601 (RFC 3339), so that 4-5 cannot be read in two ways.",
    example: "date: 2027-03-11")

  /// A date in another notation, such as 3 March 2027.
  public static let dateForm = DiagnosticKind(
    "key.date-form",
    summary: "“{value}” is not written as year-month-day",
    help: "write a date such as 2027-03-11, and a time behind a T: 2027-03-11T09:30",
    explanation: "Dates are written as in ISO 8601 (RFC 3339), so that 4-5 cannot be read in two ways.",
    example: "date: 2027-03-11")

  /// A word processor's quotation marks around a value.
  public static let typographicQuotes = DiagnosticKind(
    "yaml.typographic-quotes",
    summary: "these are typographic quotes, which YAML takes for a part of the value",
    help: "write {inner} without quotes, or between straight ones (\")",
    explanation: """
      YAML knows straight quotes only. Word processors put curved ones in their place, and readers would see them. \
      Quotes that are meant stand between straight ones.
      """,
    example: "title: \"“Learning by doing”\"")

  /// A value that is not one of those the key takes.
  public static let unknownValue = DiagnosticKind(
    "key.unknown-value",
    summary: "“{value}” is not a known value of “{key}”",
    help: "known values: {known}",
    explanation: "This key takes one of a few words. Another word would do nothing, so it is an error.",
    example: "format: on-site")

  /// A value of the right type that is not possible.
  public static let badValue = DiagnosticKind(
    "key.bad-value",
    summary: "“{value}” cannot be the value of “{key}”: {reason}",
    help: "write it like this: {example}",
    explanation: "The value has a form that is checked, such as an address or a colour.",
    example: "base-url: https://ecvet.example")
}

/// What a character means to YAML: the words for `meaning` in ``DiagnosticKind/yamlCharacterAtStart``.
public enum YAMLCharacterMeaning: String, Sendable, Hashable, CaseIterable {
  /// `#`, which has its own rule: ``DiagnosticKind/yamlCommentInText``.
  case comment = "the start of a comment"
  /// `: ` within a text.
  case colon = "a colon with a space behind it begins a second value on this line"
  /// `!word`.
  case tag = "the start of a type"
  /// `&word`.
  case anchor = "the start of a name for the value"
  /// `*word`.
  case alias = "a reference to another value"
  /// `"…" and more`, or `'…' and more`, which has its own rule: ``DiagnosticKind/yamlQuoteEnds``.
  case quote = "the first quote around a text"
  /// `'s avonds`.
  case apostrophe = "a quote and no apostrophe"
  /// `[…] and more`.
  case list = "the start of a list"
  /// `{…} and more`.
  case keys = "the start of keys with values"
  /// `| and more`, `> and more`.
  case block = "the start of a text on the lines below"
  /// `- `, `? `, `: `.
  case structure = "the start of an entry"
  /// `,` within braces, which has its own rule: ``DiagnosticKind/yamlCommaInBraces``.
  case comma = "the end of a value in braces"
  /// `- ` in a text whose lines are joined, which has its own rule: ``DiagnosticKind/yamlListInText``.
  case folded = "a hyphen within a text"
  /// A `\` between double quotes, which has its own rule: ``DiagnosticKind/yamlBackslash``.
  case escape = "a character by another name"
  /// `%`, `@`, a backtick, `,`, `]` or `}`.
  case reserved = "a character that no value may begin with"
}
