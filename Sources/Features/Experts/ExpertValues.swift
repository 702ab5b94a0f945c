import SiteRendering
import Theming

/// The values of the templates of experts.
public enum ExpertValues {
  /// An expert or a team in a list.
  public static let card = TemplateValueSet(
    .text("title", en: "the name", nl: "de naam"),
    .text("url", en: "the address of the page", nl: "het adres van de pagina"),
    .text("kind", en: "person or team", nl: "person (persoon) of team"),
    .text("summary", en: "one or two sentences", nl: "een of twee zinnen"),
    .text("role", en: "what they do", nl: "wat zij doen"),
    .text("organisation-name", en: "the organisation", nl: "de organisatie"),
    .text("regions", en: "the regions in words", nl: "de regio’s in woorden"),
    .text("sectors", en: "the sectors in words", nl: "de sectoren in woorden"),
    .text("languages-spoken", en: "the languages in words", nl: "de talen in woorden"),
    .text("email", en: "the mail address", nl: "het e-mailadres"),
    .object("telephone", telephone, en: "the telephone number", nl: "het telefoonnummer"),
    .htmlList("keys", en: "attributes by which the list is filtered", nl: "attributen waarmee de lijst wordt ingekort"),
    CommonValues.foreignDirection, CommonValues.foreign,
    .object("date", CommonValues.date, en: "the day of an article", nl: "de dag van een nieuwsbericht"),
    .text("name", en: "the name", nl: "de naam"))

  /// A telephone number.
  public static let telephone = TemplateValueSet(
    .text("uri", en: "the number as a link has it", nl: "het nummer zoals het in een link staat"),
    .text("text", en: "the number as people read it", nl: "het nummer zoals mensen het lezen"))

  /// What the page of an expert adds.
  public static let ofPage = TemplateValueSet(
    .text("role", en: "what they do", nl: "wat zij doen"),
    .text("organisation-name", en: "the organisation", nl: "de organisatie"),
    .flag("person", en: "whether it is a person", nl: "of het een persoon is"),
    .text("regions", en: "the regions in words", nl: "de regio’s in woorden"),
    .text("sectors", en: "the sectors in words", nl: "de sectoren in woorden"),
    .text("languages-spoken", en: "the languages in words", nl: "de talen in woorden"),
    .text("email", en: "the mail address", nl: "het e-mailadres"),
    .object("telephone", telephone, en: "the telephone number", nl: "het telefoonnummer"),
    .text("card-file", en: "the address of the business card (vCard)", nl: "het adres van het visitekaartje (vCard)"),
    .list("links", of: CommonValues.button, en: "addresses elsewhere", nl: "adressen elders"),
    .list("members", of: CommonValues.name, en: "the members of a team", nl: "de leden van een team"),
    .list("teams", of: CommonValues.name, en: "the teams of a person", nl: "de teams van een persoon"),
    .list("pages", of: CommonValues.pageCard, en: "the pages that they look after", nl: "de pagina’s waar zij voor zorgen"))

  /// The list of experts.
  public static let list = TemplateValueSet(
    .list("people", of: card, en: "the people", nl: "de mensen"),
    .list("teams", of: card, en: "the teams", nl: "de teams"))

  /// The contact page.
  public static let contact = TemplateValueSet(
    .list("desks", of: card, en: "where to turn to", nl: "waar men terechtkan"),
    .list("people", of: card, en: "the people", nl: "de mensen"))

  /// What pages of others have.
  public static let owner = TemplateValueSet(
    .object("review-owner", card, en: "who looks after the page", nl: "wie voor de pagina zorgt"))

  /// Experts in a text.
  public static let query = TemplateValueSet(
    .list("experts", of: card, en: "the experts", nl: "de experts"))
}
