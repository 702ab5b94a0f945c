import SiteRendering
import Theming

/// The values of the templates of the glossary.
public enum GlossaryValues {
  /// A word that the glossary explains.
  public static let term = TemplateValueSet(
    .text("id", en: "its key", nl: "de sleutel"),
    .text("term", en: "the word", nl: "het woord"),
    .text("full", en: "what an abbreviation stands for", nl: "waar een afkorting voor staat"),
    .html("definition", en: "what it means", nl: "wat het betekent"),
    .text("url", en: "the address of its explanation", nl: "het adres van de uitleg"),
    .list("see", of: relatedTerm, en: "words to read on with", nl: "woorden om verder te lezen"))

  /// A word to read on with.
  public static let relatedTerm = TemplateValueSet(
    .text("term", en: "the word", nl: "het woord"),
    .text("url", en: "the address of its explanation", nl: "het adres van de uitleg"))

  /// The words of one letter.
  static let group = TemplateValueSet(
    .text("letter", en: "the letter", nl: "de letter"),
    .text("id", en: "its anchor", nl: "het anker"),
    .list("entries", of: term, en: "the words", nl: "de woorden"))

  /// The page with all words.
  static let layout = TemplateValueSet(
    .list("letters", of: CommonValues.letter, en: "the alphabet", nl: "het alfabet"),
    .list("groups", of: group, en: "the words by letter", nl: "de woorden per letter"))

  /// What any page has that links words.
  static let page = TemplateValueSet(
    .list(
      "terms", of: term,
      en: "the words of the page that are explained", nl: "de woorden van de pagina met uitleg"))
}
