import Diagnostics

/// Items of a list between typographic quotes. For YAML those quotes are letters, so a comma between them makes two items of one:
/// `[“schools, abroad”]`.
enum TypographicItems {
  /// The items, with those that a pair of typographic quotes holds together made one again.
  static func joined(_ items: [YAMLValue]) -> [YAMLValue] {
    guard items.count > 1, items.contains(where: { openQuotation($0) != nil }) else { return items }
    var result: [YAMLValue] = []
    var rest = items[...]
    while let item = rest.popFirst() {
      guard let whole = whole(from: item, rest) else {
        result.append(item)
        continue
      }
      result.append(whole.value)
      rest = rest.dropFirst(whole.count)
    }
    return result
  }

  /// The text that begins with an item and ends with one of the next, on the same line, and the number of these.
  private static func whole(from first: YAMLValue, _ rest: ArraySlice<YAMLValue>) -> (value: YAMLValue, count: Int)? {
    guard let (text, range) = openQuotation(first) else { return nil }
    var words = text
    for (index, item) in rest.prefix(20).enumerated() {
      guard case .scalar(let next, true, let place) = item, place.line == range.line else { return nil }
      words += ", " + next
      guard !next.contains(where: { "“„«‘".contains($0) }) else { return nil }
      guard text.first == "‘" ? next.last == "’" : next.contains(where: { "”»".contains($0) }) else { continue }
      guard words.withoutTypographicQuotes != nil else { return nil }
      let whole = SourceRange(path: range.path, line: range.line, column: range.column, end: place.end)
      return (.scalar(words, isPlain: true, whole), index + 1)
    }
    return nil
  }

  /// The text of an item that begins with a typographic quote and does not end with one.
  private static func openQuotation(_ item: YAMLValue) -> (text: String, range: SourceRange)? {
    guard case .scalar(let text, true, let range) = item, let first = text.first, "“”„«‘".contains(first),
      text.withoutTypographicQuotes == nil, !text.dropFirst().contains(where: { "“”„«»".contains($0) })
    else { return nil }
    return (text, range)
  }
}
