import Diagnostics
import SiteModel

/// Every frame is from a host that a service declares.
struct EmbedsAreDeclared: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard !site.unreadable.contains("services") else { return [] }
    return page.components.compactMap { component in
      guard let embed = component as? Embed else { return nil }
      let declaration = site.services[page.language]
      guard declaration?.embedService(forHost: embed.host) == nil else { return nil }
      let known = (declaration?.services ?? []).flatMap { $0.hosts.frame.map(\.value) }
      return Diagnostic(
        .undeclaredHost, at: embed.frame.range,
        ["host": embed.host, "known": Words.list(known)],
        guess: nearest(to: embed.host, among: known))
    }
  }
}
