import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads the files of one page in all its languages: the fused pass over a file (read, front matter, Markdown, components).
struct PageLoading: Sendable {
  /// What decides, besides the files, what they give.
  let context: ParsingContext
  private let renderers: [LanguageTag: MarkdownRenderer]

  private var languages: [LanguageTag] { context.languages }

  init(_ context: ParsingContext) {
    self.context = context
    renderers = context.renderers
  }

  /// What came of a group of files.
  struct Outcome: Sendable {
    var pages: [Page] = []
    var diagnostics: [Diagnostic] = []
  }

  /// The pages of a group. A translation inherits every key from the original and states only what differs.
  func load(_ group: DocumentGroup) -> Outcome {
    var outcome = Outcome()
    guard let original = group.original else { return outcome }
    guard let first = read(original, languages[0], into: &outcome.diagnostics) else {
      // There is no page, but its translations are looked through, so that all that is wrong with them is said at once.
      for translation in group.translations {
        guard let document = read(translation.file, translation.language, into: &outcome.diagnostics) else { continue }
        _ = text(of: document, translation.file, translation.language, into: &outcome.diagnostics)
      }
      return outcome
    }
    if let page = page(
      group, file: original, language: languages[0], mapping: first.mapping, document: first, into: &outcome.diagnostics)
    {
      outcome.pages.append(page)
    }
    for (language, file) in group.translations.map({ ($0.language, $0.file) }) {
      guard let document = read(file, language, into: &outcome.diagnostics) else { continue }
      if group.kind == .event {
        let comparison = EventTranslation(original: first.mapping, clock: context.clock, path: original.displayPath)
        outcome.diagnostics += comparison.findings(in: document.mapping)
      }
      let mapping = first.mapping.removing(["aliases"]).overlaid(by: document.mapping)
      if let page = page(group, file: file, language: language, mapping: mapping, document: document, into: &outcome.diagnostics) {
        outcome.pages.append(page)
      }
    }
    return outcome
  }

  private struct Document {
    var mapping: YAMLMapping
    var body: Substring
    var bodyLine: Int
    /// Texts that somebody was to replace.
    var placeholders: [Diagnostic]
  }

  /// A file, taken apart; nil when its front matter cannot be read. What is wrong with its text is reported all the same.
  private func read(_ file: SiteFolder.File, _ language: LanguageTag, into diagnostics: inout [Diagnostic]) -> Document? {
    guard let source = SourceText.read(file, into: &diagnostics), let parts = FrontMatter.split(source, into: &diagnostics) else {
      return nil
    }
    let before = diagnostics.count
    let start = SourceRange(path: file.displayPath, line: 1, column: 1, end: 4)
    let value = parseYAML(YAMLSource(text: String(parts.yaml), path: file.displayPath, firstLine: 2), into: &diagnostics)
    var document = Document(
      mapping: YAMLMapping(entries: [], range: start), body: parts.body, bodyLine: parts.bodyLine,
      placeholders: Placeholders.findings(in: source.text, path: file.displayPath))
    switch value {
    case .mapping(let found)?: document.mapping.entries = found.entries
    case nil where diagnostics.count > before:
      _ = text(of: document, file, language, into: &diagnostics)
      return nil
    case nil, .null?: break
    case let other?:
      diagnostics.append(Diagnostic(.yamlNotAMapping, at: other.range, ["what": "the front matter", "found": other.form]))
      _ = text(of: document, file, language, into: &diagnostics)
      return nil
    }
    return document
  }

  /// The text of a file, with its components.
  private func text(
    of document: Document, _ file: SiteFolder.File, _ language: LanguageTag, marksTerms: Bool = false, needsExcerpt: Bool = false,
    into diagnostics: inout [Diagnostic]
  ) -> (body: MarkupBody, components: [Component?]) {
    guard let markdown = renderers[language] else { return (MarkupBody(), []) }
    let result = markdown.render(
      MarkdownSource(
        text: String(document.body), path: file.displayPath, firstLine: document.bodyLine, columnOffset: 0,
        marksTerms: marksTerms, needsExcerpt: needsExcerpt))
    diagnostics += result.diagnostics
    var reading = ComponentReading(markdown: markdown, path: file.displayPath)
    let components = result.body.components.map { reading.component($0) }
    diagnostics += reading.diagnostics
    return (result.body, components)
  }

  private func page(
    _ group: DocumentGroup, file: SiteFolder.File, language: LanguageTag, mapping: YAMLMapping, document: Document,
    into diagnostics: inout [Diagnostic]
  ) -> Page? {
    guard let markdown = renderers[language] else { return nil }
    var reader = MappingReader(mapping, what: "the front matter")
    let meta = PageMeta.read(&reader, kind: group.kind, markdown: markdown)
    var kind = group.kind
    var event: Event?
    var series: EventSeries?
    var expert: Expert?
    var campaign: Campaign?
    switch kind {
    case .event:
      if reader.choice("kind", of: EventKind.self) == .series {
        kind = .series
        series = EventSeries(hosts: reader.texts("hosts", example: "[mobility]"))
      } else {
        event = EventReading(clock: context.clock, markdown: markdown).event(&reader)
      }
    case .expert: expert = Expert.read(&reader)
    case .campaign: campaign = CampaignReading(markdown: markdown, name: group.id).campaign(&reader)
    case .page, .section, .news, .series: break
    }
    diagnostics += reader.finish()
    if !meta.isDraft { diagnostics += document.placeholders }
    let (body, components) = text(
      of: document, file, language, marksTerms: meta.marksTerms, needsExcerpt: meta.summary == nil, into: &diagnostics)
    // An event without a time, and a campaign without an aim, have been reported; there is nothing to show.
    if kind == .event, event == nil { return nil }
    if kind == .campaign, campaign == nil { return nil }
    return Page(
      id: group.id, language: language, kind: kind, source: file.displayPath, contentPath: file.contentPath, meta: meta,
      body: body, components: components, event: event, series: series, expert: expert,
      campaign: campaign)
  }

  /// What a file of `events/` describes.
  private enum EventKind: String, CaseIterable { case event, series }
}

extension YAMLMapping {
  /// This mapping without some keys: those that a translation does not inherit.
  func removing(_ keys: Set<String>) -> YAMLMapping {
    YAMLMapping(entries: entries.filter { !keys.contains($0.key) }, range: range)
  }
}
