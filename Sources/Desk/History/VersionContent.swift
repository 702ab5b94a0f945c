import ContentLoading
import MarkdownRendering
import SiteEditing

/// What a version of a file says: its keys, and its text by blocks.
struct VersionContent: Sendable {
  struct Piece: Sendable, Hashable {
    let kind: TextBlock.Kind
    let text: String
  }

  /// Nil when the keys cannot be read.
  let value: FormValue?
  let blocks: [Piece]
  let source: String

  init(_ bytes: [UInt8], path: String, componentNames: Set<String>) {
    source = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let places = FormPlaces(bytes, path: path, isPage: path.hasSuffix(".md"))
    value = places.value
    let lines = LineIndex(bytes)
    let found = places.file?.textLine.map { FileReading.blocks(of: bytes, from: $0, componentNames: componentNames) } ?? []
    blocks = found.map { block in
      let first = lines.line(block.lines.lowerBound)?.lowerBound ?? 0
      let last = lines.line(block.lines.upperBound)?.upperBound ?? first
      var text = String(decoding: bytes[first..<last], as: UTF8.self).replacing("\r\n", with: "\n")
      while text.last == "\n" { text.removeLast() }
      return Piece(kind: block.kind, text: text)
    }
  }

  /// The whole file by its lines, where its parts say nothing.
  var lines: [Piece] {
    source.split(separator: "\n", omittingEmptySubsequences: false).map { Piece(kind: .code, text: String($0)) }
  }
}
