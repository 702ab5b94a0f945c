import ContentLoading
import SiteModel

/// Reads articles.
struct ArticleReader: PageContentReader {
  let folder = "news"
  let hasDatedNames = true
  let folderInWords = Words(en: "articles in news/", nl: "nieuwsberichten in news/")
  let kind = Page.Kind.news
  let fileKind = FileKind.news

  func add(to meta: inout PageMeta, _ reader: inout MappingReader) { meta.date = reader.moment(NewsKeys.date) }
}
