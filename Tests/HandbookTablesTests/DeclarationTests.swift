import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteRendering
import TestSupport
import Testing
import Theming

@testable import HandbookTables

/// The pages of the handbook that are made from declarations.
@Suite struct DeclarationTests {
  @Test func `every declaration has words in both languages`() {
    #expect(Handbook().faults == [])
  }

  /// The names of keys and their values, which are the same in both languages.
  private static func names(in keys: KeySet, depth: Int = 0) -> Set<String> {
    guard depth < 8 else { return [] }
    return keys.keys.reduce(into: []) { names, key in
      names.insert(key.name)
      if case .choice(let values) = key.type { names.formUnion(values.map(\.value)) }
      if let nested = key.type.nested { names.formUnion(Self.names(in: nested, depth: depth + 1)) }
    }
  }

  @Test func `the Dutch pages have no English words but names of keys, values, commands and files`() throws {
    let dutch = try #require(DutchWords.shared, "hunspell-nl is not installed")
    let kinds = FeatureSet.builtIn.readers.fileKinds
    var names = kinds.reduce(into: Set<String>()) { $0.formUnion(Self.names(in: $1.keys)) }
    names.formUnion(kinds.flatMap { $0.name.split(separator: ".").map(String.init) })
    var found: [String: String] = [:]
    for page in Handbook().pages where page.language == .dutch && page.fileName.firstMatch(of: /^(waarden|teksten)/) == nil {
      for line in page.text.split(separator: "\n") where !line.hasPrefix("# ") {
        let text = String(line).replacing(/\{#[^}]*\}|\]\([^)]*\)|`[a-z-]+(?:\.[a-z-]+)+`/, with: " ").replacing("`", with: " ")
          .replacing(/[a-z0-9-]+\.(?:md|yml|mustache|css|js|txt)|--[a-z-]+|baken [a-z -]+/, with: " ")
        for word in dutch.english(in: text) where !names.contains(word.lowercased()) { found[word] = "\(page.fileName): \(line)" }
      }
    }
    #expect(found.isEmpty, "\(found.sorted { $0.key < $1.key }.map { "\($0.key) | \($0.value)" }.joined(separator: "\n"))")
  }

  @Test func `a key, a kind of file and a finding without words are named`() {
    let key = Key.date("day", en: ("When it is", ""), nl: ("Wanneer het is", "De dag."))
    let kind = FileKind("notes", KeySet(en: "a note", nl: "een notitie", [key]), en: "a note", nl: "")
    #expect(
      FilePages.faults(in: [kind]) == [
        "the kind of file “notes” has no words in a language", "the key “notes.day” has no words in a language, or no example",
      ])
    let finding = DiagnosticKind(
      "note.late", summary: "it is late", help: "be early", explanation: "", example: "day: 2027-03-11",
      nl: DiagnosticWords(summary: "het is laat", help: "wees op tijd", explanation: ""))
    #expect(FindingPages([finding]).faults == ["the finding “note.late” has no words or no example"])
  }

  @Test func `a value of a template without words in a language is named with its place`() {
    let inner = TemplateValueSet(.text("day", en: "the day", nl: ""), .text("month", en: "the month", nl: "de maand"))
    let feature = Feature {
      $0.templates = [
        "note": TemplateValueSet(.object("when", inner, en: "when it is", nl: "wanneer"), .flag("late", en: "", nl: "laat"))
      ]
    }
    #expect(
      TemplatePages(FeatureSet([feature]).filledTemplates).faults == [
        "the value “when.day” of the template note has no words in a language",
        "the value “late” of the template note has no words in a language",
      ])
  }

  @Test(arguments: ["en", "nl"])
  func `every template has one table, and every value of it is there or in what templates share`(language: String) throws {
    let pages = TemplatePages().pages(in: try #require(AuthorLanguage(rawValue: language))).map(\.text)
    let shared = try #require(pages.first)
    for (name, values) in FeatureSet.builtIn.templates {
      let heading = "\n## `\(name)` {#\(name)}\n"
      let page = try #require(pages.first { $0.contains(heading) }, "\(name)")
      #expect(pages.filter { $0.contains(heading) }.count == 1, "\(name)")
      let part = try #require(page.components(separatedBy: heading).last?.components(separatedBy: "\n## ").first)
      let kinds = page.contains("(soorten.md)") ? pages.filter { $0.contains("{#event}") }.joined() : ""
      for value in values.values {
        #expect((part + shared + kinds).contains("\n| `\(value.name)` | "), "\(name): \(value.name)")
      }
    }
  }

  @Test func `the findings of a new feature get a page of their own`() {
    let finding = DiagnosticKind(
      "note.late", summary: "it is late", help: "be early", explanation: "…", example: "…",
      nl: DiagnosticWords(summary: "het is laat", help: "wees op tijd", explanation: "…"))
    let files = FindingPages([finding]).pages(in: .dutch).map(\.fileName)
    #expect(files == ["meldingen/index.md", "meldingen/note.md"])
    let area = FindingArea("notities", slug: "notes", en: "Notes", nl: "Notities")
    let named = FindingPages([finding], ofFeatures: [(area, [finding])]).pages(in: .dutch).map(\.fileName)
    #expect(named == ["meldingen/index.md", "meldingen/notities.md"])
  }

  @Test(arguments: [
    ("a | b", "a | b"), ("write *one* [or] <two>", #"write \*one\* \[or\] \<two\>"#), ("use --strict.", "use `--strict`."),
    ("put it in `backticks`, as ```text", "put it in `backticks`, as ```` ```text ````"),
    ("as in {link}, or", "as in `{link}`, or"),
    ("({start} to {end})", "(`{start}` to `{end}`)"),
    ("set EPOCH_NOW, or site.yml", "set `EPOCH_NOW`, or `site.yml`"),
    ("as [text](page.md), or", "as `[text](page.md)`, or"), ("behind (TODO), so", "behind `(TODO)`, so"),
    ("like https://example.org.", "like `https://example.org`."), ("a line --- and", "a line `---` and"),
  ])
  func `a text is shown as it is`(text: String, markdown: String) {
    #expect(MarkdownText.prose(text) == markdown)
  }

  @Test func `a table keeps its columns whatever its cells say`() {
    #expect(MarkdownText.table(["a"], [["`x | y`"]]) == "| a |\n| --- |\n| `x \\| y` |")
  }
}
