import ContentLoading

/// The keys of a file in `good-practices/`, beside those of every page.
enum GoodPracticeKeys {
  static let set = KeySet(
    en: "the front matter", nl: "de gegevens bovenaan",
    PageKeys.names + PageKeys.times + PageKeys.presentation + PageKeys.home + [school, year, sector, quotation])

  static let school = Key.neededText(
    "school", .plain, example: "ROC in the middle of the country",
    en: ("Which school did it", "The name as the school writes it."),
    nl: ("Welke school het deed", "De naam zoals de school die schrijft."))
  static let year = Key.number(
    "year", 2000...2100, .needed, .fact, example: "2026",
    en: ("In which year it was done", "The newest stand first in lists."),
    nl: ("In welk jaar het gebeurde", "De nieuwste staan vooraan in lijsten."))
  static let sector = Key.text(
    "sector", .sector, .fact, example: "zorg",
    en: ("For which sector it is an example", "Visitors can choose from the list by it."),
    nl: ("Voor welke sector het een voorbeeld is", "Bezoekers kunnen er de lijst mee inkorten."))
  static let quotation = Key.text(
    "quotation", .plain, example: "We knew beforehand what our students would learn.",
    en: ("What somebody at the school says about it", "One sentence, with the consent of who said it."),
    nl: ("Wat iemand van de school erover zegt", "Eén zin, met instemming van wie het zei."))
}

extension FileKind {
  static let goodPractices = FileKind(
    "good-practices", GoodPracticeKeys.set, isPlacedByAll: true, en: "a good practice: a file in good-practices/",
    nl: "een goed voorbeeld: een bestand in good-practices/")
}
