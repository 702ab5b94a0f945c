import ContentLoading
import Diagnostics
import SiteModel

/// Reads good practices.
struct GoodPracticeReader: PageContentReader {
  let folder = "good-practices"
  let folderInWords = Words(en: "examples in good-practices/", nl: "voorbeelden in good-practices/")
  let kind = Page.Kind.goodPractice
  let fileKind = FileKind.goodPractices

  func read(_ reader: inout MappingReader, _ context: ReadingContext) -> PageReading {
    let school = reader.text(GoodPracticeKeys.school)
    let year = reader.number(GoodPracticeKeys.year)
    let sector = reader.text(GoodPracticeKeys.sector)
    let quotation = (reader.text(GoodPracticeKeys.quotation)?.value).map(context.markdown.typographic)
    guard !school.value.isEmpty, let year else { return .missing }
    return .about(GoodPractice(school: school, year: year, sector: sector, quotation: quotation), kind: kind)
  }
}

/// What `baken new good-practice` begins.
enum NewGoodPractice: NewFileKind {
  static let name = "good-practice"
  static let abstract = Words(
    en: "Write the beginning of a good practice.", nl: "Schrijf het begin van een goed voorbeeld.")
  static let example = "baken new good-practice \"Placements agreed beforehand\""
  static let folder = "good-practices"
  static let fileKind = FileKind.goodPractices
}
