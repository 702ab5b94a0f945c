import Diagnostics
import SiteModel

extension TreeEditor {
  /// Turns a fenced block whose info string names a component into a slot; other code stays code.
  mutating func editCodeBlock(_ node: Node) -> Step {
    guard let info = node.fenceInfo, let word = info.split(whereSeparator: \.isWhitespace).first else { return .past(node) }
    let name = String(word)
    guard renderer.componentNames.contains(name) else {
      if CodeLanguages.isDiagramLanguage(name) {
        report(.diagramAsCode, at: lines.range(ofInfo: info, of: node), ["language": name])
      } else if !CodeLanguages.isKnown(name) {
        report(unknownComponent: name, info: info, node)
      }
      return .past(node)
    }
    let text = node.literal
    if let fence = lines.missingFence(ofCode: text, in: node) {
      report(.unclosedComponent, at: lines.range(ofInfo: info, of: node), ["name": name, "fence": fence])
      return .past(node)
    }
    let words = info.dropFirst(name.count).trimmingEnd.drop(while: \.isWhitespace)
    if !words.isEmpty { report(wordsBehindComponent: String(words), name, info, node) }
    components.append(
      MarkupBody.ComponentBlock(
        name: name, source: text, firstLine: source.firstLine + node.startLine,
        indentation: source.columnOffset + lines.indentation(ofCode: text, in: node), range: lines.range(ofInfo: info, of: node)))
    let slot = Node(making: .customBlock)
    slot.setOnEnter(Markup(.component, components.count - 1))
    replace(node, with: slot)
    return .past(slot)
  }

  /// Reports what stands behind the name of a component, which nobody would see. Nothing changes when it goes; what looks like a setting
  /// belongs into the block, and only its author knows under which key.
  private mutating func report(wordsBehindComponent words: String, _ name: String, _ info: String, _ node: Node) {
    let isSetting = words.contains { "={:".contains($0) }
    diagnostics.append(
      Diagnostic(
        .wordsBehindComponent, at: lines.range(ofInfo: info, of: node), ["name": name, "words": words],
        correction: isSetting ? nil : Correction(of: info, to: name, shownAs: "```\(name)")))
  }

  private mutating func report(unknownComponent name: String, info: String, _ node: Node) {
    let known = renderer.componentNames.sorted()
    let guess = Correction.nearest(to: name, among: known)
    let hint: UnknownComponentHint = guess == nil ? .language : .none
    diagnostics.append(
      Diagnostic(
        .unknownComponent, at: lines.range(ofInfo: info, of: node),
        ["name": name, "known": known.joined(separator: ", "), "hint": hint.words], correction: guess))
  }
}

/// The languages of code blocks. Any other word in an info string is taken for a misspelt component.
enum CodeLanguages {
  static func isKnown(_ word: String) -> Bool { names.contains(word.lowercased()) }

  /// Whether a word names a diagram language, from which other systems draw.
  static func isDiagramLanguage(_ word: String) -> Bool {
    ["mermaid", "plantuml", "graphviz", "dot", "d2"].contains(word.lowercased())
  }

  private static let names: Set<String> = [
    "apache", "bash", "bat", "bibtex", "c", "c#", "c++", "caddy", "console", "cpp", "cs", "csharp", "css", "csv", "diff",
    "dockerfile", "elixir", "erlang", "f#", "fish", "fortran", "go", "graphql", "haskell", "html", "http", "ics", "ini",
    "java", "javascript", "js", "json", "jsonc", "jsx", "julia", "kotlin", "latex", "less", "lisp", "log", "lua", "makefile",
    "markdown", "math", "md", "mermaid", "mustache", "nginx", "none", "objc", "ocaml", "pascal", "perl", "php", "plain",
    "plaintext", "powershell", "ps1", "py", "python", "r", "rb", "regex", "rst", "ruby", "ruby-console", "rust", "sass",
    "scala", "scheme", "scss", "sh", "shell", "sql", "svg", "swift", "terminal", "tex", "text", "toml", "ts", "tsv", "tsx",
    "txt", "typescript", "vcard", "vcf", "vim", "xml", "yaml", "yml", "zig", "zsh",
  ]
}
