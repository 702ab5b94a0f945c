import Diagnostics

/// The parsed templates of a theme.
struct Templates: Sendable {
  private let programs: [String: TemplateProgram]

  /// Parses all templates and checks that they name only partials and texts that exist.
  init(_ files: ThemeFiles, stringKeys: Set<String>, into diagnostics: inout [Diagnostic]) {
    var trees: [String: [MustacheNode]] = [:]
    var partials: [String: [(name: String, range: SourceRange)]] = [:]
    let names = files.names(in: "templates")
    let known = Set(names.map(Self.templateName))
    for name in names {
      guard let file = files.files[name] else { continue }
      let text = file.text
      let before = diagnostics.count
      let tags = TemplateTag.all(in: text)
      Self.check(text, tags: tags, path: file.displayPath, known: known, stringKeys: stringKeys, into: &diagnostics)
      partials[Self.templateName(name)] = tags.filter { $0.role == .partial }
        .map { ($0.name, $0.range(in: file.displayPath)) }
      guard diagnostics.count == before else { continue }
      do throws(MustacheFault) {
        trees[Self.templateName(name)] = try MustacheTree.nodes(of: text)
      } catch {
        diagnostics.append(
          Diagnostic(.templateSyntax, at: error.range(in: text, path: file.displayPath), ["problem": error.problem]))
      }
    }
    for needed in Self.needed where !known.contains(needed) {
      diagnostics.append(Diagnostic(.missingTemplate, at: nil, ["name": needed]))
    }
    diagnostics += Self.circles(in: partials)
    programs = Dictionary(uniqueKeysWithValues: trees.keys.map { ($0, TemplateCompiler.program(of: $0, in: trees)) })
  }

  /// Fills a template, in UTF-8.
  func fill(_ name: String, with context: TemplateContext) -> [UInt8] {
    programs[name].map { TemplateWriter.fill($0, with: context) } ?? []
  }

  /// The templates that pages are made with; others are parts of these.
  static let needed: Set<String> = [
    "home", "article", "section", "news-list", "news-article", "glossary", "a-z", "faq", "contact", "audience", "topic", "topics",
    "not-found", "self-check", "self-check-report", "component-self-check",
    "redirect", "header", "footer", "component-call-to-action", "component-steps", "component-figure", "component-download",
    "component-contact", "component-news", "component-audiences", "component-events", "component-experts", "event", "event-series",
    "event-list", "expert", "expert-list",
    "component-embed", "cookie-notice", "consent-banner", "consent-settings",
  ]

  private static func templateName(_ file: String) -> String {
    String(file.dropFirst("templates/".count).dropLast(".mustache".count))
  }

  private static func check(
    _ text: String, tags: [TemplateTag], path: String, known: Set<String>, stringKeys: Set<String>,
    into diagnostics: inout [Diagnostic]
  ) {
    if let fault = TemplateTag.nestingFault(in: text) {
      let range = SourceRange(path: path, line: fault.line, column: fault.column, end: fault.column + 2)
      diagnostics.append(Diagnostic(.templateSyntax, at: range, ["problem": fault.problem]))
    }
    for tag in tags {
      let range = tag.range(in: path)
      switch tag.role {
      case .partial where !known.contains(tag.name):
        diagnostics.append(
          Diagnostic(.unknownPartial, at: range, ["name": tag.name], suggestion: nearest(to: tag.name, among: known)))
      case .value where tag.name.hasPrefix("t."):
        let key = String(tag.name.dropFirst(2))
        if !stringKeys.contains(key), !stringKeys.contains(where: { $0.hasPrefix(key + ".") }) {
          diagnostics.append(Diagnostic(.unknownString, at: range, ["key": key], suggestion: nearest(to: key, among: stringKeys)))
        }
      default: break
      }
    }
  }

  /// A finding for each partial that leads back to a template on the way to it.
  private static func circles(in partials: [String: [(name: String, range: SourceRange)]]) -> [Diagnostic] {
    var finished: Set<String> = []
    var findings: [Diagnostic] = []
    func follow(_ name: String, way: [String]) {
      for partial in partials[name] ?? [] where !finished.contains(partial.name) {
        if let start = (way + [name]).firstIndex(of: partial.name) {
          let circle = ((way + [name])[start...] + [partial.name]).joined(separator: " → ")
          findings.append(Diagnostic(.circularPartial, at: partial.range, ["name": partial.name, "way": circle]))
        } else {
          follow(partial.name, way: way + [name])
        }
      }
      finished.insert(name)
    }
    for name in partials.keys.sorted() where !finished.contains(name) { follow(name, way: []) }
    return findings
  }
}

extension MustacheFault {
  fileprivate func range(in text: String, path: String) -> SourceRange {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return SourceRange(path: path, line: before.count { $0 == "\n" } + 1, column: line.unicodeScalars.count + 1)
  }
}
