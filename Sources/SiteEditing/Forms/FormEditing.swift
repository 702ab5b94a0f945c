import ContentLoading
import Diagnostics

/// A file of the site with edits of its keys and of its text, which keep every other byte.
///
/// Each edit is proved: the file is read again by libyaml, and all values but the edited one must be as they were.
public struct FormEditing: Sendable {
  public private(set) var bytes: [UInt8]
  private let path: String
  private let isPage: Bool
  /// The declared keys; nil where names are free.
  private let keys: KeySet?
  /// Whether they stand in groups under names that the author chose.
  private let isNamed: Bool

  /// - Parameters:
  ///   - path: the file, as findings name it.
  ///   - isPage: whether the keys are the front matter of a page.
  ///   - keys: the declared keys; nil where names are free.
  ///   - isNamed: whether they stand in groups under names that the author chose.
  public init(_ bytes: [UInt8], path: String, isPage: Bool, keys: KeySet?, isNamed: Bool = false) {
    self.bytes = bytes
    self.path = path
    self.isPage = isPage
    self.keys = keys
    self.isNamed = isNamed
  }

  /// The file as it is now; nil when its keys cannot be read.
  public var file: KeyedFile? {
    var findings: [Diagnostic] = []
    return KeyedFile.read(bytes, path: path, isPage: isPage, into: &findings)
  }

  /// The values as they are now; nil when they cannot be read.
  public var value: FormValue? { file.map { Self.value(of: $0) } }

  /// Changes keys. Either the edit is made, or nothing is.
  public mutating func apply(_ edit: FormEdit) throws(EditRefusal) {
    guard let before = file else { throw .unreadable }
    guard let region = Self.region(of: before, in: LineIndex(bytes)) else { throw .unclear }
    let edited = try RegionEditing(path: path, keys: keys, isNamed: isNamed).applying(
      edit, to: bytes, in: region, firstLine: before.keyLines.lowerBound)
    var findings: [Diagnostic] = []
    guard let after = KeyedFile.read(edited, path: path, isPage: isPage, into: &findings),
      let newRegion = Self.region(of: after, in: LineIndex(edited)),
      bytes[..<region.lowerBound] == edited[..<newRegion.lowerBound], bytes[region.upperBound...] == edited[newRegion.upperBound...]
    else { throw .unclear }
    bytes = edited
  }

  /// Changes keys of a component in the text of a page: of the lines between its fences.
  /// - Parameter lines: the lines of the component with its fences, from 1, both included.
  public mutating func apply(_ edit: FormEdit, inComponentAt lines: ClosedRange<Int>, keys: KeySet?) throws(EditRefusal) {
    let index = LineIndex(bytes)
    guard lines.count >= 2, let textLine = file?.textLine, lines.lowerBound >= textLine, let first = index.line(lines.lowerBound),
      let last = index.line(lines.upperBound), bytes[first].starts(with: "```".utf8) || bytes[first].starts(with: "~~~".utf8)
    else { throw .noSuchPlace }
    let isClosed = bytes[last].starts(with: "```".utf8) || bytes[last].starts(with: "~~~".utf8)
    guard isClosed else { throw .unclear }
    bytes = try RegionEditing(path: path, keys: keys).applying(
      edit, to: bytes, in: first.upperBound..<last.lowerBound, firstLine: lines.lowerBound + 1)
  }

  /// The bytes of the lines with keys.
  static func region(of file: KeyedFile, in lines: LineIndex) -> Range<Int>? {
    guard let start = lines.line(file.keyLines.lowerBound)?.lowerBound else { return nil }
    guard file.textLine != nil else { return start..<lines.bytes.count }
    return lines.line(file.keyLines.upperBound).map { start..<$0.lowerBound }
  }

  static func value(of file: KeyedFile) -> FormValue { file.keys.map(FormValue.init) ?? .group([]) }

  // MARK: The text

  /// Replaces lines of the text of a page; an empty text takes them out.
  /// - Parameter lines: the first and the last line, from 1; with the last before the first, the text comes before the first.
  public mutating func replaceText(lines: (first: Int, last: Int), with text: String) throws(EditRefusal) {
    guard let textLine = file?.textLine else { throw .unreadable }
    let editing = TextLines(bytes: bytes, textLine: textLine)
    guard let splice = editing.splice(lines, with: try Self.checked(text)) else { throw .noSuchPlace }
    guard let edited = bytes.applying([splice]) else { throw .unclear }
    bytes = edited
  }

  /// Replaces the whole file, with the line ends that it has.
  public mutating func replaceAll(with text: String) throws(EditRefusal) {
    let text = try Self.checked(text)
    let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    bytes = mark + TextLines.written(text, lineEnd: LineIndex(bytes).lineEnd)
  }

  /// A text with `\n` as line end, if every file may hold it.
  static func checked(_ text: String) throws(EditRefusal) -> String {
    let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var findings: [Diagnostic] = []
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" }),
      text.isEmpty || KeyedFile.mayHold(Array(text.utf8), into: &findings)
    else { throw .badText }
    return text
  }
}
