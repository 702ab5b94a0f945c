import Diagnostics
import Foundation
import MarkdownRendering
import SiteBuilder
import SiteModel
import SiteRendering
import Testing

@testable import ContentLoading

/// Reads files of every kind from their YAML, like the loader.
struct KeyReading {
  private let readers = FeatureSet.builtIn.readers
  private let context: ParsingContext
  private let language: LanguageTag

  init() throws {
    language = try #require(LanguageTag("nl"))
    let strings = MarkdownStrings(
      alertNote: "a", alertTip: "b", alertImportant: "c", alertWarning: "d", alertCaution: "e", table: "f {number}", footnotes: "g",
      footnoteReference: "h {number}", footnoteBack: "i", taskDone: "j", taskOpen: "k")
    context = ParsingContext(
      languages: [language], strings: [language: strings], reservedIDs: [], siteURL: "", clock: .utc, features: readers)
  }

  /// The findings in a file of a kind.
  func findings(in text: String, of kind: FileKind) throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if kind.name == "site" {
      _ = SiteConfiguration.read(try mapping(text), readers.siteKeys, into: &diagnostics)
    } else if kind.name == "contrast-pairs" {
      _ = ContrastPair.readAll(text, path: "a.yml", into: &diagnostics)
    } else if kind.name == "translations" {
      var mapping = try mapping(text)
      _ = AcceptedTexts.taken(from: &mapping, into: &diagnostics)
    } else if let data = readers.data.first(where: { $0.fileKind?.name == kind.name }) {
      try withFolder(holding: text, as: data.part.hasSuffix("/") ? data.part + "a.yml" : data.part + "yml") {
        _ = data.read($0.part(data.part), context, into: &diagnostics)
      }
    } else if let component = readers.component(kind.name.replacing("components.", with: "")), kind.name.contains(".") {
      var reader = MappingReader(try mapping(text), component.keys)
      _ = component.read(&reader, try markdown)
      diagnostics = reader.finish()
    } else if let declared = readers.declarations.first(where: { $0.kind.name == kind.name }) {
      try withFolder(holding: text, as: declared.part + "a.yml") { folder in
        try? Data().write(to: URL(fileURLWithPath: "\(folder.displayPath)/\(declared.part)a.mustache"))
        _ = DeclaredFeatures(in: SiteFolder.list(folder.displayPath), languages: [language], into: &diagnostics)
      }
    } else {
      diagnostics = try page(text, of: kind).findings
    }
    return diagnostics
  }

  /// A page of a kind, with the findings in its front matter.
  func page(_ text: String, of kind: FileKind) throws -> (page: Page, findings: [Diagnostic]) {
    let ofFolder = readers.kind(ofFolder: kind.name)
    let pageKind = try #require(ofFolder ?? (kind.name == "sections" ? .section : kind.name == "pages" ? .page : nil))
    #expect(readers.keys(of: pageKind) === kind.keys)
    var reader = MappingReader(try mapping(text), kind.keys)
    var meta = PageMeta.read(&reader, kind: pageKind, layouts: readers.layouts, rules: readers.ruleNames, markdown: try markdown)
    let ofKind = readers.reader(of: pageKind)
    ofKind?.add(to: &meta, &reader)
    let read = ofKind?.read(&reader, ReadingContext(id: "a/b", clock: .utc, markdown: try markdown)) ?? .plain
    let content: (any PageContent)? = if case .about(let found, _) = read { found } else { nil }
    let page = Page(
      id: "a/b", language: language, kind: pageKind, source: "a.md", contentPath: "a/b.md", meta: meta, body: MarkupBody(),
      components: [], content: content)
    return (page, reader.finish())
  }

  private var markdown: MarkdownRenderer { get throws { try #require(context.renderers[language]) } }

  private func mapping(_ text: String) throws -> YAMLMapping {
    var diagnostics: [Diagnostic] = []
    let value = parseYAML(YAMLSource(text: text, path: "a.yml"), into: &diagnostics)
    guard case .mapping(let mapping)? = value, diagnostics.isEmpty else {
      Issue.record("not a mapping: \(text) \(diagnostics)")
      return YAMLMapping(entries: [], range: SourceRange(path: "a.yml"))
    }
    return mapping
  }

  private func withFolder(holding text: String, as path: String, _ body: (SiteFolder) -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-keys-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    body(SiteFolder.list(folder.path))
  }
}
