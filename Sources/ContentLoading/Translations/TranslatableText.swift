import Diagnostics
import SiteModel

/// A part of a file that is translated as a whole: a section of a text, or the text of a key.
public struct TranslatablePart: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// The text of a key.
    case text
    /// The text before the first heading.
    case beginning
    case section(level: Int)
    case footnotes
  }

  /// The name by which a translation notes it, unique in its file: the identifier of a heading, `(start)`, `(notes)`, or the path of a
  /// key, in front matter after a dot.
  public let id: String
  public let form: Form
  /// The heading, or the path of the key; empty for others.
  public let title: String
  /// The words that readers see, a line for each block.
  public let text: String
  public let range: SourceRange

  public var isSection: Bool { form != .text }

  /// What it is, as words for messages.
  public var words: Words {
    switch form {
    case .text: Words(en: "the text of \(title)", nl: "de tekst bij \(title)")
    case .beginning: Words(en: "the text above the first heading", nl: "de tekst boven de eerste kop")
    case .section: Words(en: "the section “\(title)”", nl: "de sectie “\(title)”")
    case .footnotes: Words(en: "the footnotes", nl: "de voetnoten")
    }
  }
}

/// Everything in a file that is translated, in parts.
struct TranslatableText {
  static let beginningID = "(start)"
  static let footnotesID = "(notes)"
  /// In front of the keys of front matter. Identifiers of headings have no dots.
  static let keyMark = "."

  let texts: [TranslatablePart]
  let sections: [TranslatablePart]
  /// Whether the file is a page: one with a text of its own below its keys.
  private let isPage: Bool

  /// Whether an identifier that a translation notes is that of a section. In a YAML file all are paths of keys.
  func isOfSection(_ id: String) -> Bool { isPage && !id.hasPrefix(Self.keyMark) }

  /// The texts of a YAML file.
  init(of mapping: YAMLMapping, _ kind: FileKind) {
    texts = KeyedTexts(in: mapping, of: kind).texts.map {
      TranslatablePart(id: $0.path, form: .text, title: $0.path, text: $0.text, range: $0.range)
    }
    sections = []
    isPage = false
  }

  /// The texts of a page.
  /// - Parameters:
  ///   - body: the rendered text.
  ///   - start: where the text begins.
  init(
    of mapping: YAMLMapping, _ keys: KeySet, _ body: MarkupBody, start: SourceRange, features: FeatureReaders
  ) {
    texts = KeyedTexts(in: mapping, keys).texts.map {
      TranslatablePart(id: Self.keyMark + $0.path, form: .text, title: $0.path, text: $0.text, range: $0.range)
    }
    isPage = true
    let found = SectionTexts(of: body) { index in
      let block = body.components[index]
      guard let reader = features.component(block.name) else { return [] }
      // What is wrong in a component is reported where it is read.
      var ignored: [Diagnostic] = []
      let source = YAMLSource(
        text: block.source, path: start.path, firstLine: block.firstLine, indentation: block.indentation)
      guard case .mapping(let mapping)? = parseYAML(source, into: &ignored) else { return [] }
      return KeyedTexts(in: mapping, reader.keys).texts.map(\.text)
    }
    sections = found.sections.map { section in
      if let heading = section.heading.map({ body.headings[$0] }) {
        return TranslatablePart(
          id: heading.id, form: .section(level: heading.level), title: heading.text, text: section.text, range: heading.range)
      }
      return TranslatablePart(
        id: section.isOfNotes ? Self.footnotesID : Self.beginningID, form: section.isOfNotes ? .footnotes : .beginning, title: "",
        text: section.text, range: section.isOfNotes ? SourceRange(path: start.path) : start)
    }
  }
}
