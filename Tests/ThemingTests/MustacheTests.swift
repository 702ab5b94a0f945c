import Mustache
import SiteModel
import Testing

@testable import Theming

@Suite struct MustacheTests {
  private static let context: TemplateContext = {
    var inner = TemplateContext(["name": .text("inner <1>"), "deep": .object(TemplateContext(["er": .text("found")]))])
    inner.setList("list", [TemplateContext(["name": .text("x")]), TemplateContext(["other": .text("y")])])
    return TemplateContext([
      "name": .text("outer & 2"), "html": .html("<b>3</b>"), "yes": .flag(true), "no": .flag(false), "inner": .object(inner),
      "items": .list([TemplateContext(["n": .text("1")]), TemplateContext(["n": .text("2"), "last": .flag(true)])]),
      "none": .list([]), "data": .htmlList(["{}", "[]"]), "empty": .text(""),
    ])
  }()

  private func fill(_ template: String, partials: [String: String] = [:]) throws -> String {
    var trees = try partials.mapValues { text throws in try MustacheTree.nodes(of: text) }
    trees["main"] = try MustacheTree.nodes(of: template)
    return String(decoding: TemplateWriter.fill(TemplateCompiler.program(of: "main", in: trees), with: Self.context), as: UTF8.self)
  }

  @Test(arguments: [
    (
      "values are escaped as their context says, however many braces there are", "{{name}} {{{html}}} {{&html}}",
      "outer &amp; 2 <b>3</b> <b>3</b>"
    ),
    ("a name that is not there shows nothing", "[{{missing}}{{inner.missing}}{{missing.name}}]", "[]"),
    ("a dotted name goes down", "{{inner.deep.er}}", "found"),
    ("a name is looked for in what stands around", "{{#inner}}{{name}} {{html}}{{/inner}}", "inner &lt;1&gt; <b>3</b>"),
    ("a dot in front keeps a name from that", "{{#inner}}{{.name}}[{{.html}}]{{/inner}}", "inner &lt;1&gt;[]"),
    ("a dot alone is the value of the section", "{{#name}}<{{.}}>{{/name}}", "<outer &amp; 2>"),
    ("a flag opens a section", "{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^yes}}c{{/yes}}{{^no}}d{{/no}}", "ad"),
    ("an empty text is a value", "{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}", "a"),
    ("a list repeats a section", "{{#items}}{{n}}{{^last}}, {{/last}}{{/items}}", "1, 2"),
    ("an empty list is no value", "{{#none}}a{{/none}}{{^none}}b{{/none}}", "b"),
    ("a list of finished HTML", "{{#data}}<{{.}}>{{/data}}", "<{}><[]>"),
    ("a tag alone on its line goes with the line", "a\n  {{#yes}}  \nb\n{{/yes}}\nc\n{{! no }}\n", "a\nb\nc\n"),
    ("a value alone on its line stays on it", "a\n{{empty}}\nb", "a\n\nb"),
    ("two tags on a line keep it", "{{#yes}}{{/yes}}\na", "\na"),
    ("Windows line ends", "a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
    ("other delimiters", "{{=<% %>=}}\n<% name %> {{name}}<%={{ }}=%> {{name}}", "outer &amp; 2 {{name}} outer &amp; 2"),
    ("a comment may hold anything and have several lines", "a{{! {{ }\n\n b }}c", "ac"),
  ])
  func `templates are filled as Mustache says`(rule: String, template: String, expected: String) throws {
    #expect(try fill(template) == expected, "\(rule)")
  }

  @Test func `a partial has the indentation of its tag, and what stands around it`() throws {
    let partials = ["part": "<{{name}}>\n{{#yes}}\nb\n{{/yes}}\n"]
    #expect(try fill("{{#inner}}\n  {{> part}}\n{{/inner}}\n", partials: partials) == "  <inner &lt;1&gt;>\n  b\n")
    #expect(try fill("a {{> part}} b", partials: partials) == "a <outer &amp; 2>\nb\n b")
    #expect(try fill("a{{> nothing}}b") == "ab")
  }

  @Test func `a template puts its blocks in the place of another's, however many lie between`() throws {
    let partials = [
      "base": "<{{$title}}base{{/title}}>\n{{$main}}\nempty\n{{/main}}\n{{> foot}}\n",
      "foot": "{{$foot}}foot{{/foot}}\n",
      "page": "{{<base}}\nignored\n{{$main}}\n<h1>{{$title}}page{{/title}}</h1>\n{{$body}}\n{{/body}}\n{{/main}}\n{{/base}}\n",
    ]
    #expect(try fill("{{<base}}{{/base}}", partials: partials) == "<base>\nempty\nfoot\n")
    #expect(try fill("{{<page}}{{/page}}", partials: partials) == "<base>\n<h1>page</h1>\nfoot\n")
    let own = "{{<page}}\n{{$title}}{{name}}{{/title}}\n{{$body}}\n  a\n    b\n{{/body}}\n{{$foot}}end{{/foot}}\n{{/page}}\n"
    #expect(try fill(own, partials: partials) == "<outer &amp; 2>\n<h1>outer &amp; 2</h1>\na\n  b\nend\n")
  }

  @Test(arguments: [
    ("a template whose tags share a line", "x\n  {{<lines}}{{/lines}}\ny\n", "x\n  one\n  two\ny\n"),
    ("a template and its block that begin on one line", "{{<inline}}{{$words}}\na\n\nb\n{{/words}}{{/inline}}\n", "<a\n\nb\n>\n"),
    ("a block in the middle of a line", "{{<inline}}{{$words}}a{{/words}}{{/inline}}", "<a>\n"),
    ("an empty block on a line of its own", "{{<empty}}{{$words}}\na\nb{{/words}}\n{{/empty}}\n", "x\n  a\n  b\ny\n"),
    ("a block with a line of its own", "{{<open}}{{$words}}\n    a\n      b\n{{/words}}{{/open}}\n", "x\n  a\n    b\ny\n"),
    ("a block that is indented inside", "{{<default}}{{$words}}\na\nb\n{{/words}}{{/default}}\n", "x\n  a\n  b\ny\n"),
    ("the same, left as it is", "{{<default}}{{/default}}", "x\n  default\ny\n"),
    ("a block in an indented block", "{{<nested}}{{$inner}}\nc\n{{/inner}}{{/nested}}\n", "x\n  a\n    c\ny\n"),
    ("the same, with the outer block replaced", "{{<nested}}{{$outer}}\nc\n d\n{{/outer}}{{/nested}}\n", "x\n  c\n   d\ny\n"),
    ("an indented template with an indented block", "  {{<default}}{{$words}}\na\n{{/words}}{{/default}}\n", "  x\n    a\n  y\n"),
  ])
  func `what replaces a block is indented as the block is`(rule: String, template: String, expected: String) throws {
    let partials = [
      "lines": "one\ntwo\n", "inline": "<{{$words}}default{{/words}}>\n", "empty": "x\n  {{$words}}{{/words}}\ny\n",
      "open": "x\n  {{$words}}\n  {{/words}}\ny\n", "default": "x\n{{$words}}\n  default\n{{/words}}\ny\n",
      "nested": "x\n{{$outer}}\n  a\n  {{$inner}}\n    b\n  {{/inner}}\n{{/outer}}\ny\n",
    ]
    #expect(try fill(template, partials: partials) == expected, "\(rule)")
  }

  @Test(arguments: [
    ("{{#a}}b", "a section is not closed", 0),
    ("x{{#a}}{{/b}}", "a section is closed under another name than it was opened with", 7),
    ("{{/a}}", "a section is closed under another name than it was opened with", 0), ("ab {{ }}", "a tag has no name", 3),
    ("{{a b}}", "a name in a tag contains a character that names cannot have", 0), ("é{{a", "a tag has no end", 2),
    ("{{{a}}", "a tag has no end", 0), ("{{=a=}}", "the delimiters cannot be set like this", 0),
    ("{{<a}}{{b}}{{/a}}", "only blocks may stand directly between {{<parent}} and its end", 6),
  ])
  func `what is wrong is said with its place`(template: String, problem: String, offset: Int) throws {
    let fault = try #require(throws: MustacheFault.self) { try MustacheTree.nodes(of: template) }
    #expect(fault.problem.english == problem)
    #expect(fault.offset == offset)
  }

  /// Another implementation reads the same templates with the same values.
  @Test(arguments: [
    "a\n{{#items}}\n  <li>{{n}}{{^last}},{{/last}}</li>\n{{/items}}\nb\n",
    "{{#inner}}{{#list}}{{name}};{{other}} {{/list}}{{/inner}}\n",
    "{{#inner}}\n{{.name}}\n{{#.deep}}\n{{er}}\n{{/.deep}}\n{{/inner}}\n", "  {{> lines}}\nend\n", "{{> part}} end\n",
    "{{<base}}\n{{$main}}\n{{> part}}\n{{/main}}\n{{/base}}\n", "{{<base}}{{$main}}{{inner.name}}{{/main}}{{/base}}\n",
    "{{^none}}\n none \n{{/none}}\n\t{{! comment }}\n{{empty}}{{^missing}}x{{/missing}}\n",
  ])
  func `another implementation gives the same`(template: String) throws {
    let partials = [
      "base": "<main>\n{{$main}}\ndefault\n{{/main}}\n</main>\n", "lines": "<{{name}}>\n{{html}}\nend\n",
      "part": "{{#items}}\n[{{n}}]\n{{/items}}\n{{name}}\n",
    ]
    var library = MustacheLibrary()
    for (name, text) in partials.merging(["main": template], uniquingKeysWith: { $1 }) {
      try library.register("{{% CONTENT_TYPE:TEXT}}\n" + text, named: name)
    }
    let other = try #require(library.render(Reflected(context: Self.context), withTemplate: "main"))
    #expect(try fill(template, partials: partials) == other)
  }
}

/// A context as the other implementation sees it.
private struct Reflected: MustacheParent {
  let context: TemplateContext

  func child(named name: String) -> Any? {
    switch context[name] {
    case .text(let text)?: text.htmlEscaped
    case .html(let html)?: html
    case .markup(let html)?: String(decoding: html, as: UTF8.self)
    case .flag(let flag)?: flag
    case .object(let object)?: Reflected(context: object)
    case .list(let list)?: list.map(Reflected.init)
    case .htmlList(let list)?: list
    case nil: nil
    }
  }
}
