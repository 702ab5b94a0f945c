import Diagnostics
import SiteModel

/// An article says where its facts come from.
struct NewsHasASource: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard page.kind == .news, page.meta.sources.isEmpty else { return [] }
    return [Diagnostic(.newsWithoutSource, at: page.meta.title.range)]
  }
}

extension DiagnosticKind {
  static let newsWithoutSource = DiagnosticKind(
    "news.without-source", .warning,
    summary: "the article names no source",
    help: "add sources: with a title and an address",
    explanation: "Readers want to look up what an article is based on.",
    example: "sources: [{title: The act, url: https://example.org/act}]",
    nl: DiagnosticWords(
      summary: "het nieuwsbericht noemt geen bron",
      help: "zet sources: erbij, met een titel en een adres",
      explanation: "Lezers willen nakijken waar een bericht op steunt."))
}
