import ContentLoading
import Diagnostics

/// Edits of the keys at the top of a file: lines added behind them, values added to a list, lines taken out.
///
/// What is written in a way that these edits do not know gives nil: then nothing is edited.
struct KeyEditing {
  let lines: LineIndex
  let keys: YAMLMapping
  /// Whether the keys are the front matter of a page, and not the whole file.
  let isFrontMatter: Bool

  private var bytes: [UInt8] { lines.bytes }
  private var lineEnd: [UInt8] { lines.lineEnd }

  /// Adds keys behind all others, each on a line of its own.
  func adding(_ added: [String]) -> [Splice]? {
    guard !added.isEmpty else { return [] }
    guard let end = isFrontMatter ? closingFence : bytes.count else { return nil }
    let indentation = Array(repeating: UInt8(0x20), count: max(0, (keys.entries.first?.keyRange.column ?? 1) - 1))
    let text = added.flatMap { indentation + Array($0.utf8) + lineEnd }
    let needsLineEnd = end > 0 && bytes[end - 1] != 0x0A && end > (lines.line(1)?.lowerBound ?? 0)
    return [Splice(end..<end, (needsLineEnd ? lineEnd : []) + text)]
  }

  /// The offset of the line of hyphens that ends the front matter.
  private var closingFence: Int? {
    var number = 2
    while let line = lines.line(number) {
      let content = bytes[line]
      if content.starts(with: "---".utf8), content.dropFirst(3).allSatisfy(\.isWhiteSpace) {
        return line.lowerBound
      }
      number += 1
    }
    return nil
  }

  /// Takes out a key whose value stands on its line, with the line; nil when it is written otherwise.
  func removing(_ name: String) -> [Splice]? {
    guard let entry = keys[name], let line = lines.line(entry.keyRange.line), case .scalar(let text, true, _) = entry.value else {
      return nil
    }
    let content = String(decoding: bytes[line], as: UTF8.self).trimmingWhitespace()
    return content == "\(name): \(text)" ? [Splice(line, [])] : nil
  }

  /// Changes a list of texts, which may be there already or not.
  /// - Parameters:
  ///   - additions: the texts to add behind those that are there.
  ///   - removals: the texts to take out.
  func list(_ name: String, adding additions: [String], removing removals: Set<String>) -> [Splice]? {
    guard let entry = keys[name] else {
      return additions.isEmpty ? [] : adding(["\(name): [\(additions.map(Self.item).joined(separator: ", "))]"])
    }
    switch entry.value {
    case .scalar(let text, _, let place):
      guard let written = scalar(text.trimmingWhitespace(), place) else { return nil }
      let kept = removals.contains(text.trimmingWhitespace()) ? [] : [written.whole]
      return kept.count == 1 && additions.isEmpty ? [] : flow(kept, additions, in: written.whole, isBracketed: false, entry)
    case .sequence(let items, let place):
      let written = items.map { item -> (text: String, range: Range<Int>)? in
        guard case .scalar(let text, _, let range) = item, let found = scalar(text, range) else { return nil }
        return (text, found.whole)
      }
      guard !written.contains(where: { $0 == nil }), let start = lines.offset(line: place.line, column: place.column),
        start < bytes.count
      else { return nil }
      let found = written.compactMap(\.self)
      let isChanged = !additions.isEmpty || found.contains { removals.contains($0.text) }
      guard isChanged else { return [] }
      if bytes[start] != UInt8(ascii: "[") { return block(found, additions, removals, entry) }
      guard let first = found.first, let last = found.last else {
        guard let close = bytes[start...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        return [Splice((start + 1)..<close, additions.map(Self.item).joined(separator: ", ").utf8)]
      }
      let kept = found.filter { !removals.contains($0.text) }.map(\.range)
      if kept.count == found.count {
        let text = additions.map { ", " + Self.item($0) }.joined()
        return [Splice(last.range.upperBound..<last.range.upperBound, text.utf8)]
      }
      let area = first.range.lowerBound..<last.range.upperBound
      // A remark between two values would go with them.
      guard !bytes[area].contains(UInt8(ascii: "#")) else { return nil }
      return flow(kept, additions, in: area, isBracketed: true, entry)
    case .mapping, .null: return nil
    }
  }

  /// A text as YAML: without quotes where it can do without.
  static func item(_ text: String) -> String {
    PathSpelling.canBePlain(text) ? text : PathSpelling.singleQuoted(text)
  }

  private func scalar(_ text: String, _ place: SourceRange) -> WrittenScalar? {
    lines.offset(line: place.line, column: place.column).flatMap { WrittenScalar(text, at: $0, in: bytes) }
  }

  /// The values between two brackets, or the only value without them, written anew.
  private func flow(
    _ kept: [Range<Int>], _ additions: [String], in area: Range<Int>, isBracketed: Bool, _ entry: YAMLMapping.Entry
  ) -> [Splice]? {
    let items = kept.map { String(decoding: bytes[$0], as: UTF8.self) } + additions.map(Self.item)
    guard !items.isEmpty else { return wholeLine(of: entry, through: area) }
    let text = items.joined(separator: ", ")
    return [Splice(area, (isBracketed || items.count == 1 ? text : "[\(text)]").utf8)]
  }

  /// Takes out a key with its value when they are alone on their line.
  private func wholeLine(of entry: YAMLMapping.Entry, through area: Range<Int>) -> [Splice]? {
    guard let line = lines.line(entry.keyRange.line), line.contains(area.lowerBound), area.upperBound <= line.upperBound else {
      return nil
    }
    let before = String(decoding: bytes[line.lowerBound..<area.lowerBound], as: UTF8.self).trimmingWhitespace()
    let after = String(decoding: bytes[area.upperBound..<line.upperBound], as: UTF8.self).trimmingWhitespace()
    let isAlone =
      before == "\(entry.key):" && after.isEmpty || before.hasPrefix("\(entry.key):") && before.hasSuffix("[") && after == "]"
    return isAlone ? [Splice(line, [])] : nil
  }

  /// A list with a hyphen before each value.
  private func block(
    _ items: [(text: String, range: Range<Int>)], _ additions: [String], _ removals: Set<String>, _ entry: YAMLMapping.Entry
  ) -> [Splice]? {
    var splices: [Splice] = []
    var places: [(line: Range<Int>, prefix: ArraySlice<UInt8>)] = []
    for item in items {
      guard let line = lines.line(lines.line(of: item.range.lowerBound)) else { return nil }
      let prefix = bytes[line.lowerBound..<item.range.lowerBound]
      guard String(decoding: prefix, as: UTF8.self).trimmingWhitespace() == "-" else { return nil }
      places.append((line, prefix))
    }
    let kept = items.indices.filter { !removals.contains(items[$0].text) }
    for index in items.indices where removals.contains(items[index].text) { splices.append(Splice(places[index].line, [])) }
    if kept.isEmpty, additions.isEmpty {
      guard let line = lines.line(entry.keyRange.line),
        String(decoding: bytes[line], as: UTF8.self).trimmingWhitespace() == "\(entry.key):"
      else { return nil }
      return [Splice(line, [])] + splices
    }
    if let last = places.last, !additions.isEmpty {
      let isEnded = last.line.upperBound > 0 && bytes[last.line.upperBound - 1] == 0x0A
      let text = additions.flatMap { Array(last.prefix) + Array(Self.item($0).utf8) + lineEnd }
      splices.append(Splice(last.line.upperBound..<last.line.upperBound, (isEnded ? [] : lineEnd) + text))
    }
    return splices
  }
}
