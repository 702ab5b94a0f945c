import Formats
import SiteModel

/// Structured data for search engines (schema.org, as JSON-LD).
extension SiteRenderer {
  /// The structured data of a page: its breadcrumbs, and what the page itself adds.
  func structuredData(_ frame: PageFrame) -> [JSONText] {
    guard !frame.ancestors.isEmpty, let address = frame.address else { return frame.structuredData }
    let steps = breadcrumbs(of: frame) + [(frame.menuTitle, address)]
    let items = steps.enumerated().map { position, step in
      JSONText.object([
        ("@type", .string("ListItem")), ("position", .number(position + 1)), ("name", .string(step.0)),
        ("item", .string(links.absolute(step.1))),
      ])
    }
    return [thing("BreadcrumbList", [("itemListElement", .array(items))])] + frame.structuredData
  }

  func organisation(_ language: LanguageTag) -> JSONText {
    let configuration = site.configuration(language)
    let organisation = configuration.organisation
    var members: [(String, JSONText)] = [
      ("name", .string(organisation.name.isEmpty ? configuration.name : organisation.name)),
      ("url", .string(links.absolute(site.homeAddress(in: language)))),
    ]
    if let summary = organisation.summary { members.append(("description", .string(summary))) }
    if let email = organisation.email { members.append(("email", .string(email))) }
    if !organisation.sameAs.isEmpty { members.append(("sameAs", .array(organisation.sameAs.map { .string($0) }))) }
    if let icon = theme.images.first(where: { $0.name == "favicon.svg" }) {
      members.append(("logo", .string(links.absolute(path: icon.url))))
    }
    return thing("Organization", members)
  }

  /// An item of a schema.org type.
  public func thing(_ type: String, _ members: [(String, JSONText)]) -> JSONText {
    .object([("@context", .string("https://schema.org")), ("@type", .string(type))] + members)
  }
}
