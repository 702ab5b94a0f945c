/// Tests whether one answer, changed to a better one while all others stay, can lower a dimension's result.
struct AnswerChange {
  let walk: GateWalk
  let gate: Int
  let dimension: Int
  /// The option and its class.
  let before: (option: Int, group: Int)
  let after: (option: Int, group: Int)

  private typealias States = [Int: GateWalk.State]

  /// Two sets of answers that differ only in the gate, where the better answer results in a lower score or level.
  func lowering(over gates: [Int]) -> (before: Answers, after: Answers)? {
    var seen: Set<[[Int]]> = []
    var found: (Answers, Answers)?
    var first: States = [:]
    var second: States = [:]
    _ = step(gates[...], &first, &second) { first, second in
      let pair = Pair(change: self, first: first, second: second)
      guard !pair.isPlain, seen.insert(pair.signature).inserted else { return true }
      found = pair.lowering()
      return found == nil
    }
    return found
  }

  /// Walks over both cases at once. A gate that is visible in both has the same state in both; one that is visible in one case is
  /// free in it.
  private func step(
    _ gates: ArraySlice<Int>, _ first: inout States, _ second: inout States, _ visit: (States, States) -> Bool
  ) -> Bool {
    guard let next = gates.first else { return visit(first, second) }
    let (inFirst, inSecond) = (walk.isVisible(next, first), walk.isVisible(next, second))
    var choices: [(GateWalk.State, GateWalk.State)]
    if next == gate {
      choices = inFirst && inSecond ? [(.answered(before.group), .answered(after.group))] : []
    } else {
      choices = walk.states(of: next, isVisible: inFirst || inSecond, complete: false).map { ($0, $0) }
    }
    for (one, two) in choices {
      first[next] = inFirst ? one : .hidden
      second[next] = inSecond ? two : .hidden
      guard step(gates.dropFirst(), &first, &second, visit) else { return false }
    }
    first[next] = nil
    second[next] = nil
    return true
  }
}

/// Two cases of the gates, before and after a change.
private struct Pair {
  let change: AnswerChange
  let first: [Int: GateWalk.State]
  let second: [Int: GateWalk.State]
  private let common: [Int]
  private let onlyFirst: [Int]
  private let onlySecond: [Int]
  private let caps: (before: Int?, after: Int?)

  init(change: AnswerChange, first: [Int: GateWalk.State], second: [Int: GateWalk.State]) {
    self.change = change
    self.first = first
    self.second = second
    let dimension = change.walk.questionnaire.dimensions[change.dimension]
    let asked = dimension.questions.filter { change.walk.isVisible($0, first) }
    let askedAfter = dimension.questions.filter { change.walk.isVisible($0, second) }
    common = asked.filter { askedAfter.contains($0) && $0 != change.gate }
    onlyFirst = asked.filter { !askedAfter.contains($0) || $0 == change.gate }
    onlySecond = askedAfter.filter { !asked.contains($0) || $0 == change.gate }
    let cap = { (states: [Int: GateWalk.State]) in
      dimension.caps.filter { $0.condition.value.holds { change.walk.option($0, states[$0]) } }.map(\.level).min()
    }
    caps = (cap(first), cap(second))
  }

  /// Whether only the gate's own points change, which can only raise the score.
  var isPlain: Bool {
    onlyFirst.allSatisfy { $0 == change.gate } && onlySecond.allSatisfy { $0 == change.gate } && caps.before == caps.after
  }

  /// Identifies pairs with the same effect.
  var signature: [[Int]] {
    let classes = { (questions: [Int], states: [Int: GateWalk.State]) in
      questions.map { question in
        switch states[question] {
        case .answered(let group)?: group
        case .open?: -1
        default: -2
        }
      }
    }
    return [
      common, onlyFirst, onlySecond, classes(common, first), classes(onlyFirst, first), classes(onlySecond, second),
      [caps.before ?? -1, caps.after ?? -1],
    ]
  }

  func lowering() -> (Answers, Answers)? {
    let shared = table(common, first)
    let left = table(onlyFirst, first, fixed: change.before.option)
    let right = table(onlySecond, second, fixed: change.after.option)
    for (sharedKey, sharedSums) in shared.totals {
      for (leftKey, leftSums) in left.totals {
        let before = sharedKey.joined(with: leftKey, enough: enough)
        guard shared.isAssessed(before), let most = leftSums.greatest else { continue }
        for (rightKey, rightSums) in right.totals {
          let after = sharedKey.joined(with: rightKey, enough: enough)
          guard shared.isAssessed(after), let least = rightSums.least else { continue }
          // The comparison is linear in the shared points, so testing their extremes is enough.
          for points in [sharedSums.greatest, sharedSums.least].compactMap(\.self)
          where isLower(points + least, after, than: points + most, before) {
            return differingInGate(
              answers(first, shared, sharedKey, points, left, leftKey, most, own: onlyFirst),
              answers(second, shared, sharedKey, points, right, rightKey, least, own: onlySecond))
          }
        }
      }
    }
    return nil
  }

  private var questionnaire: Questionnaire { change.walk.questionnaire }
  private var enough: Int { max(1, questionnaire.dimensions[change.dimension].minimum) }

  private func table(_ questions: [Int], _ states: [Int: GateWalk.State], fixed: Int? = nil) -> ScoreTable {
    ScoreTable(
      questions.map { question in
        if question == change.gate, let fixed { return [change.walk.move(of: question, option: fixed)] }
        return change.walk.moves(of: question, in: states, complete: false)
      }, enough: enough)
  }

  private func isLower(_ after: Int, _ afterKey: ScoreTable.Key, than before: Int, _ beforeKey: ScoreTable.Key) -> Bool {
    if after * beforeKey.maximum < before * afterKey.maximum { return true }
    guard let levelBefore = level(before, beforeKey, caps.before), let levelAfter = level(after, afterKey, caps.after) else {
      return false
    }
    return levelAfter < levelBefore
  }

  private func level(_ points: Int, _ key: ScoreTable.Key, _ cap: Int?) -> Int? {
    questionnaire.level(points: points, maximum: key.maximum).map { level in
      min(level, cap ?? level, key.hasCriticalZero ? questionnaire.criticalCap?.value ?? level : level)
    }
  }

  /// Two sets of answers that are equal for every question but the gate, including hidden ones.
  private func differingInGate(_ before: Answers, _ after: Answers) -> (Answers, Answers) {
    var merged = zip(before, after).map { $0 ?? $1 }
    merged[change.gate] = change.before.option
    var better = merged
    better[change.gate] = change.after.option
    return (merged, better)
  }

  private func answers(
    _ states: [Int: GateWalk.State], _ shared: ScoreTable, _ sharedKey: ScoreTable.Key, _ points: Int, _ other: ScoreTable,
    _ otherKey: ScoreTable.Key, _ otherPoints: Int, own: [Int]
  ) -> Answers {
    let choices =
      zip(common, shared.witness(sharedKey, points: points)).map { ($0, $1.option) }
      + zip(own, other.witness(otherKey, points: otherPoints)).map { ($0, $1.option) }
    var chosen: [Int: Int?] = Dictionary(uniqueKeysWithValues: choices)
    chosen[change.gate] = .some(states[change.gate] == .answered(change.before.group) ? change.before.option : change.after.option)
    return change.walk.answers(states, chosen)
  }
}

extension ScoreTable.Key {
  /// The key of the sum of two partial sums.
  fileprivate func joined(with other: Self, enough: Int) -> Self {
    Self(
      counted: min(enough, counted + other.counted), hasOpen: hasOpen || other.hasOpen,
      hasCriticalZero: hasCriticalZero || other.hasCriticalZero, maximum: maximum + other.maximum)
  }
}
