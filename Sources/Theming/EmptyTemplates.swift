import Diagnostics

/// Finds templates of a site that would make whole pages empty. Templates for parts of a page may be empty: that is how a site omits
/// them.
enum EmptyTemplates {
  /// - Parameter documents: the templates that whole pages or files are made of.
  static func findings(in files: ThemeFiles, documents: Set<String>) -> [Diagnostic] {
    let templates = files.names(in: "templates").compactMap { files.files[$0] }
    let own = templates.filter(\.isFromSite)
    guard !own.isEmpty else { return [] }
    let parents = Set(templates.flatMap { $0.text.matches(of: /\{\{\s*<\s*([^\s}]+)/).map { String($0.output.1) } })
    return own.compactMap { file in
      let name = Templates.name(of: file.name)
      let isParent = parents.contains(name)
      guard isParent || documents.contains(name) else { return nil }
      let isBlank = file.text.replacing(/\{\{![^}]*\}\}/, with: "").allSatisfy(\.isWhitespace)
      let hasBlock = file.text.contains(/\{\{\s*\$/)
      guard isBlank || isParent && !hasBlock else { return nil }
      let problem =
        isBlank
        ? Words(en: "it has no text", nl: "er staat geen tekst in")
        : Words(
          en: "others are built on it, and it has no place for their content",
          nl: "andere zijn erop gebouwd, en het heeft geen plek voor hun inhoud")
      return Diagnostic(.emptyTemplate, at: SourceRange(path: file.displayPath), ["problem": problem])
    }
  }
}
