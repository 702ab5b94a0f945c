import ContentLoading
import Diagnostics
import SiteModel
import Testing

@testable import Theming

@Suite struct StyleSheetTests {
  @Test(arguments: [
    ("a { color: red; }\n\n/* note */\nb  >  c{margin:0}", "a{color:red}\nb>c{margin:0}"),
    ("a::before { content: \"  /* kept */ ; } \"; }", "a::before{content:\"  /* kept */ ; } \"}"),
    ("a { content: '\\'  x'; }", "a{content:'\\'  x'}"),
    ("a :hover, b:hover { x: calc(1px + 2px) }", "a :hover,b:hover{x:calc(1px + 2px)}"),
    ("/* never closed", ""), ("", ""),
  ])
  func `comments and spaces go, what means something stays`(css: String, compacted: String) {
    #expect(StyleSheet.compacted(css) == compacted)
  }
}

@Suite struct ColourContrastTests {
  @Test func `the ratio is that of WCAG`() throws {
    #expect(try abs(#require(ColourContrast.ratio("#000000", "#ffffff")) - 21) < 0.001)
    #expect(try abs(#require(ColourContrast.ratio("#777777", "#ffffff")) - 4.478) < 0.001)
    #expect(ColourContrast.ratio("red", "#ffffff") == nil)
  }

  @Test func `a pair is checked in both schemes, with the values that the site gives`() {
    let css =
      ":root {\n  --ink: #000000;\n  --paper: #ffffff;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --ink: #eeeeee;\n    --paper: #111111;\n  }\n}\n"
    let file = ThemeFiles.File(name: "styles/a.css", displayPath: "a.css", bytes: Array(css.utf8), isFromSite: false)
    let pair = ContrastPair(foreground: "ink", background: "paper", minimum: 4.5, range: SourceRange(path: "pairs.yml", line: 1))
    #expect(ColourContrast([file], replaced: ThemeColours()).findings(for: [pair]).isEmpty)
    var replaced = ThemeColours()
    replaced.dark["ink"] = Located("#222222", at: SourceRange(path: "site.yml", line: 9, column: 3))
    let findings = ColourContrast([file], replaced: replaced).findings(for: [pair])
    #expect(
      findings.map { $0.summary(in: .english) } == [
        "ink (#222222) on paper (#111111) has a contrast of 1.18 in the dark scheme, but needs 4.5"
      ])
    #expect(findings.first?.range?.line == 9)
  }
}

@Suite struct TemplateTagTests {
  @Test func `tags are found with their place, comments and blocks passed over`() {
    let tags = tags(in: "a {{t.x}}\n{{! t.no }}{{#list}}{{{html}}}{{/list}} {{> part}}{{<base}}{{$block}}{{&raw}}")
    #expect(tags.map(\.name) == ["t.x", "list", "html", "part", "base", "raw"])
    #expect(tags.map(\.line) == [1, 2, 2, 2, 2, 2])
    #expect(tags.first?.column == 5)
    #expect(tags.filter { $0.role == .partial }.map(\.name) == ["part", "base"])
  }

  @Test(arguments: ["{{", "{{{", "{{#", "}}", "{{a", "{{ }}", "{{>", "\u{1F600}{{x}}"])
  func `a broken tag is no crash`(text: String) {
    _ = tags(in: text)
  }

  private func tags(in text: String) -> [TemplateTag] {
    let bytes = Array(text.utf8)
    return TemplateTag.all(of: MustacheScanner.scan(bytes).tokens, in: ThemeLines(bytes))
  }
}
