import Formats
import SiteModel
import SiteRendering
import Theming

/// Structured data about experts (schema.org).
extension SiteRenderer {
  /// The data of an expert's page.
  func expertData(_ expert: Expert, of page: Page) -> JSONText {
    var members: [(String, JSONText)] = [
      ("name", .string(page.meta.title.value)), ("url", .string(links.absolute(page.address))),
    ]
    let employer = expert.organisation ?? site.configuration(page.language).organisation.name
    switch expert.kind {
    case .person:
      if let role = expert.role { members.append(("jobTitle", .string(role))) }
      if !employer.isEmpty { members.append(("worksFor", employerData(employer, page.language))) }
    case .team:
      if !page.summaryOrExcerpt.isEmpty { members.append(("description", .string(page.summaryOrExcerpt))) }
      if !employer.isEmpty { members.append(("parentOrganization", employerData(employer, page.language))) }
    }
    if !expert.languages.isEmpty { members.append(("knowsLanguage", .array(expert.languages.map { .string($0.code) }))) }
    if expert.publishesEmailInData, let email = expert.email { members.append(("email", .string(email))) }
    if !expert.links.isEmpty { members.append(("sameAs", .array(expert.links.map { .string($0.url) }))) }
    return thing(expert.kind == .person ? "Person" : "Organization", members)
  }

  // MARK: Parts

  /// The employer of an expert, with its address if it is the site's organisation.
  private func employerData(_ name: String, _ language: LanguageTag) -> JSONText {
    var members: [(String, JSONText)] = [("@type", .string("Organization")), ("name", .string(name))]
    if site.configurations.values.contains(where: { $0.organisation.name == name }) {
      members.append(("url", .string(links.absolute(site.homeAddress(in: language)))))
    }
    return .object(members)
  }
}
