import Testing

@testable import SearchIndexing

/// The words by which a page is found although they do not stand on it.
@Suite struct HiddenWordsTests {
  private let hidden = HiddenWords(
    SearchLanguage(
      synonyms: [["leerresultaat", "leeruitkomst", "learning outcome"], ["KSC", "kennis, vaardigheden en competenties"]],
      parts: { word in
        switch word {
        case "praktijkovereenkomst": ["praktijk", "overeenkomst"]
        case "beroepspraktijkvorming": ["beroep", "praktijk", "vorming"]
        default: [word]
        }
      }))

  @Test func `the ends of a compound are hidden in it, from each part on`() {
    #expect(hidden.ends(of: ["praktijkovereenkomst"]) == ["overeenkomst"])
    #expect(hidden.ends(of: ["beroepspraktijkvorming"]) == ["praktijkvorming", "vorming"])
  }

  @Test func `a word that stands on the page is not hidden`() {
    #expect(hidden.ends(of: ["praktijkovereenkomst", "overeenkomst", "stage"]) == [])
  }

  @Test func `a term is found by its other names`() {
    #expect(hidden.synonyms(in: "een leerresultaat", words: ["een", "leerresultaat"]) == ["learning outcome", "leeruitkomst"])
    #expect(hidden.synonyms(in: "a learning outcome", words: ["a", "learning", "outcome"]) == ["leerresultaat", "leeruitkomst"])
  }

  @Test func `words that only begin like a term are no term, and full names do not become words`() {
    #expect(hidden.synonyms(in: "learning by doing", words: ["learning", "by", "doing"]) == [])
    #expect(hidden.synonyms(in: "kennis, vaardigheden en competenties", words: ["kennis", "vaardigheden", "en"]) == [])
    #expect(hidden.synonyms(in: "kennis, vaardigheden en competenties", words: ["kennis,"]) == ["ksc"])
  }
}
