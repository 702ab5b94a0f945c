/// How one list of pieces of text became another.
enum PieceDifference: Sendable {
  case same(VersionContent.Piece)
  case removed(VersionContent.Piece)
  case added(VersionContent.Piece)
  case changed(VersionContent.Piece, VersionContent.Piece)

  /// More pieces than this are not compared one by one.
  private static let limit = 4_000
  /// The part of its words that a piece has in common with what became of it, at least.
  private static let leastLikeness = 0.4

  static func all(from old: [VersionContent.Piece], to new: [VersionContent.Piece]) -> [PieceDifference] {
    guard old.count <= limit, new.count <= limit else { return old.map { .removed($0) } + new.map { .added($0) } }
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(Self.offset)), added = Set(difference.insertions.map(Self.offset))
    var found: [PieceDifference] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      let (firstOld, firstNew) = (from, to)
      while removed.contains(from) { from += 1 }
      while added.contains(to) { to += 1 }
      found += paired(old[firstOld..<from], new[firstNew..<to])
      guard from < old.count, to < new.count else { continue }
      found.append(.same(new[to]))
      from += 1
      to += 1
    }
    return found
  }

  private static func offset(_ change: CollectionDifference<VersionContent.Piece>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// Which of some pieces became which of others, in their order.
  private static func paired(
    _ old: ArraySlice<VersionContent.Piece>, _ new: ArraySlice<VersionContent.Piece>
  ) -> [PieceDifference] {
    guard old.count * new.count <= 2_500 else { return old.map { .removed($0) } + new.map { .added($0) } }
    var found: [PieceDifference] = []
    var next = new.startIndex
    for piece in old {
      let isLike = { (other: VersionContent.Piece) in other.kind == piece.kind && likeness(piece.text, other.text) >= leastLikeness
      }
      guard let match = new[next...].firstIndex(where: isLike) else {
        found.append(.removed(piece))
        continue
      }
      found += new[next..<match].map { .added($0) }
      found.append(.changed(piece, new[match]))
      next = match + 1
    }
    return found + new[next...].map { .added($0) }
  }

  private static func likeness(_ one: String, _ other: String) -> Double {
    let words = { (text: String) in text.split(whereSeparator: \.isWhitespace).prefix(1_000) }
    let (mine, theirs) = (words(one), words(other))
    guard !mine.isEmpty, !theirs.isEmpty else { return one == other ? 1 : 0 }
    var left = mine.reduce(into: [Substring: Int]()) { $0[$1, default: 0] += 1 }
    let common = theirs.count { word in
      left[word, default: 0] -= 1
      return left[word, default: 0] >= 0
    }
    return 2 * Double(common) / Double(mine.count + theirs.count)
  }
}

/// A stretch of a text that is in both versions, or in one of them.
struct MarkedRun: Encodable, Sendable, Equatable {
  enum Mark: String, Encodable, Sendable { case same, removed, added }

  let mark: Mark
  var text: String

  /// More words than this are not compared one by one.
  private static let limit = 1_500

  /// A text with the words that came and went.
  static func all(from old: String, to new: String) -> [MarkedRun] {
    let (before, after) = (words(old), words(new))
    guard before.count <= limit, after.count <= limit else { return whole(old, new) }
    let difference = after.difference(from: before)
    var removed: Set<Int> = [], added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var runs: [MarkedRun] = []
    func append(_ word: String, _ mark: Mark) {
      if runs.last?.mark == mark { runs[runs.count - 1].text += word } else { runs.append(MarkedRun(mark: mark, text: word)) }
    }
    var (from, to) = (0, 0)
    while from < before.count || to < after.count {
      if removed.contains(from) {
        append(before[from], .removed)
        from += 1
      } else if added.contains(to) {
        append(after[to], .added)
        to += 1
      } else {
        append(after[to], .same)
        from += 1
        to += 1
      }
    }
    return runs
  }

  /// One value in the place of another.
  static func whole(_ old: String, _ new: String) -> [MarkedRun] {
    [MarkedRun(mark: .removed, text: old), MarkedRun(mark: .added, text: new)].filter { !$0.text.isEmpty }
  }

  /// Words, each with the white space behind it.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isInSpace = false
    for character in text {
      if words.isEmpty || isInSpace && !character.isWhitespace { words.append("") }
      isInSpace = character.isWhitespace
      words[words.count - 1].append(character)
    }
    return words
  }
}
