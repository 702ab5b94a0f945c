import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel
import SiteRendering
import Theming

/// Which good practices a list in a text shows, the newest first.
struct GoodPracticeQuery: PageComponent {
  let limit: Int
}

/// The keys of the component `good-practices`.
enum GoodPracticeListKeys {
  static let set = KeySet(en: "the component good-practices", nl: "het onderdeel good-practices", [limit])

  static let limit = Key.number(
    "limit", 1...50, default: 3, example: "3",
    en: ("How many are shown", "The newest stand first."),
    nl: ("Hoeveel er te zien zijn", "De nieuwste staan vooraan."))
}

struct GoodPracticesReader: ComponentReader {
  let name = "good-practices"
  let words = Words(en: "the newest good practices", nl: "de nieuwste goede voorbeelden")
  let keys = GoodPracticeListKeys.set

  func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    GoodPracticeQuery(limit: reader.number(GoodPracticeListKeys.limit))
  }
}

extension GoodPracticeQuery: RenderedComponent {
  var template: String { "component-good-practices" }

  func context(in rendering: ComponentRendering) -> TemplateContext? {
    let (renderer, language) = (rendering.renderer, rendering.page.language)
    var context = TemplateContext()
    context.setList("practices", renderer.site.goodPractices(in: language).prefix(limit).map { renderer.goodPracticeCard($0) })
    return context
  }
}
