import Diagnostics
import MarkdownRendering
import SiteModel

extension PageMeta {
  /// Reads the keys that pages of a kind have.
  static func read(_ reader: inout MappingReader, kind: Page.Kind, markdown: MarkdownRenderer) -> PageMeta {
    var meta = PageMeta(title: reader.requiredText("title", example: "What is ECVET?"))
    meta.title.value = markdown.typographic(meta.title.value)
    meta.menu = (reader.text("menu")?.value).map(markdown.typographic)
    meta.summary = reader.text("summary")
    if let summary = meta.summary { meta.summary?.value = markdown.typographic(summary.value) }
    meta.slug = slug(&reader)
    if kind == .news {
      meta.date = reader.moment("date")
      if meta.date == nil, reader.mapping["date"] == nil { reader.reportMissing("date", example: "date: 2027-03-11") }
    }
    meta.updated = reader.date("updated")?.value
    (meta.publish, meta.expires) = period(&reader)
    meta.isDraft = reader.flag("draft") ?? false
    meta.review = reader.date("review")
    meta.owner = reader.text("owner")
    meta.audiences = reader.texts("audiences")
    meta.topics = reader.texts("topics")
    meta.image = reader.text("image", example: "../media/picture.jpg")
    meta.imageAlt = reader.text("alt")?.value
    if let image = meta.image, reader.mapping["alt"] == nil {
      reader.add([Diagnostic(.imageWithoutAlt, at: image.range, ["example": "alt: what the picture shows"])])
    }
    meta.aliases = aliases(&reader)
    meta.layout = layout(&reader)
    meta.showsContents = reader.flag("toc")
    meta.robots = robots(&reader)
    meta.marksTerms = reader.flag("glossary") ?? false
    meta.sources = sources(&reader)
    meta.nextStep = reader.mapping("next", example: "next: {text: …, label: …, link: …}").flatMap { mapping in
      var part = MappingReader(mapping, what: "next")
      defer { reader.add(part.finish()) }
      let text = part.text("text").map { plainMarkup(markdown.typographic($0.value)) }
      return CallToAction.read(&part, title: nil, text: text, markdown: markdown)
    }
    if kind == .section { meta.order = reader.texts("order", example: "[first.md, second.md]") }
    if meta.layout == .home {
      meta.kicker = (reader.text("kicker")?.value).map(markdown.typographic)
      meta.actions = reader.mappings("actions", example: "actions: [{label: …, link: …}]").compactMap { mapping in
        var part = MappingReader(mapping, what: "an action")
        defer { reader.add(part.finish()) }
        return CallToAction.read(&part, title: nil, text: nil, markdown: markdown)
      }
    }
    return meta
  }

  /// From when until when a page is part of the site. A page that goes before it comes would never be: then neither says anything.
  private static func period(
    _ reader: inout MappingReader
  ) -> (publish: Located<LocalDateTime>?, expires: Located<LocalDateTime>?) {
    let publish = reader.moment("publish")
    let expires = reader.moment("expires")
    guard let publish, let expires, expires.value <= publish.value else { return (publish, expires) }
    reader.add([
      Diagnostic(
        .expiresBeforePublish, at: expires.range, ["publish": "\(publish.value)"],
        notes: [DiagnosticNote(.appearsHere, at: publish.range)])
    ])
    return (nil, nil)
  }

  private static func slug(_ reader: inout MappingReader) -> Located<String>? {
    guard let slug = reader.text("slug", example: "learning-outcomes") else { return nil }
    guard Slug.isValid(slug.value), slug.value.utf8.count <= 200 else {
      let better = slug.value.utf8.count <= 200 ? Slug.from(slug.value) : ""
      reader.add([
        Diagnostic(
          .badSlug, at: slug.range, ["slug": slug.value, "example": better.isEmpty ? "learning-outcomes" : better],
          suggestion: better.isEmpty ? nil : better)
      ])
      return nil
    }
    return slug
  }

  private static func aliases(_ reader: inout MappingReader) -> [Located<String>] {
    reader.texts("aliases", example: "[/old/page/]").filter { alias in
      let reason: String? =
        if !alias.value.hasPrefix("/") || alias.value.hasPrefix("//") {
          "it does not begin with a single /"
        } else if alias.value.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
          "a part of it begins with a dot"
        } else if alias.value.contains("//") || alias.value.contains("%") {
          "it holds // or a percent sign"
        } else if alias.value.split(separator: "/").contains(where: { $0.utf8.count > 200 }) {
          "a part of it is longer than 200 bytes"
        } else if alias.value.hasSuffix("/index.html") {
          "the name index.html is left out of an address"
        } else if alias.value.contains(where: { $0.isWhitespace || "\\?#\"<>|*:".contains($0) }) {
          "it holds a sign that an address cannot have"
        } else if let last = alias.value.split(separator: "/").last, last.contains("."), !last.hasSuffix(".html") {
          "it is the name of a file that is no page"
        } else {
          nil
        }
      guard let reason else { return true }
      reader.add([Diagnostic(.badAlias, at: alias.range, ["address": alias.value, "reason": reason])])
      return false
    }
  }

  private static func layout(_ reader: inout MappingReader) -> Page.Layout? {
    reader.choice("layout", of: Page.Layout.self)
  }

  private static func robots(_ reader: inout MappingReader) -> String? {
    guard let robots = reader.text("robots", example: "noindex") else { return nil }
    let known = ["noindex", "nofollow", "noarchive", "nosnippet", "noimageindex"]
    for word in robots.value.split(separator: ",").map({ String($0).trimmingWhitespace() }) where !known.contains(word) {
      reader.add([
        Diagnostic(
          .unknownValue, at: robots.range, ["value": word, "key": "robots", "known": known.joined(separator: ", ")],
          suggestion: nearest(to: word, among: known))
      ])
    }
    return robots.value
  }

  private static func sources(_ reader: inout MappingReader) -> [FactSource] {
    reader.mappings("sources", example: "sources: [{title: …, url: https://…, checked: 2027-03-11}]").map { mapping in
      var part = MappingReader(mapping, what: "a source")
      defer { reader.add(part.finish()) }
      let title = part.requiredText("title", example: "Council Recommendation of 24 November 2020")
      let url = part.requiredText("url", example: "https://eur-lex.europa.eu/")
      if !url.value.isEmpty, !isWebAddress(url.value) {
        part.reportBad(url, key: "url", reason: "it is no https:// or http:// address", example: "https://eur-lex.europa.eu/")
      }
      return FactSource(title: title.value, url: url.value, checked: part.date("checked")?.value)
    }
  }
}

extension CallToAction {
  /// Reads `label` and `link`; nil when one is missing.
  static func read(_ reader: inout MappingReader, title: String?, text: MarkupBody?, markdown: MarkdownRenderer) -> CallToAction? {
    var label = reader.requiredText("label", example: "Read on")
    label.value = markdown.typographic(label.value)
    var link = reader.requiredText("link", example: "../contact.md")
    link.value = markdown.insideSite(link.value)
    guard !label.value.isEmpty, !link.value.isEmpty else { return nil }
    if link.value.contains(":") {
      guard isWebAddress(link.value) || link.value.hasPrefix("mailto:") else {
        let scheme = String(link.value.prefix { $0 != ":" })
        reader.add([Diagnostic(.unsafeLink, at: link.range, ["scheme": scheme])])
        return nil
      }
      return CallToAction(title: title, text: text, label: label.value, destination: .external(link.value))
    }
    return CallToAction(title: title, text: text, label: label.value, destination: .content(contentLink(link)))
  }
}

/// The link that a text in YAML names: a path and perhaps a fragment.
func contentLink(_ text: Located<String>) -> ContentLink {
  let parts = text.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  return ContentLink(
    path: (parts.first.map(String.init) ?? "").removingPercentEncodingOrSelf, fragment: parts.count == 2 ? String(parts[1]) : nil,
    title: nil,
    range: text.range)
}

/// Whether a text is an absolute address on the web.
func isWebAddress(_ text: String) -> Bool {
  guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
  let host = text.drop { $0 != ":" }.dropFirst(3).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  return !host.isEmpty && !text.contains { $0.isWhitespace || $0 == "\"" || $0 == "<" }
}

/// Whether a text has the form of a mail address: one `@`, something before it and a name with a dot behind it.
func isMailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
    && !text.contains { $0.isWhitespace || ",;<>()\"".contains($0) }
}

/// A text shown as it stands.
func plainMarkup(_ text: String) -> MarkupBody {
  MarkupBody(html: text.htmlEscaped, excerpt: text)
}
