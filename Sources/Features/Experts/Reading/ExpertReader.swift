import ContentLoading
import SiteModel

/// Reads the files of experts.
struct ExpertReader: PageContentReader {
  let folder = "experts"
  let folderInWords = Words(en: "contacts in experts/", nl: "contactpersonen in experts/")
  let kind = Page.Kind.expert
  let fileKind = FileKind.experts

  func read(_ reader: inout MappingReader, _ context: ReadingContext) -> PageReading { .about(Expert.read(&reader), kind: .expert) }
}
