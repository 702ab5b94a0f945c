import Dictionaries
import Testing

/// What is a word of running text, and what is not.
@Suite struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return WordScanner.words(in: bytes).map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Zo'n foto’s bij het mbo-4-diploma.", ["Zo'n", "foto’s", "bij", "het", "mbo-4-diploma"]),
    ("’s Avonds in 's-Gravenhage, ‘’t is’ zo.", ["’s", "Avonds", "in", "'s-Gravenhage", "’t", "is", "zo"]),
    ("“Eén” (twee), [drie]! vier/vijf… zes—zeven", ["Eén", "twee", "drie", "vier", "vijf", "zes", "zeven"]),
    ("kwaliteits- en examenbeleid", ["kwaliteits-", "en", "examenbeleid"]),
    ("vmbo'ers en de SBB’s", ["vmbo'ers", "en", "de", "SBB’s"]),
    ("d.w.z. bijv. zin.Dan", ["d", "w", "z", "bijv", "zin", "Dan"]),
    ("student(en) en (her)kansen", ["student", "en", "kansen"]),
    ("een\u{A0}dag in\u{202F}mei\u{2028}straks", ["een", "dag", "in", "mei", "straks"]),
    ("be\u{AD}lang\u{AD}rijk mbo\u{2011}school", ["be\u{AD}lang\u{AD}rijk", "mbo\u{2011}school"]),
    ("Ångström, naïef, coördinatie, Ærø 3×4", ["Ångström", "naïef", "coördinatie", "Ærø"]),
    ("in 2027 de 16-jarige, 2de en A4", ["in", "de", "16-jarige", "2de", "en", "A4"]),
  ])
  func `words are found in running text`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    "info@ecvet.example", "https://ecvet.example/uitleg", "www.ecvet.example", "(ecvet.example).", "over.en.md",
    "pages/over/index.md",
    "/pages/over", "#StageBuitenland", "@ecvet", "{date}", "2009/155/02", "`code`", "a_b", "x=1", "C:\\map", "12.30", "~/map",
    "mailto:x@y.nl",
  ])
  func `addresses, names of files and placeholders are no words`(text: String) {
    #expect(words("ja \(text) nee") == ["ja", "nee"])
  }

  @Test func `equal words have equal hashes, and others have others`() {
    let text = Array("de man en de vrouw".utf8)
    let found = WordScanner.words(in: text)
    #expect(found[0].hash == found[3].hash)
    #expect(Set(found.map(\.hash)).count == 4)
  }

  @Test func `a text that ends anywhere is read to its end`() {
    let text = "één ’s- é’"
    for end in 0...text.utf8.count {
      let bytes = Array(text.utf8.prefix(end))
      #expect(WordScanner.words(in: bytes).allSatisfy { $0.bytes.upperBound <= bytes.count })
    }
  }
}
