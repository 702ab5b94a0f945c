import Diagnostics
import MarkdownRendering
import SiteModel

extension PageMeta {
  /// Reads the keys of every page, for a kind of page.
  /// - Parameters:
  ///   - layouts: the layouts that a page may name.
  ///   - rules: the names of the rules for texts.
  static func read(
    _ reader: inout MappingReader, kind: Page.Kind, layouts: [Page.Layout], rules: [String], markdown: MarkdownRenderer
  ) -> PageMeta {
    var meta = PageMeta(title: reader.text(PageKeys.title))
    meta.title.value = markdown.typographic(meta.title.value)
    meta.menu = (reader.text(PageKeys.menu)?.value).map(markdown.typographic)
    meta.summary = reader.text(PageKeys.summary)
    if let summary = meta.summary { meta.summary?.value = markdown.typographic(summary.value) }
    meta.slug = slug(&reader)
    meta.updated = reader.date(PageKeys.updated)?.value
    (meta.publish, meta.expires) = period(&reader)
    meta.isDraft = reader.flag(PageKeys.draft)
    meta.review = reader.date(PageKeys.review)
    meta.owner = reader.text(PageKeys.owner)
    meta.audiences = reader.texts(PageKeys.audiences)
    meta.topics = reader.texts(PageKeys.topics)
    meta.exceptions = AdviceException.readAll(&reader, rules: rules)
    meta.image = reader.text(PageKeys.image)
    meta.imageAlt = reader.text(PageKeys.alt)?.value
    if let image = meta.image, !reader.has(PageKeys.alt) {
      reader.add([Diagnostic(.imageWithoutAlt, at: image.range, ["example": Words.example(PageKeys.alt.declaration.line)])])
    }
    meta.aliases = reader.aliases(PageKeys.aliases)
    meta.layout = layout(&reader, among: layouts)
    meta.showsContents = reader.flag(PageKeys.contents)
    meta.robots = robots(&reader)
    meta.linksTerms = reader.flag(PageKeys.glossary)
    meta.sources = sources(&reader)
    meta.nextStep = nextStep(&reader, markdown)
    if kind == .section { meta.order = reader.texts(PageKeys.order) }
    if meta.layout == .home {
      meta.kicker = (reader.text(PageKeys.kicker)?.value).map(markdown.typographic)
      meta.actions = reader.groups(PageKeys.actions).compactMap { action in
        var part = action
        defer { reader.add(part.finish()) }
        return CallToAction.read(&part, title: nil, text: nil, markdown: markdown)
      }
    }
    return meta
  }

  /// When a page appears and when it disappears. If it would disappear first, the fault is reported and both are ignored.
  private static func period(
    _ reader: inout MappingReader
  ) -> (publish: Located<LocalDateTime>?, expires: Located<LocalDateTime>?) {
    let publish = reader.moment(PageKeys.publish)
    let expires = reader.moment(PageKeys.expires)
    guard let publish, let expires, expires.value <= publish.value else { return (publish, expires) }
    reader.add([
      Diagnostic(
        .expiresBeforePublish, at: expires.range, ["publish": "\(publish.value)"],
        notes: [DiagnosticNote(.appearsHere, at: publish.range)])
    ])
    return (nil, nil)
  }

  private static func layout(_ reader: inout MappingReader, among layouts: [Page.Layout]) -> Page.Layout? {
    guard let name = reader.text(PageKeys.layout) else { return nil }
    if let layout = layouts.first(where: { $0.name == name.value }) { return layout }
    reader.reportUnknown(name, PageKeys.layout.declaration, known: layouts.map(\.name))
    return nil
  }

  private static func slug(_ reader: inout MappingReader) -> Located<String>? {
    guard let slug = reader.text(PageKeys.slug) else { return nil }
    guard Slug.isValid(slug.value), slug.value.utf8.count <= 200 else {
      let better = slug.value.utf8.count <= 200 ? Slug.from(slug.value) : ""
      let example = better.isEmpty ? PageKeys.slug.declaration.example : better
      reader.add([
        Diagnostic(
          .badSlug, at: slug.range, ["slug": slug.value, "example": example],
          correction: better.isEmpty ? nil : Correction(of: slug.value, to: better))
      ])
      return nil
    }
    return slug
  }

  private static func robots(_ reader: inout MappingReader) -> String? {
    guard let robots = reader.text(PageKeys.robots) else { return nil }
    let known = TextForm.knownRobots
    for word in robots.value.split(separator: ",").map({ String($0).trimmingWhitespace() }) where !known.contains(word) {
      reader.reportUnknown(Located(word, at: robots.range), PageKeys.robots.declaration, known: known)
    }
    return robots.value
  }

  private static func sources(_ reader: inout MappingReader) -> [FactSource] {
    reader.groups(PageKeys.sources).map { source in
      var part = source
      defer { reader.add(part.finish()) }
      return FactSource.read(&part)
    }
  }

  private static func nextStep(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> CallToAction? {
    guard var part = reader.group(PageKeys.next) else { return nil }
    defer { reader.add(part.finish()) }
    let text = part.text(CallToActionKeys.plainText).map { plainMarkup(markdown.typographic($0.value)) }
    return CallToAction.read(&part, title: nil, text: text, markdown: markdown)
  }
}

extension FactSource {
  public static func read(_ reader: inout MappingReader) -> FactSource {
    let title = reader.text(SourceKeys.title)
    let url = reader.text(SourceKeys.url)
    if !url.value.isEmpty, let fault = AddressFault.ofWebAddress(url.value) {
      reader.reportBadAddress(url, SourceKeys.url, reason: fault)
    }
    return FactSource(title: title.value, url: url.value, checked: reader.date(SourceKeys.checked)?.value)
  }
}

extension CallToAction {
  /// Reads `label` and `link`; nil when one of them is missing.
  static func read(_ reader: inout MappingReader, title: String?, text: MarkupBody?, markdown: MarkdownRenderer) -> CallToAction? {
    var label = reader.text(CallToActionKeys.label)
    label.value = markdown.typographic(label.value)
    let link = reader.text(CallToActionKeys.link)
    guard !label.value.isEmpty, !link.value.isEmpty else { return nil }
    guard let destination = reader.destination(link, CallToActionKeys.link.declaration, markdown) else { return nil }
    return CallToAction(title: title, text: text, label: label.value, destination: destination)
  }
}

extension MappingReader {
  /// Where a link leads: a page or file of the site, or an address elsewhere. Nil when a finding says what is wrong.
  public mutating func destination(
    _ text: Located<String>, _ key: KeyDeclaration, _ markdown: MarkdownRenderer
  ) -> CallToAction.Destination? {
    let link = Located(markdown.insideSite(text.value), at: text.range)
    if link.value.hasPrefix("mailto:") {
      let address = String(link.value.dropFirst("mailto:".count).prefix { $0 != "?" })
      guard let fault = AddressFault.ofMailAddress(address) else { return .external(link.value) }
      let better = AddressFault.mailCorrection(of: link.value).map { "mailto:" + $0 }
      reportBad(link, key, reason: fault, example: "mailto:info@ecvet.example", suggestion: better)
      return nil
    }
    if link.value.lowercased().hasPrefix("tel:") {
      let number = link.value.dropFirst("tel:".count)
      if ExternalAddress.isTelephone(number) { return .external(link.value) }
      reportBad(
        link, key,
        reason: Words(
          en: "it has no telephone number without spaces behind tel:", nl: "achter tel: staat geen telefoonnummer zonder spaties"),
        example: "tel:+31301234567",
        suggestion: ExternalAddress.repairedTelephone(number))
      return nil
    }
    let correction = AddressFault.correction(of: link.value)
    guard link.value.contains(":") || correction != nil else { return .content(contentLink(link)) }
    if isWebAddress(link.value) { return .external(link.value) }
    if correction != nil || link.value.hasPrefix("http"), let fault = AddressFault.ofWebAddress(link.value) {
      reportBad(link, key, reason: fault, example: "https://example.org/page", suggestion: correction)
      return nil
    }
    add([Diagnostic(.unsafeLink, at: link.range, ["scheme": String(link.value.prefix { $0 != ":" })])])
    return nil
  }
}

/// The link in a YAML text: a path with an optional fragment.
public func contentLink(_ text: Located<String>) -> ContentLink {
  let parts = text.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  return ContentLink(
    path: (parts.first.map(String.init) ?? "").removingPercentEncodingOrSelf, fragment: parts.count == 2 ? String(parts[1]) : nil,
    title: nil,
    range: text.range)
}

/// Whether a text is an absolute web address.
public func isWebAddress(_ text: String) -> Bool {
  AddressFault.ofWebAddress(text) == nil
}

/// A text shown as written.
func plainMarkup(_ text: String) -> MarkupBody {
  MarkupBody(html: text.htmlEscaped, excerpt: text)
}
