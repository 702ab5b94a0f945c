import Diagnostics
import Foundation
import SiteBuilder
import Testing

/// Every message that there is, filled with values as they occur, in both languages. With `BAKEN_SHOW_MESSAGES` set, all are printed, for
/// whoever reads them over.
@Suite struct MessageTests {
  /// A value for each placeholder: what an author types, or a phrase.
  private static let values: [String: any DiagnosticArgument] = [
    "abbreviation": "SBB", "above": "titel", "address": "/over/ons/", "advice": "begin", "after": "pages/b.md",
    "answers": "nee, nee, ja",
    "background": "paper", "before": "pages/a.md", "better": "/over/", "byte": "00", "cell": "3", "channel": "linkedin",
    "character": "→",
    "characters": "#tag", "class": "knop", "code": "U+2192", "column": "2", "comment": "later", "count": "3", "date": "2027-03-11",
    "day": "2027-03-11", "days": "14", "destination": "ons.md", "dimension": "partners", "directive": "img-src",
    "end": "2027-03-12",
    "ending": ".md", "event": "Dag", "example": Words(en: "title: What is ECVET?", nl: "title: Wat is ECVET?"), "excess": "12",
    "expected": Words(en: "a date", nl: "een datum"),
    "fact": "{prijs}", "facts": "{prijs}", "fence": "```", "fingerprint": "bcdfghjklm", "first": "pages/a.md", "folder": "content",
    "foreground": "ink", "form": Words(en: "write it so", nl: "schrijf het zo"), "format": "on-site",
    "found": Words(en: "a list", nl: "een lijst"), "fragment": "wie", "from": "2", "heading": "Wie",
    "hint": Words(en: "look", nl: "kijk"),
    "holiday": Words(en: "Easter Monday", nl: "tweede paasdag"), "host": "video.example", "id": "wie", "inner": "Stage",
    "key": "title",
    "keys": "title, summary", "kind": Words(en: "an event", nl: "een bijeenkomst"), "known": "title, summary", "label": "bron",
    "language": "en", "level": "60", "limit": "25", "line": "12", "mark": "de", "marker": "[!INFO]", "marks": "###",
    "markup": "##Kop",
    "meaning": Words(en: "a comment", nl: "een opmerking"), "minimum": "4.5", "name": "Jan", "names": "jan, piet", "needed": "2",
    "next": "2027-03-28T03:00", "offset": "+01:00", "opens": "2027-01-04", "original": "pages/a.md", "other": "pages/b.md",
    "others": "pages/b.md", "owner": "redactie", "package": "hunspell-nl", "page": "pages/a.md", "part": "wie",
    "path": "pages/a.md",
    "preferred": "leerresultaat", "problem": Words(en: "a comma is missing", nl: "er ontbreekt een komma"), "publish": "2027-01-04",
    "question": "agreement", "questions": "agreement, reviewed", "quote": "\"", "ratio": "3.2",
    "reason": Words(en: "it is too long", nl: "die is te lang"), "right": "contact.en.md", "role": "Helpt", "rule": "long-sentence",
    "scheme": "javascript", "score": "50", "second": "2027-10-31T02:30:00+01:00", "size": "9 MB", "slug": "Over_Ons",
    "start": "2027-03-11", "status": "full", "tag": "xx!", "target": "events/a.md", "template": "page", "text": "Jan",
    "times": Words(en: "3 times", nl: "3 keer"), "to": "4", "type": "template", "typed": "je", "url": "https://video.example/",
    "value": "scholn", "wanted": "ons.md", "way": "a > b > a", "weekday": Words(en: "Saturday", nl: "zaterdag"),
    "what": Words(en: "the front matter", nl: "de gegevens bovenaan"), "word": "leeruitkomst", "words": "Jan is ziek",
    "worse": "nee",
    "zone": "Europe/Amsterdam",
  ]

  /// A finding of each kind, with values for its own placeholders only.
  private static let findings: [Diagnostic] = DiagnosticKind.all.map { kind in
    let names = Set(
      AuthorLanguage.allCases.flatMap { kind.words(in: $0).placeholders.flatMap(\.self) }.map { $0.dropFirst().dropLast() })
    let arguments = values.filter { names.contains(Substring($0.key)) }
    return Diagnostic(kind, at: SourceRange(path: "content/pages/a.md", line: 3, column: 1), arguments)
  }

  /// Words of the other language, or of YAML, that a message is about.
  private static func isMentioned(_ word: String, by finding: Diagnostic) -> Bool {
    let words = [
      "markdown.bad-language-tag": ["de"], "expert.uncertain-name": ["van"], "strings.wrong-form": ["other"],
      "self-check.bad-id": ["not"],
    ]
    return words[finding.kind.identifier]?.contains(word) ?? false
  }

  private static func texts(_ finding: Diagnostic, in language: AuthorLanguage) -> [String] {
    [finding.summary(in: language)] + finding.help(in: language) + [finding.kind.words(in: language).explanation]
  }

  @Test func `every message says what it says in both languages, with every value in its place`() {
    for finding in Self.findings {
      for language in AuthorLanguage.allCases {
        let texts = Self.texts(finding, in: language)
        if ProcessInfo.processInfo.environment["BAKEN_SHOW_MESSAGES"] != nil {
          print("[\(finding.kind.identifier)] \(language.rawValue)\n  " + texts.joined(separator: "\n  "))
        }
        for (number, text) in texts.enumerated() {
          // An explanation is the same for each finding, so nothing in it is filled.
          let literal =
            number == texts.count - 1 ? [] : text.replacing("{prijs}", with: "").matches(of: /{[a-z]+}/).map { String($0.output) }
          let missing = literal.filter { finding.kind.words(in: language).placeholders.flatMap(\.self).contains($0) }
          #expect(missing == [], "\(finding.kind.identifier), \(language): \(text)")
          #expect(!text.contains("  ") && !text.hasPrefix(" ") && !text.hasSuffix(" "), "\(finding.kind.identifier): \(text)")
        }
        // A value that stands in one language stands in the other.
        let used = { (language: AuthorLanguage) in finding.kind.words(in: language).placeholders.map { Set($0) } }
        #expect(used(.english) == used(.dutch), "\(finding.kind.identifier)")
      }
    }
    #expect(!Self.findings.isEmpty)
  }

  @Test func `no Dutch message has English words, and no English one Dutch words`() {
    for finding in Self.findings {
      DutchMessages.expectDutch(finding)
      for text in Self.texts(finding, in: .english) {
        let found = DutchMessages.dutchWords(in: text, of: finding).filter { !Self.isMentioned($0, by: finding) }
        #expect(found.isEmpty, "\(finding.kind.identifier): \(found) in: \(text)")
      }
      let explanation = finding.kind.words(in: .dutch).explanation
      let found =
        (DutchMessages.englishWords(in: explanation, of: finding) + DutchMessages.unknownWords(in: explanation, of: finding))
        .filter { !Self.isMentioned($0, by: finding) }
      #expect(found.isEmpty, "\(finding.kind.identifier): \(found) in: \(explanation)")
    }
  }

  @Test func `the English example of an alternative text does not stand in Dutch findings`() async throws {
    let site = try FixtureSite([
      "pages/a.md": "---\ntitle: A\nsummary: A.\n---\n\n```figure\nimage: ../media/x.svg\n```\n",
      "media/x.svg": #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>"#,
    ])
    let findings = try await site.build().diagnostics
    #expect(findings.map(\.kind.identifier) == ["image.no-alt"])
    #expect(findings[0].help(in: .dutch) == ["zeg in een paar woorden wat erop te zien is: alt: wat er op de foto staat"])
  }

  @Test func `no example in Dutch has English words`() {
    for kind in DiagnosticKind.all {
      // Examples have code in them, and numbers in hexadecimal.
      let found = DutchMessages.englishWords(in: kind.example(in: .dutch), of: Diagnostic(kind, at: nil)).filter {
        !["a", "from", "when"].contains($0)
      }
      #expect(found.isEmpty, "\(kind.identifier): \(found) in: \(kind.example(in: .dutch))")
      #expect(kind.example(in: .english) == kind.example)
    }
    #expect(DiagnosticKind.emptyHeading.example(in: .dutch) == "## Eenheden")
    #expect(DiagnosticKind.siteMissing.example(in: .dutch) == "baken new site mijn-site\ncd mijn-site\nbaken build")
  }
}
