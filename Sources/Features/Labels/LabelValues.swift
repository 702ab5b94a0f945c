import SiteRendering
import Theming

/// The values of the lists of topics and audiences.
enum LabelValues {
  /// A topic in the list of topics.
  static let topic = TemplateValueSet(
    .text("name", en: "its name", nl: "de naam"),
    .text("url", en: "the address of its page", nl: "het adres van de pagina ervan"),
    .text("count", en: "how many pages are about it, in words", nl: "hoeveel pagina’s erover gaan, in woorden"),
    .text("summary", en: "a sentence about it", nl: "een zin erover"))

  /// The list of topics.
  static let topics = TemplateValueSet(
    .list("topics", of: topic, en: "the topics", nl: "de onderwerpen"))

  /// The pages about a topic.
  static let pages = TemplateValueSet(
    .list("pages", of: CommonValues.pageCard, en: "the pages", nl: "de pagina’s"))

  /// The pages for an audience.
  static let audience = pages.adding(
    .text("colour", en: "the colour of the audience", nl: "de kleur van de doelgroep"))
}
