import SiteRendering
import Theming

/// The values of the templates of the glossary.
enum GlossaryValues {
  /// The words of one letter.
  static let group = TemplateValueSet(
    .text("letter", en: "the letter", nl: "de letter"),
    .text("id", en: "its anchor", nl: "het anker"),
    .list("entries", of: CommonValues.term, en: "the words", nl: "de woorden"))

  /// The page with all words.
  static let layout = TemplateValueSet(
    .list("letters", of: CommonValues.letter, en: "the alphabet", nl: "het alfabet"),
    .list("groups", of: group, en: "the words by letter", nl: "de woorden per letter"))

  /// What any page has that links words.
  static let page = TemplateValueSet(
    .list(
      "terms", of: CommonValues.term,
      en: "the words of the page that are explained", nl: "de woorden van de pagina met uitleg"))
}
