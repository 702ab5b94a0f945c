extension DiagnosticKind {
  static let markdown = [
    markdownInPost,
    rawHTML, unclosedComment, levelOneHeading, skippedHeadingLevel, duplicateHeadingID, badHeadingID, emptyHeading, unsafeLink,
    emptyLinkText, badLanguageTag, looksLikeLink, noAddress, ownComputer, foreignSyntax, plainMarkup, shownAsTyped, headingByLine,
    singleTilde,
    lostBackslash, shownComment, diagramAsCode, unknownAlert, alertTitle, emptyAlert, undefinedReference, undefinedFootnote,
    emptyFootnote, unusedDefinition, unusedFootnote, duplicateDefinition, wideTable,
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

  /// A comment that is opened and never closed.
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

  /// A heading two or more levels below the one before it.
  public static let skippedHeadingLevel = DiagnosticKind(
    "markdown.skipped-heading-level",
    summary: "the heading “{heading}” skips a level: from {from} to {to}",
    help: "give it level {expected}, that is {marks}",
    explanation: "Readers with a screen reader move by heading level; a skipped level looks like a missing part of the page.",
    example: "## Units\n\n### An example")

  public static let duplicateHeadingID = DiagnosticKind(
    "markdown.duplicate-heading-id",
    summary: "the heading id “{id}” is used twice on this page",
    help: "give one of the two another id",
    explanation:
      "An id is the address of a heading, so a page can hold it once. Ids that Baken makes from a heading's text are made unique by themselves; those that you write are yours.",
    example: "## Example {#example-welding}")

  public static let badHeadingID = DiagnosticKind(
    "markdown.bad-heading-id",
    summary: "“{id}” cannot be a heading id",
    help: "use lower-case letters, digits and hyphens, and start with a letter",
    explanation: "A heading id becomes part of an address; only plain characters survive every program that passes an address on.",
    example: "## Units of learning outcomes {#units}")

  public static let emptyHeading = DiagnosticKind(
    "markdown.empty-heading",
    summary: "the heading is empty",
    help: "write what the part is about after the # characters, or remove the line",
    explanation: "A heading without text cannot be read out, linked to or shown in the table of contents.",
    example: "## Units")

  /// A link with a dangerous scheme, such as `javascript:`.
  public static let unsafeLink = DiagnosticKind(
    "link.unsafe-scheme",
    summary: "a link may not use “{scheme}:”",
    help: "use https:, http:, mailto: or tel:, or a relative path to a file of the site",
    explanation: "Addresses such as javascript: and data: can run programs in the reader's browser.",
    example: "[the Recommendation](https://eur-lex.europa.eu/)")

  public static let emptyLinkText = DiagnosticKind(
    "link.empty-text",
    summary: "the link to “{destination}” has no text",
    help: "write between the square brackets where the link goes",
    explanation: "A link without text cannot be seen, clicked or read out.",
    example: "[What is ECVET?](wat-is-ecvet.md)")

  /// What should be a link but has a space in its address.
  public static let looksLikeLink = DiagnosticKind(
    "markdown.looks-like-link", .warning,
    summary: "this looks like an image or a link, and is shown as text: its address holds a space",
    help: "put < > around an address with spaces, or take the spaces out of it",
    explanation:
      "In Markdown an address ends at a space, unless it stands between < and >. What is then no link is shown as it is written.",
    example: "![The school yard](<../media/School yard.png>)")

  /// A passage marked with an invalid language tag.
  public static let badLanguageTag = DiagnosticKind(
    "markdown.bad-language-tag",
    summary: "“{tag}” is not a language tag",
    help: "use a tag such as en, de or pt-BR after lang:",
    explanation: """
      A link to lang: is no link: it says in which language its words are, so that they are read out and hyphenated right. \
      The tag is that of BCP 47.
      """,
    example: "[learning outcomes](lang:en)")

  /// `https:/example.org`, `mailto:`.
  public static let noAddress = DiagnosticKind(
    "link.no-address",
    summary: "“{destination}” is not a whole address",
    help: """
      a web address is https:// and a name such as ecvet.example; a mail address is mailto: and name@ecvet.example; a telephone \
      number is tel: and its digits, such as tel:+31301234567
      """,
    explanation: "A browser looks for what follows such an address within this site, or shows an error page.",
    example: "[the Recommendation](https://eur-lex.europa.eu/)")

  /// `http://localhost:8080/`.
  public static let ownComputer = DiagnosticKind(
    "link.own-computer",
    summary: "“{destination}” leads to the reader's own computer, where this site is not",
    help: "link to the file of the page, such as [text](page.md), or to its address on the web",
    explanation: "An address such as localhost is that of whichever computer follows it: only the author's shows anything there.",
    example: "[What is ECVET?](wat-is-ecvet.md)")

  /// `##Heading`, `[text] (page.md)`, `- [] task`: a mistake that makes Markdown show as typed.
  public static let shownAsTyped = DiagnosticKind(
    "markdown.shown-as-typed",
    summary: "“{markup}” is not quite Markdown, and would be shown as it is typed",
    help: "{form}; put it in `backticks` to show it as text",
    explanation: """
      Markdown means something only when each of its characters stands where it belongs: one space too many or too few, and readers see \
      the characters themselves.
      """,
    example: "## Register\n\n**Note:** the [leaflet](../media/leaflet.pdf) says how.")

  /// A paragraph with `---` directly below it, which makes it a heading.
  public static let headingByLine = DiagnosticKind(
    "markdown.heading-by-line", .warning,
    summary: "the line of hyphens right below “{text}” makes a heading of it",
    help: "put an empty line above the hyphens for a line across the page; write ## before the words for a heading",
    explanation:
      "In Markdown hyphens right below a text are the underline of a heading. A line across the page needs an empty line above it.",
    example: "The first part ends here.\n\n---\n\nThe second part begins here.")

  /// `CO~2~`.
  public static let singleTilde = DiagnosticKind(
    "markdown.single-tilde",
    summary: "“{markup}” would be struck out: one ~ on either side does that, as two do",
    help: "type the character itself, such as ₂; write ~~words~~ to strike words out, and \\~ for the character ~ itself",
    explanation: "Other systems lower what stands between two characters ~. Here, as on code hosts, it is struck out.",
    example: "H₂O and CO₂")

  /// `C:\!old`, `\\school\_map`.
  public static let lostBackslash = DiagnosticKind(
    "markdown.lost-backslash",
    summary: "“{markup}” would be shown without some of its backslashes",
    help: "put it in `backticks`, or write each \\ twice",
    explanation: "A backslash takes the meaning from the character behind it, and is not shown itself. In code it is shown.",
    example: "`\\\\school\\documents\\_old`")

  /// `<!-- …` within a sentence, without its end.
  public static let shownComment = DiagnosticKind(
    "markdown.shown-comment",
    summary: "“{markup}” is no whole comment, so readers would see it",
    help: "begin a comment with <!-- and end it with --> before the next empty line",
    explanation:
      "A comment is left out of the page. One within a sentence that does not end in its paragraph is text like any other.",
    example: "The course <!-- ask for the new date --> begins in May.")

  /// A code block in a diagram language such as Mermaid.
  public static let diagramAsCode = DiagnosticKind(
    "markdown.diagram-as-code", .warning,
    summary: "a diagram in “{language}” is shown as code, not as a drawing",
    help: "show the drawing as an image with a description; write text behind the fence to show the code: ```text",
    explanation:
      "To draw such a diagram takes a large script in every reader's browser. An image is seen everywhere, and its description is read out.",
    example: "![From unit to qualification in three steps](../media/steps.svg)")

  /// `!!! note`, `{.class}`, `[[page]]`: syntax of other systems.
  public static let foreignSyntax = DiagnosticKind(
    "markdown.foreign-syntax",
    summary: "“{markup}” is the syntax of another system, and would be shown as it is written",
    help: "{form}; put it in `backticks` to show it as text",
    explanation: """
      Other systems add syntax of their own to Markdown: admonitions, attributes, shortcodes, links in double brackets. Here they \
      are text, and readers would see them. Baken says the same things with Markdown, alerts and components.
      """,
    example: "> [!NOTE]\n> Bring the learning agreement.")

  /// `title: The **new** course`.
  public static let plainMarkup = DiagnosticKind(
    "markdown.in-plain-text", .warning,
    summary: "“{markup}” is shown as it is written: this text takes no markup",
    help: "write the words without it",
    explanation: """
      Titles, summaries, names and the words of buttons stand in menus, feeds, calendars and the results of search engines, which show \
      letters only. Markdown, HTML and entities such as &amp; would be seen there as they are typed.
      """,
    example: "title: Jansen & Sons")

  /// `> [!INFO]`.
  public static let unknownAlert = DiagnosticKind(
    "markdown.unknown-alert",
    summary: "“{marker}” is not a kind of alert",
    help: "alerts begin with one of {known}",
    explanation:
      "An alert is a quotation whose first line says its kind. With any other word it is a quotation, and shows that word.",
    example: "> [!TIP]\n> Begin with one unit.")

  /// `> [!NOTE] Title`.
  public static let alertTitle = DiagnosticKind(
    "markdown.alert-title",
    summary: "an alert has no title of its own, so “{marker}” must stand alone on its line",
    help: "put the text on the next line, behind > and a space; **bold** words can begin it",
    explanation: "The kind of an alert is its title, in the language of the page. With more on its line the quotation is no alert.",
    example: "> [!NOTE]\n> **Deadline.** Register before 1 March.")

  /// `> [!NOTE]` with nothing below it.
  public static let emptyAlert = DiagnosticKind(
    "markdown.empty-alert",
    summary: "the alert “{marker}” has no text",
    help: "write its text on the next lines, each behind > and a space",
    explanation: "A text that stands below an alert without the character > does not belong to it.",
    example: "> [!NOTE]\n> Bring the learning agreement.")

  /// A table with too many columns.
  public static let wideTable = DiagnosticKind(
    "markdown.wide-table",
    summary: "this row has more than {limit} cells, so the text has no tables",
    help: "offer the data as a file to download, and show the part that matters",
    explanation: "Nobody can read a table of this width, and to take it apart costs a minute of every build.",
    example: "| Unit | Level |\n|---|---|\n| Welding | 3 |")

  /// `**bold**` in a post.
  public static let markdownInPost = DiagnosticKind(
    "campaign.markdown-in-post",
    summary: "“{markup}” is Markdown, and a post shows it as it is written",
    help: "write the words without the characters of Markdown; where the link of a post leads stands in link:",
    explanation: "The channels on which a post goes out know no Markdown: their readers see the asterisks and the brackets.",
    example: "text: Our teacher says it is settled. {link}\nlink: ../pages/contact.md")
}
