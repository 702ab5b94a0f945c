import Diagnostics
import Testing

@testable import SelfChecks

/// Scores are whole numbers, hidden answers are ignored, and nothing shown contradicts a level.
@Suite struct ScoringTests {
  private static let place = SourceRange(path: "a.yml", line: 1, column: 1)

  private static let scale: [Question.Option] = [
    .init(id: "never", points: 0), .init(id: "sometimes", points: 1), .init(id: "agreed", points: 2),
    .init(id: "reviewed", points: 3),
    .init(id: Question.Option.notApplicable, points: nil), .init(id: Question.Option.dontKnow, points: 0),
  ]

  /// A profile question that makes a second dimension visible; three scored questions in the first, beginning with the critical
  /// one.
  private static let questionnaire: Questionnaire = {
    let yes = Located(Condition.chosen(question: 0, options: [0]), at: place)
    let profile = Question(
      id: "sends", dimension: nil, options: [.init(id: "yes", points: nil), .init(id: "no", points: nil)], range: place)
    let scored = (1...5).map {
      Question(id: "q\($0)", dimension: $0 < 4 ? 0 : 1, options: scale, isCritical: $0 == 1, range: place)
    }
    return Questionnaire(
      id: "a", questions: [profile] + scored,
      dimensions: [
        Dimension(id: "first", questions: 1..<4, minimum: 2, range: place),
        Dimension(id: "second", condition: yes, questions: 4..<6, minimum: 2, range: place),
      ],
      levels: [0, 25, 50, 75].map { Level(id: "l\($0)", from: $0, range: place) },
      criticalCap: Located(1, at: place))
  }()

  private func score(_ answers: Answers, dimension: Int = 0) -> DimensionScore {
    Self.questionnaire.result(of: answers).dimensions[dimension]
  }

  @Test func `an answer to a hidden question is ignored`() {
    let hidden = Self.questionnaire.result(of: [1, 3, 2, 1, 3, 3])
    #expect(hidden == Self.questionnaire.result(of: [1, 3, 2, 1, nil, nil]))
    #expect(hidden.dimensions[1].status == .skipped)
    #expect(score([0, 3, 2, 1, 3, 3], dimension: 1).level == 3)
  }

  @Test func `not applicable is excluded from the maximum, don't know scores zero`() {
    #expect(score([1, 3, 4, 3, nil, nil]).maximum == 6)
    #expect(score([1, 3, 4, 3, nil, nil]).percent == 100)
    #expect(score([1, 3, 5, 3, nil, nil]).maximum == 9)
    #expect(score([1, 3, 5, 3, nil, nil]).points == 6)
  }

  @Test func `too few answers result in no level, unless all others are given`() {
    #expect(score([1, 3, nil, nil, nil, nil]).status == .notAssessed)
    #expect(score([1, nil, nil, nil, nil, nil]).status == .notAssessed)
    #expect(score([1, 3, 4, 4, nil, nil]).status == .assessed)
    #expect(score([1, 4, 4, 4, nil, nil]).status == .notApplicable)
    #expect(score([1, 3, 3, nil, nil, nil]).status == .assessed)
  }

  @Test func `a critical question at zero limits the level, and don't know is zero`() {
    for zero in [0, 5] {
      let capped = score([1, zero, 3, 3, nil, nil])
      #expect(capped.levelByScore == 2)
      #expect(capped.level == 1)
    }
    #expect(score([1, 4, 3, 3, nil, nil]).level == 3)
  }

  @Test func `a percentage is never shown on another side of a threshold, for every score and every threshold`() {
    var contradictions = 0
    for maximum in 1...300 {
      for points in 0...maximum {
        let shown = DimensionScore(status: .assessed, points: points, maximum: maximum).percent ?? -1
        for threshold in 0...100 where (100 * points >= threshold * maximum) != (shown >= threshold) { contradictions += 1 }
      }
    }
    #expect(contradictions == 0)
  }

  @Test func `a threshold belongs to the level above it`() {
    let questionnaire = Self.questionnaire
    #expect(questionnaire.level(points: 1, maximum: 4) == 1)
    #expect(questionnaire.level(points: 24_999, maximum: 100_000) == 0)
    #expect(questionnaire.level(points: 3, maximum: 4) == 3)
    #expect(questionnaire.level(points: 4, maximum: 4) == 3)
  }

  @Test func `priorities are the lowest levels, then the lowest scores, and never a dimension at the highest level`() {
    #expect(Self.questionnaire.result(of: [0, 1, 1, 1, 0, 1]).priorities == [1, 0])
    #expect(Self.questionnaire.result(of: [0, 3, 3, 3, 1, 1]).priorities == [1])
    #expect(Self.questionnaire.result(of: [0, 1, 1, 1, 1, 1]).priorities == [0, 1])
  }

  @Test func `the quick version asks the critical questions and scores them by the same rules`() {
    let quick = Self.questionnaire.quickVersion
    #expect(quick.questions.map(\.id) == ["sends", "q1"])
    #expect(quick.dimensions.map(\.id) == ["first"])
    #expect(quick.result(of: [0, 2]).dimensions[0].percent == 66)
  }

  @Test func `the hash text depends on rules and not on places`() {
    var moved = Self.questionnaire
    moved.questions[1].range.line = 99
    #expect(moved.canonicalRules == Self.questionnaire.canonicalRules)
    moved.questions[1].options[3].points = 4
    #expect(moved.canonicalRules != Self.questionnaire.canonicalRules)
  }

  @Test func `encoded answers omit unanswered questions at the end`() {
    #expect(Self.questionnaire.code(of: [0, nil, 3, 5, nil, nil]) == "0-35")
  }
}

/// Results of older versions are converted to the current questions, or refused with a reason.
@Suite struct MigratedResultTests {
  private static let place = SourceRange(path: "a.yml", line: 1, column: 1)

  private static let questionnaire = Questionnaire(
    id: "a", version: 3,
    questions: [
      Question(
        id: "new", dimension: 0, options: [.init(id: "no", points: 0), .init(id: "yes", points: 1)], range: place)
    ],
    dimensions: [Dimension(id: "d", questions: 0..<1, minimum: 1, range: place)],
    levels: [Level(id: "l", from: 0, range: place)],
    migrations: [
      Migration(from: 1, questions: [("old", "middle"), ("gone", nil)], options: [("middle", [("never", "nee")])], range: place),
      Migration(from: 2, questions: [("middle", "new")], options: [("new", [("nee", "no"), ("maybe", nil)])], range: place),
    ])

  @Test func `identifiers are migrated step by step`() throws {
    let taken = try MigratedResult(["old": "never", "gone": "x"], version: 1, by: Self.questionnaire)
    #expect(taken.answers == [0])
    #expect(try MigratedResult(["middle": "yes"], version: 2, by: Self.questionnaire).answers == [1])
    #expect(try MigratedResult(["middle": "maybe"], version: 2, by: Self.questionnaire).answers == [nil])
  }

  @Test func `a version without a migration, a later one and unknown names are refused`() {
    #expect(throws: MigratedResult.Refusal.tooOld(version: 0)) {
      try MigratedResult(["new": "yes"], version: 0, by: Self.questionnaire)
    }
    #expect(throws: MigratedResult.Refusal.tooNew(version: 4)) {
      try MigratedResult(["new": "yes"], version: 4, by: Self.questionnaire)
    }
    #expect(throws: MigratedResult.Refusal.unknownQuestion("old")) {
      try MigratedResult(["old": "yes"], version: 3, by: Self.questionnaire)
    }
    #expect(throws: MigratedResult.Refusal.unknownOption(question: "new", option: "x")) {
      try MigratedResult(["new": "x"], version: 3, by: Self.questionnaire)
    }
  }
}
