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
    guard let original = group.original, let first = read(original, into: &outcome.diagnostics) else { return outcome }
    if let page = page(
      group, file: original, language: languages[0], mapping: first.mapping, document: first, into: &outcome.diagnostics)
    {
      outcome.pages.append(page)
    }
    for (language, file) in group.translations.map({ ($0.language, $0.file) }) {
      guard let document = read(file, into: &outcome.diagnostics) else { continue }
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

  private func read(_ file: SiteFolder.File, into diagnostics: inout [Diagnostic]) -> Document? {
    guard let source = SourceText.read(file, into: &diagnostics), let parts = FrontMatter.split(source, into: &diagnostics) else {
      return nil
    }
    let before = diagnostics.count
    let start = SourceRange(path: file.displayPath, line: 1, column: 1, end: 4)
    let value = parseYAML(YAMLSource(text: String(parts.yaml), path: file.displayPath, firstLine: 2), into: &diagnostics)
    var mapping: YAMLMapping
    switch value {
    case .mapping(let found)?: mapping = found
    case nil where diagnostics.count > before: return nil
    case nil, .null?: mapping = YAMLMapping(entries: [], range: start)
    case let other?:
      diagnostics.append(Diagnostic(.yamlNotAMapping, at: other.range, ["what": "the front matter", "found": other.form]))
      return nil
    }
    mapping.range = start
    return Document(
      mapping: mapping, body: parts.body, bodyLine: parts.bodyLine,
      placeholders: Placeholders.findings(in: source.text, path: file.displayPath))
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
    // An event without a time, and a campaign without an aim, have been reported; there is nothing to show.
    if kind == .event, event == nil { return nil }
    if kind == .campaign, campaign == nil { return nil }
    let result = markdown.render(
      MarkdownSource(
        text: String(document.body), path: file.displayPath, firstLine: document.bodyLine, columnOffset: 0,
        marksTerms: meta.marksTerms, needsExcerpt: meta.summary == nil))
    diagnostics += result.diagnostics
    var reading = ComponentReading(markdown: markdown, path: file.displayPath)
    let components = result.body.components.map { reading.component($0) }
    diagnostics += reading.diagnostics
    return Page(
      id: group.id, language: language, kind: kind, source: file.displayPath, contentPath: file.contentPath, meta: meta,
      body: result.body, components: components, event: event, series: series, expert: expert,
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
