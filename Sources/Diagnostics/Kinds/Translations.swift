extension DiagnosticKind {
  static let translations = [translationWithoutOriginal, unknownLanguage, languageWithoutStrings]

  /// `x.en.md` without `x.md`.
  public static let translationWithoutOriginal = DiagnosticKind(
    "translation.no-original",
    summary: "this translation has no page in the default language",
    help: "there should be a file {original} beside it",
    explanation:
      "A translation inherits every key from the page in the site's default language and states only what differs, so that page must be there."
  )

  /// A language that site.yml does not have.
  public static let unknownLanguage = DiagnosticKind(
    "translation.unknown-language",
    summary: "“{language}” is not a language of this site",
    help: "languages of this site (site.yml): {known}",
    explanation:
      "A file NAME.LANGUAGE.md is a translation. If the part between the dots is no language, use a hyphen instead of the first dot.",
    example: "languages: [nl, en]")

  /// The strings of a language are missing.
  public static let languageWithoutStrings = DiagnosticKind(
    "translation.no-strings",
    summary: "the theme has no texts in “{language}”",
    help: "add {path} with the texts in that language, or remove the language from site.yml",
    explanation:
      "Buttons, labels and dates are the theme's texts. The built-in theme speaks Dutch and English; a site can add a language in its own theme folder."
  )
}
