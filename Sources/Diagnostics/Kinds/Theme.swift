extension DiagnosticKind {
  static let theme = [
    templateSyntax, unknownPartial, circularPartial, unknownString, missingString, unknownThemeFile, lowContrast, unknownColour,
    stringType,
    missingTemplate, unknownScript, circularScript,
  ]

  /// A template that cannot be parsed.
  public static let templateSyntax = DiagnosticKind(
    "template.syntax",
    summary: "the template cannot be read: {problem}",
    help: "check the tags in double braces near this place",
    explanation:
      "Templates are Mustache: {{name}} for a value, {{#list}} … {{/list}} for each of a list, {{> part}} for another template.",
    example: "{{#pages}}<li><a href=\"{{url}}\">{{title}}</a></li>{{/pages}}")

  /// A partial that is not there.
  public static let unknownPartial = DiagnosticKind(
    "template.unknown-partial",
    summary: "there is no template “{name}”",
    help: "templates are named by their file, without .mustache",
    explanation: "{{> name}} puts the template name.mustache in this place.",
    example: "{{> breadcrumbs}}")

  /// A template that holds itself.
  public static let circularPartial = DiagnosticKind(
    "template.circular-partial",
    summary: "the template “{name}” holds itself: {way}",
    help: "take one of these partials out",
    explanation: "A template that puts itself in its own place, directly or by way of others, would never end.",
    example: "{{> breadcrumbs}}")

  /// An import of a script that is not there.
  public static let unknownScript = DiagnosticKind(
    "script.unknown-import",
    summary: "there is no script “{name}”",
    help: "name another file of the theme's scripts/ by its path from this one, such as ./store.js",
    explanation:
      "Scripts are ES modules that name each other by relative paths. Baken puts each module's address, which changes with its content, in the place of its path.",
    example: "import {load} from \"./store.js\";")

  /// Scripts that import each other in a circle.
  public static let circularScript = DiagnosticKind(
    "script.circular-import",
    summary: "the script “{name}” imports itself: {way}",
    help: "move what both need into a script of its own",
    explanation:
      "A module's address holds a hash of its content and of the modules that it imports; in a circle each hash would need the other first.",
    example: "import {load} from \"./store.js\";")

  /// A string that is not there.
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

  /// A file in the theme folder that nothing reads.
  public static let unknownThemeFile = DiagnosticKind(
    "theme.unknown-file",
    summary: "the theme has no file {path} to override",
    help: "{advice}",
    explanation:
      "A site's theme folder overrides the built-in theme file by file. Styles, images and new templates may be added; strings only by key.",
    example: "theme/templates/page.mustache\ntheme/strings/en.yml\ntheme/styles/own.css")

  /// Text that is hard to read.
  public static let lowContrast = DiagnosticKind(
    "theme.low-contrast",
    summary: "{foreground} on {background} has a contrast of {ratio} in the {scheme} scheme, and needs {minimum}",
    help: "make one of the two colours lighter or darker",
    explanation: "WCAG 2.2 asks for a contrast of 4.5 to 1 for text (1.4.3) and 3 to 1 for large text and controls (1.4.11).",
    example: "theme:\n  colours:\n    light: {blue: \"#0b5394\"}\n    dark: {blue: \"#9fc5f8\"}")

  /// A colour that is not declared.
  public static let unknownColour = DiagnosticKind(
    "theme.unknown-colour",
    summary: "the theme has no colour “{name}”",
    help: "colours of this theme: {known}",
    explanation: "Colours are custom properties in the theme's tokens; a site may give them other values.",
    example: "theme:\n  colours:\n    light:\n      blue: \"#1d3f9e\"")

  /// A string with the wrong form.
  public static let stringType = DiagnosticKind(
    "strings.wrong-form",
    summary: "the text “{key}” must be {expected}",
    help: "give it the same form as in the built-in theme",
    explanation: "A text is one line, or a mapping of one and other for a count.",
    example: "list:\n  results: {one: \"{count} result\", other: \"{count} results\"}")

  /// A layout without its template.
  public static let missingTemplate = DiagnosticKind(
    "template.missing",
    summary: "the theme has no template “{name}”",
    help: "add templates/{name}.mustache to the theme",
    explanation: "Every kind of page has its template. The built-in theme has them all; a site may replace each of them.",
    example: "theme/templates/page.mustache")
}
