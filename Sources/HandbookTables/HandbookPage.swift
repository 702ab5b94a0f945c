import ContentLoading

/// A page of the handbook in one language.
struct HandbookPage {
  let language: AuthorLanguage
  var title: String
  var summary: String
  /// The pages of the folder in order, for the page of a folder.
  var order: [String] = []
  /// Whether it has a table of contents when it is long enough.
  var hasContents = true
  private let path: String
  private let slug: String?
  private var body = ""

  /// - Parameters:
  ///   - path: the file in the folder of the reference, without language and ending.
  ///   - slug: the last part of the address in English; in Dutch it is the name of the file.
  init(_ path: String, in language: AuthorLanguage, slug: String? = nil, title: Words, summary: Words) {
    self.path = path
    self.language = language
    self.slug = slug
    self.title = title[language]
    self.summary = summary[language]
  }

  /// The file in the folder of the reference. The handbook's default language is Dutch.
  var fileName: String { path + (language == .dutch ? "" : ".\(language.rawValue)") + ".md" }

  /// Adds a block of Markdown.
  mutating func add(_ block: String) { body += "\n\(block)\n" }

  /// Adds a heading with a lasting identifier.
  mutating func addHeading(_ level: Int, _ text: String, id: String) {
    add("\(String(repeating: "#", count: level)) \(text) {#\(id)}")
  }

  /// The whole file.
  var text: String {
    var lines = ["---", "# \(HandbookWords.origin)", "title: \(Self.quoted(title))"]
    if let slug, language != .dutch { lines.append("slug: \(slug)") }
    lines.append("summary: \(Self.quoted(summary))")
    // Translations inherit what is the same in every language.
    if language == .dutch {
      if !order.isEmpty { lines.append("order: [\(order.joined(separator: ", "))]") }
      if !hasContents { lines.append("toc: false") }
    }
    lines.append("---")
    return lines.joined(separator: "\n") + "\n" + body
  }

  /// A text as a value of YAML between double quotes.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
