import Diagnostics
import SiteModel

/// Audiences, topics, owners and desks that a page names are declared in `site.yml`.
struct KeysAreDeclared: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let configuration = site.configuration(page.language)
    let audiences = configuration.audiences.map(\.id)
    let topics = configuration.topics.map(\.id)
    let owners = configuration.owners.map(\.id)
    var named: [(DiagnosticKind, Located<String>, [String])] = []
    named += page.meta.audiences.map { (.unknownAudience, $0, audiences) }
    named += page.meta.topics.map { (.unknownTopic, $0, topics) }
    if let owner = page.meta.owner { named.append((.unknownOwner, owner, owners)) }
    for component in page.components {
      switch component {
      case .news(let query)?:
        if let audience = query.audience { named.append((.unknownAudience, audience, audiences)) }
        if let topic = query.topic { named.append((.unknownTopic, topic, topics)) }
      case .contact(let desk?)?: named.append((.unknownDesk, desk, owners))
      default: break
      }
    }
    return named.compactMap { kind, value, known in
      guard !known.contains(value.value) else { return nil }
      return Diagnostic(
        kind, at: value.range, ["value": value.value, "known": known.isEmpty ? "none" : known.joined(separator: ", ")],
        suggestion: nearest(to: value.value, among: known))
    }
  }
}
