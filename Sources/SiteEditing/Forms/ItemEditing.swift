/// The splices for what is there already: keys and items are removed, items are inserted beside others, and moved.
extension ExtentEditing {
  func removing(_ path: [FormStep]) -> [Splice]? {
    guard let last = path.last, let outer = root?[path.dropLast()], outer.style != .marked else { return nil }
    switch last {
    case .key(let key):
      guard let index = outer.entries.firstIndex(where: { $0.key == key }) else { return nil }
      let places = outer.entries.map(\.range)
      if outer.isFlow { return removingBetween(places, index) }
      guard !isFirst(places[index].lowerBound) else { return [wholeLines(places[index])] }
      // Behind a hyphen: the next key takes the place.
      guard index + 1 < places.count, isSpace(places[index].upperBound..<places[index + 1].lowerBound) else { return nil }
      return [Splice(places[index].lowerBound..<places[index + 1].lowerBound, [])]
    case .index(let index):
      guard outer.items.indices.contains(index) else { return nil }
      if outer.isFlow { return removingBetween(outer.items.map(\.value.range), index) }
      guard let hyphen = outer.items[index].hyphen, isFirst(hyphen) else { return nil }
      return [wholeLines(outer.items[index].range)]
    }
  }

  /// The lines of a range with their ends.
  private func wholeLines(_ range: Range<Int>) -> Splice { Splice(lineStart(range.lowerBound)..<lineEnd(range.upperBound), []) }

  /// One of several in brackets, with a comma beside it.
  private func removingBetween(_ places: [Range<Int>], _ index: Int) -> [Splice]? {
    let range: Range<Int>
    if index + 1 < places.count {
      range = places[index].lowerBound..<places[index + 1].lowerBound
    } else if index > 0 {
      range = places[index - 1].upperBound..<places[index].upperBound
    } else {
      range = places[index]
    }
    let around =
      index + 1 < places.count ? places[index].upperBound..<range.upperBound : range.lowerBound..<places[index].lowerBound
    // A remark there would go with it.
    guard !bytes[around].contains(UInt8(ascii: "#")) else { return nil }
    return [Splice(range, [])]
  }

  func inserting(_ value: FormValue, at path: [FormStep]) -> [Splice]? {
    guard case .index(let index)? = path.last, let list = root?[path.dropLast()], list.style != .marked,
      index <= list.items.count, let first = list.items.first
    else { return nil }
    if list.isFlow {
      let text = YAMLWriting.inBrackets(value)
      guard index > 0 else { return [Splice(first.value.range.lowerBound..<first.value.range.lowerBound, (text + ", ").utf8)] }
      let end = list.items[index - 1].value.range.upperBound
      return [Splice(end..<end, (", " + text).utf8)]
    }
    guard let hyphen = first.hyphen else { return nil }
    let lines = YAMLWriting.item(value, at: column(hyphen))
    if index > 0 { return [below(list.items[index - 1].end, lines)] }
    guard isFirst(hyphen) else { return nil }
    let start = lineStart(hyphen)
    return [Splice(start..<start, lines.flatMap { Array($0.utf8) + lineEnd })]
  }

  func moving(_ path: [FormStep], to: Int) -> [Splice]? {
    guard case .index(let index)? = path.last, let list = root?[path.dropLast()], list.style != .marked,
      list.items.indices.contains(index), list.items.indices.contains(to)
    else { return nil }
    var order = Array(list.items.indices)
    order.insert(order.remove(at: index), at: to)
    let places = list.isFlow ? list.items.map(\.value.range) : list.items.indices.compactMap { chunk(of: $0, in: list) }
    guard places.count == order.count else { return nil }
    return zip(places, order).filter { $0 != places[$1] }.map { place, source in Splice(place, Array(bytes[places[source]])) }
  }

  /// The lines of an item with the remarks directly above it, without the last line end.
  private func chunk(of index: Int, in list: YAMLExtent) -> Range<Int>? {
    guard let hyphen = list.items[index].hyphen, isFirst(hyphen) else { return nil }
    var start = lineStart(hyphen)
    let limit = index > 0 ? lineEnd(list.items[index - 1].end) : start
    while start > limit {
      let previous = lineStart(start - 1)
      guard bytes[previous..<start].first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "#") else { break }
      start = previous
    }
    return start..<lineContentEnd(list.items[index].end)
  }
}
