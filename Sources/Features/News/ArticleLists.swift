import ContentLoading
import Diagnostics
import SiteModel

/// The list of articles, newest first, split into parts.
struct ArticleLists: GeneratedPageSource {
  static let articlesPerPart = 20

  func pages(beside pages: ListedPages) -> [GeneratedPage] {
    let first = pages.list(.articles(part: 1), .articles, of: .news, folder: ContentCollection.news.name)
    let count = pages.own.count { $0.kind == .news }
    return (0..<(count + Self.articlesPerPart - 1) / Self.articlesPerPart).map { index in
      guard index > 0 else { return first }
      var page = pages.page(.articles(part: index + 1), .articles, below: first, "\(index + 1)")
      page.part = index + 1
      return page
    }
  }
}

extension AddressOwner {
  static let articles = AddressOwner(en: "the list of news", nl: "de lijst met nieuws")
}

extension ContentCollection {
  static let news = ContentCollection("news")
}
