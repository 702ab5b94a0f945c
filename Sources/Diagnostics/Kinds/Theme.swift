extension DiagnosticKind {
  static let theme = [
    foreignAddressInTheme, missingGlyph,
    templateSyntax, unknownPartial, circularPartial, unknownTemplateValue, templateValueWithoutParts, templateValueWithoutText,
    unusedTemplate, themeOriginalChanged, unknownString, missingString, unknownThemeFile, lowContrast, unknownColour,
    stringType, missingStrings, styleSyntax, missingColours,
    missingTemplate, emptyTemplate, unknownScript, circularScript, scriptSyntax,
  ]

  /// The rules that a theme must keep to be usable at all.
  public static let themeIsUnusable: Set<DiagnosticKind> = [
    templateSyntax, unknownPartial, circularPartial, unknownString, missingString, missingStrings, stringType, missingTemplate,
    languageWithoutStrings,
  ]

  public static let templateSyntax = DiagnosticKind(
    "template.syntax",
    summary: "the template cannot be read: {problem}",
    help: "check the tags in double braces near this place",
    explanation:
      "Templates are Mustache: {{name}} for a value, {{#list}} … {{/list}} for each of a list, {{> part}} for another template.",
    example: "{{#pages}}<li><a href=\"{{url}}\">{{title}}</a></li>{{/pages}}")

  public static let unknownPartial = DiagnosticKind(
    "template.unknown-partial",
    summary: "there is no template “{name}”",
    help: "templates are named by their file, without .mustache",
    explanation: "{{> name}} puts the template name.mustache in this place.",
    example: "{{> breadcrumbs}}")

  /// A name that no context of the template has.
  public static let unknownTemplateValue = DiagnosticKind(
    "template.unknown-value",
    summary: "no value is named “{name}” where the template {template} is filled",
    help: "baken theme values {template} lists the values that it may use",
    explanation: """
      What a template may use is declared. A name that does not exist would show nothing, and nobody would see why. A template that
      others include may use what some of them have.
      """,
    example: "<h1>{{title}}</h1>")

  public static let templateValueWithoutParts = DiagnosticKind(
    "template.value-without-parts",
    summary: "“{name}” asks for a part of {owner}, which has none: its type is {type}",
    help: "use {owner} itself; of a list, use {{#{owner}}} … {{/{owner}}} and the names inside",
    explanation: "A name with a dot asks for a value inside another. Only values that hold others have parts.",
    example: "{{og.title}}")

  public static let templateValueWithoutText = DiagnosticKind(
    "template.value-without-text",
    summary: "“{name}” holds other values, and shows nothing by itself",
    help: "use {{#{name}}} … {{/{name}}} and the names inside",
    explanation: "A list or a value that holds others has no text of its own.",
    example: "{{#pages}}{{title}}{{/pages}}")

  public static let unusedTemplate = DiagnosticKind(
    "template.unused", .warning,
    summary: "no page uses the template “{name}”",
    help: "baken theme list names the templates; include it in one of them, or take it away",
    explanation: "A template of a site takes the place of the built-in one with the same name, or is included by another.",
    example: "{{> my-banner}}")

  /// A built-in file that has changed since the site copied it.
  public static let themeOriginalChanged = DiagnosticKind(
    "theme.original-changed", .warning,
    summary: "the built-in {name} has changed since you copied it",
    help: "compare the two, take over what you want, and write {fingerprint} here",
    explanation: """
      A file of the site's theme takes the place of the built-in one. What is mended or added there later does not reach the site; this
      message says when there is something to look at.
      """,
    example: "templates/event.mustache: 1f0c2a9b77de")

  /// A template that includes itself.
  public static let circularPartial = DiagnosticKind(
    "template.circular-partial",
    summary: "the template “{name}” holds itself: {way}",
    help: "take one of these partials out",
    explanation: "A template that puts itself in its own place, directly or by way of others, would never end.",
    example: "{{> breadcrumbs}}")

  /// An import of a script that does not exist.
  public static let unknownScript = DiagnosticKind(
    "script.unknown-import",
    summary: "there is no script “{name}”",
    help: "name another file of the theme's scripts/ by its path from this one, such as ./store.js",
    explanation:
      "Scripts are ES modules that name each other by relative paths. Baken puts each module's address, which changes with its content, in the place of its path.",
    example: "import {load} from \"./store.js\";")

  public static let circularScript = DiagnosticKind(
    "script.circular-import",
    summary: "the script “{name}” imports itself: {way}",
    help: "move what both need into a script of its own",
    explanation:
      "A module's address holds a hash of its content and of the modules that it imports; in a circle each hash would need the other first.",
    example: "import {load} from \"./store.js\";")

  public static let unknownString = DiagnosticKind(
    "template.unknown-string",
    summary: "there is no text with the key “{key}”",
    help: "texts stand in strings/LANGUAGE.yml of the theme",
    explanation: "A template takes every word that visitors read from the string files, so that each language has its own.",
    example: "{{t.page.sources}}")

  /// A string that one language lacks.
  public static let missingString = DiagnosticKind(
    "strings.missing",
    summary: "the texts in “{language}” lack the key “{key}”",
    help: "add it to strings/{language}.yml",
    explanation: "Every text of the theme exists in every language of the site.",
    example: "page:\n  sources: Sources")

  /// A language that lacks many strings, such as an unfinished translation.
  public static let missingStrings = DiagnosticKind(
    "strings.many-missing",
    summary: "the texts in “{language}” lack {count} keys: {keys} and {others} others",
    help: "give strings/{language}.yml every text that strings/en.yml of the built-in theme has",
    explanation: "Every text of the theme exists in every language of the site. The built-in theme speaks Dutch and English.",
    example: "theme/strings/de.yml")

  /// A style sheet with a fault that makes browsers ignore the rest of it.
  public static let styleSyntax = DiagnosticKind(
    "style.syntax",
    summary: "the style sheet cannot be read: {problem}",
    help: "close it, or take it out: browsers pass over what follows",
    explanation: "A quotation mark, a comment or a bracket that is not closed takes the rest of the style sheet with it.",
    example: ".note::before { content: \"→\"; }")

  /// A script that browsers refuse to run.
  public static let scriptSyntax = DiagnosticKind(
    "script.syntax",
    summary: "the script cannot be run: {problem}",
    help: "close it, or take it out",
    explanation: "A browser runs nothing of a script in which a text or a comment is not closed.",
    example: "const greeting = `Welcome, ${name}`;")

  /// A template that leaves its pages without content.
  public static let emptyTemplate = DiagnosticKind(
    "template.empty",
    summary: "pages made with this template would be empty: {problem}",
    help: "begin with the file of the built-in theme, or take this one out",
    explanation:
      "A site's template takes the place of the built-in one. What other templates are built on has a place for what they say: {{$name}} … {{/name}}.",
    example: "<main>\n{{$main}}\n{{/main}}\n</main>")

  /// Colours that drawings need and the theme does not declare.
  public static let missingColours = DiagnosticKind(
    "theme.missing-colours",
    summary: "cards and posters are drawn in colours that the theme leaves out: {names}",
    help: "declare each on a line of its own in :root, as in --ink: #1b2437;",
    explanation:
      "Drawings take their colours from the light scheme of the style sheets: custom properties with a value of six digits.",
    example: ":root {\n  --ink: #1b2437;\n}")

  /// A file in the theme folder that nothing reads.
  public static let unknownThemeFile = DiagnosticKind(
    "theme.unknown-file",
    summary: "the theme has no file {path} to override",
    help: "{advice}",
    explanation:
      "A site's theme folder overrides the built-in theme file by file. Styles, images and new templates may be added; strings only by key.",
    example: "theme/templates/page.mustache\ntheme/strings/en.yml\ntheme/styles/own.css")

  public static let lowContrast = DiagnosticKind(
    "theme.low-contrast",
    summary: "{foreground} on {background} has a contrast of {ratio} in the {scheme} scheme, and needs {minimum}",
    help: "make one of the two colours lighter or darker",
    explanation: "WCAG 2.2 asks for a contrast of 4.5 to 1 for text (1.4.3) and 3 to 1 for large text and controls (1.4.11).",
    example: "theme:\n  colours:\n    light: {blue: \"#0b5394\"}\n    dark: {blue: \"#9fc5f8\"}")

  public static let unknownColour = DiagnosticKind(
    "theme.unknown-colour",
    summary: "the theme has no colour “{name}”",
    help: "colours of this theme: {known}",
    explanation: "Colours are custom properties in the theme's tokens; a site may give them other values.",
    example: "theme:\n  colours:\n    light:\n      blue: \"#1d3f9e\"")

  /// A string with forms for counts where one text belongs, or the other way round.
  public static let stringType = DiagnosticKind(
    "strings.wrong-form",
    summary: "the text “{key}” must be {expected}",
    help: "give it the same form as in the built-in theme",
    explanation: "A text is one line, or a mapping of one and other for a count.",
    example: "list:\n  results: {one: \"{count} result\", other: \"{count} results\"}")

  public static let missingTemplate = DiagnosticKind(
    "template.missing",
    summary: "the theme has no template “{name}”",
    help: "add templates/{name}.mustache to the theme",
    explanation: "Every kind of page has its template. The built-in theme has them all; a site may replace each of them.",
    example: "theme/templates/page.mustache")

  /// A character that cannot be drawn: the machine lacks a font, and nothing is wrong with the text.
  public static let missingGlyph = DiagnosticKind(
    "campaign.missing-glyph", .warning,
    summary: "no font on this machine has a letter for {characters}, so cards and posters show a box there",
    help:
      "install a font that has it on the machine that builds the site; the pages themselves show it with the reader's own fonts",
    explanation:
      "Cards and posters are drawn with the fonts of the machine that builds the site. A letter that none of them has becomes a box.",
    example: "title: What is ECVET?")

  /// A theme that loads something from another site.
  public static let foreignAddressInTheme = DiagnosticKind(
    "theme.foreign-address",
    summary: "the theme loads from another site: {address}",
    help: "put the file in the theme's own folder, or declare a service in services.yml that loads it after consent",
    explanation:
      "What a template or a style loads by itself comes before any consent, and the site's security policy refuses it. Scripts of others are services; fonts, styles and images can be files of the theme.",
    example: "@font-face { src: url(\"../images/letters.woff2\"); }")
}
