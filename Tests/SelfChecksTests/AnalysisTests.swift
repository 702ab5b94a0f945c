import Diagnostics
import Testing

@testable import SelfChecks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The exact analysis finds the same as trying every set of answers.
@Suite(.serialized) struct AnalysisTests {
  @Test(arguments: 0..<10) func `on 100 random questionnaires each, the analysis agrees with trying every set of answers`(
    batch: Int
  ) {
    for seed in batch * 100..<(batch + 1) * 100 {
      var random = RandomQuestionnaire(seed: UInt64(seed))
      let questionnaire = random.make()
      let walk = GateWalk(questionnaire)
      let (reach, safety) = (Reachability(walk), InvariantChecks(walk))
      let truth = BruteForce(questionnaire)
      #expect(Set(reach.questions.indices.filter { reach.questions[$0] != nil }) == truth.askedQuestions, "questions, seed \(seed)")
      #expect(pairs(reach.levels) == truth.levels, "levels, seed \(seed)")
      #expect(pairs(reach.caps) == truth.caps, "caps, seed \(seed)")
      #expect((reach.criticalCap != nil) == truth.hasEffectiveCriticalCap, "critical cap, seed \(seed)")
      let conditions = reach.conditions
      #expect(Set(conditions.indices.filter { conditions[$0].holds != nil }) == truth.holding, "conditions that hold, seed \(seed)")
      #expect(Set(conditions.indices.filter { conditions[$0].fails != nil }) == truth.failing, "conditions that fail, seed \(seed)")
      #expect(Set(safety.belowFirstLevel.keys) == truth.belowFirstLevel, "below the first level, seed \(seed)")
      #expect(Set(safety.unattainable.keys) == truth.unattainable, "maximum, seed \(seed)")
      #expect(Set(safety.lowerings.map(\.question)) == truth.lowering, "lowering, seed \(seed)")
      check(reach, safety, questionnaire, seed)
    }
  }

  private func pairs(_ table: [[Answers?]]) -> Set<[Int]> {
    Set(table.enumerated().flatMap { first, row in row.indices.filter { row[$0] != nil }.map { [first, $0] } })
  }

  /// Each witness leads to its result.
  private func check(_ reach: Reachability, _ safety: InvariantChecks, _ questionnaire: Questionnaire, _ seed: Int) {
    for (index, answers) in reach.questions.enumerated() {
      if let answers { #expect(questionnaire.effective(answers).visible[index], "question \(index), seed \(seed)") }
    }
    for (dimension, levels) in reach.levels.enumerated() {
      for (level, answers) in levels.enumerated() {
        guard let answers else { continue }
        #expect(questionnaire.result(of: answers).dimensions[dimension].level == level, "level \(dimension).\(level), seed \(seed)")
        let (visible, effective) = questionnaire.effective(answers)
        #expect(zip(visible, effective).allSatisfy { !$0 || $1 != nil }, "complete, seed \(seed)")
      }
    }
    for lowering in safety.lowerings {
      let before = questionnaire.result(of: lowering.before).dimensions[lowering.dimension]
      let after = questionnaire.result(of: lowering.after).dimensions[lowering.dimension]
      let isLower = after.points * before.maximum < before.points * after.maximum || (after.level ?? 0) < (before.level ?? 0)
      #expect(before.status == .assessed && after.status == .assessed && isLower, "lowering, seed \(seed)")
      let differing = lowering.before.indices.filter { lowering.before[$0] != lowering.after[$0] }
      #expect(differing == [lowering.question], "one answer differs, seed \(seed)")
    }
    for (dimension, answers) in safety.belowFirstLevel {
      let score = questionnaire.result(of: answers).dimensions[dimension]
      #expect(score.status == .assessed && score.levelByScore == nil, "below the first level, seed \(seed)")
    }
  }

  @Test func `200 questions with 8 gates are proved within a second`() {
    let questionnaire = Self.large()
    let start = Self.processorSeconds
    let analysis = Analysis(of: questionnaire)
    let time = Self.processorSeconds - start
    #expect(analysis.diagnostics.map { $0.summary(in: .english) } == [])
    #expect(time < 1)
  }

  /// The processor time of this thread, in seconds: other tests run in parallel, so elapsed time is no measure.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Ten dimensions of twenty questions; eight profile questions decide which dimensions and which questions are asked.
  static func large() -> Questionnaire {
    let place = SourceRange(path: "large.yml", line: 1, column: 1)
    let behaviour: [Question.Option] =
      (0...3).map { (points: Int) in .init(id: "o\(points)", points: points) } + [
        .init(id: Question.Option.notApplicable, points: nil), .init(id: Question.Option.dontKnow, points: 0),
      ]
    var questions = (0..<8).map {
      Question(id: "g\($0)", dimension: nil, options: [.init(id: "yes", points: nil), .init(id: "no", points: nil)], range: place)
    }
    let yes: (Int) -> Condition = { .chosen(question: $0, options: [0]) }
    var dimensions: [Dimension] = []
    for number in 0..<10 {
      let first = questions.count
      for question in 0..<20 {
        let condition: Condition? =
          question % 4 == 3 ? .any([yes((number + question) % 8), yes((number + question / 4) % 8)]) : nil
        questions.append(
          Question(
            id: "q\(number)-\(question)", dimension: number, options: behaviour, isCritical: question == 0,
            condition: condition.map { .init($0, at: place) }, range: place))
      }
      dimensions.append(
        Dimension(
          id: "d\(number)", condition: .init(.any([yes(number % 8), yes((number + 3) % 8)]), at: place),
          questions: first..<first + 20, minimum: 2, advice: [], range: place))
    }
    let levels = [0, 25, 50, 75].map { Level(id: "l\($0)", from: $0, range: place) }
    return Questionnaire(
      id: "large", questions: questions, dimensions: dimensions, levels: levels, criticalCap: .init(1, at: place))
  }
}
