import SiteBuilder
import Testing

@testable import Diagnostics

@Suite struct DiagnosticKindTests {
  @Test func `every rule has its own identifier, of a group and a name`() {
    let identifiers = DiagnosticKind.all.map(\.identifier)
    #expect(Set(identifiers).count == identifiers.count)
    for identifier in identifiers {
      let parts = identifier.split(separator: ".")
      #expect(parts.count == 2, "\(identifier)")
      #expect(identifier.allSatisfy { $0.isLowercase || $0 == "-" || $0 == "." || $0.isNumber }, "\(identifier)")
    }
  }

  @Test func `every rule says what is wrong, why, and what to do`() {
    for kind in DiagnosticKind.all {
      for language in AuthorLanguage.allCases {
        let words = kind.words(in: language)
        #expect(!words.summary.isEmpty && !words.help.isEmpty && words.explanation.count > 40, "\(kind.identifier)")
        #expect(!words.summary.hasSuffix("."), "\(kind.identifier)")
        // A few help lines are nothing but placeholders.
        #expect(words.generalHelp?.contains(/{[a-z]+}/) != true, "\(kind.identifier)")
      }
    }
  }

  @Test func `Dutch and English hold the same placeholders, and are not the same`() {
    for kind in DiagnosticKind.all {
      let (english, dutch) = (kind.words(in: .english), kind.words(in: .dutch))
      #expect(english.placeholders == dutch.placeholders, "\(kind.identifier)")
      #expect(english.summary != dutch.summary && english.explanation != dutch.explanation, "\(kind.identifier)")
      let texts = [dutch.summary, dutch.help, dutch.explanation].joined(separator: " ")
      #expect(!texts.contains(/\b(je|jij|jou|jouw)\b/), "\(kind.identifier): \(texts)")
    }
  }

  @Test func `every rule has an example, and help without any particular finding`() {
    for kind in DiagnosticKind.all {
      #expect(!kind.example.isEmpty, "\(kind.identifier)")
    }
    #expect(DiagnosticKind.unknownAudience.words(in: .english).generalHelp == "audiences of this site (site.yml): …")
    #expect(DiagnosticKind.unexpectedFile.words(in: .english).generalHelp == nil)
  }

  @Test func `arguments fill their placeholders and nothing else`() {
    let diagnostic = Diagnostic(
      .unknownKey, at: nil, ["key": "titel", "what": "the front matter", "known": "title, {key}"], suggestion: "title")
    #expect(diagnostic.summary(in: .english) == "unknown key “titel” in the front matter")
    #expect(diagnostic.help(in: .english) == ["did you mean “title”?", "known keys: title, {key}"])
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("titel", "title"), ("sumary", "summary"), ("audience", "audiences"), ("slgu", "slug"), ("Title", "title"),
  ])
  func `a slip of the keyboard finds the word that was meant`(word: String, meant: String) {
    #expect(nearest(to: word, among: ["title", "summary", "audiences", "slug", "date"]) == meant)
  }

  @Test(arguments: [
    ("media/beeld/plein.svg", "media/beeld/klas.svg"), ("media/folder.pdf", "media/poster.pdf"),
    ("pages/over/ons.md", "pages/voor/wij.md"),
  ])
  func `a long path with another name at its end is no suggestion`(path: String, other: String) {
    #expect(nearest(to: path, among: [other]) == nil)
  }

  @Test func `a slip in a path is found, also in the name of a folder`() {
    #expect(
      nearest(to: "pages/over/afsparken.md", among: ["pages/over/afspraken.md", "pages/over/ons.md"]) == "pages/over/afspraken.md")
    #expect(nearest(to: "meda/folder.pdf", among: ["media/folder.pdf"]) == "media/folder.pdf")
  }

  @Test func `a word that is near to nothing, or to two, has no suggestion`() {
    #expect(nearest(to: "colour", among: ["title", "summary"]) == nil)
    #expect(nearest(to: "bat", among: ["cat", "hat"]) == nil)
    #expect(nearest(to: String(repeating: "a", count: 10_000), among: [String(repeating: "a", count: 9_999)]) == nil)
  }
}

@Suite struct GuessTests {
  @Test func `a correction is certain if only one name is within two slips`() {
    #expect(Correction.nearest(to: "titel", among: ["title", "summary"])?.isCertain == true)
    #expect(Correction.nearest(to: "titel", among: ["title", "titles"])?.isCertain == false)
    #expect(Correction.nearest(to: "leeruitkmost-777", among: ["leeruitkomst-987"])?.isCertain == false)
    #expect(Correction.nearest(to: "ab", among: ["ac"])?.isCertain == false)
  }

  @Test func `a certain correction at an exact place is an edit`() {
    let place = SourceRange(path: "a.md", line: 2, column: 1, end: 6)
    let correction = Correction.nearest(to: "titel", among: ["title"])
    let finding = Diagnostic(.unknownKey, at: place, ["key": "titel"], correction: correction)
    #expect(finding.edit == SourceEdit(at: place, "titel", to: "title"))
    #expect(Diagnostic(.unknownKey, at: SourceRange(path: "a.md", line: 2), correction: correction).edit == nil)
    #expect(Diagnostic(.unknownKey, at: place, suggestion: "title").edit == nil)
  }

  @Test func `of each kind the first findings of a report get a guess, and no more is looked for`() {
    let findings = (1...1_000).reversed().flatMap { number in
      [DiagnosticKind.unknownTopic, .unknownAudience].map { kind in
        Diagnostic(
          kind, at: SourceRange(path: "a.md", line: number, column: 1), ["value": "\(number)"],
          guess: Correction(of: "", to: number > Diagnostic.guessLimit ? "late" : "early"))
      }
    }
    let report = findings.sortedForReport()
    for kind in [DiagnosticKind.unknownTopic, .unknownAudience] {
      let guesses = report.filter { $0.kind == kind }.compactMap(\.suggestion)
      #expect(guesses == Array(repeating: "early", count: Diagnostic.guessLimit))
    }
  }

  @Test func `a guess among a hundred thousand names takes no time to speak of`() {
    let names = (0..<100_000).map { "leeruitkomst-\($0)" }
    #expect(nearest(to: "leeruitkmost-77777", among: names) == "leeruitkomst-77777")
    #expect(nearest(to: "élan", among: ["Élans", "plan b"]) == "Élans")
  }
}

@Suite struct ReportOrderTests {
  @Test func `a report is in the order of files, lines and columns, without repetitions`() {
    let findings = [
      Diagnostic(.emptyKey, at: SourceRange(path: "b.md", line: 1, column: 1), ["key": "a"]),
      Diagnostic(.emptyKey, at: SourceRange(path: "a.md", line: 10, column: 1), ["key": "a"]),
      Diagnostic(.emptyKey, at: SourceRange(path: "a.md", line: 9, column: 7), ["key": "a"]),
      Diagnostic(.emptyKey, at: SourceRange(path: "a.md", line: 9, column: 7), ["key": "a"]),
      Diagnostic(.siteMissing, at: nil, ["path": "content"]),
    ]
    #expect(
      findings.sortedForReport().map { $0.range?.description ?? "-" } == ["-", "a.md:9:7", "a.md:10:1", "b.md:1:1"])
  }

  @Test func `findings with the same words at one place are in the same order in every run`() {
    let place = SourceRange(path: "a.md", line: 1, column: 1)
    let findings = (0..<20).map { number in
      Diagnostic(
        .emptyKey, at: place, ["key": "a", "hidden": "\(number % 5)"], suggestion: number % 2 == 0 ? "b" : nil,
        notes: [DiagnosticNote(.firstOne, at: SourceRange(path: "a.md", line: number + 2))])
    }
    let report = findings.sortedForReport()
    for _ in 0..<20 { #expect(findings.shuffled().sortedForReport() == report) }
  }
}
