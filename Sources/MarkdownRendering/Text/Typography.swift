import SiteModel

extension MarkdownRenderer {
  /// A plain text, such as a title, with the quotation marks and apostrophes that the language has for straight ones.
  ///
  /// The text goes the way of any Markdown, with every sign that would mean something there escaped, so a title has the
  /// same marks as the text below it. Texts of more than a few sentences and of several lines stay as they are.
  public func typographic(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 }), text.count < 280, !text.utf8.contains(0x0A) else { return text }
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
