import ContentLoading

/// The keys of an article in `news/`.
enum NewsKeys {
  static let set = KeySet(
    en: "the front matter", nl: "de gegevens bovenaan",
    PageKeys.names + [date] + PageKeys.times + PageKeys.presentation + PageKeys.home)

  static let date = Key.moment(
    "date", .needed, .places(.date), example: "2027-03-11",
    en: (
      "The day of the article",
      "Readers see it, and the newest article stands first. It does not hold the article back: publish does."
    ),
    nl: (
      "De dag van het bericht",
      "Lezers zien de dag, en het nieuwste bericht staat bovenaan. De datum houdt een bericht niet tegen: dat doet publish."
    ))
}

extension FileKind {
  static let news = FileKind("news", NewsKeys.set, en: "an article: a file in news/", nl: "een nieuwsbericht: een bestand in news/")
}
