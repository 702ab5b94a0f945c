import Diagnostics
import SiteModel

extension TreeEditor {
  /// A fenced block whose info string names a component becomes an opening; other code stays code.
  mutating func editCodeBlock(_ node: Node) -> Step {
    guard let info = node.fenceInfo, let word = info.split(whereSeparator: \.isWhitespace).first else { return .past(node) }
    let name = String(word)
    guard renderer.componentNames.contains(name) else {
      if !CodeLanguages.areKnown(name) { report(unknownComponent: name, info: info, node) }
      return .past(node)
    }
    let text = node.literal
    if let fence = lines.missingFence(ofCode: text, in: node) {
      report(.unclosedComponent, at: lines.range(ofInfo: info, of: node), ["name": name, "fence": fence])
      return .past(node)
    }
    components.append(
      MarkupBody.ComponentBlock(
        name: name, source: text, firstLine: source.firstLine + node.startLine,
        indentation: source.columnOffset + lines.indentation(ofCode: text, in: node), range: lines.range(ofInfo: info, of: node)))
    let opening = Node(making: .customBlock)
    opening.setOnEnter(Markup(.component, components.count - 1))
    replace(node, with: opening)
    return .past(opening)
  }

  private mutating func report(unknownComponent name: String, info: String, _ node: Node) {
    let known = renderer.componentNames.sorted()
    diagnostics.append(
      Diagnostic(
        .unknownComponent, at: lines.range(ofInfo: info, of: node), ["name": name, "known": known.joined(separator: ", ")],
        suggestion: nearest(to: name, among: known)))
  }
}

/// The languages that a code block may be in. Any other word in its place is taken for a misspelt component.
enum CodeLanguages {
  /// Whether a word names a language, in any case.
  static func areKnown(_ word: String) -> Bool { names.contains(word.lowercased()) }

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
