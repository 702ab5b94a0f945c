import Theming

/// The values of a list that readers can filter.
public enum FacetValues {
  private static let number = TemplateValue.text("number", en: "how many entries have it", nl: "hoeveel vermeldingen die hebben")
  private static let detail = TemplateValue.text(
    "detail", en: "what it stands for, such as the towns of a region", nl: "waar die voor staat, zoals de plaatsen van een regio")

  /// A value to filter by.
  public static let facetValue = TemplateValueSet(
    .text("name", en: "its name", nl: "de naam"),
    .text("url", en: "the filtered list", nl: "de ingekorte lijst"),
    .flag("current", en: "whether it is this list", nl: "of het deze lijst is"), number, detail)

  /// A property to filter by.
  public static let facet = TemplateValueSet(
    .text("name", en: "its name", nl: "de naam"),
    .list("values", of: facetValue, en: "its values", nl: "de waarden"))

  /// A value in a select.
  public static let option = TemplateValueSet(
    .text("value", en: "the value", nl: "de waarde"),
    .text("name", en: "its name", nl: "de naam"), number, detail)

  /// A select.
  public static let filter = TemplateValueSet(
    .text("key", en: "the name of the attribute that it looks at", nl: "de naam van het attribuut waarnaar het kijkt"),
    .text("label", en: "its label", nl: "het label"),
    .list("options", of: option, en: "its values", nl: "de waarden"))

  /// What they have.
  public static let all = TemplateValueSet(
    .text("count", en: "how many are shown, in words", nl: "hoeveel er te zien zijn, in woorden"),
    .list("facets", of: facet, en: "the links to filtered lists", nl: "de links naar ingekorte lijsten"),
    .list("filters", of: filter, en: "the form that a script brings to life", nl: "het formulier dat een script laat werken"),
    .text("count-none", en: "the words when nothing is left", nl: "de woorden als er niets overblijft"),
    .text("count-one", en: "the words when one is left", nl: "de woorden als er één overblijft"),
    .text("count-other", en: "the words for any other number", nl: "de woorden voor elk ander aantal"),
    .text("all", en: "the address of the whole list", nl: "het adres van de hele lijst"))

  /// A feed.
  public static let feed = TemplateValueSet(
    .text("url", en: "its address", nl: "het adres"))
}
