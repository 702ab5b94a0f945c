import Diagnostics
import Testing

/// Every rule of a self-check detects its fault, at its place, and nothing else is found.
@Suite struct SelfCheckFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var changes: [(String, String)] = []
    var translation: [(String, String)] = []
    var expected: [String]
    var suggestion: String?
    var testDescription: String { name }

    init(
      _ name: String, _ changes: [(String, String)], en translation: [(String, String)] = [], _ expected: String...,
      suggestion: String? = nil
    ) {
      self.name = name
      self.changes = changes
      self.translation = translation
      self.expected = expected
      self.suggestion = suggestion
    }
  }

  static let cases: [Case] = [
    Case(
      "unknown key", [("  gedrag:\n    options:", "  gedrag:\n    optons: {}\n    options:")],
      "self-checks/klein.yml:14:5 key.unknown", suggestion: "options"),
    Case(
      "reserved option", [("docent: {text: Docent}", "any: {text: Docent}")], en: [("docent:", "any:")],
      "self-checks/klein.yml:28:15 self-check.bad-id"),
    Case(
      "question twice", [("      scholing:\n", "      tekenen:\n")], en: [("      scholing:", "      tekenen:")],
      "self-checks/klein.yml:69:7 self-check.duplicate-id"),
    Case(
      "one option",
      [("options: {ja: {text: Ja}, nee: {text: Nee}}", "options: {ja: {text: Ja}}"), ("    when: {zendt: ja}\n", "")],
      en: [(", nee: {text: \"No\"}", "")], "self-checks/klein.yml:31:5 self-check.option-count"),
    Case(
      "unknown scale",
      [("scale: gedrag\n        critical: true\n      scholing", "scale: gedrg\n        critical: true\n      scholing")],
      "self-checks/klein.yml:67:16 self-check.unknown-reference", suggestion: "gedrag"),
    Case(
      "unknown level in a cap", [("level: laag, text: \"Dus", "level: lag, text: \"Dus")],
      "self-checks/klein.yml:56:53 self-check.unknown-reference"),
    Case(
      "unknown question in a condition", [("when: {zendt: ja}", "when: {zend: ja}")],
      "self-checks/klein.yml:36:12 self-check.unknown-reference", suggestion: "zendt"),
    Case(
      "unknown option in a condition", [("when: {zendt: ja}", "when: {zendt: jaa}")],
      "self-checks/klein.yml:36:19 self-check.unknown-reference", suggestion: "ja"),
    Case(
      "unknown source", [("sources: [raad]", "sources: [raat]")], "self-checks/klein.yml:37:15 self-check.unknown-reference",
      suggestion: "raad"),
    Case("unknown glossary term", [("terms: [mou]", "terms: [moe]")], "self-checks/klein.yml:38:13 glossary.unknown-term"),
    Case(
      "group by no profile question", [("group-by: rol", "group-by: role")],
      "self-checks/klein.yml:8:11 self-check.unknown-reference", suggestion: "rol"),
    Case("unknown owner", [("minutes: 10\n", "minutes: 10\nowner: niemand\n")], "self-checks/klein.yml:5:8 owner.unknown"),
    Case(
      "advice that links to nothing", [("links: [../pages/index.md]", "links: [../pages/indx.md]")],
      "self-checks/klein.yml:58:62 link.broken", suggestion: "../pages/index.md"),
    Case(
      "contact that is not there", [("contact: ../pages/index.md", "contact: ../pages/contact.md")],
      "self-checks/klein.yml:7:10 link.broken"),
    Case("condition that is none", [("when: {zendt: ja}", "when: zendt")], "self-checks/klein.yml:36:11 self-check.bad-condition"),
    Case(
      "later question", [("when: {overeenkomst: [soms, altijd]}", "when: {tekenen: bekend}")],
      "self-checks/klein.yml:49:16 self-check.later-question"),
    Case(
      "two questions that wait for each other",
      [
        ("        may-lower: true\n", "        may-lower: true\n        when: {herzien: soms}\n")
      ], "self-checks/klein.yml:46:16 self-check.later-question"),
    Case(
      "heading in advice", [("laag: {text: Regel uren.}", "laag: {text: \"## Regel uren\"}")],
      "self-checks/klein.yml:73:20 self-check.rich-text"),
    Case("always true", [("when: {zendt: ja}", "when: {zendt: [ja, nee]}")], "self-checks/klein.yml:36:11 self-check.always-true"),
    Case(
      "always false", [("when: {zendt: ja}", "when: {all: [{zendt: ja}, {zendt: nee}]}")],
      "self-checks/klein.yml:36:11 self-check.always-false"),
    Case(
      "question that is never asked", [("when: {overeenkomst: [soms, altijd]}", "when: {zendt: nee}")],
      "self-checks/klein.yml:46:7 self-check.unreachable-question"),
    Case(
      "level without scores", [("midden: {from: 40", "midden: {from: 45"), ("hoog: {from: 80", "hoog: {from: 50")],
      "self-checks/klein.yml:22:3 self-check.unreachable-level"),
    Case(
      "advice that nobody gets",
      [
        (
          "question: Zijn er uren?\n        scale: gedrag",
          "question: Zijn er uren?\n        options: {nee: {points: 0, text: Nee}, ja: {points: 3, text: Ja}}"
        ),
        ("      scholing:\n        question: Is er scholing?\n        scale: gedrag\n", ""),
      ],
      en: [
        (
          "uren: {question: Are there hours?}",
          "uren: {question: Are there hours?, options: {nee: {text: \"No\"}, ja: {text: \"Yes\"}}}"
        ), ("      scholing: {question: Is there training?}\n", ""),
      ], "self-checks/klein.yml:71:7 self-check.unreachable-advice"),
    Case(
      "level without advice", [("      hoog: {text: Vertel het.}\n", "")], en: [("      hoog: {text: Tell others.}\n", "")],
      "self-checks/klein.yml:61:3 self-check.missing-advice"
    ),
    Case(
      "cap that does nothing", [("when: {tekenen: niemand}, level: laag", "when: {tekenen: niemand}, level: hoog")],
      "self-checks/klein.yml:56:7 self-check.idle-cap"),
    Case(
      "critical cap that does nothing", [("critical-cap: {level: laag", "critical-cap: {level: hoog")],
      "self-checks/klein.yml:24:23 self-check.idle-cap"),
    Case("levels that fall", [("midden: {from: 40", "midden: {from: 90")], "self-checks/klein.yml:23:3 self-check.level-order"),
    Case(
      "threshold of half a percent", [("midden: {from: 40", "midden: {from: 40.5")],
      "self-checks/klein.yml:22:18 self-check.threshold-not-whole"),
    Case("gap below the first level", [("laag: {from: 0", "laag: {from: 10")], "self-checks/klein.yml:21:3 self-check.level-gap"),
    Case(
      "maximum that cannot be attained", [("when: {overeenkomst: [soms, altijd]}", "when: {overeenkomst: [niet, soms]}")],
      "self-checks/klein.yml:33:3 self-check.maximum-unattainable"),
    Case(
      "points that are no whole number", [("soms: {points: 1", "soms: {points: 1.5")], "self-checks/klein.yml:16:22 key.wrong-type"),
    Case("no points", [("bekend: {points: 2", "bekend: {points: 0")], "self-checks/klein.yml:50:7 self-check.no-points"),
    Case(
      "better answer that lowers", [("        may-lower: true\n", "")], "self-checks/klein.yml:40:7 self-check.better-answer-lowers"
    ),
    Case(
      "too many points", [("      scholing:\n", manyPoints + "      scholing:\n")],
      en: [("      scholing:", manyPointsInEnglish + "      scholing:")], "self-checks/klein.yml:61:3 self-check.too-large"),
    Case(
      "no critical question", [("        critical: true\n      scholing", "      scholing")],
      "self-checks/klein.yml:61:3 self-check.no-critical-question"),
    Case(
      "missing translation of a text", [], en: [("      uren: {question: Are there hours?}\n", "")],
      "self-checks/klein.yml:66:19 self-check.untranslated"),
    Case(
      "translation of nothing", [], en: [("      uren: {", "      urn: {question: x}\n      uren: {")],
      "self-checks/klein.en.yml:44:7 self-check.unknown-translation"),
    Case(
      "rule in a translation", [], en: [("soms: {text: Sometimes}", "soms: {points: 2, text: Sometimes}")],
      "self-checks/klein.en.yml:9:42 self-check.rule-in-translation"),
    Case(
      "placeholder that nothing fills", [("question: Zijn er uren?", "question: Zijn er {hours}?")],
      en: [("Are there hours?", "\"Are there {hours}?\"")], "self-checks/klein.yml:66:19 self-check.unknown-placeholder"),
    Case(
      "placeholder left out", [], en: [("So {level}.", "So it is.")],
      "self-checks/klein.en.yml:35:26 self-check.placeholder-mismatch"),
    Case(
      "migration to nothing", [("contract: overeenkomst", "contract: overeenkomt")],
      "self-checks/klein.yml:77:5 self-check.bad-migration"),
    Case("migration from now", [("- from: 1", "- from: 2")], "self-checks/klein.yml:77:5 self-check.bad-migration"),
    Case(
      "migration of a question that is still there", [("contract: overeenkomst", "uren: overeenkomst")],
      "self-checks/klein.yml:77:5 self-check.bad-migration"),
    Case("migration to no option", [("{nee: niet}", "{nee: nooit}")], "self-checks/klein.yml:77:5 self-check.bad-migration"),
    Case("migration with a gap", [("version: 2", "version: 3")], "self-checks/klein.yml:77:5 self-check.bad-migration"),
  ]

  /// 21 questions of 100 points each.
  private static let manyPoints = (1...21).map { number in
    "      veel-\(number):\n        question: Vraag?\n        options: {nee: {points: 0, text: Nee}, ja: {points: 100, text: Ja}}\n"
  }.joined()

  private static let manyPointsInEnglish = (1...21).map { number in
    "      veel-\(number): {question: Question?, options: {nee: {text: \"No\"}, ja: {text: \"Yes\"}}}\n"
  }.joined()

  @Test(arguments: cases) func `a fault in a self-check is caught by its rule, at its place`(_ fault: Case) async throws {
    let site = try FixtureSite(SelfCheckFixture.files(fault.changes, en: fault.translation))
    let report = try await site.build { $0.isStrict = true }
    #expect(Set(report.diagnostics.map(site.text)) == Set(fault.expected))
    if let suggestion = fault.suggestion { #expect(report.diagnostics.first?.suggestion == suggestion) }
  }
}
