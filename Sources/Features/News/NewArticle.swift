import ContentLoading

/// The file for `baken new news`.
enum NewArticle: NewFileKind {
  static let name = "news"
  static let abstract = "Write the beginning of an article, dated today."
  static let example = "baken new news \"A new recommendation\""
  static let titleHelp = "The article's title."
  static let folder = "news"
  static let date: NewFileDate? = NewFileDate(option: "date", help: "The article's day, in place of today.", default: .today)
  static let hasDateInName = true
  static let fileKind = FileKind.news
}
