import SiteModel

extension Page.Kind {
  public static let news = Self("news", layout: .news, order: .newestFirst)
}

extension Page.Layout {
  static let news = Page.Layout("news")
}

extension GeneratedPage.Kind {
  /// The list of articles, newest first; parts are numbered from 1.
  public static func articles(part: Int) -> Self { Self(articlesName, String(part)) }
  public static let articlesName = "articles"
}

extension Site {
  /// The articles in a language, newest first.
  public func articles(in language: LanguageTag) -> [Int] { pages(of: .news, in: language) }
}
