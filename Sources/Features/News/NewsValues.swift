import SiteRendering
import Theming

/// The values of the templates of news.
enum NewsValues {
  /// An article.
  static let article = TemplateValueSet(
    .object("date", CommonValues.date, en: "the day of the article", nl: "de dag van het artikel"))

  /// A part of the list of articles.
  static let list = TemplateValueSet(
    .list("articles", of: CommonValues.articleCard, en: "the articles, newest first", nl: "de artikelen, de nieuwste eerst"),
    .object("feed", FacetValues.feed, en: "the feed of the articles", nl: "de feed van de artikelen"),
    .text("newer", en: "the address of the part with newer articles", nl: "het adres van het deel met nieuwere artikelen"),
    .text("older", en: "the address of the part with older articles", nl: "het adres van het deel met oudere artikelen"),
    .text("part", en: "which part of the list this is, in words", nl: "welk deel van de lijst dit is, in woorden"))

  /// The latest articles in a text.
  static let component = TemplateValueSet(
    .list("articles", of: CommonValues.articleCard, en: "the articles, newest first", nl: "de artikelen, de nieuwste eerst"),
    .text("all", en: "the address of the list of all articles", nl: "het adres van de lijst van alle artikelen"))
}
