import SiteModel
import Theming

extension SiteRenderer {
  /// The page for addresses that do not exist. Hosts serve `/404.html`, some also the one in a language's folder.
  func notFoundFile(_ language: LanguageTag) -> OutputFile {
    let strings = strings(language)
    var frame = PageFrame(
      language: language, title: strings.text("not-found.title"), menuTitle: strings.text("not-found.title"),
      summary: strings.text("not-found.summary"), translations: [:])
    frame.robots = "noindex"
    frame.need(sheet: "not-found")
    // The page in the visitor's language is not known here, so the language switch leads to the home pages.
    frame.translations = Dictionary(uniqueKeysWithValues: site.languages.map { ($0, site.homeAddress(in: $0)) })
    var context = context(of: frame)
    let home = site.home(in: language).map {
      Chrome.Entry(title: site.pages[$0].menuTitle, address: site.pages[$0].address, language: language)
    }
    context.setList(
      "links",
      ([home].compactMap(\.self) + chrome.navigation(language)).map { entry in
        var link = TemplateContext(["title": .text(entry.title), "url": .text(links.url(entry.address))])
        link.mark(entry.language, for: language)
        return link
      })
    return OutputFile(path: notFoundPath(language), content: .bytes(theme.fill(.notFound, with: context)))
  }

  /// The output path of that page.
  func notFoundPath(_ language: LanguageTag) -> String { site.homeAddress(in: language).path.dropFirst() + "404.html" }
}
