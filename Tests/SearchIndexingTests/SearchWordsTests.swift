import Diagnostics
import SiteModel
import Testing

@testable import SearchIndexing

/// The list of words, and the choices, of a language.
@Suite struct SearchWordsTests {
  private func page(_ kind: String, _ audiences: [String]) throws -> SearchablePage {
    SearchablePage(
      address: SiteAddress(path: "/x/"), language: try #require(LanguageTag("nl")), title: "X", kind: kind, section: nil,
      audiences: audiences)
  }

  @Test func `the list begins with what says nothing and what can be chosen`() throws {
    var words = SearchWords()
    words.add(["stage", "bpv", "leerbedrijf", "2027", "praktijkovereenkomst-formulier"])
    words.add(["stage"])
    let choices = SearchChoices(of: [try page("Pagina", ["Scholen"]), try page("Nieuws", ["Bedrijven", "Scholen"])])
    #expect(words.text(choices, without: ["de", "het"]) == "de het\nNieuws\tPagina\nBedrijven\tScholen\nleerbedrijf\nstage\n")
  }

  @Test func `a choice is a word that nobody types`() throws {
    let pages = [try page("Pagina", ["Scholen", "Bedrijven"]), try page("Nieuws", [])]
    #expect(SearchChoices(of: pages).marks(of: pages[0]) == ["zk1z", "za0z", "za1z"])
    #expect(SearchChoices(of: pages).marks(of: pages[1]) == ["zk0z"])
  }

  @Test func `words are taken in small letters, each once`() {
    #expect(
      SearchWords.words(in: Array("De stage, de Stage en het leer\u{AD}bedrijf".utf8)) == [
        "de", "stage", "en", "het", "leerbedrijf",
      ])
  }
}
