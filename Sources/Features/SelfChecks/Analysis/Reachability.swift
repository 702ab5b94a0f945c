import Diagnostics

/// The results that complete answers can reach, each with a witness.
struct Reachability {
  /// A complete set of answers in which a question is asked; nil if it never is.
  private(set) var questions: [Answers?]
  /// Complete sets of answers that reach each level; by dimension, then level.
  private(set) var levels: [[Answers?]]
  /// Complete sets of answers in which each cap lowers the level; by dimension, then cap.
  private(set) var caps: [[Answers?]]
  /// A complete set of answers in which the critical cap lowers a level.
  private(set) var criticalCap: Answers?
  /// Complete sets in which a condition holds and in which it does not, in the order of ``Questionnaire/locatedConditions``.
  private(set) var conditions: [(holds: Answers?, fails: Answers?)]

  private let walk: GateWalk
  private let questionnaire: Questionnaire

  init(_ walk: GateWalk) {
    self.walk = walk
    questionnaire = walk.questionnaire
    questions = []
    levels = questionnaire.dimensions.map { _ in Array(repeating: nil, count: walk.questionnaire.levels.count) }
    caps = questionnaire.dimensions.map { Array(repeating: nil, count: $0.caps.count) }
    conditions = []
    questions = questionnaire.questions.indices.map(visibility)
    conditions = questionnaire.locatedConditions.map { outcomes($0.value) }
    for dimension in questionnaire.dimensions.indices { reach(dimension) }
  }

  private func visibility(_ question: Int) -> Answers? {
    var found: Answers?
    walk.walk(walk.gates(of: questionnaire.conditions(of: question)), complete: true) { states in
      guard walk.isVisible(question, states) else { return true }
      found = walk.answers(states)
      return false
    }
    return found
  }

  private func outcomes(_ condition: Condition) -> (holds: Answers?, fails: Answers?) {
    var (holds, fails): (Answers?, Answers?)
    walk.walk(walk.gates(of: [condition]), complete: true) { states in
      if condition.holds({ walk.option($0, states[$0]) }) {
        if holds == nil { holds = walk.answers(states) }
      } else if fails == nil {
        fails = walk.answers(states)
      }
      return holds == nil || fails == nil
    }
    return (holds, fails)
  }

  private mutating func reach(_ index: Int) {
    let dimension = questionnaire.dimensions[index]
    var seen: Set<[[Int]]> = []
    var cases: [[Int: GateWalk.State]] = []
    walk.walk(walk.gates(of: questionnaire.conditions(ofDimension: index)), complete: true) { states in
      if seen.insert(signature(of: index, states)).inserted { cases.append(states) }
      return true
    }
    // The sums of questions that are always asked are computed once.
    let always = dimension.questions.filter { questionnaire.questions[$0].condition == nil && walk.classes[$0] == nil }
    let base = ScoreTable(always.map { walk.moves(of: $0, in: [:], complete: true) }, enough: dimension.minimum)
    for states in cases where !isSettled(index) {
      let asked = dimension.questions.filter { walk.isVisible($0, states) }
      guard !asked.isEmpty else { continue }
      let others = asked.filter { !always.contains($0) }
      let table = base.adding(others.map { walk.moves(of: $0, in: states, complete: true) })
      let active = dimension.caps.indices.filter { number in
        dimension.caps[number].condition.value.holds { walk.option($0, states[$0]) }
      }
      note(index, table, asked: always + others, states: states, activeCaps: active)
    }
  }

  /// Whether everything in a dimension was found.
  private func isSettled(_ index: Int) -> Bool {
    levels[index].allSatisfy { $0 != nil } && caps[index].allSatisfy { $0 != nil }
      && (questionnaire.criticalCap == nil || criticalCap != nil)
  }

  /// Identifies the cases with the same effect on a dimension: which questions are asked with which answers, and which caps hold.
  private func signature(of index: Int, _ states: [Int: GateWalk.State]) -> [[Int]] {
    let dimension = questionnaire.dimensions[index]
    let asked = dimension.questions.filter { walk.isVisible($0, states) }
    let classes = asked.map { question in
      if case .answered(let group)? = states[question] { group } else { -1 }
    }
    return [asked, classes, dimension.caps.map { $0.condition.value.holds { walk.option($0, states[$0]) } ? 1 : 0 }]
  }

  private mutating func note(
    _ index: Int, _ table: ScoreTable, asked: [Int], states: [Int: GateWalk.State], activeCaps: [Int]
  ) {
    let dimension = questionnaire.dimensions[index]
    for (key, sums) in table.totals where table.isAssessed(key) {
      let critical = key.hasCriticalZero ? questionnaire.criticalCap?.value : nil
      for points in sums.elements {
        guard let byScore = questionnaire.level(points: points, maximum: key.maximum) else { continue }
        let level = min(byScore, critical ?? byScore, activeCaps.map { dimension.caps[$0].level }.min() ?? byScore)
        let newCaps = activeCaps.filter { dimension.caps[$0].level < byScore && caps[index][$0] == nil }
        let isNewCritical = criticalCap == nil && critical.map { $0 < byScore } ?? false
        guard levels[index][level] == nil || !newCaps.isEmpty || isNewCritical else { continue }
        let choices = zip(asked, table.witness(key, points: points)).map { ($0, $1.option) }
        let witness = walk.answers(states, Dictionary(uniqueKeysWithValues: choices))
        if levels[index][level] == nil { levels[index][level] = witness }
        for cap in newCaps { caps[index][cap] = witness }
        if isNewCritical { criticalCap = witness }
      }
    }
  }
}

extension Questionnaire {
  /// Every condition with its place.
  var locatedConditions: [Located<Condition>] {
    questions.compactMap(\.condition) + dimensions.compactMap(\.condition) + dimensions.flatMap { $0.caps.map(\.condition) }
  }
}
