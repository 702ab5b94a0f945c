import Theming

/// The values that several templates share, as sets under other names.
public enum CommonValues {
  /// A day.
  public static let date = TemplateValueSet(
    .text("iso", en: "the day for machines, as 2027-03-11", nl: "de dag voor machines, zoals 2027-03-11"),
    .text("text", en: "the day in words", nl: "de dag in woorden"),
    .text("weekday", en: "the day of the week", nl: "de dag van de week"),
    .text("day", en: "the day of the month", nl: "de dag van de maand"),
    .text("month", en: "the name of the month", nl: "de naam van de maand"),
    .text("year", en: "the year", nl: "het jaar"))

  /// An image.
  public static let image = TemplateValueSet(
    .text("url", en: "the address of the image", nl: "het adres van de afbeelding"),
    .text("width", en: "its width in pixels", nl: "de breedte in pixels"),
    .text("height", en: "its height in pixels", nl: "de hoogte in pixels"),
    .text("alt", en: "what it shows, in words", nl: "wat erop te zien is, in woorden"))

  /// A link with words.
  public static let link = TemplateValueSet(
    .text("title", en: "the words of the link", nl: "de woorden van de link"),
    .text("url", en: "where it leads", nl: "waar de link heen leidt"))

  /// A button.
  public static let button = TemplateValueSet(
    .text("label", en: "the words on the button", nl: "de woorden op de knop"),
    .text("url", en: "where it leads", nl: "waar de knop heen leidt"))

  /// A name with its page, such as that of a topic.
  public static let name = TemplateValueSet(
    .text("name", en: "the name", nl: "de naam"),
    .text("url", en: "the address of its page", nl: "het adres van de pagina ervan"))

  /// The language of what a link leads to, when it is not the reader’s.
  public static let foreign = TemplateValue.text(
    "foreign", en: "the language of the page, when it is not the reader’s",
    nl: "de taal van de pagina, als dat niet die van de lezer is")
  public static let foreignDirection = TemplateValue.text(
    "foreign-direction", en: "rtl or ltr, when it is not that of the reader’s language",
    nl: "rtl of ltr, als dat anders is dan bij de taal van de lezer")

  /// A page in a list.
  public static let pageCard = TemplateValueSet(
    .text("title", en: "the title of the page", nl: "de titel van de pagina"),
    .text("url", en: "the address of the page", nl: "het adres van de pagina"),
    .text("kind", en: "news, or page for any other kind", nl: "news, of page voor elke andere soort"),
    .text("summary", en: "one or two sentences about it", nl: "een of twee zinnen erover"),
    .object("date", date, en: "the day of an article", nl: "de dag van een nieuwsbericht"),
    foreignDirection, foreign)

  /// A page in a list, with its topics.
  public static let cardWithTopics = pageCard.adding(
    .list("topics", of: name, en: "what it is about", nl: "waarover het gaat"))

  /// An entry of the list of all pages.
  public static let entry = TemplateValueSet(
    .text("title", en: "the name of the page", nl: "de naam van de pagina"),
    .text("url", en: "its address", nl: "het adres"),
    .text("kind", en: "what it is, where that is not clear", nl: "wat het is, als dat niet duidelijk is"))

  /// A letter of the alphabet.
  public static let letter = TemplateValueSet(
    .text("letter", en: "the letter", nl: "de letter"),
    .text(
      "url",
      en: "the link to its part of the list, where there is one", nl: "de link naar dat deel van de lijst, als het er is"))

  /// An audience.
  public static let audience = TemplateValueSet(
    .text("id", en: "its key in site.yml", nl: "de sleutel in site.yml"),
    .text("name", en: "its name", nl: "de naam"),
    .text("summary", en: "what the site offers it", nl: "wat de site deze doelgroep biedt"),
    .text("colour", en: "the name of its colour", nl: "de naam van de kleur"),
    .text("url", en: "the address of its page", nl: "het adres van de pagina ervan"))

  /// A source of facts.
  public static let source = TemplateValueSet(
    .text("title", en: "its title", nl: "de titel"),
    .text("url", en: "its address", nl: "het adres"),
    .object("checked", date, en: "when somebody last looked at it", nl: "wanneer iemand haar voor het laatst bekeek"))

  /// A file that readers take along.
  public static let download = TemplateValueSet(
    .text("name", en: "what it is called", nl: "hoe het heet"),
    .text("file", en: "the name of the file", nl: "de naam van het bestand"),
    .text("url", en: "its address", nl: "het adres"))
}
