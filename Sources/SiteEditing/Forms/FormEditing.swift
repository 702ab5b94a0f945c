import ContentLoading
import Diagnostics

/// Why an edit was not made. The file is as it was.
public struct EditRefusal: Error, Sendable, Equatable {
  /// A name for programs.
  public let identifier: String
  public let reason: Words

  init(_ identifier: String, en: String, nl: String) {
    self.identifier = identifier
    reason = Words(en: en, nl: nl)
  }

  public static func == (left: EditRefusal, right: EditRefusal) -> Bool { left.identifier == right.identifier }

  static let unreadable = EditRefusal(
    "edit.unreadable", en: "the file has a fault that must be mended first: its keys cannot be read",
    nl: "er zit een fout in het bestand die eerst weg moet: de sleutels zijn niet te lezen")
  static let unclear = EditRefusal(
    "edit.unclear",
    en: "this is written in a way that can only be changed in the source, without changing anything else",
    nl: "dit is zo geschreven dat het alleen in de bron te veranderen is zonder ook iets anders te veranderen")
  public static let noSuchPlace = EditRefusal(
    "edit.no-such-place", en: "what was to be changed is not there (any more)", nl: "wat veranderd moest worden, is er niet (meer)")
  static let badText = EditRefusal(
    "edit.bad-text", en: "the text holds a character that no file of a site may hold",
    nl: "in de tekst staat een teken dat in geen bestand van een site mag staan")
}

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

/// Edits the keys in some lines of a file.
struct RegionEditing {
  let path: String
  let keys: KeySet?
  var isNamed = false

  /// The keys that are declared at a path.
  private func keys(inside path: ArraySlice<FormStep>) -> KeySet? {
    if isNamed, path.isEmpty { return nil }
    return KeySet.keys(inside: path.dropFirst(isNamed ? 1 : 0), of: keys)
  }

  func applying(
    _ edit: FormEdit, to bytes: [UInt8], in region: Range<Int>, firstLine: Int
  ) throws(EditRefusal) -> [UInt8] {
    guard var value = value(of: bytes[region], firstLine) else { throw .unreadable }
    let edit = try edit.withCheckedTexts().ordered(by: keys(inside:))
    guard let steps = edit.steps(on: value) else { throw .noSuchPlace }
    var (bytes, region) = (bytes, region)
    for step in steps {
      guard let expected = step.applied(to: value) else { throw .noSuchPlace }
      let root: YAMLExtent?
      do throws(UnclearLayout) { root = try YAMLLayout.of(bytes, in: region) } catch { throw .unclear }
      let editing = ExtentEditing(
        bytes: bytes, region: region, lineEnd: LineIndex(bytes).lineEnd, root: root,
        order: { keys(inside: $0[...])?.keys.map(\.name) ?? [] })
      guard let splices = editing.splices(for: step),
        splices.allSatisfy({ $0.range.lowerBound >= region.lowerBound && $0.range.upperBound <= region.upperBound }),
        let edited = bytes.applying(splices)
      else { throw .unclear }
      let after = region.lowerBound..<(region.upperBound + edited.count - bytes.count)
      guard let found = self.value(of: edited[after], firstLine), found == expected else { throw .unclear }
      (bytes, region, value) = (edited, after, found)
    }
    return bytes
  }

  private func value(of bytes: ArraySlice<UInt8>, _ firstLine: Int) -> FormValue? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var findings: [Diagnostic] = []
    return KeyedFile.keys(in: text, path: path, firstLine: firstLine, into: &findings).map(FormEditing.value)
  }
}

extension FormEdit {
  fileprivate func withCheckedTexts() throws(EditRefusal) -> FormEdit {
    switch self {
    case .set(let path, let value): .set(path, try value.withCheckedTexts())
    case .insert(let path, let value): .insert(path, try value.withCheckedTexts())
    case .remove, .move: self
    }
  }
}

extension FormValue {
  fileprivate func withCheckedTexts() throws(EditRefusal) -> FormValue {
    switch self {
    case .text(let text): return .text(Self.withoutLastLineEnds(try FormEditing.checked(text)))
    case .none: return .none
    case .list(let items):
      var checked: [FormValue] = []
      for item in items { checked.append(try item.withCheckedTexts()) }
      return .list(checked)
    case .group(let entries):
      var checked: [(key: String, value: FormValue)] = []
      for entry in entries { checked.append((try FormEditing.checked(entry.key), try entry.value.withCheckedTexts())) }
      return .group(checked)
    }
  }
}
