import Diagnostics

/// The entries of a section's `order` are pages of that section.
struct SectionOrderNamesPages: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.pages.indices.flatMap { index -> [Diagnostic] in
      let page = site.pages[index]
      guard !page.meta.order.isEmpty else { return [] }
      let children = Set(site.children(of: index).map { site.pages[$0].id })
      let known = site.children(of: index).map { String(site.pages[$0].id.dropFirst(page.id.count + 1)) }
      let words = known.listedForMessage
      return page.meta.order.compactMap { entry -> Diagnostic? in
        let id = Site.orderKey(entry.value, in: page.id)
        guard !children.contains(id), site.withheldPage(id) == nil, site.translations(of: id).isEmpty else { return nil }
        return Diagnostic(
          .unknownOrderEntry, at: entry.range,
          ["value": entry.value, "known": words],
          guess: nearest(to: entry.value, among: known))
      }
    }
  }
}
