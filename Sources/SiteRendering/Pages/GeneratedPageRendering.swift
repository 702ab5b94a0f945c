import SiteModel
import Theming

extension SiteRenderer {
  /// The files of a generated page: the page, and the files next to it.
  func generatedPageFiles(_ page: GeneratedPage) -> [OutputFile] {
    let view = features.view(of: page)
    let (title, summary) = view.words(of: page, self)
    var frame = PageFrame(
      language: page.language, title: title, menuTitle: title, summary: summary, address: page.address,
      translations: site.translations(of: page))
    frame.needs = page.needs
    frame.card = drawsCards ? card(of: page) : nil
    if let home = site.home(in: page.language) { frame.ancestors = [home] }
    (frame.robots, frame.canonical) = view.indexing(of: page, self)
    view.add(to: &frame, of: page, self)
    var context = context(of: frame)
    for addition in features.additions { addition.add(to: &context, of: page, self) }
    view.fill(&context, of: page, self)
    let file = OutputFile(path: page.address.outputPath, content: .bytes(theme.fill(view.template, with: context)))
    return [file] + view.filesBeside(page, self)
  }

  /// Whether search engines may index a page: it is its own canonical page, and its robots directives allow it.
  public func isIndexed(_ page: GeneratedPage) -> Bool {
    let (robots, canonical) = features.view(of: page).indexing(of: page, self)
    return robots == nil && canonical == nil
  }

  /// A generated list as part of the breadcrumbs of a page in it.
  public func steps(to kind: GeneratedPage.Kind, in language: LanguageTag) -> [(title: String, address: SiteAddress)] {
    guard let list = site.generatedPage(kind, in: language) else { return [] }
    return [(menuTitle(of: list), list.address)]
  }

  public func title(of page: GeneratedPage) -> String { features.view(of: page).words(of: page, self).title }

  /// The short name of a generated page in the navigation.
  public func menuTitle(of page: GeneratedPage) -> String {
    features.view(of: page).menuTitle(of: page, in: site, strings(page.language))
  }
}
