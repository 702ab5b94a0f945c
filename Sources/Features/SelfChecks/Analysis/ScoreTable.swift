/// All attainable scores of a dimension's visible questions in one case of the gates, by dynamic programming: for each question
/// in turn, the set of attainable sums. Nothing is sampled, so a score that is not in the table is impossible.
struct ScoreTable {
  /// The contribution of one answer.
  struct Move {
    /// The option; nil for no answer.
    var option: Int?
    /// The points and the question's highest points; nil when the answer does not count.
    var scored: (points: Int, maximum: Int)?
    /// Whether it is an answer to a critical question that scores zero.
    var isCriticalZero = false
  }

  /// The part of a sum that decides on status and caps.
  struct Key: Hashable {
    /// How many answers count, up to the required number.
    var counted = 0
    /// Whether a visible question has no answer.
    var hasOpen = false
    /// Whether a critical question scores zero.
    var hasCriticalZero = false
    /// The sum of the highest points.
    var maximum = 0
  }

  /// The sums before the first question, after it, and so on, with the points for each key as a set of bits.
  private var layers: [[Key: BitSet]] = [[Key(): BitSet(0)]]
  private var moves: [[Move]] = []
  private let enough: Int

  /// A table for questions, each with its possible answers.
  init(_ moves: [[Move]], enough: Int) {
    self.enough = max(1, enough)
    for choices in moves { add(choices) }
  }

  /// This table with additional questions.
  func adding(_ more: [[Move]]) -> ScoreTable {
    var table = self
    for choices in more { table.add(choices) }
    return table
  }

  private mutating func add(_ choices: [Move]) {
    var next: [Key: BitSet] = [:]
    var seen: Set<[Int]> = []
    let different = choices.filter { move in
      seen.insert([move.option == nil ? 1 : 0, move.scored?.points ?? -1, move.isCriticalZero ? 1 : 0]).inserted
    }
    for (key, points) in layers[layers.count - 1] {
      for move in different {
        next[after(key, move), default: BitSet()].formUnion(points, shiftedBy: move.scored?.points ?? 0)
      }
    }
    layers.append(next)
    moves.append(choices)
  }

  private func after(_ key: Key, _ move: Move) -> Key {
    var next = key
    if move.option == nil { next.hasOpen = true }
    if let scored = move.scored {
      next.counted = min(enough, key.counted + 1)
      next.maximum += scored.maximum
    }
    if move.isCriticalZero { next.hasCriticalZero = true }
    return next
  }

  /// The sums of all questions, by key.
  var totals: [Key: BitSet] { layers[layers.count - 1] }

  /// Whether a sum results in a level.
  func isAssessed(_ key: Key) -> Bool { key.counted >= 1 && key.maximum > 0 && (key.counted >= enough || !key.hasOpen) }

  /// The answers that result in a sum, in order of the questions.
  func witness(_ key: Key, points: Int) -> [Move] {
    var result: [Move] = []
    var (key, points) = (key, points)
    for index in moves.indices.reversed() {
      search: for (earlier, set) in layers[index] {
        for move in moves[index] where after(earlier, move) == key {
          let before = points - (move.scored?.points ?? 0)
          guard before >= 0, set.contains(before) else { continue }
          result.append(move)
          (key, points) = (earlier, before)
          break search
        }
      }
    }
    return result.reversed()
  }
}

/// A set of small whole numbers.
struct BitSet: Sendable {
  private var words: [UInt64] = []

  init() {}
  init(_ element: Int) {
    words = Array(repeating: 0, count: element / 64 + 1)
    words[element / 64] = 1 << UInt64(element % 64)
  }

  func contains(_ element: Int) -> Bool { element / 64 < words.count && words[element / 64] >> UInt64(element % 64) & 1 == 1 }

  /// The elements in ascending order.
  var elements: [Int] {
    words.enumerated().flatMap { index, word in
      (0..<64).filter { word >> UInt64($0) & 1 == 1 }.map { index * 64 + $0 }
    }
  }

  var least: Int? { words.firstIndex { $0 != 0 }.map { $0 * 64 + words[$0].trailingZeroBitCount } }
  var greatest: Int? { words.lastIndex { $0 != 0 }.map { $0 * 64 + 63 - words[$0].leadingZeroBitCount } }

  /// Adds the elements of another set, each plus an offset.
  mutating func formUnion(_ other: BitSet, shiftedBy offset: Int) {
    let (wordOffset, bitOffset) = (offset / 64, UInt64(offset % 64))
    let needed = other.words.count + wordOffset + 1
    if words.count < needed { words += Array(repeating: 0, count: needed - words.count) }
    for (index, word) in other.words.enumerated() where word != 0 {
      words[index + wordOffset] |= word << bitOffset
      if bitOffset > 0 { words[index + wordOffset + 1] |= word >> (64 - bitOffset) }
    }
  }
}
