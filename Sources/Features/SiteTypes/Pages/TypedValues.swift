import ContentLoading
import SiteModel
import SiteRendering
import Theming

/// The values that templates of declared kinds of content and components may use.
enum TypedValues {
  /// The words of the kind.
  private static let type = TemplateValueSet(
    .text("name", en: "what one of them is called", nl: "hoe één ervan heet"),
    .text("plural", en: "what several of them are called", nl: "hoe zij in het meervoud heten"))

  private static let file = TemplateValueSet(
    .text("url", en: "the address of the file", nl: "het adres van het bestand"),
    .text("title", en: "its name", nl: "de naam"),
    .text("type", en: "its type, such as PDF", nl: "de soort, zoals PDF"),
    .text("size", en: "its size in words", nl: "de grootte in woorden"))

  private static let link = CommonValues.link.adding(
    .flag("external", en: "whether it leads to another site", nl: "of hij naar een andere site leidt"),
    CommonValues.foreignDirection, CommonValues.foreign,
    .text("language", en: "the language of the page, when it is another", nl: "de taal van de pagina, als dat een andere is"))

  private static let reference = CommonValues.pageCard.adding(
    .text("language", en: "the language of the page, when it is another", nl: "de taal van de pagina, als dat een andere is"))

  private static let choice = TemplateValueSet(
    .text("value", en: "the value as authors write it", nl: "de waarde zoals auteurs die schrijven"),
    .text("name", en: "the words that readers see", nl: "de woorden die lezers zien"))

  /// A value in a list of facts: one of these is there.
  private static let fact = TemplateValueSet(
    .text("text", en: "a text, a number, a choice or a yes", nl: "een tekst, een getal, een keuze of een ja"),
    .html("html", en: "Markdown", nl: "Markdown"),
    .object("time", CommonValues.date, en: "a day, with its time", nl: "een dag, met de tijd"),
    .object(
      "link", reference.adding(.flag("external", en: "whether it leads to another site", nl: "of hij naar een andere site leidt")),
      en: "a link or a reference", nl: "een link of een verwijzing"),
    .object("file", file, en: "a file to download", nl: "een bestand om te downloaden"),
    .object("image", CommonValues.image, en: "an image", nl: "een afbeelding"))

  private static let facts = TemplateValueSet(
    .text("label", en: "the label of the field", nl: "het label van het veld"),
    .text("name", en: "its name", nl: "de naam ervan"),
    .list("values", of: fact, en: "its values", nl: "de waarden ervan"))

  private static let outerFacts = TemplateValueSet(
    .text("label", en: "the label of the field", nl: "het label van het veld"),
    .text("name", en: "its name", nl: "de naam ervan"),
    .list(
      "values", of: fact.adding(.list("facts", of: facts, en: "what stands in the group", nl: "wat er in de groep staat")),
      en: "its values", nl: "de waarden ervan"))

  /// What the page of a kind has. Its own template knows the fields by name; the built-in one serves all kinds.
  static func page(_ type: ContentType, hasOwnTemplate: Bool) -> TemplateValueSet {
    TemplateValueSet(
      field(type, hasOwnTemplate),
      .list("facts", of: outerFacts, en: "the fields with their labels", nl: "de velden met hun label"),
      .object("type", Self.type, en: "the kind of content", nl: "de soort inhoud"))
  }

  static func list(_ type: ContentType, hasOwnTemplate: Bool) -> TemplateValueSet {
    let filter = TemplateValueSet(
      .text("key", en: "the name of the filter", nl: "de naam van het filter"),
      .text("values", en: "the values of the page, with spaces between them", nl: "de waarden van de pagina, met spaties ertussen"))
    let item = CommonValues.pageCard.adding(
      field(type, hasOwnTemplate),
      .list("filter-values", of: filter, en: "by what the list can be filtered", nl: "waarmee de lijst kan worden ingekort"))
    return TemplateValueSet(joining: [
      TemplateValueSet(
        .list("items", of: item, en: "the pages of the list", nl: "de pagina’s van de lijst"),
        .object("type", Self.type, en: "the kind of content", nl: "de soort inhoud"),
        .object("feed", FacetValues.feed, en: "the feed", nl: "de feed")),
      FacetValues.all,
    ])
  }

  private static func field(_ type: ContentType, _ hasOwnTemplate: Bool) -> TemplateValue {
    let (en, nl) = ("the fields by their names", "de velden bij hun naam")
    return hasOwnTemplate ? .object("field", set(of: type.fields), en: en, nl: nl) : .open("field", en: en, nl: nl)
  }

  /// The values of fields by their names.
  static func set(of fields: [Field]) -> TemplateValueSet { TemplateValueSet(fields.map(value)) }

  private static func value(of field: Field) -> TemplateValue {
    let (en, nl) = field.labels
    let inner: TemplateValueSet? =
      switch field.type {
      case .text, .number, .markdown, .flag, .unknown: nil
      case .date, .moment: CommonValues.date
      case .choice: choice
      case .media: file
      case .image: CommonValues.image
      case .link: link
      case .reference: reference
      case .group(let fields): set(of: fields)
      }
    switch (inner, field.type, field.isMany) {
    case (let inner?, _, true): return .list(field.name, of: inner, en: en, nl: nl)
    case (let inner?, _, false): return .object(field.name, inner, en: en, nl: nl)
    case (nil, .flag, _): return .flag(field.name, en: en, nl: nl)
    case (nil, .markdown, _): return .html(field.name, en: en, nl: nl)
    case (nil, _, true): return .htmlList(field.name, en: en, nl: nl)
    case (nil, _, false): return .text(field.name, en: en, nl: nl)
    }
  }

  static let linkedFrom = TemplateValueSet(
    .list(
      "linked-from",
      of: TemplateValueSet(
        .text("title", en: "the words above them", nl: "de woorden erboven"),
        .list("pages", of: CommonValues.pageCard, en: "the pages", nl: "de pagina’s")),
      en: "the pages that refer to this one by a field", nl: "de pagina’s die met een veld naar deze verwijzen"))
}

extension Field {
  /// The label in the languages of authors.
  fileprivate var labels: (en: String, nl: String) {
    let any = words.min { $0.key.code < $1.key.code }?.value.label ?? name
    return (words.inLanguage("en")?.label ?? any, words.inLanguage("nl")?.label ?? any)
  }
}
