import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads the files of one page in all its languages, each in a single pass: file, front matter, Markdown, components.
struct PageLoading: Sendable {
  /// Everything besides the files that decides the result.
  let context: ParsingContext
  private let renderers: [LanguageTag: MarkdownRenderer]

  private var languages: [LanguageTag] { context.languages }

  init(_ context: ParsingContext) {
    self.context = context
    renderers = context.renderers
  }

  /// The result for a group of files.
  struct Outcome: Sendable {
    var pages: [Page] = []
    var diagnostics: [Diagnostic] = []
  }

  /// The pages of a group. A translation inherits every key from the original and states only what differs.
  func load(_ group: DocumentGroup) -> Outcome {
    var outcome = Outcome()
    guard let original = group.original else { return outcome }
    guard let first = read(original, languages[0], group.kind, into: &outcome.diagnostics) else {
      // There is no page, but its translations are checked too, so that all faults are reported at once.
      for translation in group.translations {
        guard let document = read(translation.file, translation.language, group.kind, into: &outcome.diagnostics) else { continue }
        _ = text(of: document, translation.file, translation.language, into: &outcome.diagnostics)
      }
      return outcome
    }
    let main = page(
      group, file: original, language: languages[0], mapping: first.mapping, document: first, into: &outcome.diagnostics)
    if let main { outcome.pages.append(main) }
    var source: TranslatableText?
    for (language, file) in group.translations.map({ ($0.language, $0.file) }) {
      guard var document = read(file, language, group.kind, into: &outcome.diagnostics) else { continue }
      let accepted = AcceptedTexts.taken(from: &document.mapping, into: &outcome.diagnostics)
      if let reader = context.features.reader(of: group.kind) {
        outcome.diagnostics += reader.findings(
          inTranslation: document.mapping, of: first.mapping, at: original.displayPath, clock: context.clock)
      }
      let mapping = first.mapping.removing(PageKeys.page.ownNames).overlaid(by: document.mapping)
      if let page = page(group, file: file, language: language, mapping: mapping, document: document, into: &outcome.diagnostics) {
        outcome.pages.append(page)
        guard let accepted, let main else { continue }
        let known = source ?? translatable(first, main.body, group.kind)
        source = known
        let comparison = TranslationComparison(of: translatable(document, page.body, group.kind), with: known, accepted)
        outcome.diagnostics += comparison.findings(in: file.displayPath, original: original.displayPath, accepted)
      }
    }
    return outcome
  }

  /// The keys of a file as its author wrote them, and everything in it that is translated; nil when it cannot be read.
  func translatable(_ file: SiteFolder.File, _ language: LanguageTag, _ kind: Page.Kind) -> (
    mapping: YAMLMapping, text: TranslatableText
  )? {
    var ignored: [Diagnostic] = []
    guard let document = read(file, language, kind, into: &ignored) else { return nil }
    let body = text(of: document, file, language, into: &ignored).body
    return (document.mapping, translatable(document, body, kind))
  }

  private func translatable(_ document: Document, _ body: MarkupBody, _ kind: Page.Kind) -> TranslatableText {
    let emptyLines = document.body.utf8.prefix { $0 <= 0x20 }.count { $0 == 0x0A }
    let start = SourceRange(path: document.mapping.range.path, line: document.bodyLine + emptyLines, column: 1)
    return TranslatableText(
      of: document.mapping, context.features.keys(of: kind), body, start: start, features: context.features)
  }

  private struct Document {
    var mapping: YAMLMapping
    var body: Substring
    var bodyLine: Int
    /// Text from `baken new` that should have been replaced.
    var placeholders: [Diagnostic]
  }

  /// A file split into its parts; nil when its front matter cannot be read. Faults in its text are reported even then.
  private func read(
    _ file: SiteFolder.File, _ language: LanguageTag, _ kind: Page.Kind, into diagnostics: inout [Diagnostic]
  ) -> Document? {
    guard let source = SourceText.read(file, into: &diagnostics), let parts = FrontMatter.split(source, into: &diagnostics) else {
      return nil
    }
    let before = diagnostics.count
    let start = SourceRange(path: file.displayPath, line: 1, column: 1, end: 4)
    let yaml = YAMLSource(
      text: String(parts.yaml), path: file.displayPath, firstLine: 2, keys: context.features.keys(of: kind))
    let value = parseYAML(yaml, into: &diagnostics)
    var document = Document(
      mapping: YAMLMapping(entries: [], range: start), body: parts.body, bodyLine: parts.bodyLine,
      placeholders: Placeholders.findings(in: source.text, path: file.displayPath) {
        renderers[language]?.linesOfCode(in: String(parts.body), firstLine: parts.bodyLine) ?? []
      })
    switch value {
    case .mapping(let found)?: document.mapping.entries = found.entries
    case nil where diagnostics.count > before:
      _ = text(of: document, file, language, into: &diagnostics)
      return nil
    case nil, .null?: break
    case let other?:
      diagnostics.append(Diagnostic(.yamlNotAMapping, at: other.range, ["what": PageKeys.page.what, "found": other.form]))
      _ = text(of: document, file, language, into: &diagnostics)
      return nil
    }
    return document
  }

  /// The text of a file with its components.
  private func text(
    of document: Document, _ file: SiteFolder.File, _ language: LanguageTag, linksTerms: Bool = false, needsExcerpt: Bool = false,
    into diagnostics: inout [Diagnostic]
  ) -> (body: MarkupBody, components: [(any PageComponent)?]) {
    guard let markdown = renderers[language] else { return (MarkupBody(), []) }
    var source = MarkdownSource(
      text: String(document.body), path: file.displayPath, firstLine: document.bodyLine, columnOffset: 0, linksTerms: linksTerms,
      needsExcerpt: needsExcerpt)
    source.marksBlocks = context.marksBlocks
    let result = markdown.render(source)
    diagnostics += result.diagnostics
    var reading = ComponentReading(
      markdown: markdown, path: file.displayPath, features: context.features, clock: context.clock)
    let components = result.body.components.map { reading.component($0) }
    diagnostics += reading.diagnostics
    return (result.body, components)
  }

  private func page(
    _ group: DocumentGroup, file: SiteFolder.File, language: LanguageTag, mapping: YAMLMapping, document: Document,
    into diagnostics: inout [Diagnostic]
  ) -> Page? {
    guard let markdown = renderers[language] else { return nil }
    var reader = MappingReader(mapping, context.features.keys(of: group.kind), clock: context.clock)
    let ofKind = context.features.reader(of: group.kind)
    var meta = PageMeta.read(
      &reader, kind: group.kind, layouts: context.features.layouts, rules: context.features.ruleNames, markdown: markdown)
    ofKind?.add(to: &meta, &reader)
    let about = ReadingContext(id: group.id, clock: context.clock, markdown: markdown)
    let read = ofKind?.read(&reader, about) ?? .plain
    let findings = reader.finish()
    // What a translation lacks, the original lacks as well: it is reported there.
    diagnostics +=
      language == languages[0]
      ? findings : findings.filter { $0.kind != .missingKey || reader.keys.ownNames.contains($0.arguments["key"]?.english ?? "") }
    if !meta.isDraft { diagnostics += document.placeholders }
    let (body, components) = text(
      of: document, file, language, linksTerms: meta.linksTerms, needsExcerpt: meta.summary == nil, into: &diagnostics)
    let kind: Page.Kind
    let content: (any PageContent)?
    switch read {
    case .missing: return nil
    case .plain: (kind, content) = (group.kind, nil)
    case .about(let found, let ofContent): (kind, content) = (ofContent, found)
    }
    return Page(
      id: group.id, language: language, kind: kind, source: file.displayPath, contentPath: file.contentPath, meta: meta, body: body,
      components: components, content: content)
  }
}

extension YAMLMapping {
  /// This mapping without the keys that a translation does not inherit.
  public func removing(_ keys: Set<String>) -> YAMLMapping {
    YAMLMapping(entries: entries.filter { !keys.contains($0.key) }, range: range)
  }
}
