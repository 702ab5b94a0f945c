import SiteModel
import Theming

/// The pages of a section with those below them, as a reader finds the way in it: next to the text, or folded on a phone.
///
/// Open is what lies on the way to the page. It begins at most two steps above the page, so that it stays as deep as one can see at
/// once.
extension SiteRenderer {
  /// A section with more pages than this is no tree that one reads; and on a site whose sections grow, each page would grow too.
  private static let longestRow = 30

  /// The tree around a page; nil for a page that stands alone, and in a section that is too long.
  func sectionTree(around index: Int) -> TemplateContext? {
    let home = site.home(in: site.pages[index].language)
    let way = ([index] + site.ancestors(of: index).reversed()).filter { $0 != home }.prefix(3).reversed()
    guard let top = way.first, let rows = rows(below: top, on: Array(way)) else { return nil }
    var context = entry(top, of: index)
    context.setList(
      "entries",
      rows.map { row in
        var entry = entry(row.page, of: index)
        entry.setList("children", row.children.map { self.entry($0, of: index) })
        return entry
      })
    return context
  }

  private func rows(below top: Int, on way: [Int]) -> [(page: Int, children: [Int])]? {
    let pages = site.children(of: top)
    guard 1...Self.longestRow ~= pages.count else { return nil }
    return pages.map { page in
      let below = way.contains(page) ? site.children(of: page) : []
      return (page, below.count > Self.longestRow ? [] : below)
    }
  }

  private func entry(_ page: Int, of shown: Int) -> TemplateContext {
    TemplateContext([
      "title": .text(site.pages[page].menuTitle), "url": .text(links.url(site.pages[page].address)),
      "current": page == shown ? .flag(true) : nil,
    ])
  }
}
