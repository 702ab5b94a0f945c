import Diagnostics
import Foundation
import MarkdownRendering
import SiteModel

/// Reads the components of a text: from the YAML in a fenced block to a value of the model.
struct ComponentReading {
  let markdown: MarkdownRenderer
  let path: String
  let features: FeatureReaders
  let clock: LocalClock
  var diagnostics: [Diagnostic] = []

  init(markdown: MarkdownRenderer, path: String, features: FeatureReaders, clock: LocalClock) {
    self.markdown = markdown
    self.path = path
    self.features = features
    self.clock = clock
  }

  /// The component in a block; nil when diagnostics say what is wrong.
  mutating func component(_ block: MarkupBody.ComponentBlock) -> (any PageComponent)? {
    let before = diagnostics.count
    let source = YAMLSource(
      text: block.source, path: path, firstLine: block.firstLine, indentation: block.indentation,
      keys: features.keys(ofComponent: block.name))
    let value = parseYAML(source, into: &diagnostics)
    guard diagnostics.count == before else { return nil }
    let mapping: YAMLMapping
    switch value {
    case .mapping(let found)?: mapping = found
    case nil, .null?: mapping = YAMLMapping(entries: [], range: block.range)
    case let other?:
      diagnostics.append(
        Diagnostic(
          .yamlNotAMapping, at: other.range,
          ["what": Words(en: "the component \(block.name)", nl: "het onderdeel \(block.name)"), "found": other.form]))
      return nil
    }
    // The renderer knows the same names, and treats no other block as a component.
    guard let componentReader = features.component(block.name) else { return nil }
    var reader = MappingReader(mapping, componentReader.keys, clock: clock)
    let component = componentReader.read(&reader, markdown)
    diagnostics += reader.finish()
    return diagnostics[before...].contains { $0.severity == .error } ? nil : component
  }
}

/// Renders a value of inline Markdown. If the value is written unchanged on one line, or is a block scalar, findings point into it;
/// otherwise (escaped, or on several lines) they point at the whole value.
public func inlineMarkup(
  _ text: Located<String>, places: BlockScalarPlaces? = nil, markdown: MarkdownRenderer, into diagnostics: inout [Diagnostic]
) -> MarkupBody {
  markup(text, places, into: &diagnostics) { markdown.renderInline($0) }.body
}

/// Renders a value of Markdown with paragraphs and lists; findings point as in ``inlineMarkup(_:places:markdown:into:)``.
public func blockMarkup(
  _ text: Located<String>, places: BlockScalarPlaces? = nil, markdown: MarkdownRenderer, into diagnostics: inout [Diagnostic]
) -> MarkupBody {
  markup(text, places, into: &diagnostics) { markdown.render($0) }.body
}

/// Renders a value of Markdown for use outside the site, as HTML and as plain text; findings point as in
/// ``inlineMarkup(_:places:markdown:into:)``.
public func messageMarkup(
  _ text: Located<String>, places: BlockScalarPlaces? = nil, markdown: MarkdownRenderer, into diagnostics: inout [Diagnostic]
) -> (html: MarkupBody, plain: PlainBody) {
  let result = markup(text, places, into: &diagnostics) { source in
    var source = source
    source.needsPlainText = true
    return markdown.render(source)
  }
  return (result.body, result.plain)
}

private func markup(
  _ text: Located<String>, _ places: BlockScalarPlaces?, into diagnostics: inout [Diagnostic],
  render: (MarkdownSource) -> MarkdownResult
) -> MarkdownResult {
  let length = text.range.end - text.range.column
  let count = text.value.unicodeScalars.count
  let isQuoted = length == count + 2
  var source = MarkdownSource(text: text.value, path: text.range.path, firstLine: text.range.line, linksTerms: false)
  if let places {
    source.firstLine = 1
    return markup(render(source), into: &diagnostics) { places.range(of: $0) ?? text.range }
  }
  source.columnOffset = max(0, text.range.column - 1) + (isQuoted ? 1 : 0)
  return markup(render(source), into: &diagnostics) { length == count || isQuoted ? $0 : text.range }
}

/// The rendered text, with places translated into the file.
private func markup(
  _ result: MarkdownResult, into diagnostics: inout [Diagnostic], place: (SourceRange) -> SourceRange
) -> MarkdownResult {
  var body = result.body
  for index in body.headings.indices { body.headings[index].range = place(body.headings[index].range) }
  for index in body.links.indices { body.links[index].range = place(body.links[index].range) }
  for index in body.images.indices { body.images[index].range = place(body.images[index].range) }
  diagnostics += result.diagnostics.map { finding in
    var moved = finding
    moved.range = finding.range.map(place)
    return moved
  }
  return MarkdownResult(body: body, plain: result.plain, diagnostics: [])
}

extension String {
  /// This text percent-decoded; unchanged when that is not possible.
  public var removingPercentEncodingOrSelf: String { contains("%") ? removingPercentEncoding ?? self : self }
}
