@testable import SelfChecks

/// The possible results of a questionnaire, found by trying every set of answers: slow, but simple enough to be trusted.
struct BruteForce {
  private(set) var askedQuestions: Set<Int> = []
  private(set) var levels: Set<[Int]> = []
  private(set) var caps: Set<[Int]> = []
  private(set) var hasEffectiveCriticalCap = false
  private(set) var holding: Set<Int> = []
  private(set) var failing: Set<Int> = []
  private(set) var belowFirstLevel: Set<Int> = []
  private(set) var unattainable: Set<Int> = []
  private(set) var lowering: Set<Int> = []

  private let questionnaire: Questionnaire

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    var sets: [Answers] = []
    questionnaire.forEachAnswerSet { sets.append($0) }
    let effective = sets.map { questionnaire.effective($0) }
    let results = effective.map { questionnaire.result(visible: $0.visible, effective: $0.answers) }
    for index in sets.indices {
      noteSafety(effective[index], results[index])
      let isComplete = zip(effective[index].visible, effective[index].answers).allSatisfy { !$0 || $1 != nil }
      if isComplete { noteReach(effective[index], results[index]) }
    }
    noteMaxima(effective)
    noteLowerings(sets, effective.map(\.visible), results)
  }

  private mutating func noteReach(_ effective: (visible: [Bool], answers: Answers), _ result: Result) {
    for question in effective.visible.indices where effective.visible[question] { askedQuestions.insert(question) }
    for (index, condition) in questionnaire.locatedConditions.enumerated() {
      if condition.value.holds({ effective.answers[$0] }) { holding.insert(index) } else { failing.insert(index) }
    }
    for (index, score) in result.dimensions.enumerated() {
      guard let level = score.level, let byScore = score.levelByScore else { continue }
      levels.insert([index, level])
      for (number, cap) in questionnaire.dimensions[index].caps.enumerated()
      where cap.level < byScore && cap.condition.value.holds({ effective.answers[$0] }) {
        caps.insert([index, number])
      }
      let hasCriticalZero = questionnaire.dimensions[index].questions.contains { question in
        questionnaire.questions[question].isCritical
          && effective.answers[question].map { questionnaire.questions[question].options[$0].points == 0 } ?? false
      }
      if let cap = questionnaire.criticalCap, hasCriticalZero, cap.value < byScore { hasEffectiveCriticalCap = true }
    }
  }

  private mutating func noteSafety(_ effective: (visible: [Bool], answers: Answers), _ result: Result) {
    for (index, score) in result.dimensions.enumerated() where score.status == .assessed && score.levelByScore == nil {
      belowFirstLevel.insert(index)
    }
  }

  /// The questions of a set of answers that count in a dimension.
  private func counted(_ answers: Answers, in dimension: Int, full: Bool) -> Set<Int> {
    Set(
      questionnaire.dimensions[dimension].questions.filter { question in
        guard let option = answers[question], let points = questionnaire.questions[question].options[option].points else {
          return false
        }
        return !full || points == questionnaire.questions[question].highest
      })
  }

  private mutating func noteMaxima(_ effective: [(visible: [Bool], answers: Answers)]) {
    let walk = GateWalk(questionnaire)
    for dimension in questionnaire.dimensions.indices {
      let own = questionnaire.dimensions[dimension].questions
      let outer = walk.gates(of: questionnaire.conditions(ofDimension: dimension)).filter { !own.contains($0) }
      var seen: Set<[Set<Int>]> = []
      var full: [[Int?]: Set<Set<Int>>] = [:]
      var cases: [[Int?]: Set<Set<Int>>] = [:]
      for (_, answers) in effective {
        let state = outer.map { answers[$0] }
        cases[state, default: []].insert(counted(answers, in: dimension, full: false))
        full[state, default: []].insert(counted(answers, in: dimension, full: true))
      }
      seen = []
      for (state, sets) in cases {
        for set in sets where !(full[state] ?? []).contains(where: { $0.isSuperset(of: set) }) {
          if seen.insert([set]).inserted { unattainable.insert(dimension) }
        }
      }
    }
  }

  private mutating func noteLowerings(_ sets: [Answers], _ visible: [[Bool]], _ results: [Result]) {
    // The sets are in the order of numbers whose digits are the answers, with the last question as the lowest digit.
    var strides = Array(repeating: 1, count: questionnaire.questions.count)
    for number in strides.indices.dropLast().reversed() {
      strides[number] = strides[number + 1] * (questionnaire.questions[number + 1].options.count + 1)
    }
    for (index, answers) in sets.enumerated() {
      for (number, question) in questionnaire.questions.enumerated() where visible[index][number] && !lowering.contains(number) {
        guard let chosen = answers[number], let points = question.options[chosen].points else { continue }
        for (option, better) in question.options.enumerated() where (better.points ?? -1) > points {
          let other = index + (option - chosen) * strides[number]
          if zip(results[index].dimensions, results[other].dimensions).contains(where: isLower) { lowering.insert(number) }
        }
      }
    }
  }

  private func isLower(_ before: DimensionScore, _ after: DimensionScore) -> Bool {
    guard before.status == .assessed, after.status == .assessed else { return false }
    if after.points * before.maximum < before.points * after.maximum { return true }
    guard let one = before.level, let two = after.level else { return false }
    return two < one
  }
}
