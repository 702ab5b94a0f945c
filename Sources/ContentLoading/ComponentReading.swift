import Diagnostics
import Foundation
import MarkdownRendering
import SiteModel

/// Reads the components of a text: from the YAML in a fenced block to a value of the model.
struct ComponentReading {
  let markdown: MarkdownRenderer
  let path: String
  var diagnostics: [Diagnostic] = []

  init(markdown: MarkdownRenderer, path: String) {
    self.markdown = markdown
    self.path = path
  }

  /// The component that a block holds; nil when diagnostics say what is wrong with it.
  mutating func component(_ block: MarkupBody.ComponentBlock) -> Component? {
    let before = diagnostics.count
    let source = YAMLSource(text: block.source, path: path, firstLine: block.firstLine, indentation: block.indentation)
    let value = parseYAML(source, into: &diagnostics)
    guard diagnostics.count == before else { return nil }
    let mapping: YAMLMapping
    switch value {
    case .mapping(let found)?: mapping = found
    case nil, .null?: mapping = YAMLMapping(entries: [], range: block.range)
    case let other?:
      diagnostics.append(
        Diagnostic(.yamlNotAMapping, at: other.range, ["what": "the component \(block.name)", "found": other.form]))
      return nil
    }
    var reader = MappingReader(mapping, what: "the component \(block.name)")
    let component = read(block.name, &reader)
    diagnostics += reader.finish()
    return diagnostics[before...].contains { $0.severity == .error } ? nil : component
  }

  private mutating func read(_ name: String, _ reader: inout MappingReader) -> Component? {
    switch name {
    case "call-to-action":
      let title = (reader.text("title")?.value).map(markdown.typographic)
      let text = inline("text", &reader)
      return CallToAction.read(&reader, title: title, text: text, markdown: markdown).map(Component.callToAction)
    case "steps": return steps(&reader)
    case "figure": return figure(&reader)
    case "download":
      let file = reader.requiredText("file", example: "../media/template.pdf")
      let title = reader.requiredText("title", example: "Template of a learning agreement")
      return .download(Download(file: file, title: markdown.typographic(title.value), text: inline("text", &reader)))
    case "contact": return .contact(expert: reader.text("expert", example: "mobility"))
    case "news":
      let limit = reader.integer("limit", in: 1...50) ?? 3
      return .news(ArticleQuery(limit: limit, topic: reader.text("topic"), audience: reader.text("audience")))
    case "events":
      let limit = reader.integer("limit", in: 1...100) ?? 5
      return .events(
        EventQuery(
          limit: limit, series: reader.text("series", example: "ecvet-experience"),
          facets: facets([.audience, .topic, .region, .format, .language], &reader)))
    case "experts":
      let limit = reader.integer("limit", in: 1...100) ?? 100
      return .experts(
        ExpertQuery(limit: limit, only: reader.texts("only"), facets: facets([.region, .sector, .topic, .language], &reader)))
    case "audiences": return .audiences
    case "video": return embed(.video, &reader)
    case "social-post": return embed(.post, &reader)
    case "self-check":
      let name = reader.requiredText("name", example: "ecvet-zelfcheck")
      return name.value.isEmpty ? nil : .selfCheck(name)
    default: return nil
    }
  }

  private func facets(_ dimensions: [Facet.Dimension], _ reader: inout MappingReader) -> [Located<Facet>] {
    dimensions.compactMap { dimension in
      reader.text(dimension.rawValue).map { Located(Facet(dimension, $0.value), at: $0.range) }
    }
  }

  private mutating func steps(_ reader: inout MappingReader) -> Component {
    let items = reader.mappings("items", example: "items: [{title: …, text: …}]")
    if reader.mapping["items"] == nil { reader.reportMissing("items", example: "items: [{title: …, text: …}]") }
    if items.isEmpty, let entry = reader.mapping["items"], case .sequence = entry.value {
      reader.add([Diagnostic(.emptyKey, at: entry.keyRange, ["key": "items"])])
    }
    return .steps(
      items.map { item in
        var part = MappingReader(item, what: "a step")
        if part.mapping["title"] == nil { part.reportMissing("title", example: "title: Agree beforehand") }
        let step = Step(title: inline("title", &part) ?? MarkupBody(), text: inline("text", &part))
        reader.add(part.finish())
        return step
      })
  }

  private mutating func figure(_ reader: inout MappingReader) -> Component {
    let path = reader.requiredText("image", example: "../media/chain.svg")
    let alt = reader.text("alt")
    if alt == nil, reader.mapping["alt"] == nil {
      reader.add([Diagnostic(.imageWithoutAlt, at: path.range, ["example": "alt: what the picture shows"])])
    }
    let image = MarkupBody.Image(
      path: path.value.removingPercentEncodingOrSelf, alt: alt?.value ?? "", title: nil, range: path.range)
    return .figure(Figure(image: image, caption: inline("caption", &reader)))
  }

  /// A value that is inline Markdown.
  mutating func inline(_ key: String, _ reader: inout MappingReader) -> MarkupBody? {
    guard let text = reader.text(key) else { return nil }
    return inlineMarkup(text, places: reader.mapping[key]?.places, markdown: markdown, into: &diagnostics)
  }
}

/// Renders a value of inline Markdown. Where the value stands in the file as it is, or is a block scalar, places point into it; a value
/// that is escaped or runs over several lines otherwise is pointed at as a whole.
func inlineMarkup(
  _ text: Located<String>, places: BlockScalarPlaces? = nil, markdown: MarkdownRenderer, into diagnostics: inout [Diagnostic]
) -> MarkupBody {
  markup(text, places, into: &diagnostics) { markdown.renderInline($0) }
}

/// Renders a value of Markdown with paragraphs and lists; places as for ``inlineMarkup(_:places:markdown:into:)``.
func blockMarkup(
  _ text: Located<String>, places: BlockScalarPlaces? = nil, markdown: MarkdownRenderer, into diagnostics: inout [Diagnostic]
) -> MarkupBody {
  markup(text, places, into: &diagnostics) { markdown.render($0) }
}

private func markup(
  _ text: Located<String>, _ places: BlockScalarPlaces?, into diagnostics: inout [Diagnostic],
  render: (MarkdownSource) -> MarkdownResult
) -> MarkupBody {
  let length = text.range.end - text.range.column
  let count = text.value.unicodeScalars.count
  let isQuoted = length == count + 2
  var source = MarkdownSource(text: text.value, path: text.range.path, firstLine: text.range.line, marksTerms: false)
  if let places {
    source.firstLine = 1
    return markup(render(source), into: &diagnostics) { places.range(of: $0) ?? text.range }
  }
  source.columnOffset = max(0, text.range.column - 1) + (isQuoted ? 1 : 0)
  return markup(render(source), into: &diagnostics) { length == count || isQuoted ? $0 : text.range }
}

/// What a text became, with its places in the file.
private func markup(
  _ result: MarkdownResult, into diagnostics: inout [Diagnostic], place: (SourceRange) -> SourceRange
) -> MarkupBody {
  var body = result.body
  for index in body.headings.indices { body.headings[index].range = place(body.headings[index].range) }
  for index in body.links.indices { body.links[index].range = place(body.links[index].range) }
  for index in body.images.indices { body.images[index].range = place(body.images[index].range) }
  diagnostics += result.diagnostics.map { finding in
    var moved = finding
    moved.range = finding.range.map(place)
    return moved
  }
  return body
}

extension String {
  /// This text with `%20` and the like written out; as it is when it is not percent-encoded text.
  var removingPercentEncodingOrSelf: String { contains("%") ? removingPercentEncoding ?? self : self }
}
