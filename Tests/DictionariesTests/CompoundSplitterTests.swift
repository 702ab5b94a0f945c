import Dictionaries
import Foundation
import SiteModel
import Testing

/// Dutch compounds, taken apart and recognised.
@Suite struct CompoundSplitterTests {
  private static func splitter(terms: Set<String> = []) throws -> CompoundSplitter {
    let dutch = try #require(LanguageTag("nl"))
    let dictionary = try #require(InstalledDictionaries.ofSystem[dutch], "hunspell-nl is not installed")
    return CompoundSplitter(dictionary) { terms.contains($0) }
  }

  @Test func `two hundred words of the field are cut where readers cut them`() throws {
    let file = try #require(Bundle.module.url(forResource: "splits", withExtension: "txt", subdirectory: "Resources"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count >= 200)
    let splitter = try Self.splitter()
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      #expect(splitter.parts(of: words[0]) == (words.count > 1 ? Array(words.dropFirst()) : words), "\(words[0])")
    }
  }

  @Test func `the case of a compound does not matter, and other characters leave it whole`() throws {
    let splitter = try Self.splitter()
    #expect(splitter.parts(of: "Praktijkovereenkomst") == ["praktijk", "overeenkomst"])
    for word in ["PRAKTIJKOVEREENKOMST", "praktijk-overeenkomst", "praktijk1", "de", "", "aap"] {
      #expect(splitter.parts(of: word) == [word])
    }
  }

  @Test func `terms of the site are parts`() throws {
    #expect(try Self.splitter(terms: ["microcredential"]).parts(of: "microcredentialregister") == ["microcredential", "register"])
  }

  @Test(arguments: ["examencommissievergadering", "zelfcheck", "zelfchecks", "tussentoets", "kwaliteitszorgmedewerker"])
  func `a compound that no dictionary holds is known`(word: String) throws {
    #expect(try Self.splitter().isCompound(word))
  }

  @Test(arguments: [
    ("begeleidersoverleg", ["begeleider", "overleg"]), ("schoolleidersdag", ["school", "leider", "dag"]),
    ("mobiliteitsdag", ["mobiliteit", "dag"]), ("maandag", ["maandag"]), ("studiedag", ["studie", "dag"]),
    ("leidinggevendenoverleg", ["leidinggevenden", "overleg"]),
  ])
  func `words for persons and qualities take an s, and short words that the dictionary lists are parts`(
    word: String, parts: [String]
  ) throws {
    #expect(try Self.splitter().parts(of: word) == parts)
  }

  @Test(arguments: [
    "keuzedellen", "praktijkovereenkomts", "leerbedijf", "volstaaan", "stageberijf", "mogelijkheten", "verbindinch", "xyz",
  ])
  func `a slip is no compound`(word: String) throws {
    #expect(try Self.splitter().isCompound(word) == false)
  }

  @Test func `the beginning of a compound is known with a hyphen behind it`() throws {
    let splitter = try Self.splitter()
    #expect(
      splitter.beginsCompounds("kwaliteits") && splitter.beginsCompounds("examen") && splitter.beginsCompounds("beroepspraktijk"))
    #expect(!splitter.beginsCompounds("kwaliteids") && !splitter.beginsCompounds("onder"))
  }
}
