import Drawing
import Formats
import SiteModel
import SiteRendering
import Theming

/// The pages of a declared kind of content.
struct TypedPageView: PageKindView {
  let type: ContentType
  let template: String?

  var kind: Page.Kind { type.pageKind }
  var values: TemplateValueSet { TypedValues.page(type, hasOwnTemplate: template != TypedTemplate.page) }

  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {
    if type.hasList { frame.lists = renderer.steps(to: type.listKind, in: page.language) }
    frame.need(sheet: "events")
    if let schemaType = type.schemaType { frame.structuredData.append(data(schemaType, of: page, renderer)) }
  }

  func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    guard let content = page.typedContent else { return }
    let contexts = FieldContexts(rendering: body.components)
    if renderer.theme.uses("field") { context["field"] = .object(contexts.object(content.values)) }
    context.setList("facts", contexts.facts(content.values))
    context["type"] = .object(type.context(page.language))
  }

  func alphabeticalEntry(of page: Page, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    (page.meta.title.value, type.words(in: page.language).name)
  }

  func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {
    card.label = type.words(in: page.language).name
  }

  private func data(_ schemaType: String, of page: Page, _ renderer: SiteRenderer) -> JSONText {
    let values = page.typedContent?.values
    var members: [(String, JSONText)] = [
      ("name", .string(page.meta.title.value)), ("url", .string(renderer.links.absolute(page.address))),
      ("inLanguage", .string(page.language.code)),
    ]
    if !page.summaryOrExcerpt.isEmpty { members.append(("description", .string(page.summaryOrExcerpt))) }
    if let updated = page.meta.updated { members.append(("dateModified", .string(updated.description))) }
    for field in type.fields {
      guard let property = field.property, !members.contains(where: { $0.0 == property }) else { continue }
      let found = (values?[field.name] ?? []).compactMap { $0.value.data(of: field, on: page, renderer) }
      guard let first = found.first else { continue }
      members.append((property, field.isMany ? .array(found) : first))
    }
    return renderer.thing(schemaType, members)
  }
}

extension ContentType {
  /// The words of the kind for templates.
  func context(_ language: LanguageTag) -> TemplateContext {
    let words = words(in: language)
    return TemplateContext(["name": .text(words.name), "plural": .text(words.plural)])
  }
}

extension FieldValue {
  /// The value for search engines (schema.org); nil for one that has no such form.
  fileprivate func data(of field: Field, on page: Page, _ renderer: SiteRenderer) -> JSONText? {
    let site = renderer.site
    func address(_ path: String) -> JSONText? {
      switch site.target(of: path, from: page.contentPath, in: page.language) {
      case .page(let index): .string(renderer.links.absolute(site.pages[index].address))
      case .generated(let address): .string(renderer.links.absolute(address))
      case .media(let path): site.media[path].map { .string(renderer.links.absolute(path: $0.url)) }
      case .withheld, .unreadable, .outside, .nothing: nil
      }
    }
    func thing(_ address: SiteAddress, _ name: String) -> JSONText {
      .object([("@id", .string(renderer.links.absolute(address))), ("name", .string(name))])
    }
    switch self {
    case .text(let text): return .string(text)
    case .number(let number, let digits): return number == number.rounded() ? Int(digits).map { .number($0) } : .string(digits)
    case .flag(let flag): return .bool(flag)
    case .date(let date): return .string(date.description)
    case .moment(let moment):
      let clock = site.configuration(site.defaultLanguage).clock
      return .string(moment.hasTime ? clock.rfc3339(clock.instant(of: moment)) : moment.date.description)
    case .choice(let choice): return .string(field.valueName(choice, page.language, site.configuration(page.language)))
    case .media(let link): return address(link.path)
    case .image(let image): return address(image.path)
    case .link(.external(let url)): return .string(url)
    case .link(.content(let link)): return address(link.path)
    case .reference(let key):
      guard case .reference(let folder) = field.type else { return nil }
      switch site.target(ofFile: "\(folder)/\(key)", in: page.language) {
      case .page(let index): return thing(site.pages[index].address, site.pages[index].meta.title.value)
      case .generated(let address):
        return site.generatedPage(at: address.path).map { thing(address, renderer.title(of: $0)) }
      case .media, .withheld, .unreadable, .outside, .nothing: return nil
      }
    case .markup, .group: return nil
    }
  }
}
