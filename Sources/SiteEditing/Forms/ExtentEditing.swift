/// The splices for one step of an edit, from the extents of the values.
///
/// Nothing outside the value, the key or the item is touched: neither remarks nor the order, the quotes or the spaces of others.
struct ExtentEditing {
  let bytes: [UInt8]
  /// The lines of the keys.
  let region: Range<Int>
  let lineEnd: [UInt8]
  let root: YAMLExtent?
  /// The keys of a group in the order of their declaration, by its path; empty where the order is free.
  let order: ([FormStep]) -> [String]

  /// The splices; nil when the place is written in a way that is left alone.
  func splices(for edit: FormEdit) -> [Splice]? {
    switch edit {
    case .set(let path, let value): setting(value, at: path)
    case .remove(let path): removing(path)
    case .insert(let path, let value): inserting(value, at: path)
    case .move(let path, let to): moving(path, to: to)
    }
  }

  // MARK: Lines

  func lineStart(_ offset: Int) -> Int {
    (bytes[region.lowerBound..<offset].lastIndex(of: 0x0A).map { $0 + 1 }) ?? region.lowerBound
  }

  /// The end of a line, before its line end.
  func lineContentEnd(_ offset: Int) -> Int {
    let end = bytes[offset..<region.upperBound].firstIndex(of: 0x0A) ?? region.upperBound
    return end > offset && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  /// The start of the next line.
  func lineEnd(_ offset: Int) -> Int {
    bytes[offset..<region.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? region.upperBound
  }

  func column(_ offset: Int) -> Int { offset - lineStart(offset) }

  /// Whether nothing but spaces stands before an offset on its line.
  func isFirst(_ offset: Int) -> Bool { bytes[lineStart(offset)..<offset].allSatisfy { $0 == 0x20 } }

  func isSpace(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isWhiteSpace) }

  /// Lines to insert behind the line of an offset.
  func below(_ offset: Int, _ lines: [String]) -> Splice {
    let place = lineContentEnd(offset)
    return Splice(place..<place, lines.flatMap { lineEnd + Array($0.utf8) })
  }

  // MARK: Values

  private func setting(_ value: FormValue, at path: [FormStep]) -> [Splice]? {
    guard let known = root?[path], !path.isEmpty else { return adding(value, at: path) }
    guard let outer = root?[path.dropLast()], known.style != .marked else { return nil }
    if outer.isFlow {
      if known.style == .absent { return [Splice(known.range, (" " + YAMLWriting.inBrackets(value)).utf8)] }
      if case .text(let text) = value {
        return [Splice(known.range, YAMLText.inline(text, like: known.style, inBrackets: true).utf8)]
      }
      return [Splice(known.range, YAMLWriting.inBrackets(value).utf8)]
    }
    guard let place = placeOfValue(path, in: outer) else { return nil }
    return replacing(known, with: value, after: place.mark, column: place.column)
  }

  /// Behind what a value stands, and the column of its key or hyphen.
  private func placeOfValue(_ path: [FormStep], in outer: YAMLExtent) -> (mark: Int, column: Int)? {
    switch path.last {
    case .key(let key):
      guard let entry = outer.entries.first(where: { $0.key == key }) else { return nil }
      return (entry.afterColon, column(entry.start))
    case .index(let index):
      guard outer.items.indices.contains(index), let hyphen = outer.items[index].hyphen else { return nil }
      return (hyphen + 1, column(hyphen))
    case nil: return nil
    }
  }

  private func replacing(_ known: YAMLExtent, with value: FormValue, after mark: Int, column: Int) -> [Splice]? {
    if case .text(let text) = value {
      switch known.style {
      case .block(let header):
        if let found = BlockScalarEditing(bytes: bytes, header: header, lineEnd: lineEnd).splices(to: text) { return found }
      case .plain, .singleQuoted, .doubleQuoted:
        let isLong = text.utf8.contains(0x0A) && YAMLText.canBeBlock(text)
        if !isLong || known.style == .doubleQuoted && bytes[known.range].contains(UInt8(ascii: "\\")) {
          return [Splice(known.range, YAMLText.inline(text, like: known.style).utf8)]
        }
      case .flowList, .flowGroup, .blockList, .blockGroup, .absent, .marked: break
      }
    }
    let written = YAMLWriting.value(value, at: column)
    let isBelow = lineStart(known.range.lowerBound) > mark
    if isBelow {
      // A remark behind the key stays there; one behind the last line of the old value goes with it.
      let lines = written.lines.flatMap { lineEnd + Array($0.utf8) }
      return [
        Splice(mark..<mark, written.head.utf8), Splice(lineContentEnd(mark)..<lineContentEnd(known.range.upperBound), lines),
      ]
    }
    if case .block = known.style {
      let text = written.lines.flatMap { lineEnd + Array($0.utf8) }
      let headEnd = known.range.lowerBound + bytes[known.range].prefix { !$0.isWhiteSpace }.count
      return [
        Splice(mark..<headEnd, written.head.utf8), Splice(lineContentEnd(headEnd)..<known.range.upperBound, text),
      ]
    }
    let splice = Splice(mark..<known.range.upperBound, written.head.utf8)
    return [splice] + (written.lines.isEmpty ? [] : [below(known.range.upperBound, written.lines)])
  }

  // MARK: New keys

  /// Makes a key that is missing, with the groups around it.
  private func adding(_ value: FormValue, at path: [FormStep]) -> [Splice]? {
    var known = path.count - 1
    while known > 0, root?[path[..<known]] == nil { known -= 1 }
    guard known < path.count, case .key(let key) = path[known],
      let whole = FormValue.none.setting(value, at: path[(known + 1)...])
    else { return nil }
    let outer = Array(path[..<known])
    guard let group = root?[outer] else { return outer.isEmpty ? atTop(key, whole) : nil }
    switch group.style {
    case .blockGroup: return entry(key, whole, in: group, order: order(outer))
    case .flowGroup: return entryInBrackets(key, whole, in: group, order: order(outer))
    case .absent: return setting(.group([(key, whole)]), at: outer)
    case .plain where FormValue.text(String(decoding: bytes[group.range], as: UTF8.self)) == .text("~"):
      return setting(.group([(key, whole)]), at: outer)
    case .plain, .singleQuoted, .doubleQuoted, .block, .flowList, .blockList, .marked: return nil
    }
  }

  private func atTop(_ key: String, _ value: FormValue) -> [Splice]? {
    let lines = YAMLWriting.entry(key, value, at: 0)
    let isEnded = region.isEmpty || bytes[region.upperBound - 1] == 0x0A
    let text = lines.flatMap { Array($0.utf8) + lineEnd }
    return [Splice(region.upperBound..<region.upperBound, (isEnded ? [] : lineEnd) + text)]
  }

  /// The entry behind which a key belongs by its declaration; nil when it belongs before all.
  private func predecessor(of key: String, in group: YAMLExtent, order: [String]) -> Int? {
    guard let place = order.firstIndex(of: key) else { return group.entries.indices.last }
    let before = group.entries.indices.compactMap { index in
      order.firstIndex(of: group.entries[index].key).flatMap { $0 < place ? (rank: $0, index: index) : nil }
    }
    return before.max { $0.rank < $1.rank }?.index
  }

  private func entry(_ key: String, _ value: FormValue, in group: YAMLExtent, order: [String]) -> [Splice]? {
    guard let first = group.entries.first else { return nil }
    let indentation = column(first.start)
    let lines = YAMLWriting.entry(key, value, at: indentation)
    if let index = predecessor(of: key, in: group, order: order) {
      return [below(group.entries[index].end, lines)]
    }
    guard isFirst(first.start) else {
      // The first key of an item, behind its hyphen.
      let text = lines.joined(separator: String(decoding: lineEnd, as: UTF8.self)).dropFirst(indentation)
      return [Splice(first.start..<first.start, Array(text.utf8) + lineEnd + Array(YAMLWriting.spaces(indentation).utf8))]
    }
    let start = lineStart(first.start)
    return [Splice(start..<start, lines.flatMap { Array($0.utf8) + lineEnd })]
  }

  private func entryInBrackets(_ key: String, _ value: FormValue, in group: YAMLExtent, order: [String]) -> [Splice]? {
    let text = YAMLWriting.entryInBrackets(key, value)
    guard let first = group.entries.first else {
      return [Splice((group.range.lowerBound + 1)..<(group.range.upperBound - 1), text.utf8)]
    }
    guard let index = predecessor(of: key, in: group, order: order) else {
      return [Splice(first.start..<first.start, (text + ", ").utf8)]
    }
    let end = group.entries[index].end
    return [Splice(end..<end, (", " + text).utf8)]
  }
}
