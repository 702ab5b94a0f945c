import Foundation
import SiteBuilder
import Testing

/// A check finds everything that prevents a build from publishing.
@Suite struct CheckIsBuildTests {
  private static let cards = FixtureSite.base["site.yml", default: ""] + "cards: true\n"

  struct Fault: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var files: [String: String]
    var found: String
  }

  static let faults = [
    Fault(
      testDescription: "a stray quotation mark",
      files: ["site.yml": cards, "theme/styles/10-tokens.css": ":root {\n  --ink: \"#1b2437;\n}\n"],
      found: "theme/styles/10-tokens.css:2:10 style.syntax"),
    Fault(
      testDescription: "a comment without an end", files: ["theme/styles/99-own.css": "p { color: red; }\n/* hier"],
      found: "theme/styles/99-own.css:2:1 style.syntax"),
    Fault(
      testDescription: "a bracket without an end", files: ["theme/styles/99-own.css": "@media print {\np { color: red; }\n"],
      found: "theme/styles/99-own.css:1:14 style.syntax"),
    Fault(
      testDescription: "a bracket too many", files: ["theme/styles/99-own.css": "p { color: red; }\n}\n"],
      found: "theme/styles/99-own.css:2:1 style.syntax"),
    Fault(
      testDescription: "a rule without an end", files: ["theme/styles/99-own.css": "p { color: red; }\n.x, \n"],
      found: "theme/styles/99-own.css:2:1 style.syntax"),
    Fault(
      testDescription: "a selector alone", files: ["theme/styles/99-own.css": "body"],
      found: "theme/styles/99-own.css:1:1 style.syntax"),
    Fault(
      testDescription: "a layer without a semicolon", files: ["theme/styles/99-own.css": "/* a */ @layer x"],
      found: "theme/styles/99-own.css:1:9 style.syntax"),
    Fault(
      testDescription: "a medium without a block", files: ["theme/styles/99-own.css": "@import 'a.css';\n@media print /* b */"],
      found: "theme/styles/99-own.css:2:1 style.syntax"),
    Fault(
      testDescription: "a semicolon behind a rule", files: ["theme/styles/99-own.css": "p { color: red; };\n"],
      found: "theme/styles/99-own.css:1:18 style.syntax"),
    Fault(
      testDescription: "a bracket in a selector", files: ["theme/styles/99-own.css": "a[b"],
      found: "theme/styles/99-own.css:1:2 style.syntax"),
    Fault(
      testDescription: "an address with a space", files: ["theme/styles/99-own.css": "p { background: url(x y); }"],
      found: "theme/styles/99-own.css:1:17 style.syntax"),
    Fault(
      testDescription: "the end of a comment that does not begin",
      files: ["theme/styles/99-own.css": "p { color: red; } */ a { b: c }"],
      found: "theme/styles/99-own.css:1:19 style.syntax"),
    Fault(
      testDescription: "colours that cards need",
      files: ["site.yml": cards, "theme/styles/10-tokens.css": ":root {\n  --ink: #1b2437;\n}\n"],
      found: "theme/styles/10-tokens.css theme.missing-colours"),
    Fault(
      testDescription: "a text in a script without an end", files: ["theme/scripts/own.js": "const a = 1;\nconst b = `x;\n"],
      found: "theme/scripts/own.js:2:11 script.syntax"),
    Fault(
      testDescription: "a comment in a script without an end", files: ["theme/scripts/own.js": "/* open"],
      found: "theme/scripts/own.js:1:1 script.syntax"),
    Fault(
      testDescription: "a template of all pages without text", files: ["theme/templates/base.mustache": "\n{{! later }}\n"],
      found: "theme/templates/base.mustache template.empty"),
    Fault(
      testDescription: "a template of all pages without a place for them",
      files: ["theme/templates/base.mustache": "<!doctype html>\n<html><body>{{{header}}}</body></html>\n"],
      found: "theme/templates/base.mustache template.empty"),
    Fault(
      testDescription: "an empty template of one kind of page", files: ["theme/templates/article.mustache": ""],
      found: "theme/templates/article.mustache template.empty"),
    Fault(
      testDescription: "an empty template of a declared kind of content",
      files: [
        "theme/templates/typed-page.mustache": "",
        "types/les.yml": "folder: lessen\nname: Les\nplural: Lessen\nfields:\n  minutes: {label: Minuten, type: number}\n",
      ],
      found: "theme/templates/typed-page.mustache template.empty"),
    Fault(
      testDescription: "an empty template of a mail", files: ["theme/templates/mail-newsletter.mustache": ""],
      found: "theme/templates/mail-newsletter.mustache template.empty"),
    Fault(
      testDescription: "an empty template of a page that leads on", files: ["theme/templates/redirect.mustache": ""],
      found: "theme/templates/redirect.mustache template.empty"),
    Fault(testDescription: "a broken page", files: ["pages/a.md": "x"], found: "pages/a.md:1:1 front-matter.missing"),
    Fault(
      testDescription: "a broken template", files: ["theme/templates/home.mustache": "{{#a}}"],
      found: "theme/templates/home.mustache:1:1 template.syntax"),
    Fault(
      testDescription: "an address among the texts that is none",
      files: ["theme/strings/nl.yml": "consent:\n  notice:\n    browsers:\n      chrome-url: javascript:alert(1)\n"],
      found: "theme/strings/nl.yml"),
  ]

  @Test(arguments: faults) func `a check finds what a build finds`(fault: Fault) async throws {
    let site = try FixtureSite(fault.files)
    let built = try await site.build()
    let checked = try await site.build { $0.output = nil }
    #expect(built.diagnostics.map(site.text) == checked.diagnostics.map(site.text))
    #expect(!built.isPublished)
    #expect(checked.hasFailed(isStrict: false))
    #expect(checked.diagnostics.map(site.text).contains { $0.hasPrefix(fault.found) }, "\(checked.diagnostics.map(site.text))")
    #expect(checked.diagnostics.allSatisfy { $0.range != nil })
  }

  @Test func `texts between quotation marks, escapes and comments are not faults`() async throws {
    let css =
      "a::before { content: \"}\\\"{\"; }\n/* ' \" { */\n.b { background: url(\"data:image/png;base64,AA\"); content: 'a\\\nb'; }\n"
    try await FixtureSite(["theme/styles/99-own.css": css]).buildWithoutFindings()
    for css in [
      "@charset \"utf-8\";\n@layer a, b;\n@media print { a:not(.b) { width: calc(2*/**/3px) } }", "", "/* niets */\n",
      "\u{FEFF}a { b: url( x ) }", ".a { & .b { c: d; } ; }", "@font-face { src: url(\"a b.woff2\") format(\"woff2\") }",
    ] {
      try await FixtureSite(["theme/styles/99-own.css": css]).buildWithoutFindings()
    }
  }

  @Test func `a part of pages may be left empty, and a template may be built on another in other words`() async throws {
    try await FixtureSite([
      "theme/templates/breadcrumbs.mustache": "", "theme/templates/neighbours.mustache": "{{! none }}\n",
      "theme/templates/article.mustache": "{{< base }}{{$ main }}<h1>{{title}}</h1>{{/ main }}{{/ base }}\n",
    ]).buildWithoutFindings()
  }

  @Test func `a site whose only language has no texts gets one finding`() async throws {
    let site = try FixtureSite([
      "site.yml": "name: T\nbase-url: https://test.example\nlanguages: [fr]\ntime-zone: Europe/Paris\n", "pages/index.en.md": "",
    ])
    #expect(try await site.build().diagnostics.map(site.text) == ["theme/strings/fr.yml translation.no-strings"])
    try site.write("skip-link: Sauter\n", to: "theme/strings/fr.yml")
    let report = try await site.build()
    #expect(report.diagnostics.map(site.text) == ["theme/strings/fr.yml strings.many-missing"])
    #expect(report.diagnostics.first.map(site.reportText)?.contains("lack") ?? false)
  }
}
