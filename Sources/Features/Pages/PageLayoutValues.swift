import Events
import SiteRendering
import Theming

/// The values of the layouts of pages.
enum PageLayoutValues {
  /// A page below its section, or the page of an audience.
  static let article = TemplateValueSet(
    .text("colour", en: "the colour of the audience", nl: "de kleur van de doelgroep"),
    .list("tagged", of: CommonValues.pageCard, en: "everything else for the audience", nl: "al het andere voor de doelgroep"))

  /// The page of a folder.
  static let section = TemplateValueSet(
    .list("children", of: CommonValues.pageCard, en: "the pages of the section", nl: "de pagina’s van dit deel van de site"))

  /// A question with its answer.
  static let question = TemplateValueSet(
    .text("id", en: "its anchor", nl: "het anker"),
    .html("question", en: "the question", nl: "de vraag"),
    .html("answer", en: "the answer", nl: "het antwoord"))

  /// Questions under one heading.
  static let questionGroup = TemplateValueSet(
    .text("id", en: "its anchor", nl: "het anker"),
    .text("title", en: "the heading", nl: "de kop"),
    .list("questions", of: question, en: "the questions", nl: "de vragen"))

  /// A page of questions.
  static let questions = TemplateValueSet(
    .list("groups", of: questionGroup, en: "the questions by their headings", nl: "de vragen per kop"))

  /// The entries of one letter.
  static let alphabetGroup = TemplateValueSet(
    .text("letter", en: "the letter", nl: "de letter"),
    .text("id", en: "its anchor", nl: "het anker"),
    .list("entries", of: CommonValues.entry, en: "the entries", nl: "de vermeldingen"))

  /// The files with which the script of the search works.
  static let finder = TemplateValueSet(
    .text("index", en: "the address of Pagefind’s script", nl: "het adres van het script van Pagefind"),
    .text("words", en: "the address of the list of words", nl: "het adres van de lijst met woorden"))

  /// The list of all pages.
  static let alphabetical = TemplateValueSet(
    .object("finder", finder, en: "the search, where the site has it", nl: "het zoeken, als de site te doorzoeken is"),
    .list("letters", of: CommonValues.letter, en: "the alphabet", nl: "het alfabet"),
    .list("groups", of: alphabetGroup, en: "the entries by letter", nl: "de vermeldingen per letter"))

  /// A button of the home page.
  static let action = TemplateValueSet(
    .text("label", en: "the words on the button", nl: "de woorden op de knop"),
    .text("url", en: "where it leads", nl: "waar de knop heen leidt"),
    .flag("primary", en: "whether it is the first one", nl: "of het de eerste is"))

  /// The link to a list.
  static let listLink = TemplateValueSet(
    .text("url", en: "its address", nl: "het adres"))

  /// The home page.
  static let home = TemplateValueSet(
    .text("kicker", en: "the line above the title", nl: "de regel boven de titel"),
    .list("actions", of: action, en: "the buttons", nl: "de knoppen"),
    .list("events", of: EventValues.card, en: "the next events", nl: "de eerstvolgende bijeenkomsten"),
    .object("events-page", listLink, en: "the list of events", nl: "de lijst van bijeenkomsten"),
    .list("news", of: CommonValues.cardWithTopics, en: "the latest articles", nl: "de nieuwste nieuwsberichten"),
    .object("news-page", listLink, en: "the list of articles", nl: "de lijst van nieuwsberichten"))
}
