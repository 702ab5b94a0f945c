import Experts
import Testing

/// The parts of names.
@Suite struct PersonNameTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var sortKey: String?
    var family: String
    var given: String
    var sorted: String
    var prefixes: [String] = []
    var suffixes: [String] = []
    var isCertain = true
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "Raisa van Winden", family: "van Winden", given: "Raisa", sorted: "Winden,Raisa"),
    Case(name: "Raisa van Winden", sortKey: "Winden, Raisa van", family: "van Winden", given: "Raisa", sorted: "Winden,Raisa"),
    Case(name: "Gonnie van der Eerden", family: "van der Eerden", given: "Gonnie", sorted: "Eerden,Gonnie"),
    Case(name: "Sophie in 't Veld", family: "in 't Veld", given: "Sophie", sorted: "Veld,Sophie"),
    Case(name: "Jan Willem van 't Hoff", family: "van 't Hoff", given: "Jan Willem", sorted: "Hoff,Jan Willem"),
    Case(name: "Anna Janssen-de Boer", family: "Janssen-de Boer", given: "Anna", sorted: "Janssen-de Boer,Anna"),
    Case(name: "Anna de Boer-van Dijk", family: "de Boer-van Dijk", given: "Anna", sorted: "Boer-van Dijk,Anna"),
    Case(name: "Els Smit-Jansen", family: "Smit-Jansen", given: "Els", sorted: "Smit-Jansen,Els"),
    Case(name: "J. W. Smit", family: "Smit", given: "J. W.", sorted: "Smit,J. W."),
    Case(
      name: "dr. ir. A. de Vries MSc", family: "de Vries", given: "A.", sorted: "Vries,A.", prefixes: ["dr.", "ir."],
      suffixes: ["MSc"]),
    Case(name: "Piet Bakker, PhD, RA", family: "Bakker", given: "Piet", sorted: "Bakker,Piet", suffixes: ["PhD", "RA"]),
    Case(name: "Prof. Marie Curie", family: "Curie", given: "Marie", sorted: "Curie,Marie", prefixes: ["Prof."]),
    Case(name: "Jean-Claude Van Damme", family: "Van Damme", given: "Jean-Claude", sorted: "Van Damme,Jean-Claude"),
    Case(name: "Victor d'Hondt", family: "d'Hondt", given: "Victor", sorted: "Hondt,Victor"),
    Case(name: "Madonna", family: "Madonna", given: "", sorted: "Madonna"),
    Case(name: "Jan Willem Smit", family: "Smit", given: "Jan Willem", sorted: "Smit,Jan Willem", isCertain: false),
    Case(name: "José García Márquez", family: "Márquez", given: "José García", sorted: "Márquez,José García", isCertain: false),
    Case(
      name: "José García Márquez", sortKey: "García Márquez, José", family: "García Márquez", given: "José",
      sorted: "García Márquez,José"),
    Case(name: "Anna van den Berg Smit", family: "van den Berg Smit", given: "Anna", sorted: "Berg Smit,Anna", isCertain: false),
    Case(name: "王伟", family: "王伟", given: "", sorted: "王伟", isCertain: false),
    Case(name: "Nagy Péter", sortKey: "Nagy", family: "Nagy", given: "Péter", sorted: "Nagy,Péter"),
    Case(
      name: "Zoë van der Meer-Ångström, MSc; de bruggenbouwer", sortKey: "Meer-Ångström, Zoë van der",
      family: "van der Meer-Ångström",
      given: "Zoë", sorted: "Meer-Ångström,Zoë", suffixes: ["MSc"]),
    Case(name: "Sofie Van den Berg", family: "Van den Berg", given: "Sofie", sorted: "Van den Berg,Sofie"),
    Case(name: "Tom Van de Velde", family: "Van de Velde", given: "Tom", sorted: "Van de Velde,Tom"),
    Case(name: "Hans Op de Beeck", family: "Op de Beeck", given: "Hans", sorted: "Op de Beeck,Hans"),
    Case(name: "Jan Jozef In 't Veld", family: "In 't Veld", given: "Jan Jozef", sorted: "In 't Veld,Jan Jozef"),
    Case(name: "Ann Van Den Eynde-De Smet", family: "Van Den Eynde-De Smet", given: "Ann", sorted: "Van Den Eynde-De Smet,Ann"),
    Case(name: "Jansen, Kees", family: "Jansen", given: "Kees", sorted: "Jansen,Kees", isCertain: false),
    Case(name: "De Vries, Jan", family: "De Vries", given: "Jan", sorted: "De Vries,Jan", isCertain: false),
    Case(name: "Vries, Jan de", family: "de Vries", given: "Jan", sorted: "Vries,Jan", isCertain: false),
    Case(
      name: "van der Berg, Jan Willem", family: "van der Berg", given: "Jan Willem", sorted: "Berg,Jan Willem", isCertain: false),
    Case(name: "Piet Bakker, CISSP", family: "Bakker", given: "Piet", sorted: "Bakker,Piet", suffixes: ["CISSP"]),
    Case(name: "Ds. van Dam", family: "van Dam", given: "", sorted: "Dam", prefixes: ["Ds."]),
    Case(name: "Mevrouw De Groot", family: "De Groot", given: "", sorted: "De Groot", prefixes: ["Mevrouw"]),
    Case(name: "De heer Van Dam", family: "Van Dam", given: "", sorted: "Van Dam", prefixes: ["De", "heer"]),
    Case(name: "De Groot", family: "De Groot", given: "", sorted: "De Groot", isCertain: false),
    Case(name: "Prof.dr. A. Bakker", family: "Bakker", given: "A.", sorted: "Bakker,A.", prefixes: ["Prof.dr."]),
    Case(name: "Drs.ing. A. Bakker", family: "Bakker", given: "A.", sorted: "Bakker,A.", prefixes: ["Drs.ing."]),
    Case(
      name: "Prof.dr.ir. J.P. van der Laan MSc", family: "van der Laan", given: "J.P.", sorted: "Laan,J.P.",
      prefixes: ["Prof.dr.ir."],
      suffixes: ["MSc"]),
    Case(name: "Jan de Vries (docent)", family: "de Vries", given: "Jan", sorted: "Vries,Jan", isCertain: false),
    Case(name: "Jan Jansen (bestuur)", family: "Jansen", given: "Jan", sorted: "Jansen,Jan", isCertain: false),
    Case(
      name: "Jan Jansen MSc (bestuur)", family: "Jansen", given: "Jan", sorted: "Jansen,Jan", suffixes: ["MSc"], isCertain: false),
    Case(name: "Jan ter Horst - docent", family: "ter Horst", given: "Jan", sorted: "Horst,Jan", isCertain: false),
    Case(name: "Ludwig van Beethoven jr.", family: "van Beethoven", given: "Ludwig", sorted: "Beethoven,Ludwig", suffixes: ["jr."]),
    Case(name: "Sjoerd ter Horst Ad", family: "ter Horst", given: "Sjoerd", sorted: "Horst,Sjoerd", suffixes: ["Ad"]),
    Case(name: "Piet de Boer, docent Engels", family: "de Boer", given: "Piet", sorted: "Boer,Piet", isCertain: false),
    Case(
      name: "Jan Smit en Piet de Boer", family: "de Boer", given: "Jan Smit en Piet", sorted: "Boer,Jan Smit en Piet",
      isCertain: false),
    Case(name: "Li Wei", family: "Wei", given: "Li", sorted: "Wei,Li", isCertain: false),
    Case(name: "Nagy Péter", family: "Péter", given: "Nagy", sorted: "Péter,Nagy", isCertain: false),
    Case(name: "Kim Min-jun", family: "Min-jun", given: "Kim", sorted: "Min-jun,Kim", isCertain: false),
    Case(name: "Tsai Ing-wen MSc", family: "Ing-wen", given: "Tsai", sorted: "Ing-wen,Tsai", suffixes: ["MSc"], isCertain: false),
    Case(name: "dr. Nguyễn Lan", family: "Lan", given: "Nguyễn", sorted: "Lan,Nguyễn", prefixes: ["dr."], isCertain: false),
    Case(name: "Tanaka Yuki", family: "Yuki", given: "Tanaka", sorted: "Yuki,Tanaka", isCertain: false),
    Case(name: "Orbán Viktor", family: "Viktor", given: "Orbán", sorted: "Viktor,Orbán", isCertain: false),
    Case(name: "Dávid Ilona", family: "Ilona", given: "Dávid", sorted: "Ilona,Dávid", isCertain: false),
    Case(name: "Lee Jisoo", family: "Jisoo", given: "Lee", sorted: "Jisoo,Lee", isCertain: false),
    Case(name: "Li Wei", sortKey: "Li, Wei", family: "Li", given: "Wei", sorted: "Li,Wei"),
    Case(name: "Péter Nagy", family: "Nagy", given: "Péter", sorted: "Nagy,Péter"),
    Case(name: "Kim Jansen", family: "Jansen", given: "Kim", sorted: "Jansen,Kim"),
    Case(name: "Li Bakker", family: "Bakker", given: "Li", sorted: "Bakker,Li"),
    Case(name: "Kim de Vries", family: "de Vries", given: "Kim", sorted: "Vries,Kim"),
    Case(name: "Simon Smit-Jansen", family: "Smit-Jansen", given: "Simon", sorted: "Smit-Jansen,Simon"),
    Case(name: "Anna Li", family: "Li", given: "Anna", sorted: "Li,Anna"),
    Case(name: "Kees Jansen Jr.", family: "Jansen", given: "Kees", sorted: "Jansen,Kees", suffixes: ["Jr."]),
    Case(name: "Henry Ford II", family: "Ford", given: "Henry", sorted: "Ford,Henry", suffixes: ["II"]),
    Case(name: "Jan de Vries III", family: "de Vries", given: "Jan", sorted: "Vries,Jan", suffixes: ["III"]),
    Case(name: "John Smith, Sr., PhD", family: "Smith", given: "John", sorted: "Smith,John", suffixes: ["Sr.", "PhD"]),
    Case(name: "Piet Bakker jun.", family: "Bakker", given: "Piet", sorted: "Bakker,Piet", suffixes: ["jun."]),
    Case(name: "Jan van Dam senior", family: "van Dam", given: "Jan", sorted: "Dam,Jan", suffixes: ["senior"]),
    Case(name: "Li Wei III", family: "Wei", given: "Li", sorted: "Wei,Li", suffixes: ["III"], isCertain: false),
    Case(
      name: "Martin King Jr.", sortKey: "King, Martin", family: "King", given: "Martin", sorted: "King,Martin", suffixes: ["Jr."]),
    Case(name: "王 伟", sortKey: "Wang, Wei", family: "伟", given: "王", sorted: "Wang,Wei"),
  ]

  @Test(arguments: cases) func `a name is split into its parts`(expected: Case) {
    let name = PersonName(expected.name, sortKey: expected.sortKey)
    #expect(name.family == expected.family)
    #expect(name.given == expected.given)
    #expect(name.sortKey == expected.sorted)
    #expect(name.prefixes == expected.prefixes)
    #expect(name.suffixes == expected.suffixes)
    #expect(name.isCertain == expected.isCertain)
  }

  /// The warning about a name suggests a `sort-as` as an example: an author who copies it must get the same name.
  @Test(arguments: cases.filter { !$0.isCertain && $0.sortKey == nil && !$0.name.contains(" en ") })
  func `the example of a warning describes the same name`(expected: Case) {
    let name = PersonName(expected.name, sortKey: PersonName(expected.name).listed)
    #expect(name.isCertain)
    #expect([name.family, name.given, name.sortKey] == [expected.family, expected.given, expected.sorted])
  }

  @Test func `a list puts the prefix after the given names`() {
    #expect(PersonName("Gonnie van der Eerden").listed == "Eerden, Gonnie van der")
    #expect(PersonName("Victor d'Hondt").listed == "Hondt, Victor d'")
    #expect(PersonName("Madonna").listed == "Madonna")
  }

  /// An author may leave the title empty, or write something that is not a name.
  @Test func `a text without a name has parts nevertheless`() {
    let pieces = ["", " ", "dr.", "prof.", "MSc", ",", "(in 2027)", "van", "De", "'t", "-", "Jan", "\u{A0}"]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let text = [first, second, third].joined(separator: " ")
          for key in [nil, "", ",", first, "\(first), \(second)"] { #expect(PersonName(text, sortKey: key).listed.count < 100) }
        }
      }
    }
  }
}
