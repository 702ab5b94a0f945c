import SiteRendering
import Theming

/// The values of the templates of news.
enum NewsValues {
  /// An article.
  static let article = TemplateValueSet(
    .object("date", CommonValues.date, en: "the day of the article", nl: "de dag van het nieuwsbericht"))

  /// Another part of the list.
  static let part = TemplateValueSet(
    .text("url", en: "its address", nl: "het adres"))

  /// The parts of a long list.
  static let pagination = TemplateValueSet(
    .object("previous", part, en: "the part with newer articles", nl: "het deel met nieuwere berichten"),
    .object("next", part, en: "the part with older articles", nl: "het deel met oudere berichten"),
    .text("current", en: "which part this is", nl: "welk deel dit is"),
    .text("total", en: "how many parts there are", nl: "hoeveel delen er zijn"))

  /// A part of the list of articles.
  static let list = TemplateValueSet(
    .list(
      "articles", of: CommonValues.cardWithTopics, en: "the articles, newest first", nl: "de nieuwsberichten, de nieuwste eerst"),
    .object("feed", FacetValues.feed, en: "the feed of the articles", nl: "de feed van de nieuwsberichten"),
    .object("pagination", pagination, en: "the parts of a long list", nl: "de delen van een lange lijst"))

  /// The latest articles in a text.
  static let component = TemplateValueSet(
    .list(
      "articles", of: CommonValues.cardWithTopics, en: "the articles, newest first", nl: "de nieuwsberichten, de nieuwste eerst"),
    .text("all", en: "the address of the list of all articles", nl: "het adres van de lijst van alle nieuwsberichten"))
}
