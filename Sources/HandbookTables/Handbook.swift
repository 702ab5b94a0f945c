import ContentLoading
import Foundation

/// The pages of the handbook that are made from declarations, in both languages.
struct Handbook {
  /// What a declaration lacks, in words; the pages are complete when there is nothing.
  private(set) var faults: [String] = []
  private(set) var pages: [HandbookPage] = []

  init() {
    let commands = CommandPage()
    let texts = TextPages()
    let templates = TemplatePages()
    let findings = FindingPages()
    faults = FilePages.faults() + findings.faults + commands.faults + texts.faults + templates.faults
    guard faults.isEmpty else { return }
    for language in AuthorLanguage.allCases {
      pages.append(Self.contents(in: language))
      pages += FilePages(in: language).pages
      pages += findings.pages(in: language)
      pages.append(commands.page(in: language))
      pages += texts.pages(in: language)
      pages += templates.pages(in: language)
    }
  }

  /// The page that leads to all others.
  private static func contents(in language: AuthorLanguage) -> HandbookPage {
    var page = HandbookPage(
      "index", in: language, slug: "reference", title: Words(en: "Reference", nl: "Naslag"), summary: HandbookWords.reference)
    page.order = ["bestanden", "onderdelen.md", "meldingen", "opdrachten.md", "teksten", "waarden"]
    page.hasContents = false
    page.add(HandbookWords.aboutReference[language])
    return page
  }

  func write(to folder: String) throws {
    for page in pages {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(page.fileName)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.text.utf8).write(to: file)
    }
  }
}
