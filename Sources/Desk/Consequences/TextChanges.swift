/// A sentence before and after; without one of them it is new, or gone.
struct TextChange: Encodable, Sendable, Equatable {
  let before: String?
  let after: String?
}

/// What differs between two texts, sentence by sentence.
struct TextChanges: Encodable, Sendable, Equatable {
  let shown: [TextChange]
  /// How many there are besides.
  let more: Int

  static let none = TextChanges(shown: [], more: 0)

  var isEmpty: Bool { shown.isEmpty }

  /// Longer texts are compared up to here: a reader sees that they differ.
  private static let longest = 2_000

  private init(shown: [TextChange], more: Int) { (self.shown, self.more) = (shown, more) }

  /// - Parameter limit: how many changes are shown.
  init(from old: [String], to new: [String], shown limit: Int = 8) {
    var (old, new) = (old[...], new[...])
    while let one = old.first, one == new.first { (old, new) = (old.dropFirst(), new.dropFirst()) }
    while let one = old.last, one == new.last { (old, new) = (old.dropLast(), new.dropLast()) }
    let all = Self.changes(from: Array(old.prefix(Self.longest)), to: Array(new.prefix(Self.longest)))
    self.init(shown: all.prefix(limit).map(\.shortened), more: max(0, all.count - limit))
  }

  private static func changes(from old: [String], to new: [String]) -> [TextChange] {
    var (removed, inserted) = (Set<Int>(), Set<Int>())
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    // A sentence that only stands elsewhere says the same.
    let moved = Set(removed.map { old[$0] }).intersection(inserted.map { new[$0] })
    var changes: [TextChange] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      var (gone, come): ([String], [String]) = ([], [])
      while left < old.count, removed.contains(left) {
        if !moved.contains(old[left]) { gone.append(old[left]) }
        left += 1
      }
      while right < new.count, inserted.contains(right) {
        if !moved.contains(new[right]) { come.append(new[right]) }
        right += 1
      }
      changes += pairs(gone, come)
      (left, right) = (left + 1, right + 1)
    }
    return changes
  }

  /// Sentences with those that came in their place: those with most words in common.
  private static func pairs(_ gone: [String], _ come: [String]) -> [TextChange] {
    guard !(gone.count == 1 && come.count == 1) else { return [TextChange(before: gone[0], after: come[0])] }
    var rest = come[...]
    var changes: [TextChange] = []
    for sentence in gone {
      let best = rest.indices.prefix(40).map { ($0, likeness(sentence, rest[$0])) }.max { $0.1 < $1.1 }
      guard let (index, share) = best, share >= 0.3 else {
        changes.append(TextChange(before: sentence, after: nil))
        continue
      }
      changes += rest[..<index].map { TextChange(before: nil, after: $0) }
      changes.append(TextChange(before: sentence, after: rest[index]))
      rest = rest[(index + 1)...]
    }
    return changes + rest.map { TextChange(before: nil, after: $0) }
  }

  private static func likeness(_ one: String, _ other: String) -> Double {
    let (left, right) = (Set(one.split(separator: " ")), Set(other.split(separator: " ")))
    return Double(left.intersection(right).count) / Double(max(left.count, right.count, 1))
  }
}

extension TextChange {
  fileprivate var shortened: TextChange {
    let shorten = { (text: String) in text.count > 600 ? String(text.prefix(600)) + "…" : text }
    return TextChange(before: before.map(shorten), after: after.map(shorten))
  }
}
