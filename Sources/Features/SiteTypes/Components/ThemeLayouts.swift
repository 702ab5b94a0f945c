import ContentLoading
import Diagnostics
import Pages
import SiteModel
import SiteRendering
import Theming

/// A layout that a site adds by a template in `theme/templates/layouts/`.
struct ThemeLayout: PageLayout {
  let layout: Page.Layout
  private let parts: [any PageLayout] = [ArticleLayout(), SectionLayout()]

  var template: String { "layouts/\(layout.name)" }

  /// What pages of both built-in layouts show.
  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    for part in parts { part.fill(&context, of: index, body, renderer) }
  }

  static let part = "theme/templates/layouts/"

  /// The layouts of a site. One with the name of a built-in layout is reported.
  static func all(in folder: SiteFolder, builtIn: [String], into diagnostics: inout [Diagnostic]) -> [ThemeLayout] {
    folder.part(part).files.compactMap { file in
      guard file.contentPath.hasSuffix(".mustache") else { return nil }
      let name = String(file.contentPath.dropFirst(part.count).dropLast(".mustache".count))
      guard !builtIn.contains(name) else {
        diagnostics.append(Diagnostic(.layoutNameTaken, at: SourceRange(path: file.displayPath), ["name": name]))
        return nil
      }
      return ThemeLayout(layout: Page.Layout(name))
    }
  }
}
