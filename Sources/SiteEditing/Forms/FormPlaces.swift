import ContentLoading
import Diagnostics

/// Where the values of a file stand, and how they are written.
public struct FormPlaces: Sendable {
  /// A value as it is written.
  public struct Place: Sendable {
    public let raw: String
    /// The lines of the key or the item with its value, from 1.
    public let lines: ClosedRange<Int>
  }

  /// Nil when the keys cannot be read.
  public let value: FormValue?
  public let file: KeyedFile?
  private let lines: LineIndex
  private let root: YAMLExtent?
  /// Whether the places of values are known; if not, only the source can be edited.
  public let isClear: Bool

  public init(_ bytes: [UInt8], path: String, isPage: Bool) {
    var findings: [Diagnostic] = []
    let file = KeyedFile.read(bytes, path: path, isPage: isPage, into: &findings)
    let index = LineIndex(bytes)
    self.init(file, index, in: file.flatMap { FormEditing.region(of: $0, in: index) })
  }

  /// The keys of a component, from the lines between its fences.
  public init(_ bytes: [UInt8], path: String, componentAt lines: ClosedRange<Int>) {
    let index = LineIndex(bytes)
    guard let first = index.line(lines.lowerBound), let last = index.line(lines.upperBound), lines.count >= 2,
      let text = String(validating: bytes[first.upperBound..<last.lowerBound], as: UTF8.self)
    else {
      self.init(nil, index, in: nil)
      return
    }
    var findings: [Diagnostic] = []
    let file = KeyedFile.keys(in: text, path: path, firstLine: lines.lowerBound + 1, into: &findings)
    self.init(file, index, in: first.upperBound..<last.lowerBound)
  }

  private init(_ file: KeyedFile?, _ lines: LineIndex, in region: Range<Int>?) {
    self.file = file
    self.lines = lines
    value = file.map(FormEditing.value)
    guard file != nil, let region else {
      (root, isClear) = (nil, false)
      return
    }
    do throws(UnclearLayout) {
      root = try YAMLLayout.of(lines.bytes, in: region)
      isClear = true
    } catch {
      (root, isClear) = (nil, false)
    }
  }

  /// The value at a path as it is written; nil when it is not there, or written in a way that only the source can change.
  public func place(of path: [FormStep]) -> Place? {
    guard let last = path.last, let outer = root?[path.dropLast()], let found = outer[last], found.style != .marked else {
      return nil
    }
    let start: Int
    switch last {
    case .key(let key): start = outer.entries.first { $0.key == key }?.start ?? found.range.lowerBound
    case .index(let index): start = outer.items[index].hyphen ?? found.range.lowerBound
    }
    let first = lines.line(of: start)
    return Place(
      raw: String(decoding: lines.bytes[found.range], as: UTF8.self),
      lines: first...max(first, lines.line(of: max(start, found.range.upperBound - 1))))
  }

  /// The path of the innermost value at a place of the file; empty when there is none.
  public func path(at place: SourceRange) -> [FormStep] {
    guard let root, let line = lines.line(place.line) else { return [] }
    let offset = place.column > 0 ? lines.offset(line: place.line, column: place.column) : nil
    return path(in: root, at: offset.map { $0..<($0 + 1) } ?? line)
  }

  private func path(in extent: YAMLExtent, at range: Range<Int>) -> [FormStep] {
    for entry in extent.entries where entry.range.overlaps(range) {
      return [.key(entry.key)] + path(in: entry.value, at: range)
    }
    for (index, item) in extent.items.enumerated() where item.range.overlaps(range) {
      return [.index(index)] + path(in: item.value, at: range)
    }
    return []
  }
}
