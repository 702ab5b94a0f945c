import Diagnostics
import MarkdownRendering
import SiteModel

/// A place in a file that names another file of the site.
public struct FileReference: Sendable {
  /// The path, the name or the address on the site: percent-decoded where the reader of the site decodes it, without a fragment.
  public let path: String
  public let fragment: String?
  public let naming: FileNaming
  /// The path of keys to it, such as `next.link` or `order.0`.
  public let key: String
  /// The value as YAML reads it; nil for a link or an image of Markdown.
  public let text: String?
  /// Where it stands, as far as that is known.
  public let place: SourceRange

  /// Whether another reference says the same, wherever it stands.
  public func isSame(as other: FileReference) -> Bool {
    path == other.path && fragment == other.fragment && naming == other.naming && (text == nil) == (other.text == nil)
  }
}

/// What an author's file says: the references to other files, and everything else in it. If two versions of a file differ in their
/// references only, an edit has changed nothing but these.
public struct SourceReading: Sendable {
  /// In the order of the file.
  public internal(set) var references: [FileReference] = []
  /// Everything else: the values by their keys, and the HTML of texts without the destinations of links.
  public internal(set) var rest: [Value] = []
  /// The keys of the file, or of its front matter.
  public internal(set) var keys = YAMLMapping(entries: [], range: SourceRange(path: ""))

  public struct Value: Sendable, Hashable {
    /// The path of keys, such as `next.label`; empty for the text of a page.
    public let key: String
    public let text: String

    public init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }
}

/// Reads the files of a site for what they name.
public struct SourceReader: Sendable {
  public let languages: [LanguageTag]
  /// The address of the site as its author wrote it, without a trailing `/`; empty when it has none.
  public let siteURL: String
  let features: FeatureReaders
  private let renderer: MarkdownRenderer

  public init(languages: [LanguageTag], siteURL: String, features: FeatureReaders) {
    self.languages = languages
    self.siteURL = siteURL
    self.features = features
    // The words are of no account: what is compared was read with the same ones.
    let strings = MarkdownStrings(
      alertNote: "", alertTip: "", alertImportant: "", alertWarning: "", alertCaution: "", table: "{number}", footnotes: "",
      footnoteReference: "{number}", footnoteBack: "", taskDone: "", taskOpen: "")
    renderer = MarkdownRenderer(
      language: languages[0], strings: strings, componentNames: features.componentNames, terms: nil, siteURL: siteURL)
  }

  /// A destination as it is written inside the site: without the address of the site.
  public func insideSite(_ destination: String) -> String { renderer.insideSite(destination) }

  /// The folders of content that is not pages, each with its slash.
  public var dataFolders: [String] { features.data.map(\.part).filter { $0.hasSuffix("/") } }

  /// What somebody who moves a file must know about it; nil when there is nothing.
  public func noteOnMove(of path: String) -> Words? { features.data.first { path.hasPrefix($0.part) }?.noteOnMove }

  /// Whether a file may name others.
  public func reads(_ contentPath: String) -> Bool { features.kindOfContent(contentPath) != nil }

  /// The keys that a file, or its front matter, may have at its top; nil when it may have any names there.
  public func keySet(of contentPath: String) -> KeySet? {
    features.kindOfContent(contentPath).flatMap { $0.shape == .keys ? $0.keys : nil }
  }

  /// What a file says; nil when it names nothing, or when something in it cannot be read.
  public func reading(of bytes: [UInt8], contentPath: String, displayPath: String) -> SourceReading? {
    var faults: [Diagnostic] = []
    guard let kind = features.kindOfContent(contentPath), let source = SourceText.checked(bytes, path: displayPath, into: &faults)
    else { return nil }
    var collecting = Collecting(reader: self, path: displayPath)
    if contentPath.hasSuffix(".md") {
      guard let parts = FrontMatter.split(source, into: &faults),
        let mapping = collecting.mapping(YAMLSource(text: String(parts.yaml), path: displayPath, firstLine: 2))
      else { return nil }
      collecting.reading.keys = mapping
      collecting.walk(mapping, kind.keys, at: "")
      collecting.markdown(String(parts.body), firstLine: parts.bodyLine, key: "")
    } else {
      guard let mapping = collecting.mapping(YAMLSource(text: source.text, path: displayPath)) else { return nil }
      collecting.reading.keys = mapping
      switch kind.shape {
      case .keys, .list: collecting.walk(mapping, kind.keys, at: "")
      case .named: collecting.walkNamed(mapping, kind.keys, at: "")
      }
    }
    return collecting.hasFailed ? nil : collecting.reading
  }

  /// The walk through a file.
  private struct Collecting {
    let reader: SourceReader
    let path: String
    var reading = SourceReading()
    var hasFailed = false

    init(reader: SourceReader, path: String) {
      self.reader = reader
      self.path = path
    }

    /// The mapping in a piece of YAML; nil when there is something else.
    mutating func mapping(_ source: YAMLSource) -> YAMLMapping? {
      var faults: [Diagnostic] = []
      switch parseYAML(source, into: &faults) {
      case .mapping(let found)? where !faults.contains(where: { $0.severity == .error }): return found
      case .null?, nil: return faults.isEmpty ? YAMLMapping(entries: [], range: source.range(line: 1, column: 1)) : nil
      default: return nil
      }
    }

    mutating func walk(_ mapping: YAMLMapping, _ keys: KeySet, at path: String) {
      for entry in mapping.entries {
        let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        guard let key = keys[entry.key] else {
          note(entry.value, at: name)
          continue
        }
        switch (key.type, entry.value) {
        case (.text(let form), let value), (.texts(let form, _), let value), (.table(let form, _), let value):
          texts(value, form.naming, at: name)
        case (.group(let keys), .mapping(let inner)): walk(inner, keys, at: name)
        case (.groups(let keys), .sequence(let items, _)):
          for (number, item) in items.enumerated() {
            if case .mapping(let inner) = item { walk(inner, keys, at: "\(name).\(number)") } else { note(item, at: name) }
          }
        case (.named(let keys), .mapping(let inner)): walkNamed(inner, keys, at: name)
        case (_, let value): note(value, at: name)
        }
      }
    }

    /// Mappings under names that the author chose.
    mutating func walkNamed(_ mapping: YAMLMapping, _ keys: KeySet, at path: String) {
      for entry in mapping.entries {
        let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        if case .mapping(let inner) = entry.value { walk(inner, keys, at: name) } else { note(entry.value, at: name) }
      }
    }

    /// The texts of a key: one, a list, or those under names.
    private mutating func texts(_ value: YAMLValue, _ naming: FileNaming?, at name: String) {
      switch value {
      case .scalar(let text, _, let range):
        guard let naming else { return note(value, at: name) }
        if naming == .markdown {
          markdown(text, firstLine: range.line, key: name, place: range)
        } else {
          reference(text.trimmingWhitespace(), naming, range, at: name)
        }
      case .sequence(let items, _): for (number, item) in items.enumerated() { texts(item, naming, at: "\(name).\(number)") }
      case .mapping(let mapping): for entry in mapping.entries { texts(entry.value, naming, at: "\(name).\(entry.key)") }
      case .null: note(value, at: name)
      }
    }

    private mutating func reference(_ text: String, _ naming: FileNaming, _ place: SourceRange, at name: String) {
      switch naming {
      case .destination:
        let inside = reader.renderer.insideSite(text)
        // No file of a site has a colon in its name, and every address elsewhere has one.
        guard !inside.contains(":") else { return reading.rest.append(SourceReading.Value(key: name, text: text)) }
        let link = contentLink(Located(inside, at: place))
        add(FileReference(path: link.path, fragment: link.fragment, naming: naming, key: name, text: text, place: place))
      case .sitePath, .name, .neighbour, .markdown:
        add(FileReference(path: text, fragment: nil, naming: naming, key: name, text: text, place: place))
      }
    }

    private mutating func add(_ reference: FileReference) { reading.references.append(reference) }

    /// Keeps a value that names nothing.
    private mutating func note(_ value: YAMLValue, at name: String) {
      switch value {
      case .scalar(let text, _, _): reading.rest.append(SourceReading.Value(key: name, text: text))
      case .null: reading.rest.append(SourceReading.Value(key: name, text: ""))
      case .sequence(let items, _): for (number, item) in items.enumerated() { note(item, at: "\(name).\(number)") }
      case .mapping(let mapping): for entry in mapping.entries { note(entry.value, at: "\(name).\(entry.key)") }
      }
    }

    /// A text in Markdown.
    /// - Parameter place: the place for all links in it; nil when the lines of the text are lines of the file.
    mutating func markdown(_ text: String, firstLine: Int, key: String, place: SourceRange? = nil) {
      let body = reader.renderer.render(MarkdownSource(text: text, path: path, firstLine: firstLine, needsExcerpt: false)).body
      for link in body.links {
        add(
          FileReference(
            path: link.path, fragment: link.fragment, naming: .destination, key: key, text: nil, place: place ?? link.range))
      }
      for image in body.images {
        add(FileReference(path: image.path, fragment: nil, naming: .destination, key: key, text: nil, place: place ?? image.range))
      }
      let words = body.headings.map(\.html) + body.links.map { $0.title ?? "" } + body.images.map { "\($0.alt)|\($0.title ?? "")" }
      for text in [String(decoding: body.html, as: UTF8.self)] + words {
        reading.rest.append(SourceReading.Value(key: key, text: text))
      }
      for block in body.components {
        reading.rest.append(SourceReading.Value(key: key, text: block.name))
        guard let component = reader.features.component(block.name),
          let mapping = mapping(
            YAMLSource(text: block.source, path: path, firstLine: block.firstLine, indentation: block.indentation))
        else {
          hasFailed = true
          return
        }
        walk(mapping, component.keys, at: "\(key)`\(block.name)`")
      }
    }
  }
}
