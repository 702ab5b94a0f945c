import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads the texts of a page from its file, for checks of texts. Rendering needs none of this, so only these checks pay for it.
struct PageTexts {
  /// The lines of the file.
  let source: String
  let keyed: [KeyedText]
  let blocks: [ProseBlock]

  /// Nil when the file cannot be read, which was reported when the page was made of it.
  init?(of page: Page, in file: SiteFolder.File, _ features: FeatureReaders) {
    var faults: [Diagnostic] = []
    guard let source = SourceText.read(file, into: &faults), let parts = FrontMatter.split(source, into: &faults) else {
      return nil
    }
    self.source = source.text
    blocks = MarkdownRenderer.prose(
      of: MarkdownSource(text: String(parts.body), path: file.displayPath, firstLine: parts.bodyLine))
    let frontMatter = YAMLSource(text: String(parts.yaml), path: file.displayPath, firstLine: 2)
    var keyed = Self.texts(of: frontMatter, features.keys(of: page.kind))
    for block in page.body.components {
      guard let reader = features.component(block.name) else { continue }
      let component = YAMLSource(
        text: block.source, path: file.displayPath, firstLine: block.firstLine, indentation: block.indentation)
      keyed += Self.texts(of: component, reader.keys)
    }
    self.keyed = keyed
  }

  private static func texts(of source: YAMLSource, _ keys: KeySet) -> [KeyedText] {
    var faults: [Diagnostic] = []
    guard case .mapping(let mapping)? = parseYAML(source, into: &faults) else { return [] }
    return mapping.texts(keys)
  }
}

extension YAMLMapping {
  /// The texts that people read, by the declarations of their keys.
  func texts(_ keys: KeySet) -> [KeyedText] {
    entries.flatMap { entry -> [KeyedText] in
      guard let key = keys[entry.key] else { return [] }
      switch key.type {
      case .text(let form) where form.isProse, .texts(let form, _) where form.isProse:
        return entry.value.scalars.map { KeyedText(key: entry.key, form, $0, entry.places) }
      case .table(let form, _) where form.isProse:
        return entry.value.children.flatMap(\.scalars).map { KeyedText(key: entry.key, form, $0, nil) }
      case .group(let nested): return entry.value.texts(nested)
      case .groups(let nested), .named(let nested): return entry.value.children.flatMap { $0.texts(nested) }
      case .text, .texts, .table, .flag, .number, .choice, .special: return []
      }
    }
  }
}

extension YAMLValue {
  fileprivate func texts(_ keys: KeySet) -> [KeyedText] {
    if case .mapping(let mapping) = self { mapping.texts(keys) } else { [] }
  }

  /// The values in a list or a mapping.
  fileprivate var children: [YAMLValue] {
    switch self {
    case .sequence(let items, _): items
    case .mapping(let mapping): mapping.entries.map(\.value)
    case .scalar, .null: []
    }
  }

  /// The texts of a text or a list of texts.
  fileprivate var scalars: [Located<String>] {
    switch self {
    case .scalar(let text, _, let range): [Located(text.trimmingWhitespace(), at: range)].filter { !$0.value.isEmpty }
    case .sequence(let items, _): items.flatMap(\.scalars)
    case .mapping, .null: []
    }
  }
}

extension KeyedText {
  fileprivate init(key: String, _ form: TextForm, _ text: Located<String>, _ places: BlockScalarPlaces?) {
    self.key = key
    self.text = text
    blocks =
      form.isMarkdown
      ? Self.markdownBlocks(text, places)
      : [places.map { ProseBlock(.paragraph, runs: Self.lines(of: text, $0)) } ?? ProseBlock(plain: text)]
  }

  private static func markdownBlocks(_ text: Located<String>, _ places: BlockScalarPlaces?) -> [ProseBlock] {
    if let places {
      let blocks = MarkdownRenderer.prose(of: MarkdownSource(text: text.value, path: text.range.path))
      return blocks.map { $0.mappingRuns { $0.parts(at: places) } }
    }
    let whole = ProseBlock(plain: text).runs[0].range
    let source = MarkdownSource(
      text: text.value, path: text.range.path, firstLine: text.range.line, columnOffset: max(0, whole.column - 1))
    let blocks = MarkdownRenderer.prose(of: source)
    // A value that is escaped, or on several lines, is not laid beside the file.
    return whole.column > 0
      ? blocks : blocks.map { $0.mappingRuns { [$0.with(range: SourceRange(path: whole.path, line: whole.line))] } }
  }

  /// The lines of a block scalar that is shown as written.
  private static func lines(of text: Located<String>, _ places: BlockScalarPlaces) -> [ProseRun] {
    let lines = text.value.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { number, line -> [ProseRun] in
      let place = SourceRange(path: text.range.path, line: number + 1, column: 1, end: 1 + line.unicodeScalars.count)
      let runs = line.isEmpty ? [] : ProseRun(text: String(line), range: place).parts(at: places)
      let end = ProseRun(text: "\n", range: SourceRange(path: text.range.path, line: runs.last?.range.line ?? text.range.line))
      return number + 1 < lines.count ? runs + [end] : runs
    }
  }
}

extension ProseBlock {
  fileprivate func mappingRuns(_ transform: (ProseRun) -> [ProseRun]) -> ProseBlock {
    ProseBlock(kind, isQuoted: isQuoted, runs: runs.flatMap(transform))
  }
}

extension ProseRun {
  /// The run of a block scalar's text, cut into the lines of the file.
  fileprivate func parts(at places: BlockScalarPlaces) -> [ProseRun] {
    let parts = isExact ? places.parts(of: range) : []
    guard !parts.isEmpty else { return [with(range: places.range(of: range) ?? range)] }
    var rest = text.unicodeScalars[...]
    var runs: [ProseRun] = []
    for part in parts {
      runs.append(with(text: String(rest.prefix(part.count)), range: part.range))
      rest = rest.dropFirst(part.count)
    }
    if !rest.isEmpty, let last = runs.last {
      runs.append(with(text: String(rest), range: SourceRange(path: last.range.path, line: last.range.line)))
    }
    return runs
  }
}

extension TextForm {
  fileprivate var isMarkdown: Bool { name == TextForm.inlineMarkdown.name || name == TextForm.markdown.name }
}
