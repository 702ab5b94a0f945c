/// The rules about keys and their values, in front matter and settings.
extension DiagnosticKind {
  public static let unknownKey = DiagnosticKind(
    "key.unknown",
    summary: "unknown key “{key}” in {what}",
    help: "known keys: {known}",
    explanation: "A key that Baken does not know would do nothing. It is mostly a slip of the keyboard, so it is an error.",
    example: "title: What is ECVET?\nsummary: The system in one page.",
    nl: DiagnosticWords(
      summary: "de sleutel “{key}” bestaat niet in {what}",
      help: "bekende sleutels: {known}",
      explanation:
        "Een sleutel die Baken niet kent, zou niets doen. Meestal is zo’n sleutel een typefout, en daarom telt hij als fout."))

  public static let missingKey = DiagnosticKind(
    "key.missing",
    summary: "{what} has no “{key}”",
    help: "add a line such as: {example}",
    explanation: "Some keys have no sensible value that a program could think up, such as a page's title.",
    example: "title: What is ECVET?",
    nl: DiagnosticWords(
      summary: "in {what} ontbreekt “{key}”",
      help: "voeg een regel toe zoals: {example}",
      explanation: "Voor sommige sleutels kan een programma geen zinnige waarde bedenken, zoals voor de titel van een pagina."))

  /// A key without a value.
  public static let emptyKey = DiagnosticKind(
    "key.empty",
    summary: "“{key}” has no value",
    help: "give it a value, or remove the line",
    explanation: "An empty value can mean “none” or “I will fill this in later”. Leave the key out for the first.",
    example: "summary: The system in one page.",
    nl: DiagnosticWords(
      summary: "“{key}” heeft geen waarde",
      help: "vul een waarde in, of haal de regel weg",
      explanation: "Een lege waarde kan “geen” betekenen, of “dit vul ik later in”. Laat de sleutel weg als u “geen” bedoelt."))

  /// A list where a text belongs, and the like.
  public static let wrongType = DiagnosticKind(
    "key.wrong-type",
    summary: "“{key}” must be {expected}, not {found}",
    help: "write it like this: {example}",
    explanation: "Each key takes values of one form: a text, a list, true or false, a number, a date, or keys with values.",
    example: "audiences: [schools, companies]\ndraft: true\ndate: 2027-03-11",
    nl: DiagnosticWords(
      summary: "“{key}” vraagt om {expected}, niet om {found}",
      help: "schrijf het zo: {example}",
      explanation: """
        Bij elke sleutel hoort één vorm van waarde: een tekst, een lijst, true of false, een getal, een datum, of sleutels met \
        waarden.
        """))

  /// A date such as 30 February.
  public static let impossibleDate = DiagnosticKind(
    "key.impossible-date",
    summary: "the date “{value}” does not exist",
    help: "write a date as year-month-day, such as 2027-03-11, and a time behind a T: 2027-03-11T09:30",
    explanation: "Dates are written as in ISO 8601 (RFC 3339), so that 4-5 cannot be read in two ways.",
    example: "date: 2027-03-11",
    nl: DiagnosticWords(
      summary: "de datum “{value}” bestaat niet",
      help: "schrijf een datum als jaar-maand-dag, zoals 2027-03-11, en een tijd achter een T: 2027-03-11T09:30",
      explanation: "Datums schrijft u zoals in ISO 8601 (RFC 3339), zodat 4-5 niet op twee manieren te lezen is."))

  /// A date in another notation, such as 3 March 2027.
  public static let dateForm = DiagnosticKind(
    "key.date-form",
    summary: "“{value}” is not written as year-month-day",
    help: "write a date such as 2027-03-11, and a time behind a T: 2027-03-11T09:30",
    explanation: "Dates are written as in ISO 8601 (RFC 3339), so that 4-5 cannot be read in two ways.",
    example: "date: 2027-03-11",
    nl: DiagnosticWords(
      summary: "“{value}” is niet geschreven als jaar-maand-dag",
      help: "schrijf een datum zoals 2027-03-11, en een tijd achter een T: 2027-03-11T09:30",
      explanation: "Datums schrijft u zoals in ISO 8601 (RFC 3339), zodat 4-5 niet op twee manieren te lezen is."))

  /// A time that the clock skips in spring.
  public static let skippedMoment = DiagnosticKind(
    "key.skipped-time",
    summary: "{value} does not exist in {zone}: summer time skips it",
    help: "give a time before the change, or from {next} on",
    explanation: "In spring the clock jumps an hour ahead. No clock shows a time within that hour.",
    example: "publish: 2027-03-28T03:30",
    nl: DiagnosticWords(
      summary: "{value} bestaat niet in {zone}: de zomertijd slaat deze tijd over",
      help: "kies een tijd vóór de overgang, of vanaf {next}",
      explanation: "In het voorjaar springt de klok een uur vooruit. Geen enkele klok wijst een tijd binnen dat uur aan."))

  /// A value that is not one of those the key takes.
  public static let unknownValue = DiagnosticKind(
    "key.unknown-value",
    summary: "“{value}” is not a known value of “{key}”",
    help: "known values: {known}",
    explanation: "This key takes one of a few words. Another word would do nothing, so it is an error.",
    example: "format: on-site",
    nl: DiagnosticWords(
      summary: "“{value}” is geen bekende waarde van “{key}”",
      help: "bekende waarden: {known}",
      explanation: "Bij deze sleutel past maar een klein aantal woorden. Een ander woord zou niets doen, en is daarom een fout."))

  /// A value of the right type that is not possible.
  public static let badValue = DiagnosticKind(
    "key.bad-value",
    summary: "“{value}” cannot be the value of “{key}”: {reason}",
    help: "write it like this: {example}",
    explanation: "The value has a form that is checked, such as an address or a colour.",
    example: "base-url: https://ecvet.example",
    nl: DiagnosticWords(
      summary: "“{value}” kan niet de waarde van “{key}” zijn: {reason}",
      help: "schrijf het zo: {example}",
      explanation: "De waarde heeft een vorm die wordt nagekeken, zoals een adres of een kleur."))
}
