import SiteRendering
import Theming

/// The values of the templates of good practices.
enum GoodPracticeValues {
  static let page = TemplateValueSet(
    .text("school", en: "which school did it", nl: "welke school het deed"),
    .text("year", en: "in which year", nl: "in welk jaar"),
    .text("sector", en: "for which sector it is an example", nl: "voor welke sector het een voorbeeld is"),
    .text("quotation", en: "what somebody at the school says", nl: "wat iemand van de school zegt"))

  static let list = TemplateValueSet(
    .list("practices", of: item, en: "the good practices", nl: "de goede voorbeelden"))

  private static let item = CommonValues.pageCard.adding(
    .text("school", en: "which school did it", nl: "welke school het deed"),
    .text("year", en: "in which year", nl: "in welk jaar"),
    .text("sector-key", en: "the key of the sector", nl: "de sleutel van de sector"))
}
