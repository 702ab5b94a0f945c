import SiteModel

extension MarkdownRenderer {
  /// A plain text, such as a title, with the language's quotation marks and apostrophes for straight ones.
  ///
  /// The text is rendered as Markdown with all other punctuation escaped, so a title gets the same marks as the text below it.
  /// Texts of several lines or more than a few sentences are returned unchanged.
  public func typographic(_ text: String) -> String {
    guard text.contains(byte: 0x22) || text.contains(byte: 0x27) || text.contains(byte: 0xE2) && text.contains("‘"),
      text.count < 280, !text.utf8.contains(0x0A)
    else { return text }
    var markdown = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, scalar != "'", scalar != "\"", scalar.properties.generalCategory.isPunctuationOrSymbol { markdown += "\\" }
      markdown.unicodeScalars.append(scalar)
    }
    let result = renderInline(MarkdownSource(text: markdown, path: ""))
    return result.body.excerpt.isEmpty ? text : result.body.excerpt
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isPunctuationOrSymbol: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }
}
