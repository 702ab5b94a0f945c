import Diagnostics
import Foundation
import Testing

/// What is wrong in what a site declares is reported at its place, with what was probably meant.
@Suite struct SiteTypeFaultTests {
  typealias Case = FaultTests.Case

  /// A fault in the declaration, which the page does not depend on.
  private static func type(_ name: String, _ part: String, _ other: String, _ expected: String..., suggestion: String? = nil)
    -> Case
  {
    Case(name, SiteTypeFixture.type(part, other), expected, suggestion)
  }

  private static func page(_ name: String, _ part: String, _ other: String, _ expected: String..., suggestion: String? = nil)
    -> Case
  {
    Case(name, SiteTypeFixture.page(part, other), expected, suggestion)
  }

  /// A fault in a page whose kind needs its group.
  private static func needed(_ name: String, _ other: String, _ expected: String) -> Case {
    Case(
      name, SiteTypeFixture.type(group, neededGroup).merging(SiteTypeFixture.page(steps, other + "\n")) { $1 },
      ["sjablonen/beoordeling.md:1:1 key.missing", expected])
  }

  /// The declaration with a needed group of which no field is needed.
  private static func needingNothing(_ other: String) -> [String: String] {
    let whole = SiteTypeFixture.type.replacing(group, with: other)
    return ["types/sjabloon.yml": whole.replacing("type: text, required: true}", with: "type: text}")]
  }

  private static let group = "    type: group\n    many: true\n"
  private static let neededGroup = "    type: group\n    required: true\n    many: true\n"
  private static let steps = "steps:\n  - {name: Invullen, days: 2}\n  - {name: Tekenen}\n"
  private static let declaration = "types/sjabloon.yml"
  static let leaf = "sjablonen/leerovereenkomst.md"
  private static let version = "version: {label: Versie, type: text, property: version}"

  static let ofTypes: [Case] = [
    type("an unknown key", "summary: Form", "sumary: Form", "\(declaration):5:1 key.unknown", suggestion: "summary"),
    type("no name", "name: Sjabloon\n", "", "\(declaration):1:1 key.missing"),
    type("no plural", "plural: Sjablonen\n", "", "\(declaration):1:1 key.missing"),
    type(
      "an unknown type of field", "version: {label: Versie, type: text,", "version: {label: Versie, type: tekst,",
      "\(declaration):9:34 key.unknown-value"),
    type("a field without a label", "{label: Versie, type: text,", "{type: text,", "\(declaration):9:12 key.missing"),
    type(
      "a field without a type", "{label: Nagekeken op, type: date}", "{label: Nagekeken op}", "\(declaration):11:12 key.missing"),
    type(
      "an unknown key of a field", "{label: Uren, type: number,", "{label: Uren, type: number, lest: 2,",
      "\(declaration):10:38 key.unknown", suggestion: "least"),
    type(
      "a field with capitals", "  version:", "  Versie:", "sjablonen/beoordeling.md:6:1 key.unknown", "\(leaf):6:1 key.unknown",
      "\(declaration):9:3 type.field-name", "\(declaration):26:8 key.unknown-value", suggestion: "versie"),
    type(
      "a field with the name of a key of every page", "  checked:", "  summary:", "\(leaf):8:1 key.unknown",
      "\(declaration):11:3 type.field-taken"),
    type(
      "a choice without values", "type: choice, values: {free: Gratis, paid: Betaald}}", "type: choice}",
      "\(declaration):8:10 key.missing"),
    type(
      "a choice from nothing that exists", "of: audiences", "of: audience", "\(declaration):7:44 key.unknown-value",
      suggestion: "audiences"),
    type(
      "a value that cannot stand in an address", "{free: Gratis,", "{Gratis!: Gratis,", "\(leaf):5:8 key.unknown-value",
      "types/sjabloon.en.yml:7:34 key.unknown", "\(declaration):8:49 slug.bad"),
    type("a value without words", "{free: Gratis,", "{free: ,", "\(leaf):5:8 key.unknown-value", "\(declaration):8:49 key.empty"),
    type(
      "several of what is one", "signed: {label: Ondertekenen, type: flag}",
      "signed: {label: Ondertekenen, type: flag, many: true}", "\(declaration):13:45 type.field-many"),
    type(
      "a reference to nothing", "type: reference, to: pages,", "type: reference, to: page,",
      "\(declaration):18:46 key.unknown-value", suggestion: "pages"),
    type("a reference without a folder", "type: reference, to: pages,", "type: reference,", "\(declaration):18:9 key.missing"),
    type("a least that is no number", "least: 0.5", "least: veel", "\(declaration):10:45 key.bad-value"),
    type("a greatest below the least", "greatest: 40", "greatest: 0", "\(declaration):10:60 key.bad-value"),
    type(
      "a group without fields",
      "    fields:\n      name: {label: Stap, type: text, required: true}\n      days: {label: Dagen, type: number}\n", "",
      "\(declaration):20:5 key.missing"),
    type(
      "a group in a group", "days: {label: Dagen, type: number}", "days: {label: Dagen, type: group}",
      "\(declaration):25:34 key.unknown-value"),
    type(
      "sorted by a field that is not there", "sort: [-version, title]", "sort: [-versie, title]",
      "\(declaration):26:8 key.unknown-value", suggestion: "version"),
    type("filtered by a text", "filter: [for, price]", "filter: [for, version]", "\(declaration):27:15 type.filter-of-no-choice"),
    type(
      "filtered by a field that is not there", "filter: [for, price]", "filter: [for, prize]",
      "\(declaration):27:15 key.unknown-value", suggestion: "price"),
    type("a type of schema.org in small letters", "data: CreativeWork", "data: creative work", "\(declaration):28:7 key.bad-value"),
    type("a property in capitals", "property: version", "property: Version", "\(declaration):9:50 key.bad-value"),
    type("a list with an address of two parts", "list: sjablonen", "list: sjablonen/alle", "\(declaration):4:7 slug.bad"),
    type("a flag in words", "feed: true", "feed: ja", "\(declaration):29:7 key.wrong-type", suggestion: "true"),
    type("values for a text", version, "version: {label: Versie, type: text, values: {a: A}}", "\(declaration):9:40 key.unknown"),
    Case(
      "a folder that Baken reads", SiteTypeFixture.type("folder: sjablonen", "folder: events"),
      [
        "sjablonen/beoordeling.md file.unexpected", "sjablonen/leerovereenkomst.en.md file.unexpected", "\(leaf) file.unexpected",
        "\(declaration):3:9 type.folder-taken",
      ]),
    Case(
      "a folder of two kinds", ["types/tweede.yml": "name: A\nplural: B\nfolder: sjablonen\nfields: {x: {label: X, type: text}}\n"],
      ["types/tweede.yml:3:9 type.folder-taken"]),
    Case(
      "a list at the address of a page", ["pages/sjablonen.md": "---\ntitle: S\nsummary: x\n---\nTekst.\n"],
      ["pages/sjablonen.md address.duplicate"]),
    Case("an empty declaration", ["types/leeg.yml": "\n"], ["types/leeg.yml file.empty"]),
    Case("a declaration that is a list", ["types/leeg.yml": "- a\n"], ["types/leeg.yml:1:1 yaml.not-a-mapping"]),
    Case("a declaration in a folder of its own", ["types/a/b.yml": "name: A\n"], ["types/a/b.yml file.unexpected"]),
    Case("a translation of nothing", ["types/anders.en.yml": "name: A\n"], ["types/anders.en.yml translation.no-original"]),
    Case(
      "a translation in an unknown language", ["types/sjabloon.de.yml": "name: A\n"],
      ["types/sjabloon.de.yml translation.unknown-language"]),
    Case(
      "a translation that states a fact", ["types/sjabloon.en.yml": "name: A\nsort: [title]\n"],
      ["types/sjabloon.en.yml:2:1 type.fact-in-translation"]),
    Case(
      "a translation of another type", ["types/sjabloon.en.yml": "fields: {version: {label: V, type: date}}\n"],
      ["types/sjabloon.en.yml:1:30 type.fact-in-translation"]),
    Case(
      "a translation of a field that is not there", ["types/sjabloon.en.yml": "fields: {versie: {label: V}}\n"],
      ["types/sjabloon.en.yml:1:10 key.unknown"], "version"),
    Case(
      "a translation of a value that is not there", ["types/sjabloon.en.yml": "fields: {price: {values: {fre: F}}}\n"],
      ["types/sjabloon.en.yml:1:27 key.unknown"], "free"),
    Case(
      "a translation of a field that is not in the group",
      ["types/sjabloon.en.yml": "fields: {steps: {fields: {nam: {label: Step}}}}\n"], ["types/sjabloon.en.yml:1:27 key.unknown"],
      "name"),
    Case(
      "a translation of the type of a field in a group",
      ["types/sjabloon.en.yml": "fields: {steps: {fields: {name: {label: Step, type: date}}}}\n"],
      ["types/sjabloon.en.yml:1:47 type.fact-in-translation"]),
    Case(
      "the folder of self-checks",
      ["types/tweede.yml": "name: A\nplural: B\nfolder: self-checks\nfields: {x: {label: X, type: text}}\n"],
      ["types/tweede.yml:3:9 type.folder-taken"]),
    Case("a feed without a list", SiteTypeFixture.type("list: sjablonen\n", ""), ["\(declaration):28:1 type.feed-without-list"]),
  ]

  static let ofPages: [Case] = [
    page("a field that is needed", "for: [scholen, bedrijven]\n", "", "\(leaf):1:1 key.missing"),
    page("a needed list with nothing in it", "for: [scholen, bedrijven]", "for: []", "\(leaf):4:1 key.empty"),
    page("a needed list of nothing but spaces", "for: [scholen, bedrijven]", "for: [\" \"]", "\(leaf):4:7 key.wrong-type"),
    needed("a needed list of groups with nothing in it", "steps: []", "\(leaf):16:1 key.empty"),
    needed("a needed list of groups, one of them empty", "steps: [{name: Invullen}, {}]", "\(leaf):16:27 key.missing"),
    Case(
      "a needed list of groups that need nothing, one of them empty",
      needingNothing(neededGroup).merging(SiteTypeFixture.page(steps, "steps: [{name: Invullen}, {}]\n")) { $1 },
      ["sjablonen/beoordeling.md:1:1 key.missing", "\(leaf):16:27 key.empty"]),
    Case(
      "a needed group with nothing in it",
      needingNothing("    type: group\n    required: true\n").merging(SiteTypeFixture.page(steps, "steps: {}\n")) { $1 },
      ["sjablonen/beoordeling.md:1:1 key.missing", "\(leaf):16:1 key.empty"]),
    page("a time that the clock skips", "2027-01-05T09:30", "2027-03-28T02:30", "\(leaf):9:8 key.skipped-time"),
    Case(
      "a time in a group that the clock skips",
      SiteTypeFixture.type("days: {label: Dagen, type: number}", "at: {label: Om, type: moment}")
        .merging(SiteTypeFixture.page(", days: 2}", ", at: 2028-03-26T02:00}")) { $1 }, ["\(leaf):17:26 key.skipped-time"]),
    Case(
      "a time in a component that the clock skips",
      [
        "theme/components/quote.yml": SiteTypeFixture.component.replacing(
          "who: {label: Wie, type: text}", with: "who: {label: W, type: moment}"),
        leaf: SiteTypeFixture.page.replacing("who: Een school", with: "who: 2027-03-28 02:59"),
        "theme/components/quote.mustache": "{{{text}}}",
      ], ["\(leaf):25:6 key.skipped-time"]),
    page("a time of publication that the clock skips", "price: free", "publish: 2026-03-29T02:15", "\(leaf):5:10 key.skipped-time"),
    page("an audience that is not there", "[scholen, bedrijven]", "[scholen, bedrijf]", "\(leaf):4:16 audience.unknown"),
    page("a value that is not there", "price: free", "price: fre", "\(leaf):5:8 key.unknown-value", suggestion: "free"),
    page("a misspelt field", "version: \"2.1\"", "vesion: \"2.1\"", "\(leaf):6:1 key.unknown", suggestion: "version"),
    page("a number with a comma", "hours: 1.5", "hours: 1,5", "\(leaf):7:8 key.bad-value", suggestion: "1.5"),
    page("a number in words", "hours: 1.5", "hours: anderhalf", "\(leaf):7:8 key.bad-value"),
    page("a number that is too large", "hours: 1.5", "hours: 41", "\(leaf):7:8 key.bad-value"),
    page("a day that does not exist", "checked: 2026-11-01", "checked: 2026-11-31", "\(leaf):8:10 key.impossible-date"),
    page("a day in another form", "checked: 2026-11-01", "checked: 1-11-2026", "\(leaf):8:10 key.date-form"),
    page("a moment that is none", "2027-01-05T09:30", "2027-01-05 half tien", "\(leaf):9:8 key.impossible-date"),
    page("a flag in Dutch", "signed: true", "signed: ja", "\(leaf):10:9 key.wrong-type", suggestion: "true"),
    page(
      "a file that is not there", "../media/blad.pdf", "../media/blat.pdf", "\(leaf):12:7 download.missing",
      suggestion: "media/blad.pdf"),
    page("an image without words", ", alt: Een blad}", "}", "\(leaf):13:10 key.missing"),
    page("an image that is not there", "beeld.svg", "beelt.svg", "\(leaf):13:17 image.missing"),
    page("a link to nothing", "../pages/over.md", "../pages/ove.md", "\(leaf):14:8 link.broken"),
    page(
      "an address without its slashes", "https://example.org/more/", "https:/example.org", "\(leaf):14:26 key.bad-value",
      suggestion: "https://example.org"),
    page("a reference to nothing", "page: over", "page: oven", "\(leaf):15:7 field.broken-reference", suggestion: "over"),
    page("a text in place of a group", "  - {name: Tekenen}", "  - Tekenen", "\(leaf):18:5 key.wrong-type"),
    page("a group without what it needs", "  - {name: Tekenen}", "  - {days: 1}", "\(leaf):18:5 key.missing"),
    page("Markdown in a text", "version: \"2.1\"", "version: \"**2.1**\"", "\(leaf):6:11 markdown.in-plain-text"),
    page("a broken link in Markdown", "Vul dit **samen** in.", "Vul [dit](../pages/niets.md) in.", "\(leaf):11:11 link.broken"),
    page("a list in place of a text", "version: \"2.1\"", "version: [a, b]", "\(leaf):6:10 key.wrong-type"),
    Case(
      "a translation with another day",
      ["sjablonen/leerovereenkomst.en.md": "---\ntitle: A\nsummary: x\nchecked: 2026-12-01\n---\nText.\n"],
      ["sjablonen/leerovereenkomst.en.md:4:1 field.fact-in-translation"]),
    page("a component without what it needs", "text: Goed te *gebruiken*.\n", "", "\(leaf):24:1 key.missing"),
    page("an unknown key in a component", "who: Een school", "wie: Een school", "\(leaf):25:1 key.unknown"),
    page("a misspelt component", "```quote", "```qoute", "\(leaf):23:4 component.unknown", suggestion: "quote"),
  ]

  @Test func `there are faults of every sort`() {
    #expect(Self.ofTypes.count >= 25 && Self.ofPages.count >= 25 && Self.ofThemes.count >= 20)
    #expect(Set((Self.ofTypes + Self.ofPages + Self.ofThemes).map(\.name)).count >= 60)
  }

  @Test(arguments: ofTypes + ofPages + ofThemes)
  func `a fault is reported at its place`(fault: Case) async throws {
    let site = try FixtureSite(SiteTypeFixture.files(fault.files))
    let report = try await site.build { $0.isStrict = true }
    #expect(report.diagnostics.map(site.text) == fault.expected)
    if let suggestion = fault.suggestion { #expect(report.diagnostics.contains { $0.suggestion == suggestion }) }
    #expect(!report.isPublished)
  }
}

extension FaultTests.Case {
  init(_ name: String, _ files: [String: String], _ expected: [String], _ suggestion: String? = nil) {
    self.init(name, files)
    self.expected = expected
    self.suggestion = suggestion
  }
}
