import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteEditing
import SiteModel

/// A file for the app: its form, its text by blocks, and what is wrong with it.
struct DeskFile: Encodable, Sendable {
  let path: String
  let fingerprint: String
  let kind: String
  let kindLabel: String
  let language: String
  let original: String?
  let translations: [String: String]
  let title: String
  let url: String?
  let state: String
  let reason: String?
  let isReadable: Bool
  let actions: [ActionMessage]
  let fields: [Field]
  let unknown: [String]
  let blocks: [Block]
  let source: String
  let lineEnd: String
  let findings: [FindingMessage]
  let revision: Int
  var isMerged: Bool?
  /// The version before the last change, where that was made in the desk.
  var undo: String?
  /// Why the last version could not be kept.
  var unkept: String?

  struct Block: Encodable, Sendable {
    let kind: String
    let lines: [Int]
    let text: String
    let level: Int?
    let name: String?
    let isAlert: Bool?
    let fields: [Field]?
  }

  /// - Parameters:
  ///   - file: a file that may be edited.
  ///   - bytes: its content.
  init(_ file: SiteFolder.File, _ bytes: [UInt8], in site: DeskSite) throws(Refusal) {
    guard let kind = site.readers.fileKind(of: file.contentPath) else { throw .notYours }
    let reading = FileReading(path: file.contentPath, displayPath: file.displayPath, bytes: bytes, kind: kind, in: site)
    path = file.contentPath
    fingerprint = DeskSite.fingerprint(of: bytes)
    self.kind = kind.name
    kindLabel = kind.words[site.language]
    let (language, original) = site.language(of: path)
    self.language = language?.code ?? ""
    self.original = original
    translations = original == nil ? site.translations(of: path) : [:]
    let page = site.page(of: path)
    title = page?.meta.title.value ?? String(path.split(separator: "/").last ?? "")
    url = page?.address.path
    (state, reason) = site.state(of: path)
    isReadable = reading.places.value != nil
    actions = ActionMessage.all(for: reading)
    fields = reading.fields
    unknown = kind.shape == .keys ? reading.making.unknown(of: kind.keys) : []
    blocks = reading.blocks
    source = String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self).replacing(
      "\r\n", with: "\n")
    lineEnd = LineIndex(bytes).lineEnd.count == 2 ? "\r\n" : "\n"
    findings = reading.findings
    revision = site.moment.checkedRevision
  }
}

/// The reading of one file for its form.
struct FileReading {
  let path: String
  let displayPath: String
  let bytes: [UInt8]
  let kind: FileKind
  let site: DeskSite
  let places: FormPlaces
  let making: FieldMaking
  private let textBlocks: [TextBlock]

  init(path: String, displayPath: String, bytes: [UInt8], kind: FileKind, in site: DeskSite) {
    self.path = path
    self.displayPath = displayPath
    self.bytes = bytes
    self.kind = kind
    self.site = site
    let isPage = path.hasSuffix(".md")
    places = FormPlaces(bytes, path: displayPath, isPage: isPage)
    let (language, original) = site.language(of: path)
    making = FieldMaking(
      options: FieldOptions(site, in: language), language: site.language, places: places,
      inherited: kind.translation == .none ? nil : original.flatMap { Self.value(of: $0, in: site) },
      isPlacedByAll: kind.isPlacedByAll)
    textBlocks =
      places.file?.textLine.map { Self.blocks(of: bytes, from: $0, componentNames: site.readers.componentNames) } ?? []
  }

  private static func value(of path: String, in site: DeskSite) -> FormValue? {
    guard let file = site.folder.files.first(where: { $0.contentPath == path }), let bytes = try? file.source.contents() else {
      return nil
    }
    return FormPlaces(bytes, path: path, isPage: path.hasSuffix(".md")).value
  }

  static func blocks(of bytes: [UInt8], from textLine: Int, componentNames: Set<String>) -> [TextBlock] {
    guard let start = LineIndex(bytes).line(textLine)?.lowerBound else { return [] }
    return TextBlock.all(in: String(decoding: bytes[start...], as: UTF8.self), firstLine: textLine, componentNames: componentNames)
  }

  var fields: [Field] {
    places.value == nil ? [] : making.fields(of: kind)
  }

  var blocks: [DeskFile.Block] {
    let lines = LineIndex(bytes)
    return textBlocks.map { block in
      let first = lines.line(block.lines.lowerBound)?.lowerBound ?? 0
      let last = lines.line(block.lines.upperBound)?.upperBound ?? first
      var text = String(decoding: bytes[first..<last], as: UTF8.self).replacing("\r\n", with: "\n")
      while text.hasSuffix("\n") { text.removeLast() }
      return DeskFile.Block(
        kind: block.kind.rawValue, lines: [block.lines.lowerBound, block.lines.upperBound], text: text, level: block.level,
        name: block.name, isAlert: block.kind == .quote ? block.isAlert : nil, fields: fields(of: block))
    }
  }

  private func fields(of block: TextBlock) -> [Field]? {
    guard let name = block.name, let keys = site.readers.keys(ofComponent: name) else { return nil }
    let places = FormPlaces(bytes, path: displayPath, componentAt: block.lines)
    guard places.value != nil else { return nil }
    return FieldMaking(options: making.options, language: site.language, places: places).fields(of: keys)
  }

  // MARK: What is wrong

  var findings: [FindingMessage] {
    (site.moment.findings + site.moment.advice).filter { $0.range?.path == displayPath }.sortedForReport().map(message)
  }

  private func message(_ finding: Diagnostic) -> FindingMessage {
    var message = FindingMessage(finding, path: path, in: site.language) { site.contentPath(of: $0) }
    guard let range = finding.range, range.line > 0 else { return message }
    if let textLine = places.file?.textLine, range.line >= textLine {
      message.lines = textBlocks.first { $0.lines.contains(range.line) }.map { [$0.lines.lowerBound, $0.lines.upperBound] }
    } else {
      let path = places.path(at: range)
      message.at = path.isEmpty ? nil : path.map(JSONStep.init)
    }
    return message
  }
}

extension DeskSite {
  /// The path of a file in the site folder, from the one that messages show.
  func contentPath(of displayPath: String) -> String {
    displayPath.hasPrefix(folder.displayPath + "/") ? String(displayPath.dropFirst(folder.displayPath.count + 1)) : displayPath
  }
}
