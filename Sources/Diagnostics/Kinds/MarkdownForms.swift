/// What to write instead of another system's syntax: the words for `form` in ``DiagnosticKind/foreignSyntax``.
public enum ForeignSyntaxForm: Sendable, Hashable, CaseIterable {
  /// Admonitions and callouts.
  case alert
  /// Boxes and columns.
  case container
  /// Collapsible parts.
  case details
  /// Classes and sizes.
  case attributes
  case button
  /// Identifiers of anything but a heading.
  case headingID
  /// Words in another language.
  case language
  case shortcode
  /// Videos.
  case video
  /// Images.
  case figure
  /// Posts of social networks.
  case post
  /// Links by a page's name.
  case link
  case wikiLink
  /// Text included from other files.
  case include
  /// Tables of contents.
  case contents
  /// Variables and conditions.
  case variable
  /// MDX.
  case module
  case code
  case comment
  case formula
  /// Keyboard keys.
  case keys
  case citation
  /// Front matter in the middle of a text.
  case frontMatter
  /// Wiki headings.
  case heading
  /// Links with the address before the text.
  case addressFirst
  /// Wiki bold.
  case bold
  /// LaTeX commands.
  case latex
  /// Footnotes in a text that cannot have any.
  case noNotes
  /// Highlighted words.
  case highlight
  /// Footnotes written inside a sentence.
  case inlineNote
  /// Superscript and subscript.
  case superscript
  /// Emoji by name.
  case emoji
  case definitionList
  case abbreviation
  case pageBreak

  public var words: Words {
    switch self {
    case .alert:
      Words(
        en: "write an alert: > [!NOTE] on a line of its own, and > before each line of its text",
        nl: "schrijf een kader: > [!NOTE] op een eigen regel, en > voor elke regel van de tekst")
    case .container:
      Words(
        en: "write it in Markdown, as an alert (> [!NOTE]), or as a component such as `steps` or `call-to-action`",
        nl: "schrijf het in Markdown, als kader (> [!NOTE]), of als onderdeel, zoals `steps` of `call-to-action`")
    case .details:
      Words(
        en: "give it a heading, or make it an alert: > [!NOTE]",
        nl: "zet er een kop boven, of maak er een kader van: > [!NOTE]")
    case .attributes:
      Words(
        en: "leave it out: the theme decides how things look",
        nl: "laat het weg: het thema bepaalt hoe alles eruitziet")
    case .button:
      Words(
        en: "use the component `call-to-action` for a button",
        nl: "gebruik voor een knop het onderdeel `call-to-action`")
    case .headingID: Words(en: "only a heading has an id: ## Heading {#id}", nl: "alleen een kop heeft een id: ## Kop {#id}")
    case .language:
      Words(
        en: "write words in another language as [words](lang:en)",
        nl: "schrijf woorden in een andere taal als [woorden](lang:en)")
    case .shortcode:
      Words(
        en: "write it in Markdown, or as a component: a fenced block such as ```call-to-action",
        nl: "schrijf het in Markdown, of als onderdeel: een blok dat begint met bijvoorbeeld ```call-to-action")
    case .video:
      Words(
        en: "use the component `video`: a fenced block ```video with url: and title:",
        nl: "gebruik het onderdeel `video`: een blok ```video met url: en title:")
    case .figure:
      Words(
        en: "write it as ![description](file), or use the component `figure`",
        nl: "schrijf het als ![beschrijving](bestand), of gebruik het onderdeel `figure`")
    case .post: Words(en: "use the component `social-post`", nl: "gebruik het onderdeel `social-post`")
    case .link: Words(en: "write a link to the file: [text](page.md)", nl: "schrijf een link naar het bestand: [tekst](pagina.md)")
    case .wikiLink:
      Words(
        en: "write a link as [text](page.md), with the path from this file",
        nl: "schrijf een link als [tekst](pagina.md), met het pad gezien vanuit dit bestand")
    case .include:
      Words(
        en: "write the text here, or link to it: a page cannot include another file",
        nl: "schrijf de tekst hier, of maak er een link naartoe: een pagina kan geen ander bestand invoegen")
    case .contents:
      Words(
        en: "leave it out: a page has a table of contents by itself (toc: true or toc: false in the front matter)",
        nl: "laat het weg: een pagina heeft vanzelf een inhoudsopgave (toc: true of toc: false in de gegevens bovenaan)")
    case .variable:
      Words(
        en: "write the words themselves: a text has no variables",
        nl: "schrijf de woorden zelf: in een tekst werken geen variabelen")
    case .module:
      Words(
        en: "leave it out: a page has no scripts; a component is a fenced block such as ```video",
        nl: "laat het weg: een pagina heeft geen scripts; een onderdeel is een blok zoals ```video")
    case .code: Words(en: "write code between lines of three backticks", nl: "schrijf code tussen regels met drie backticks")
    case .comment:
      Words(
        en: "write <!-- … --> around what readers should not see",
        nl: "zet <!-- … --> om wat lezers niet mogen zien")
    case .formula:
      Words(
        en: "write the formula in words, or show it as an image with a description",
        nl: "schrijf de formule in woorden, of toon haar als afbeelding met een beschrijving")
    case .keys:
      Words(
        en: "write the keys in words, or as code: `Ctrl+Alt+Del`",
        nl: "schrijf de toetsen in woorden, of als code: `Ctrl+Alt+Del`")
    case .citation:
      Words(
        en: "write a footnote: [^source] here, and [^source]: with the source on a line of its own",
        nl: "schrijf een voetnoot: [^bron] hier, en [^bron]: met de bron op een eigen regel")
    case .frontMatter:
      Words(
        en: "leave it out: the front matter appears once, at the top of the file",
        nl: "laat het weg: de gegevens staan één keer in het bestand, bovenaan")
    case .heading: Words(en: "write ## before a heading", nl: "schrijf ## voor een kop")
    case .addressFirst:
      Words(
        en: "write the words first, and the address behind them: [text](https://ecvet.example/)",
        nl: "schrijf eerst de woorden, met het adres erachter: [tekst](https://ecvet.example/)")
    case .bold:
      Words(
        en: "put two asterisks on either side of words in **bold**",
        nl: "zet aan elke kant van **vette** woorden twee sterretjes")
    case .latex:
      Words(
        en: "write it in Markdown: **bold**, *italic*, and - before each item of a list",
        nl: "schrijf het in Markdown: **vet**, *cursief*, en - voor elk punt van een lijst")
    case .noNotes:
      Words(
        en: "leave it out: only the text of a page has footnotes",
        nl: "laat het weg: alleen de tekst van een pagina heeft voetnoten")
    case .highlight: Words(en: "write **bold** for what stands out", nl: "schrijf **vet** wat moet opvallen")
    case .inlineNote:
      Words(
        en: "write a footnote: [^note] here, and [^note]: with its text on a line of its own",
        nl: "schrijf een voetnoot: [^noot] hier, en [^noot]: met de tekst op een eigen regel")
    case .superscript: Words(en: "type the character itself, such as ² or ₂", nl: "typ het teken zelf, zoals ² of ₂")
    case .emoji:
      Words(
        en: "type the picture itself, such as 🙂, or leave it out",
        nl: "typ het plaatje zelf, zoals 🙂, of laat het weg")
    case .definitionList:
      Words(
        en: "write it as a list: - **term**: definition, or put the term in glossary.yml",
        nl: "schrijf het als lijst: - **begrip**: uitleg, of zet het begrip in glossary.yml")
    case .abbreviation: Words(en: "put the abbreviation in glossary.yml", nl: "zet de afkorting in glossary.yml")
    case .pageBreak:
      Words(
        en: "leave it out: the browser decides where a printed page ends",
        nl: "laat het weg: de browser bepaalt waar op papier een bladzijde eindigt")
    }
  }
}

/// How a mistake in Markdown is corrected: the words for `form` in ``DiagnosticKind/shownAsTyped``.
public enum MarkdownSlipForm: Sendable, Hashable, CaseIterable {
  /// `##Heading`.
  case heading
  /// `- [] task` and `- [v] task`.
  case task
  /// `[text] (page.md)`.
  case spaceInLink
  /// `(text)[page.md]`.
  case turnedLink
  /// `**Note:**text`.
  case bold
  /// `[text][ ]`.
  case reference

  public var words: Words {
    switch self {
    case .heading:
      Words(
        en: "put a space between ## and the words of a heading",
        nl: "zet een spatie tussen ## en de woorden van een kop")
    case .task:
      Words(
        en: "write - [ ] for an open task and - [x] for one that is done",
        nl: "schrijf - [ ] voor een open taak en - [x] voor een taak die klaar is")
    case .spaceInLink:
      Words(
        en: "write a link without a space between its brackets: [text](page.md)",
        nl: "schrijf een link zonder spatie tussen de haken: [tekst](pagina.md)")
    case .turnedLink:
      Words(
        en: "write the words of a link in square brackets and its address in round ones: [text](page.md)",
        nl: "zet de woorden van een link tussen vierkante haken en het adres tussen ronde: [tekst](pagina.md)")
    case .bold:
      Words(
        en: "put no space inside the asterisks, and one between them and the next word: **Note:** text",
        nl: "zet geen spatie binnen de sterretjes, en wel een tussen de sterretjes en het volgende woord: **Let op:** tekst")
    case .reference:
      Words(
        en: "write [text][label], or [text] alone when the text is itself the label",
        nl: "schrijf [tekst][naam], of alleen [tekst] als de tekst zelf de naam is")
    }
  }
}
