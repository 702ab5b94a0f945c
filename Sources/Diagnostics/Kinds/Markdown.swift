extension DiagnosticKind {
  static let markdown = [
    rawHTML, unclosedComment, levelOneHeading, skippedHeadingLevel, duplicateHeadingID, badHeadingID, emptyHeading, unsafeLink,
    emptyLinkText, badLanguageTag, looksLikeLink,
  ]

  /// HTML in Markdown.
  public static let rawHTML = DiagnosticKind(
    "markdown.raw-html",
    summary: "raw HTML is not allowed: “{markup}”",
    help: "{hint}; put it in `backticks` to show it as text",
    explanation: """
      Pages are written in Markdown, so that every page keeps the theme's look, stays accessible and cannot bring in scripts. \
      What Markdown cannot say has a component: a fenced block with the component's name and YAML inside. \
      A comment (<!-- … -->) is allowed and left out of the page.
      """,
    example: """
      ```call-to-action
      title: Do the self-check
      label: Start
      link: ../self-check.md
      ```
      """)

  /// A comment that is opened and not closed.
  public static let unclosedComment = DiagnosticKind(
    "markdown.unclosed-comment",
    summary: "the comment does not end, so the rest of the text would vanish",
    help: "end it with -->",
    explanation: "A comment is left out of the page. One that is not closed takes everything after it along.",
    example: "<!-- Ask the school for a newer figure. -->")

  /// A `#` heading in a body.
  public static let levelOneHeading = DiagnosticKind(
    "markdown.level-one-heading",
    summary: "the text has a heading of level one: “{heading}”",
    help: "start with ## here; the page's title is its only level-one heading",
    explanation: "The title in the front matter becomes the page's h1. A second one confuses screen readers and search engines.",
    example: "## What is a unit?")

  /// A heading two levels below the one before it.
  public static let skippedHeadingLevel = DiagnosticKind(
    "markdown.skipped-heading-level",
    summary: "the heading “{heading}” skips a level: from {from} to {to}",
    help: "give it level {expected}, that is {marks}",
    explanation: "Readers with a screen reader move by heading level; a skipped level looks like a missing part of the page.",
    example: "## Units\n\n### An example")

  /// Two headings with one explicit identifier.
  public static let duplicateHeadingID = DiagnosticKind(
    "markdown.duplicate-heading-id",
    summary: "the heading id “{id}” is used twice on this page",
    help: "give one of the two another id",
    explanation:
      "An id is the address of a heading, so a page can hold it once. Ids that Baken makes from a heading's text are made unique by themselves; those that you write are yours.",
    example: "## Example {#example-welding}")

  /// An explicit identifier that cannot be one.
  public static let badHeadingID = DiagnosticKind(
    "markdown.bad-heading-id",
    summary: "“{id}” cannot be a heading id",
    help: "use lower-case letters, digits and hyphens, and start with a letter",
    explanation: "A heading id becomes part of an address; only plain characters survive every program that passes an address on.",
    example: "## Units of learning outcomes {#units}")

  /// A heading without text.
  public static let emptyHeading = DiagnosticKind(
    "markdown.empty-heading",
    summary: "the heading is empty",
    help: "write what the part is about after the # signs, or remove the line",
    explanation: "A heading without text cannot be read out, linked to or shown in the table of contents.",
    example: "## Units")

  /// A link with a scheme that can do harm.
  public static let unsafeLink = DiagnosticKind(
    "link.unsafe-scheme",
    summary: "a link may not use “{scheme}:”",
    help: "use https:, http:, mailto: or tel:, or a relative path to a file of the site",
    explanation: "Addresses such as javascript: and data: can run programs in the reader's browser.",
    example: "[the Recommendation](https://eur-lex.europa.eu/)")

  /// A link that shows nothing.
  public static let emptyLinkText = DiagnosticKind(
    "link.empty-text",
    summary: "the link to “{destination}” has no text",
    help: "write between the square brackets where the link goes",
    explanation: "A link without text cannot be seen, clicked or read out.",
    example: "[What is ECVET?](wat-is-ecvet.md)")

  /// A link with a space in its address.
  public static let looksLikeLink = DiagnosticKind(
    "markdown.looks-like-link", .warning,
    summary: "this looks like an image or a link, and is shown as text: its address holds a space",
    help: "put < > around an address with spaces, or take the spaces out of it",
    explanation:
      "In Markdown an address ends at a space, unless it stands between < and >. What is then no link is shown as it is written.",
    example: "![The school yard](<../media/School yard.png>)")

  /// A passage in a language that does not exist.
  public static let badLanguageTag = DiagnosticKind(
    "markdown.bad-language-tag",
    summary: "“{tag}” is not a language tag",
    help: "use a tag such as en, de or pt-BR after lang:",
    explanation: """
      A link to lang: is no link: it says in which language its words are, so that they are read out and hyphenated right. \
      The tag is that of BCP 47.
      """,
    example: "[learning outcomes](lang:en)")
}

/// What to write instead of raw HTML: the words of the `hint` of ``DiagnosticKind/rawHTML``.
public enum RawHTMLHint: String, Sendable, Hashable, CaseIterable {
  /// For sound and moving pictures.
  case video = "use the component `video`"
  /// For pictures.
  case figure = "write it as ![description](file), or use the component `figure`"
  /// For links and buttons.
  case link = "write a link as [text](address), or use the component `call-to-action` for a button"
  /// For line breaks.
  case lineBreak = "end the line with a backslash to break it"
  /// For bold, italic, struck and code.
  case emphasis = "write **bold**, *italic*, ~~struck~~ or `code`"
  /// For what only changes how letters look.
  case plain = "write the words without it"
  /// For blocks that Markdown has.
  case markdown = "write it in Markdown"
  /// For scripts and styles.
  case none = "a page has no scripts or styles of its own"
  /// For boxes.
  case component = "write it in Markdown, or use a component such as `call-to-action`, `steps` or `figure`"
}
