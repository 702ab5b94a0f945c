extension Site {
  /// The self-check with a name, in a language.
  public func selfCheck(_ id: String, in language: LanguageTag) -> SelfCheckDocument? {
    selfChecks.first { $0.id == id && $0.language == language }
  }

  /// The self-check that a page shows.
  public func selfCheck(on page: GeneratedPage) -> (document: SelfCheckDocument, isQuick: Bool)? {
    guard case .selfCheck(let id, let isQuick) = page.kind else { return nil }
    return selfCheck(id, in: page.language).map { ($0, isQuick) }
  }

  /// Where a link to the file of a self-check leads: to its page in the reader's language, else in the default one.
  func selfCheckTarget(_ contentPath: String, in language: LanguageTag) -> LinkTarget {
    guard contentPath.hasSuffix(".yml") else { return .nothing(contentPath) }
    let name = contentPath.dropFirst(SelfCheckDocument.folder.count).dropLast(4)
    let id = String(name.prefix { $0 != "." })
    for reader in [language, defaultLanguage] {
      if let page = generatedPage(.selfCheck(id, isQuick: false), in: reader) { return .generated(page.address) }
    }
    if let withheld = withheldPage(SelfCheckDocument.folder + id) { return .withheld(withheld.id) }
    return unreadable.contains(SelfCheckDocument.folder + id) ? .unreadable : .nothing(contentPath)
  }
}

extension SelfCheckDocument {
  /// The self-check as one that is not published now.
  public var withheld: WithheldPage {
    WithheldPage(id: contentID, language: language, source: source, title: title.value, reason: .draft)
  }
}
