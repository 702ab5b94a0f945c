import Diagnostics
import MarkdownRendering
import SiteModel
import Testing

@Suite struct ComponentTests {
  private func component(_ text: String, firstLine: Int = 1, columnOffset: Int = 0) throws -> MarkupBody.ComponentBlock {
    let result = try render(text, components: ["steps"], firstLine: firstLine, columnOffset: columnOffset)
    return try #require(result.body.components.first)
  }

  @Test func `a fenced block with a component's name is an opening`() throws {
    let result = try render("a\n\n``` steps\nb: c\n```\n\n```swift\n```\n", components: ["steps"], firstLine: 11)
    #expect(result.html == "<p>a</p>\n{component 0}\n<pre><code class=\"language-swift\"></code></pre>")
    #expect(
      result.body.components == [
        MarkupBody.ComponentBlock(
          name: "steps", source: "b: c\n", firstLine: 14, indentation: 0,
          range: SourceRange(path: "a.md", line: 13, column: 5, end: 10))
      ])
  }

  @Test func `a component in a list or a quote knows how far it is indented`() throws {
    let inList = try component("1. é\n\n   ~~~steps x\n   b:\n     c\n   ~~~\n")
    #expect(inList.source == "b:\n  c\n")
    #expect(inList.indentation == 3)
    #expect(inList.firstLine == 4)
    #expect(inList.range == SourceRange(path: "a.md", line: 3, column: 7, end: 14))
    let inQuote = try component("> - ```steps\n>   b\n>   ```\n")
    #expect(inQuote.indentation == 4)
    #expect(inQuote.source == "b\n")
    let indented = try component("  ```steps\n  b\n  ```\n")
    #expect(indented.indentation == 2)
    let lazy = try component("  ```steps\nb\n  ```\n")
    #expect(lazy.indentation == 0)
    let tab = try component("-\t```steps\n\n\tb\n\t```\n")
    #expect(tab.indentation == 1)
    #expect(tab.source == "\nb\n")
  }

  @Test func `a component in YAML counts the columns before it`() throws {
    #expect(try component("```steps\nb\n```\n", columnOffset: 4).indentation == 4)
  }

  @Test(arguments: ["vue", "mdx", "gdscript"]) func `for a language without a name the help says text`(language: String) throws {
    let result = try render("```\(language)\nx\n```\n", components: ["steps", "figure"])
    #expect(
      result.diagnostics.map { $0.help(in: .english) } == [
        ["for code in a language that Baken has no name for, write text behind the fence: ```text; components: figure, steps"]
      ])
  }

  @Test func `a block whose word is no component and no language is an error at that word`() throws {
    let result = try render("a\n\n``` stps x\n```\n\n```Swift\n```\n\n```\n```\n", components: ["steps", "figure"])
    #expect(result.findings == ["3:5-11 component.unknown: unknown component “stps”"])
    #expect(result.diagnostics.first?.help(in: .english) == ["did you mean “steps”?", "components: figure, steps"])
  }

  @Test func `indented code is no component`() throws {
    #expect(try render("    steps\n", components: ["steps"]).body.components == [])
  }
}
