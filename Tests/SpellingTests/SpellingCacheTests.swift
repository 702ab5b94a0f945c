import Dictionaries
import Foundation
import SiteModel
import Testing

@testable import Spelling

/// Which words are known, and what is suggested for the others.
@Suite struct SpellingCacheTests {
  private static func lexicon(_ code: String, own: [String] = [], listed: [String] = []) throws -> SpellingCache {
    let language = try #require(LanguageTag(code))
    let dictionary = try #require(InstalledDictionaries.ofSystem[language], "the dictionary of \(code) is not installed")
    var (vocabulary, list) = (Vocabulary(), Vocabulary())
    for word in own { vocabulary.add(word) }
    for word in listed { list.add(word) }
    return SpellingCache(language, dictionary, vocabulary: vocabulary, listed: list)
  }

  private func unknown(_ text: String, in lexicon: SpellingCache) -> [String] {
    let bytes = Array(text.utf8)
    return lexicon.unknownWords(in: bytes).map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
  }

  struct Slip: CustomTestStringConvertible, Sendable {
    let language: String
    let slip: String
    let right: String
    var testDescription: String { slip }
  }

  private static func slips() throws -> [Slip] {
    let file = try #require(Bundle.module.url(forResource: "slips", withExtension: "txt", subdirectory: "Resources"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: " ").map(String.init)
      try #require(parts.count == 3, "\(line)")
      return Slip(language: parts[0], slip: parts[1], right: parts[2])
    }
  }

  @Test func `each of a hundred slips is found in a sentence, at any place of it, and the right word is not`() throws {
    let slips = try Self.slips()
    #expect(slips.count == 100)
    let lexicons = ["nl": try Self.lexicon("nl"), "en": try Self.lexicon("en")]
    for slip in slips {
      let lexicon = try #require(lexicons[slip.language])
      let capital = slip.slip.prefix(1).uppercased() + slip.slip.dropFirst()
      let sentences = ["\(capital) is er.", "Dit is (\(slip.slip)).", "“\(slip.slip)”, in 2027"].map {
        slip.language == "nl" ? $0 : $0.replacing("is er", with: "is here").replacing("Dit", with: "This")
      }
      #expect(sentences.map { unknown($0, in: lexicon) } == [[capital], [slip.slip], [slip.slip]], "\(slip.slip)")
      #expect(unknown(slip.right, in: lexicon) == [])
    }
  }

  @Test func `ordinary compounds that no list holds are known, and misspelt ones are found`() throws {
    let file = try #require(Bundle.module.url(forResource: "compounds", withExtension: "txt", subdirectory: "Resources"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let right = lines.filter { $0.hasPrefix("+ ") }.map { String($0.dropFirst(2)) }
    let wrong = lines.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
    #expect(right.count >= 55 && wrong.count >= 55 && right.count + wrong.count == lines.count)
    let lexicon = try Self.lexicon("nl")
    #expect(unknown(right.joined(separator: " "), in: lexicon) == [])
    #expect(unknown(wrong.joined(separator: " "), in: lexicon) == wrong)
  }

  @Test func `for most slips the right word is suggested, and often as the first`() throws {
    let lexicons = ["nl": try Self.lexicon("nl"), "en": try Self.lexicon("en")]
    let ranks = try Self.slips().map { slip in
      lexicons[slip.language]?.suggestions(for: .init(word: slip.slip, part: slip.slip)).firstIndex(of: slip.right)
    }
    #expect(ranks.count(where: { $0 == 0 }) >= 85)
    #expect(ranks.count(where: { $0 != nil }) >= 95)
  }

  @Test(arguments: [
    "Zo'n foto’s, ’s avonds en 's-Gravenhage.", "De mbo-school, de BOL-opleiding en de mbo'er.", "Wél één vóór, Eén keer.",
    "kwaliteits- en examenbeleid", "in 2027 de 16-jarige, A4 en de 2de", "DigiD, eTwinning, LinkedIn en PowerPoint",
    "de SBB’s, EQF-niveau, PDF's en PDFs", "EXAMENCOMMISSIE en het NLQF", "examencommissievergadering en zelfcheck",
    "Fins-Nederlandse en woon-werkverkeer", "een coördinator, België, Ierse, naïef", "bijv. d.w.z. z.o.z. enz. m.b.t.",
    "be\u{AD}roeps\u{AD}onder\u{AD}wijs",
  ])
  func `right Dutch is known`(text: String) throws {
    #expect(unknown(text, in: try Self.lexicon("nl")) == [])
  }

  @Test(arguments: [
    "The student's and the students’ work isn't well-known.", "Vocational education and e-mail in the UK’s colleges.",
    "An EQF-level, PDFs and the MoU", "organisation and organization", "step-free, re-assessed and co-operate",
  ])
  func `right English is known`(text: String) throws {
    #expect(unknown(text, in: try Self.lexicon("en")) == [])
  }

  @Test(arguments: [
    ("naar utrecht", ["utrecht"]), ("HEt is", ["HEt"]), ("mbo-opleding", ["mbo-opleding"]), ("16-jarrige", ["16-jarrige"]),
    ("de OPLEDINGEN", ["OPLEDINGEN"]), ("kwaliteids- en", ["kwaliteids-"]), ("keuzedellen", ["keuzedellen"]),
  ])
  func `what is wrong is found`(text: String, expected: [String]) throws {
    #expect(unknown(text, in: try Self.lexicon("nl")) == expected)
  }

  @Test func `the words of the site are known in the forms that they take`() throws {
    let lexicon = try Self.lexicon("nl", own: ["bpv", "Cedefop", "microcredential", "Youchooz"])
    let text = "Bpv, bpv-plaats, bpv’er, Cedefop, Cedefops, CEDEFOP, microcredentials, Microcredentialregister, Youchooz’ regels"
    #expect(unknown(text, in: lexicon) == [])
    #expect(unknown("cedefop, Cedefopp en microcredentiall", in: lexicon) == ["cedefop", "Cedefopp", "microcredentiall"])
    #expect(lexicon.suggestions(for: .init(word: "Cedefopp", part: "Cedefopp")) == ["Cedefop"])
    #expect(lexicon.suggestions(for: .init(word: "microcredentail", part: "microcredentail")) == ["microcredential"])
  }

  @Test func `a part of a word is mended in its place`() throws {
    let found = try Self.lexicon("nl").suggestions(for: .init(word: "mbo-opleding", part: "opleding"))
    #expect(found.first == "mbo-opleiding")
  }

  @Test func `the list knows which of its words were needed`() throws {
    let lexicon = try Self.lexicon("nl", listed: ["Cedefop", "lasproef", "opleiding"])
    #expect(unknown("Cedefop geeft een opleiding met een Lasproef.", in: lexicon) == [])
    #expect(lexicon.uses("Cedefop") && lexicon.uses("lasproef") && !lexicon.uses("opleiding"))
    #expect(lexicon.isKnownWithoutList("opleiding") && !lexicon.isKnownWithoutList("lasproef"))
  }
}
