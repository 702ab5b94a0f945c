import Theming

/// The values that the templates of pages that authors write have beside those of every page.
public enum PageValues {
  /// A heading below another.
  public static let innerHeading = TemplateValueSet(
    .text("id", en: "its anchor", nl: "het anker"),
    .html("text", en: "its words", nl: "de woorden"))

  /// A heading of the text.
  public static let heading = TemplateValueSet(
    .text("id", en: "its anchor", nl: "het anker"),
    .html("text", en: "its words", nl: "de woorden"),
    .list("children", of: innerHeading, en: "the headings below it", nl: "de koppen eronder"))

  private static let isShown = TemplateValue.flag("current", en: "whether it is the page itself", nl: "of het de pagina zelf is")

  /// A page of the section.
  public static let sectionPage = CommonValues.link.adding(isShown)

  /// A page of the section, with those below it where the page lies there.
  public static let sectionEntry = sectionPage.adding(
    .list("children", of: sectionPage, en: "the pages below it", nl: "de pagina’s eronder"))

  /// The section of the page, as a tree.
  public static let section = sectionPage.adding(
    .list("entries", of: sectionEntry, en: "its pages", nl: "de pagina’s ervan"))

  /// What the reader should do next.
  public static let nextStep = TemplateValueSet(
    .html("text", en: "why to take the step", nl: "waarom de lezer deze stap zet"),
    .text("title", en: "its heading", nl: "de kop"),
    .text("label", en: "the words on the button", nl: "de woorden op de knop"),
    .text("url", en: "where it leads", nl: "waar de knop heen leidt"))

  public static let colophon = TemplateValue.flag(
    "colophon", en: "whether an audience, a topic, a day of revision or an owner is known",
    nl: "of er een doelgroep, een onderwerp, een dag van herziening of een eigenaar is")

  /// What they have.
  public static let all = TemplateValueSet(
    .html("content", en: "the text of the page", nl: "de tekst van de pagina"),
    .object("section", section, en: "the pages around it", nl: "de pagina’s eromheen"),
    .list("toc", of: heading, en: "the table of contents", nl: "de inhoudsopgave"),
    .list("sources", of: CommonValues.source, en: "where the facts come from", nl: "waar de feiten vandaan komen"),
    .object("next", nextStep, en: "what to do next", nl: "wat de lezer hierna kan doen"),
    .object("updated", CommonValues.date, en: "when the text was last revised", nl: "wanneer de tekst voor het laatst is herzien"),
    .list("audiences", of: CommonValues.audience, en: "for whom the page is", nl: "voor wie de pagina is"),
    .list("topics", of: CommonValues.name, en: "what it is about", nl: "waarover zij gaat"),
    colophon,
    .object("image", CommonValues.image, en: "the picture of the page", nl: "de afbeelding bij de pagina"),
    .object("previous", CommonValues.link, en: "the page before this one", nl: "de vorige pagina"),
    .object("next-page", CommonValues.link, en: "the page after this one", nl: "de volgende pagina"))

  /// An invitation with one button.
  public static let callToAction = TemplateValueSet(
    .text("title", en: "its heading", nl: "de kop"),
    .html("text", en: "a sentence or two", nl: "een zin of twee"),
    .text("label", en: "the words on the button", nl: "de woorden op de knop"),
    .text("url", en: "where it leads", nl: "waar de knop heen leidt"))
}

extension TemplateContext {
  /// Notes whether there is anything to show in the colophon, when all of it is there.
  public mutating func addColophon() {
    if ["audiences", "topics", "updated", "review-owner"].contains(where: { self[$0] != nil }) { self["colophon"] = .flag(true) }
  }
}
