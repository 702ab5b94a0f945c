/// What to write instead of raw HTML: the words for `hint` in ``DiagnosticKind/rawHTML``.
public enum RawHTMLHint: String, Sendable, Hashable, CaseIterable {
  /// Audio, video and embedded pages.
  case video = "use the component `video`"
  /// Images.
  case figure = "write it as ![description](file), or use the component `figure`"
  /// Links and buttons.
  case link = "write a link as [text](address), or use the component `call-to-action` for a button"
  /// Line breaks.
  case lineBreak = "end the line with a backslash to break it"
  /// Bold, italic, strikethrough and code.
  case emphasis = "write **bold**, *italic*, ~~struck~~ or `code`"
  /// What only changes the look of text.
  case plain = "write the words without it, and small figures as characters of their own (₂, ²)"
  /// Blocks that Markdown has as well.
  case markdown = "write it in Markdown"
  /// Scripts and styles.
  case none = "a page has no scripts or styles of its own"
  /// Words in another language; holds `{language}`.
  case language = "write words in another language as [words](lang:{language})"
  /// `<details>`.
  case details = "give it a heading, or make it an alert: > [!NOTE]"
  /// Abbreviations.
  case glossary = "write the words without it, and explain them in glossary.yml"
  /// Quotations.
  case quotation = "write it between quotation marks, or put > before a whole passage"
  /// What is not an HTML tag at all, such as `<your name>`.
  case words = "write \\< for the character < itself"
  /// All other elements.
  case component = "write it in Markdown, or use a component such as `call-to-action`, `steps` or `figure`"
}

/// What to write instead of another system's syntax: the words for `form` in ``DiagnosticKind/foreignSyntax``.
public enum ForeignSyntaxForm: String, Sendable, Hashable, CaseIterable {
  /// Admonitions and callouts.
  case alert = "write an alert: > [!NOTE] on a line of its own, and > before each line of its text"
  /// Boxes and columns.
  case container = "write it in Markdown, as an alert (> [!NOTE]), or as a component such as `steps` or `call-to-action`"
  /// Collapsible parts.
  case details = "give it a heading, or make it an alert: > [!NOTE]"
  /// Classes and sizes.
  case attributes = "leave it out: the theme decides how things look"
  case button = "use the component `call-to-action` for a button"
  /// Identifiers of anything but a heading.
  case headingID = "only a heading has an id: ## Heading {#id}"
  /// Words in another language.
  case language = "write words in another language as [words](lang:en)"
  case shortcode = "write it in Markdown, or as a component: a fenced block such as ```call-to-action"
  /// Videos.
  case video = "use the component `video`: a fenced block ```video with url: and title:"
  /// Images.
  case figure = "write it as ![description](file), or use the component `figure`"
  /// Posts of social networks.
  case post = "use the component `social-post`"
  /// Links by a page's name.
  case link = "write a link to the file: [text](page.md)"
  case wikiLink = "write a link as [text](page.md), with the path from this file"
  /// Text included from other files.
  case include = "write the text here, or link to it: a page cannot take in another file"
  /// Tables of contents.
  case contents = "leave it out: a page has a table of contents by itself (toc: true or toc: false in the front matter)"
  /// Variables and conditions.
  case variable = "write the words themselves: a text has no variables"
  /// MDX.
  case module = "leave it out: a page has no scripts; a component is a fenced block such as ```video"
  case code = "write code between lines of three backticks"
  case comment = "write <!-- … --> around what readers shall not see"
  case formula = "write the formula in words, or show it as an image with a description"
  /// Keyboard keys.
  case keys = "write the keys in words, or as code: `Ctrl+Alt+Del`"
  case citation = "write a footnote: [^source] here, and [^source]: with the source on a line of its own"
  /// Front matter in the middle of a text.
  case frontMatter = "leave it out: the front matter stands once, at the top of the file"
  /// Wiki headings.
  case heading = "write ## before a heading"
  /// Links with the address before the text.
  case addressFirst = "write the words first, and the address behind them: [text](https://ecvet.example/)"
  /// Wiki bold.
  case bold = "write **bold** words between two asterisks on either side"
  /// LaTeX commands.
  case latex = "write it in Markdown: **bold**, *italic*, and - before each item of a list"
  /// Footnotes in a text that cannot have any.
  case noNotes = "leave it out: only the text of a page has footnotes"
  /// Highlighted words.
  case highlight = "write **bold** for what stands out"
  /// Footnotes written inside a sentence.
  case inlineNote = "write a footnote: [^note] here, and [^note]: with its text on a line of its own"
  /// Superscript and subscript.
  case superscript = "type the character itself, such as ² or ₂"
  /// Emoji by name.
  case emoji = "type the picture itself, such as 🙂, or leave it out"
  case definitionList = "write it as a list: - **term**: definition, or put the term in glossary.yml"
  case abbreviation = "put the abbreviation in glossary.yml"
  case pageBreak = "leave it out: where a page ends in print is decided by the browser"
}

/// How a mistake in Markdown is corrected: the words for `form` in ``DiagnosticKind/shownAsTyped``.
public enum MarkdownSlipForm: String, Sendable, Hashable, CaseIterable {
  /// `##Heading`.
  case heading = "put a space between ## and the words of a heading"
  /// `- [] task` and `- [v] task`.
  case task = "write - [ ] for an open task and - [x] for one that is done"
  /// `[text] (page.md)`.
  case spaceInLink = "write a link without a space between its brackets: [text](page.md)"
  /// `(text)[page.md]`.
  case turnedLink = "write the words of a link in square brackets and its address in round ones: [text](page.md)"
  /// `**Note:**text`.
  case bold = "put no space inside of the asterisks, and one between them and the next word: **Note:** text"
  /// `[text][ ]`.
  case reference = "write [text][label], or [text] alone when it is the label itself"
}
