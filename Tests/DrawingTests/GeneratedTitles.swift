import TestSupport

/// Titles of all kinds from a seed: Dutch, Greek and Russian words, compounds of 40 letters and more in each of the three scripts,
/// very short titles and very long ones.
struct GeneratedTitles {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// Parts of compounds: Latin, Greek and Cyrillic.
  private static let parts = [
    [
      "leer", "resultaten", "beoordelings", "examen", "commissie", "bedrijfs", "stage", "overeenkomst", "kwalificatie", "dossier",
      "werk", "mobiliteits", "erkennings", "procedure", "vakbekwaamheids", "eisen", "ontwikkeling", "arbeidsongeschiktheids",
      "verzekering",
    ],
    ["επαγγελματικο", "εκπαιδευτικο", "μαθησιο", "αξιολογησιο", "πιστοποιητικο", "συμβουλευτικο", "κεντρικο", "διαδικασία"],
    ["профессионально", "образовательно", "практико", "квалификационно", "экзаменационно", "мобильно", "признание", "обучение"],
  ]
  private static let words = [
    "de", "ECVET", "in", "voor", "stages", "Europa", "microcredentials", "’s-Hertogenbosch", "coördinatie", "2027", "“telt”", "één",
    "μαθησιακά", "αποτελέσματα", "εκπαίδευση", "результаты", "обучения", "признание", "квалификаций", "NLQF/EQF", "50%", "&",
    "mbo-4",
    "Ångström", "—", "reïntegratie", "WWWWWWWW", "fjord", "(concept)",
  ]

  mutating func title(_ index: Int) -> String {
    switch index % 6 {
    case 0: compound(letters: 40 + number(below: 21))
    case 1: phrase(words: 1)
    case 2: phrase(words: 3 + number(below: 5))
    case 3: phrase(words: 2) + " " + compound(letters: 40) + " " + phrase(words: 2)
    case 4: phrase(words: 18 + number(below: 60))
    default: phrase(words: 6 + number(below: 8))
    }
  }

  private mutating func compound(letters: Int) -> String {
    let script = Self.parts[number(below: Self.parts.count)]
    var word = ""
    while word.count < letters { word += script[number(below: script.count)] }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private mutating func phrase(words: Int) -> String {
    (0..<words).map { _ in Self.words[number(below: Self.words.count)] }.joined(separator: " ")
  }

  private mutating func number(below bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }
}
