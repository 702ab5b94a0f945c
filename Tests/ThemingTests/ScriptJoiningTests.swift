import Testing

@testable import Theming

@Suite struct ScriptJoiningTests {
  private func joined(_ modules: (key: String, text: String)...) -> String? {
    JoinedScript(modules) { path, _ in path.hasPrefix("./") ? String(path.dropFirst(2)) : nil }.text
  }

  @Test func `a module and what it imports become one script, and names of different modules do not clash`() {
    let text = joined(
      ("a.js", "const name = 1;\nexport function one() {\nreturn name;\n}\nexport const two = 2;\n"),
      ("b.js", "import { one, two as zwei } from \"./a.js\";\nconst name = one() + zwei;\nexport class Sum {}\n"),
      ("main.js", "import {\none,\n} from './a.js'\nimport { Sum } from \"./b.js\";\nexport { two } from \"./a.js\";\none(Sum);\n"))
    #expect(
      text == """
        const module0=(()=>{
        const name = 1;
        function one() {
        return name;
        }
        const two = 2;
        return{one,two};
        })();
        const module1=(()=>{
        const{one,two:zwei}=module0;
        const name = one() + zwei;
        class Sum {}
        return{Sum};
        })();
        const{one}=module0;
        const{Sum}=module1;
        export const{two}=module0;
        one(Sum);

        """)
  }

  @Test func `modules in folders are joined in the order that they need`() {
    let modules = [
      "main.js": "import { view } from \"./views/one.js\";\nview();\n",
      "views/one.js": "import { part } from \"../part.js\";\nexport const view = part;\n",
      "part.js": "export const part = 1;\n", "types.js": "export {};\n",
    ]
    #expect(
      SentText.joined("main.js", of: modules) == """
        const module0=(()=>{
        const part = 1;
        return{part};
        })();
        const module1=(()=>{
        const{part}=module0;
        const view = part;
        return{view};
        })();
        const{view}=module1;
        view();

        """)
    #expect(SentText.joined("types.js", of: modules) == "export {};\n")
  }

  @Test(arguments: [
    "export let counter = 0;\n", "export default function () {}\n", "export * from \"./a.js\";\n",
    "import * as all from \"./a.js\";\n",
    "import \"./a.js\";\n", "const a = 1;\nexport { a };\n", "import { x } from \"./nowhere.js\";\n",
  ])
  func `a form that would mean something else in one file is not joined`(text: String) {
    #expect(joined(("a.js", "export const a = 1;\n"), ("b.js", text), ("main.js", "import { x } from \"./b.js\";\n")) == nil)
  }

  @Test func `only the comment at the head asks for it`() {
    #expect(JoinedScript.isRequested(in: "/**\n * @file A.\n * @joined\n */\n"))
    #expect(!JoinedScript.isRequested(in: "/** @file A. */\n/** @joined */\n"))
    #expect(!JoinedScript.isRequested(in: "const a = \"@joined\";\n"))
  }

  @Test func `an app of modules becomes one script, unless one of them is missing or imports itself by a detour`() {
    let modules = [
      "main.js": "import { show } from \"./views/list.js\";\nimport { make } from \"./dom.js\";\nshow(make);\n",
      "views/list.js": "/** @file A list. */\nimport { make } from \"../dom.js\";\nexport function show() {\n  make();\n}\n",
      "dom.js": "export const make = () => 1;\n",
    ]
    let script = SentText.joined("main.js", of: modules)
    #expect(
      script == """
        const module0=(()=>{
        const make = () => 1;
        return{make};
        })();
        const module1=(()=>{
        const{make}=module0;
        function show() {
        make();
        }
        return{show};
        })();
        const{show}=module1;
        const{make}=module0;
        show(make);

        """)
    #expect(SentText.joined("main.js", of: modules.filter { $0.key != "dom.js" }) == nil)
    #expect(
      SentText.joined("a.js", of: ["a.js": "import { b } from \"./b.js\";\n", "b.js": "import { a } from \"./a.js\";\n"]) == nil)
  }
}
