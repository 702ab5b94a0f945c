import Diagnostics
import Testing

@testable import Theming

/// What keeps a script from running is found where it begins, and nothing is said of a script that may run.
@Suite struct ScriptFaultTests {
  private static func found(_ script: String) -> [String] {
    let file = ThemeFiles.File(name: "scripts/a.js", displayPath: "a.js", bytes: Array(script.utf8), isFromSite: true)
    return ScriptFaults.findings(in: file).map { "\($0.range.map { "\($0.line):\($0.column)" } ?? "-") \($0.kind.identifier)" }
  }

  @Test(arguments: [
    ("`", "1:1"), ("/* open", "1:1"), ("const a = 1;\nconst b = `een\ntwee;\n", "2:11"), ("a();\n /** x\n * y\n", "2:2"),
    ("const a = \"een\nconst b = 1;\n", "1:11"), ("const é = 'een;\n", "1:11"), ("`${a", "1:1"), ("`a ${`b`} c", "1:1"),
    ("`a ${`b} c`", "1:1"), ("x = /`/; `", "1:10"), ("a / b; // `\n/*", "2:1"), ("a = b\n/`/g", "2:2"), ("/*/", "1:1"),
  ])
  func `a text or a comment without an end is found at its beginning`(script: String, place: String) {
    #expect(Self.found(script) == ["\(place) script.syntax"])
  }

  @Test(arguments: [
    "", "// `\n", "/* ` */", "/**/", "const a = `een\n// twee /* ${b ? `drie ${c}` : {d: '}'}.d} `;", "const a = /[`'\"/]/g;",
    "const a = b / c / d; // it's", "const a = 'it\\'s';", "const a = 'een\\\ntwee';", "const a = \"`\";", "a.replace(/`/g, '');",
    "if (a) /`/.test(b);", "return /\"/;", "const f = () => /'/;", "x = a++ / 2; y = '`';", "const a = {b: /'/};",
    "const a = `\\``;", "const a = `$`;", "const a = `$\\{`;", "const a = b.return / 2; const c = '/';", "#!/usr/bin/env node\n",
    "`${{a: 1}.a}`",
    "class A { #b = 1; c() { return this.#b / 2; } }", "} /`/", "f(a) / 2 / 3;", "\u{FEFF}const a = 'x';",
    "const a = /\\//; const b = '/*';",
  ])
  func `a script that may run is left alone`(script: String) { #expect(Self.found(script) == []) }
}
