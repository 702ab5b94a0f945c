/// What must never happen, whatever is answered or left unanswered.
struct InvariantChecks {
  /// A better answer that lowers a score or level.
  struct ScoreDecrease {
    var question: Int
    var dimension: Int
    var before: Answers
    var after: Answers
  }

  /// Sets of answers with which a dimension falls below the first level, by dimension.
  private(set) var belowFirstLevel: [Int: Answers] = [:]
  /// Sets of answers whose questions cannot all score their highest points together, by dimension.
  private(set) var unattainable: [Int: Answers] = [:]
  /// The first lowering of each question.
  private(set) var lowerings: [ScoreDecrease] = []

  private let walk: GateWalk
  private let questionnaire: Questionnaire

  init(_ walk: GateWalk) {
    self.walk = walk
    questionnaire = walk.questionnaire
    for dimension in questionnaire.dimensions.indices {
      findBelowFirstLevel(dimension)
      findUnattainable(dimension)
    }
    for gate in walk.classes.keys.sorted() {
      if let lowering = lowering(byImproving: gate) { lowerings.append(lowering) }
    }
  }

  // MARK: Levels cover every score

  private mutating func findBelowFirstLevel(_ index: Int) {
    guard let first = questionnaire.levels.first, first.from > 0 else { return }
    let dimension = questionnaire.dimensions[index]
    var found: Answers?
    walk.walk(walk.gates(of: questionnaire.conditions(ofDimension: index)), complete: false) { states in
      let asked = dimension.questions.filter { walk.isVisible($0, states) }
      let table = ScoreTable(asked.map { walk.moves(of: $0, in: states, complete: false) }, enough: dimension.minimum)
      for (key, sums) in table.totals where table.isAssessed(key) {
        guard let points = sums.least, questionnaire.level(points: points, maximum: key.maximum) == nil else { continue }
        let choices = zip(asked, table.witness(key, points: points)).map { ($0, $1.option) }
        found = walk.answers(states, Dictionary(uniqueKeysWithValues: choices))
        return false
      }
      return true
    }
    belowFirstLevel[index] = found
  }

  // MARK: The maximum can be attained

  /// Tests whether questions that count together can also score their highest points together. Only gates in the dimension can
  /// prevent that: their best answer may hide a question that counts.
  private mutating func findUnattainable(_ index: Int) {
    let dimension = questionnaire.dimensions[index]
    let gates = walk.gates(of: questionnaire.conditions(ofDimension: index))
    guard gates.contains(where: dimension.questions.contains) else { return }
    var seen: [CountedTogether: Answers] = [:]
    var attained: [[GateWalk.State?]: Set<CountedTogether>] = [:]
    walk.walk(gates, complete: false) { states in
      let asked = dimension.questions.filter { walk.isVisible($0, states) }
      let outer = gates.filter { !dimension.questions.contains($0) }.map { states[$0] }
      for choice in choices(of: asked.filter { walk.classes[$0] != nil }, states) {
        let others = Set(asked.filter { walk.classes[$0] == nil })
        let counted = Set(choice.filter { $0.points != nil }.map(\.question))
        let together = CountedTogether(outer: outer, questions: others.union(counted))
        let full = Set(choice.filter { $0.points == questionnaire.questions[$0.question].highest }.map(\.question))
        attained[outer, default: []].insert(CountedTogether(outer: outer, questions: others.union(full)))
        if seen[together] == nil {
          seen[together] = walk.answers(states, Dictionary(uniqueKeysWithValues: choice.map { ($0.question, $0.option) }))
        }
      }
      return true
    }
    unattainable[index] =
      seen.filter { entry in
        !(attained[entry.key.outer] ?? []).contains { $0.questions.isSuperset(of: entry.key.questions) }
      }.min { $0.key.questions.sorted().lexicographicallyPrecedes($1.key.questions.sorted()) }?.value
  }

  /// Questions that count together in a state of the gates outside the dimension.
  private struct CountedTogether: Hashable {
    var outer: [GateWalk.State?]
    var questions: Set<Int>
  }

  private typealias GateChoice = (question: Int, option: Int?, points: Int?)

  /// All ways in which the gates of a dimension count in one case: not at all, less than fully, or fully.
  private func choices(of gates: [Int], _ states: [Int: GateWalk.State]) -> [[GateChoice]] {
    gates.reduce([[]]) { partial, gate in
      let moves = walk.moves(of: gate, in: states, complete: false)
      let highest = questionnaire.questions[gate].highest
      let kinds = [
        moves.first { $0.scored == nil }, moves.first { $0.scored.map { $0.points != highest } ?? false },
        moves.first { $0.scored?.points == highest && $0.scored != nil },
      ].compactMap(\.self)
      return partial.flatMap { begun in kinds.map { begun + [(gate, $0.option, $0.scored?.points)] } }
    }
  }

  // MARK: A better answer never lowers

  private func lowering(byImproving gate: Int) -> ScoreDecrease? {
    let question = questionnaire.questions[gate]
    guard question.dimension != nil, let classes = walk.classes[gate] else { return nil }
    for dimension in questionnaire.dimensions.indices {
      let gates = walk.gates(of: questionnaire.conditions(ofDimension: dimension))
      guard gates.contains(gate) else { continue }
      for (from, fromClass) in classes.enumerated() {
        for (to, toClass) in classes.enumerated() where from != to {
          for worse in fromClass {
            for better in toClass {
              guard let low = question.options[worse].points, let high = question.options[better].points, low < high else {
                continue
              }
              let change = AnswerChange(
                walk: walk, gate: gate, dimension: dimension, before: (worse, from), after: (better, to))
              if let (before, after) = change.lowering(over: gates) {
                return ScoreDecrease(question: gate, dimension: dimension, before: before, after: after)
              }
            }
          }
        }
      }
    }
    return nil
  }
}
