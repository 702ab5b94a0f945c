import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

public struct ContactReader: ComponentReader {
  public let name = "contact"
  public let words = Words(en: "whom readers can turn to", nl: "bij wie lezers terechtkunnen")
  public let keys = ContactKeys.set

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    Contact(expert: reader.text(ContactKeys.expert))
  }
}

public struct ExpertsReader: ComponentReader {
  public let name = "experts"
  public let words = Words(en: "experts and teams", nl: "experts en teams")
  public let keys = ExpertListKeys.set

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    ExpertQuery(
      limit: reader.number(ExpertListKeys.limit), only: reader.texts(ExpertListKeys.only),
      facets: reader.facets(ExpertListKeys.facets))
  }
}
