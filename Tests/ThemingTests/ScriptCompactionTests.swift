import Testing

@testable import Theming

@Suite struct ScriptCompactionTests {
  @Test func `lines of comment, indentation and blank lines go; code and what follows it stay`() {
    let module = """
      /**
       * What it is.
       * @param {string} name
       */
      export function greet(name) {
        // Says hello.
        const address = "https://a.example/*"; // a remark

        /** @type {string} */ const word = `hello ${name}`;
        return word + address;
      }

      """
    #expect(
      ScriptModules.compacted(module) == """
        export function greet(name) {
        const address = "https://a.example/*"; // a remark
        const word = `hello ${name}`;
        return word + address;
        }

        """)
  }

  @Test func `a text of several lines between backticks keeps the module as it is`() {
    let module = "const text = `\n  // no comment\n`;\n"
    #expect(ScriptModules.compacted(module) == module)
  }
}
