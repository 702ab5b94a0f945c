import ContentLoading

/// Texts of declarations as Markdown that shows them as they are.
enum MarkdownText {
  /// A sentence. What is markup in Markdown is shown, and what is code in a terminal or a file becomes code: text between
  /// backticks, options, addresses and names between braces.
  static func prose(_ text: String) -> String {
    guard text.contains("`") else { return words(text[...]) }
    var result = ""
    var rest = text.startIndex
    var backticks = text.ranges(of: /`+/)[...]
    while let open = backticks.popFirst(), let close = backticks.first {
      guard text[open] == "`", text[close] == "`" else { continue }
      backticks.removeFirst()
      result += words(text[rest..<open.lowerBound]) + code(String(text[open.upperBound..<close.lowerBound]))
      rest = close.upperBound
    }
    return result + words(text[rest...])
  }

  /// What stands between braces is code, also where it has spaces.
  private static func words(_ text: Substring) -> String {
    guard text.contains("{") else { return plainWords(text) }
    var result = ""
    var rest = text
    while let braces = rest.firstRange(of: /{{+[^{}]*}}+|{[a-z0-9-]+}/) {
      result += plainWords(rest[..<braces.lowerBound]) + code(String(rest[braces]))
      rest = rest[braces.upperBound...]
    }
    return result + plainWords(rest)
  }

  private static func plainWords(_ text: Substring) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
  }

  private static func word(_ word: Substring) -> String {
    if let place = word.firstRange(of: Placeholders.mark) {
      return escaped(word[..<place.lowerBound]) + code(Placeholders.mark) + escaped(word[place.upperBound...])
    }
    let start = word.firstIndex { !"(“\"‘".contains($0) } ?? word.endIndex
    var end = word[start...].lastIndex { !".,:;)”\"’!?".contains($0) }.map(word.index(after:)) ?? start
    guard isCode(word[start..<end]) else { return escaped(word) }
    // The bracket that closes the address of a link belongs to it.
    if word[start..<end].contains("]("), end < word.endIndex, word[end] == ")" { end = word.index(after: end) }
    return escaped(word[..<start]) + code(String(word[start..<end])) + escaped(word[end...])
  }

  /// Whether a word is an option, an address, a path, or the name of a file or a variable.
  private static func isCode(_ word: Substring) -> Bool {
    word.count > 1
      && (["--", "```", "://", "_"].contains(where: word.contains) || word.hasPrefix("/") || word.hasSuffix("/")
        || word.hasPrefix("www.") || word.hasSuffix(".yml") || word.hasSuffix(".md") || word.contains("@") && word.contains("."))
  }

  private static func escaped(_ text: Substring) -> String {
    String(text.flatMap { "\\`*_[]<>~#&".contains($0) ? ["\\", $0] : [$0] })
  }

  /// A text as code inside a sentence.
  static func code(_ text: String) -> String {
    guard text.contains("`") else { return "`\(text)`" }
    let longest = text.matches(of: /`+/).map(\.output.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(text) \(fence)"
  }

  /// A block of code.
  static func block(_ text: String, in language: String) -> String {
    let longest = text.matches(of: /`{3,}/).map(\.output.count).max() ?? 2
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }

  /// Markdown that is in a language, on a page in another one.
  static func marked(_ markdown: String, as language: AuthorLanguage, on page: AuthorLanguage) -> String {
    language == page || markdown.isEmpty ? markdown : "[\(markdown)](lang:\(language.rawValue))"
  }

  /// A table; its cells hold Markdown.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { row in "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// A text with a capital at its start and a full stop at its end.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.last.map { ".!?".contains($0) } ?? true ? "" : ".")
  }
}
