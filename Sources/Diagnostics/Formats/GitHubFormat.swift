/// Findings as GitHub Actions workflow commands, which GitHub shows beside the changed lines.
public struct GitHubFormat {
  private let language: AuthorLanguage

  public init(in language: AuthorLanguage) { self.language = language }

  /// The command for a finding, with a line end.
  public func text(of diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let range = diagnostic.range {
      properties.append("file=\(Self.property(range.path))")
      if range.line > 0 { properties.append("line=\(range.line)") }
      if range.column > 0 {
        properties.append("col=\(range.column)")
        if range.end > range.column { properties.append("endColumn=\(range.end)") }
      }
    }
    properties.append("title=\(Self.property(diagnostic.kind.identifier))")
    let message = ([diagnostic.summary(in: language)] + diagnostic.help(in: language)).joined(separator: "\n")
    return "::\(Self.command(for: diagnostic.severity)) \(properties.joined(separator: ","))::\(Self.data(message))\n"
  }

  private static func command(for severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  private static func data(_ text: String) -> String {
    text.replacingEach(["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func property(_ text: String) -> String {
    text.replacingEach(["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }
}

extension String {
  fileprivate func replacingEach(_ replacements: [Character: String]) -> String {
    reduce(into: "") { result, character in result += replacements[character] ?? String(character) }
  }
}
