/// What to write instead of raw HTML: the words for `hint` in ``DiagnosticKind/rawHTML``.
public enum RawHTMLHint: Sendable, Hashable, CaseIterable {
  /// Audio, video and embedded pages.
  case video
  /// Images.
  case figure
  /// Links and buttons.
  case link
  /// Line breaks.
  case lineBreak
  /// Bold, italic, strikethrough and code.
  case emphasis
  /// What only changes the look of text.
  case plain
  /// Blocks that Markdown has as well.
  case markdown
  /// Scripts and styles.
  case none
  /// Words in another language; holds `{language}`.
  case language
  /// `<details>`.
  case details
  /// Abbreviations.
  case glossary
  /// Quotations.
  case quotation
  /// What is not an HTML tag at all, such as `<your name>`.
  case words
  /// All other elements.
  case component

  public var words: Words {
    switch self {
    case .video: Words(en: "use the component `video`", nl: "gebruik het onderdeel `video`")
    case .figure:
      Words(
        en: "write it as ![description](file), or use the component `figure`",
        nl: "schrijf het als ![beschrijving](bestand), of gebruik het onderdeel `figure`")
    case .link:
      Words(
        en: "write a link as [text](address), or use the component `call-to-action` for a button",
        nl: "schrijf een link als [tekst](adres), of gebruik voor een knop het onderdeel `call-to-action`")
    case .lineBreak:
      Words(
        en: "end the line with a backslash to break it",
        nl: "zet een backslash aan het einde van de regel om daar een nieuwe regel te beginnen")
    case .emphasis:
      Words(
        en: "write **bold**, *italic*, ~~struck~~ or `code`",
        nl: "schrijf **vet**, *cursief*, ~~doorgestreept~~ of `code`")
    case .plain:
      Words(
        en: "write the words without it, and small figures as characters of their own (₂, ²)",
        nl: "schrijf de woorden zonder die opmaak, en kleine cijfers als eigen tekens (₂, ²)")
    case .markdown: Words(en: "write it in Markdown", nl: "schrijf het in Markdown")
    case .none: Words(en: "a page has no scripts or styles of its own", nl: "een pagina heeft zelf geen scripts of stijlen")
    case .language:
      Words(
        en: "write words in another language as [words](lang:{language})",
        nl: "schrijf woorden in een andere taal als [woorden](lang:{language})")
    case .details:
      Words(
        en: "give it a heading, or make it an alert: > [!NOTE]",
        nl: "zet er een kop boven, of maak er een kader van: > [!NOTE]")
    case .glossary:
      Words(
        en: "write the words without it, and explain them in glossary.yml",
        nl: "schrijf de woorden zonder die code, en leg ze uit in glossary.yml")
    case .quotation:
      Words(
        en: "write it between quotation marks, or put > before a whole passage",
        nl: "zet het tussen aanhalingstekens, of zet > voor een hele passage")
    case .words: Words(en: "write \\< for the character < itself", nl: "schrijf \\< voor het teken < zelf")
    case .component:
      Words(
        en: "write it in Markdown, or use a component such as `call-to-action`, `steps` or `figure`",
        nl: "schrijf het in Markdown, of gebruik een onderdeel zoals `call-to-action`, `steps` of `figure`")
    }
  }
}
