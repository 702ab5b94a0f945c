import Experts
import Glossary
import SiteRendering
import Theming

/// The values of the templates of self-checks.
enum SelfCheckValues {
  /// An answer that one can choose.
  static let option = TemplateValueSet(
    .text("id", en: "the name of the answer", nl: "de naam van het antwoord"),
    .text("question", en: "the name of the question", nl: "de naam van de vraag"),
    .text("text", en: "its words", nl: "de woorden"),
    .text("points", en: "what it counts", nl: "hoeveel het telt"))

  /// A question.
  static let question = TemplateValueSet(
    .text("id", en: "its name", nl: "de naam"),
    .text("number", en: "its number", nl: "het nummer"),
    .text("text", en: "the question", nl: "de vraag"),
    .html("help", en: "what it means", nl: "wat ermee wordt bedoeld"),
    .text("note", en: "when it is asked", nl: "wanneer zij wordt gesteld"),
    .text("condition", en: "on which answers it depends", nl: "van welke antwoorden zij afhangt"),
    .flag("critical", en: "whether it decides by itself", nl: "of zij op zichzelf beslist"),
    .list("options", of: option, en: "the answers", nl: "de antwoorden"))

  /// A part of the self-check.
  static let dimension = TemplateValueSet(
    .text("id", en: "its name", nl: "de naam"),
    .text("number", en: "its number", nl: "het nummer"),
    .text("name", en: "its title", nl: "de titel"),
    .text("about", en: "what it is about", nl: "waar het over gaat"),
    .text("condition", en: "when it is asked", nl: "wanneer het wordt gesteld"),
    .list("questions", of: question, en: "its questions", nl: "de vragen"),
    .list("sources", of: CommonValues.source, en: "where it comes from", nl: "waar het vandaan komt"),
    .list("terms", of: GlossaryValues.term, en: "the words that are explained", nl: "de woorden met uitleg"),
    .flag("has-more", en: "whether it has sources or words to explain", nl: "of er bronnen of woorden met uitleg zijn"))

  /// A level that one can reach.
  static let level = TemplateValueSet(
    .text("name", en: "its name", nl: "de naam"),
    .text("about", en: "what it means", nl: "wat het betekent"),
    .text("range", en: "its points", nl: "de punten"))

  /// What keeps a result from a level.
  static let cap = TemplateValueSet(
    .text("text", en: "its words", nl: "de woorden"))

  /// The advice at one level.
  static let adviceLevel = TemplateValueSet(
    .text("dimension", en: "the name of the part", nl: "de naam van het onderdeel"),
    .text("level", en: "the name of the level", nl: "de naam van het niveau"),
    .text("level-name", en: "the level in words", nl: "het niveau in woorden"),
    .text("range", en: "its points", nl: "de punten"),
    .html("text", en: "the advice", nl: "het advies"),
    .text("step", en: "the first step", nl: "de eerste stap"),
    .list("links", of: CommonValues.link, en: "where to read on", nl: "waar men verder leest"),
    .object("contact", CommonValues.link, en: "whom to ask", nl: "bij wie men terechtkan"))

  /// The advice on a part.
  static let advice = TemplateValueSet(
    .text("id", en: "its anchor", nl: "het anker"),
    .text("number", en: "its number", nl: "het nummer"),
    .text("name", en: "its title", nl: "de titel"),
    .list("caps", of: cap, en: "what keeps a result from a level", nl: "wat een uitkomst van een niveau afhoudt"),
    .list("levels", of: adviceLevel, en: "the advice at each level", nl: "het advies per niveau"))

  /// The other version of the self-check.
  static let other = TemplateValueSet(
    .text("title", en: "its title", nl: "de titel"),
    .text("text", en: "a sentence about it", nl: "een zin erover"),
    .text("url", en: "its address", nl: "het adres"))

  /// The page of a self-check.
  static let page = TemplateValueSet(
    .text("variant", en: "whole or quick", nl: "whole (heel) of quick (kort)"),
    .html("introduction", en: "what it is for", nl: "waar de zelfcheck voor is"),
    .html("disclaimer", en: "what it is not", nl: "wat de zelfcheck niet is"),
    .text("minutes", en: "how long it takes, in words", nl: "hoelang het duurt, in woorden"),
    .text("question-count", en: "how many questions it has, in words", nl: "hoeveel vragen er zijn, in woorden"),
    .text("version", en: "its version", nl: "de versie"),
    .list("profile", of: question, en: "questions about those who answer", nl: "vragen over wie antwoordt"),
    .list("dimensions", of: dimension, en: "its parts", nl: "de onderdelen"),
    .list("levels", of: level, en: "the levels", nl: "de niveaus"),
    .list("advice", of: advice, en: "the advice on each part", nl: "het advies per onderdeel"),
    .object("other", other, en: "its other version", nl: "de andere versie"),
    .html("data", en: "the rules, for the script", nl: "de regels, voor het script"),
    PageValues.colophon,
    .object("updated", CommonValues.date, en: "when the text was last revised", nl: "wanneer de tekst voor het laatst is herzien"),
    .object("review-owner", ExpertValues.card, en: "who looks after it", nl: "wie ervoor zorgt"))

  /// The quick version.
  static let quick = TemplateValueSet(
    .text("text", en: "the words of the link", nl: "de woorden van de link"),
    .text("minutes", en: "how long it takes", nl: "hoelang het duurt"),
    .text("url", en: "its address", nl: "het adres"))

  /// The invitation to a self-check.
  static let invitation = TemplateValueSet(
    .text("title", en: "its title", nl: "de titel"),
    .text("text", en: "a sentence about it", nl: "een zin erover"),
    .text("url", en: "its address", nl: "het adres"),
    .text("minutes", en: "how long it takes, in words", nl: "hoelang het duurt, in woorden"),
    .text("question-count", en: "how many questions it has, in words", nl: "hoeveel vragen er zijn, in woorden"),
    .object("quick", quick, en: "its quick version", nl: "de korte versie"),
    .text("foreign", en: "its language, when it is not the reader’s", nl: "de taal ervan, als dat niet die van de lezer is"),
    .text(
      "foreign-direction",
      en: "rtl or ltr, when it is not that of the reader’s language",
      nl: "rtl of ltr, als dat anders is dan bij de taal van de lezer"))

  /// How many reached a level.
  static let reportCount = TemplateValueSet(
    .text("count", en: "the number", nl: "het aantal"))

  /// A part in the report of a group.
  static let reportDimension = TemplateValueSet(
    .text("name", en: "its title", nl: "de titel"),
    .list("counts", of: reportCount, en: "how many reached each level", nl: "hoeveel elk niveau haalden"),
    .text("not-assessed", en: "how many could not be judged", nl: "hoeveel niet te beoordelen waren"),
    .text("not-applicable", en: "for how many it does not apply", nl: "voor hoeveel het niet geldt"),
    .text("range", en: "from lowest to highest", nl: "van laagst tot hoogst"),
    .text("priority", en: "for how many it comes first", nl: "voor hoeveel het vooraan staat"))

  /// A name in the report.
  static let reportName = TemplateValueSet(
    .text("name", en: "the name", nl: "de naam"))

  /// The report of a group of schools.
  static let report = TemplateValueSet(
    .text("language", en: "the tag of the language", nl: "de code van de taal"),
    .text("direction", en: "rtl, for languages from right to left", nl: "rtl, voor talen van rechts naar links"),
    .text("title", en: "the title", nl: "de titel"),
    .text("version", en: "the version of the questions", nl: "de versie van de vragen"),
    .text("period", en: "from when to when the answers are", nl: "van wanneer tot wanneer de antwoorden zijn"),
    .text("count", en: "how many answered, in words", nl: "hoeveel er antwoordden, in woorden"),
    .text(
      "too-few",
      en: "why there are no numbers, where there are too few", nl: "waarom er geen getallen staan, als het er te weinig zijn"),
    .list("levels", of: reportName, en: "the levels", nl: "de niveaus"),
    .list("schools", of: reportName, en: "the schools", nl: "de scholen"),
    .list("dimensions", of: reportDimension, en: "the parts", nl: "de onderdelen"))
}
