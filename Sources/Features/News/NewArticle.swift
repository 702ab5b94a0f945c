import ContentLoading
import Diagnostics

/// The file for `baken new news`.
enum NewArticle: NewFileKind {
  static let name = "news"
  static let abstract = Words(
    en: "Write the beginning of an article, dated today.", nl: "Schrijf het begin van een nieuwsbericht, met de dag van vandaag.")
  static let example = "baken new news \"A new recommendation\""
  static let titleHelp = Words(en: "The article's title.", nl: "De titel van het bericht.")
  static let folder = "news"
  static let date: NewFileDate? = NewFileDate(
    option: "date", help: Words(en: "The article's day, in place of today.", nl: "De dag van het bericht, in plaats van vandaag."),
    default: .today)
  static let hasDateInName = true
  static let fileKind = FileKind.news
}
