import ContentLoading
import Diagnostics
import Pages
import SiteModel
import SiteRendering
import Theming

/// The values of fields as templates see them.
struct FieldContexts {
  let rendering: ComponentRendering

  private var renderer: SiteRenderer { rendering.renderer }
  private var language: LanguageTag { rendering.page.language }

  /// The values by the names of their fields.
  func object(_ values: FieldValues) -> TemplateContext {
    var context = TemplateContext()
    for (field, found) in values.byField {
      guard let first = found.first else { continue }
      if field.isMany {
        setList(field, found.map(\.value), in: &context)
      } else {
        context[field.name] = value(first.value, of: field)
      }
    }
    return context
  }

  /// The values with their labels, in the order in which the fields are declared.
  func facts(_ values: FieldValues) -> [TemplateContext] {
    values.byField.compactMap { field, found in
      let shown = found.compactMap { fact($0.value, of: field) }
      guard !shown.isEmpty else { return nil }
      var context = TemplateContext(["label": .text(field.words(in: language).label), "name": .text(field.name)])
      context.setList("values", shown)
      return context
    }
  }

  private func setList(_ field: Field, _ values: [FieldValue], in context: inout TemplateContext) {
    let contexts = values.compactMap { value($0, of: field) }
    guard !contexts.isEmpty else { return }
    let objects = contexts.compactMap { if case .object(let object) = $0 { object } else { nil } }
    if objects.count == contexts.count {
      context.setList(field.name, objects)
    } else {
      context[field.name] = .htmlList(contexts.map(\.escaped))
      context["has-" + field.name] = .flag(true)
    }
  }

  private func value(_ value: FieldValue, of field: Field) -> TemplateContext.Value? {
    switch value {
    case .text(let text): .text(text)
    case .number(_, let digits): .text(localised(digits))
    case .markup(let body): .html(rendering.filling.html(body))
    case .flag(let flag): .flag(flag)
    case .date(let date): .object(renderer.dateContext(date, language))
    case .moment(let moment): .object(momentContext(moment))
    case .choice(let choice):
      .object(
        TemplateContext([
          "value": .text(choice), "name": .text(field.valueName(choice, language, renderer.site.configuration(language))),
        ]))
    case .media(let link): media(link).map { .object($0) }
    case .image(let image): self.image(image).map { .object($0) }
    case .link(let destination): link(destination).map { .object($0) }
    case .reference(let key): reference(key, of: field).map { .object($0) }
    case .group(let values): .object(object(values))
    }
  }

  /// A value in a list of facts: one of `text`, `html`, `time`, `link`, `file`, `image` and `facts` is there.
  private func fact(_ value: FieldValue, of field: Field) -> TemplateContext? {
    switch value {
    case .text(let text): TemplateContext(["text": .text(text)])
    case .number(_, let digits): TemplateContext(["text": .text(localised(digits))])
    case .markup(let body): TemplateContext(["html": .html(rendering.filling.html(body))])
    case .flag(let flag): TemplateContext(["text": .text(renderer.strings(language).text(flag ? "typed.yes" : "typed.no"))])
    case .date(let date): TemplateContext(["time": .object(renderer.dateContext(date, language))])
    case .moment(let moment): TemplateContext(["time": .object(momentContext(moment))])
    case .choice(let choice):
      TemplateContext(["text": .text(field.valueName(choice, language, renderer.site.configuration(language)))])
    case .media(let link): media(link).map { TemplateContext(["file": .object($0)]) }
    case .image(let image): self.image(image).map { TemplateContext(["image": .object($0)]) }
    case .link(let destination): link(destination).map { TemplateContext(["link": .object($0)]) }
    case .reference(let key): reference(key, of: field).map { TemplateContext(["link": .object($0)]) }
    case .group(let values):
      {
        var context = TemplateContext()
        context.setList("facts", facts(values))
        return context
      }()
    }
  }

  // MARK: Values

  /// A number with the decimal mark of the language.
  private func localised(_ digits: String) -> String {
    // Most numbers are whole, and a search in each takes longer than all else about it.
    guard digits.utf8.contains(UInt8(ascii: ".")) else { return digits }
    return digits.replacing(".", with: renderer.strings(language).text("file-size.decimal-mark"))
  }

  private func momentContext(_ moment: LocalDateTime) -> TemplateContext {
    var context = renderer.dateContext(moment.date, language)
    guard moment.hasTime else { return context }
    let strings = renderer.strings(language)
    let clock = renderer.site.configuration(renderer.site.defaultLanguage).clock
    context["iso"] = .text(clock.rfc3339(clock.instant(of: moment)))
    context["text"] = .text(
      strings.text("typed.moment", ["date": strings.longDate(moment.date), "time": String(moment.written.suffix(5))]))
    return context
  }

  private func media(_ link: ContentLink) -> TemplateContext? {
    guard case .media(let path) = renderer.site.target(of: link.path, from: rendering.page.contentPath, in: language),
      let media = renderer.site.media[path]
    else { return nil }
    return TemplateContext([
      "url": .text(renderer.links.url(path: media.url)), "title": .text(path.split(separator: "/").last.map(String.init) ?? path),
      "type": .text(media.fileExtension.uppercased()), "size": .text(renderer.strings(language).fileSize(media.size)),
    ])
  }

  private func image(_ image: MarkupBody.Image) -> TemplateContext? {
    guard let file = rendering.filling.imageFile(image) else { return nil }
    return TemplateContext([
      "url": .text(file.url), "width": .text(String(file.dimensions.width)), "height": .text(String(file.dimensions.height)),
      "alt": .text(image.alt),
    ])
  }

  private func link(_ destination: CallToAction.Destination) -> TemplateContext? {
    switch destination {
    case .external(let address):
      var context = TemplateContext(["url": .text(address), "title": .text(address.shownAddress)])
      if isWebAddress(address) { context["external"] = .flag(true) }
      return context
    case .content(let link):
      guard let found = rendering.filling.destination(of: link) else { return nil }
      var context = TemplateContext(["url": .text(found.url), "title": .text(title(of: link) ?? found.url)])
      if let other = found.language {
        context["language"] = .text(other.code)
        context.mark(other, for: language)
      }
      return context
    }
  }

  private func title(of link: ContentLink) -> String? {
    switch renderer.site.target(of: link.path, from: rendering.page.contentPath, in: language) {
    case .page(let index): renderer.site.pages[index].meta.title.value
    case .generated(let address):
      renderer.site.generatedPage(at: address.path).map { renderer.features.view(of: $0).words(of: $0, renderer).title }
    case .media(let path): path.split(separator: "/").last.map(String.init)
    case .withheld, .unreadable, .outside, .nothing: nil
    }
  }

  private func reference(_ key: String, of field: Field) -> TemplateContext? {
    guard case .reference(let folder) = field.type else { return nil }
    var context: TemplateContext
    let other: LanguageTag
    switch renderer.site.target(ofFile: "\(folder)/\(key)", in: language) {
    case .page(let index):
      context = renderer.pageCard(index, for: language)
      other = renderer.site.pages[index].language
    case .generated(let address):
      guard let page = renderer.site.generatedPage(at: address.path) else { return nil }
      context = renderer.card(of: page, for: language)
      other = page.language
    case .media, .withheld, .unreadable, .outside, .nothing: return nil
    }
    if other != language { context["language"] = .text(other.code) }
    return context
  }
}

extension String {
  /// From how many characters on an address is shortened: it then takes more than a line of a table on a phone.
  private static let longestShownAddress = 40

  /// An address as readers see it: without its scheme, and of a long one the host and the first part of the path.
  fileprivate var shownAddress: String {
    let scheme = ["https://", "http://", "mailto:", "tel:"].first(where: hasPrefix) ?? ""
    let address = dropFirst(scheme.count)
    let whole = address.hasSuffix("/") ? address.dropLast() : address
    guard whole.count > Self.longestShownAddress, scheme.hasSuffix("//") else { return String(whole) }
    let host = whole.prefix { !"/?#".contains($0) }
    guard host.count < whole.count else { return String(host) }
    let rest = whole.dropFirst(host.count)
    let part = rest.hasPrefix("/") ? rest.dropFirst().prefix { !"/?#".contains($0) } : ""
    let short = part.isEmpty ? String(host) : "\(host)/\(part)"
    return (short.count < min(whole.count, Self.longestShownAddress) ? short : String(host)) + "/…"
  }
}

extension TemplateContext.Value {
  /// The value as HTML.
  fileprivate var escaped: String {
    switch self {
    case .text(let text): text.htmlEscaped
    case .html(let html): html
    case .markup(let bytes): String(decoding: bytes, as: UTF8.self)
    case .flag, .object, .list, .htmlList: ""
    }
  }
}
