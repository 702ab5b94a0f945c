import Dictionaries
import Foundation
import SiteModel
import Testing

/// Dictionaries of the system, and those that are not there.
@Suite struct SpellingDictionaryTests {
  private func tag(_ code: String) throws -> LanguageTag { try #require(LanguageTag(code)) }

  @Test func `a dictionary knows words in each case, and suggests what is meant`() throws {
    let dutch = try #require(InstalledDictionaries.ofSystem[tag("nl")], "hunspell-nl is not installed")
    #expect(dutch.knows("overeenkomst") && dutch.knows("Overeenkomst") && dutch.knows("OVEREENKOMST") && dutch.knows("foto's"))
    #expect(!dutch.knows("overeenkosmt") && !dutch.knows("utrecht") && !dutch.knows(String(repeating: "a", count: 500)))
    #expect(dutch.suggestions(for: "overeenkosmt").contains("overeenkomst"))
    let english = try #require(InstalledDictionaries.ofSystem[tag("en")], "hunspell-en-gb is not installed")
    #expect(english.knows("organisation") && !english.knows("organisaton"))
  }

  @Test func `a dictionary in another character set is read as it is written`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "baken-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("SET ISO8859-1\nTRY aé\n".utf8).write(to: folder.appending(path: "xx.aff"))
    try #require("1\ncafé\n".data(using: .isoLatin1)).write(to: folder.appending(path: "xx.dic"))
    let made = try tag("xx")
    let dictionary = try #require(InstalledDictionaries(in: [folder.path])[made])
    #expect(dictionary.knows("café") && !dictionary.knows("cafe") && !dictionary.knows("日本"))
    #expect(dictionary.suggestions(for: "cafe") == ["café"])
    try Data("SET KLINGON\n".utf8).write(to: folder.appending(path: "yy.aff"))
    try Data("1\na\n".utf8).write(to: folder.appending(path: "yy.dic"))
    let unknown = try tag("yy")
    #expect(InstalledDictionaries(in: [folder.path])[unknown] == nil)
  }

  @Test func `without files there is no dictionary, and its package has a name`() throws {
    #expect(InstalledDictionaries(in: ["/nowhere"])[try tag("nl")] == nil)
    #expect(
      try ["nl", "en", "en-US", "de", "fr", "it"].map { InstalledDictionaries.package(for: try tag($0)) } == [
        "hunspell-nl", "hunspell-en-gb", "hunspell-en-us", "hunspell-de-de", "hunspell-fr", "hunspell-it",
      ])
  }

  @Test func `a word is compared as it is seen`() {
    #expect("zo’n".normalizedForDictionary == "zo'n")
    #expect("mbo\u{2011}school".normalizedForDictionary == "mbo-school")
    #expect("be\u{AD}lang".normalizedForDictionary == "belang")
    #expect("e\u{301}e\u{301}n".normalizedForDictionary == "één")
    #expect("wél".withoutStress == "wel")
  }
}
