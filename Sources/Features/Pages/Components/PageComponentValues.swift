import SiteRendering
import Theming

/// The values of the components that any text may have.
enum PageComponentValues {
  /// One of a sequence of steps.
  static let step = TemplateValueSet(
    .text("number", en: "its number", nl: "het nummer"),
    .html("title", en: "what is done", nl: "wat er gebeurt"),
    .html("text", en: "how", nl: "hoe"))

  /// Steps in order.
  static let steps = TemplateValueSet(
    .list("items", of: step, en: "the steps", nl: "de stappen"))

  /// An image with words below it.
  static let figure = TemplateValueSet(
    .text("url", en: "the address of the image", nl: "het adres van de afbeelding"),
    .text("width", en: "its width in pixels", nl: "de breedte in pixels"),
    .text("height", en: "its height in pixels", nl: "de hoogte in pixels"),
    .text("alt", en: "what it shows, in words", nl: "wat erop te zien is, in woorden"),
    .html("caption", en: "the words below it", nl: "de woorden eronder"))

  /// A file that readers take along.
  static let download = TemplateValueSet(
    .text("url", en: "its address", nl: "het adres"),
    .text("title", en: "what it is", nl: "wat het is"),
    .text("type", en: "its type, such as PDF", nl: "de soort, zoals PDF"),
    .text("size", en: "its size in words", nl: "de grootte in woorden"),
    .html("text", en: "what it is for", nl: "waar het voor is"))

  /// A door for each audience.
  static let audiences = TemplateValueSet(
    .list("audiences", of: CommonValues.audience, en: "the audiences of the site", nl: "de doelgroepen van de site"))
}
