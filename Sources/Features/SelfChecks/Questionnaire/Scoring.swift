/// The answers to a questionnaire: the chosen option of each question, or nil. They may include answers to hidden questions.
public typealias Answers = [Int?]

/// The result of a dimension.
public struct DimensionScore: Sendable, Hashable {
  /// Whether there is a result.
  public enum Status: String, Sendable, Hashable {
    /// There is a level.
    case assessed
    /// None of the questions that were asked applies.
    case notApplicable = "not-applicable"
    /// There are too few answers.
    case notAssessed = "not-assessed"
    /// No question was asked.
    case skipped
  }

  /// Whether there is a level, or why not.
  public var status: Status
  /// The points of the answers that count.
  public var points: Int
  /// The highest points of the questions with those answers.
  public var maximum: Int
  /// The level before caps; nil unless assessed.
  public var levelByScore: Int?
  /// The level; nil unless assessed.
  public var level: Int?

  /// The displayed percentage, rounded down. Thresholds are whole numbers, so rounding never moves a percentage across one.
  public var percent: Int? { status == .assessed ? 100 * points / maximum : nil }
}

/// The result of a set of answers.
public struct Result: Sendable, Hashable {
  /// The results of the dimensions, with the indices of the questionnaire.
  public var dimensions: [DimensionScore]
  /// The dimensions to begin with, at most three.
  public var priorities: [Int]
}

extension Questionnaire {
  /// The answers that count for conditions, score and progress: those to visible questions, with the visibility of each question.
  public func effective(_ answers: Answers) -> (visible: [Bool], answers: Answers) {
    var visible = Array(repeating: false, count: questions.count)
    var effective: Answers = Array(repeating: nil, count: questions.count)
    var dimension: Int?
    var isDimensionVisible = true
    for (index, question) in questions.enumerated() {
      if question.dimension != dimension {
        dimension = question.dimension
        isDimensionVisible = dimension.flatMap { dimensions[$0].condition }.map { $0.value.holds { effective[$0] } } ?? true
      }
      guard isDimensionVisible, question.condition.map({ $0.value.holds { effective[$0] } }) ?? true else { continue }
      visible[index] = true
      effective[index] = answers[index]
    }
    return (visible, effective)
  }

  /// Scores a set of answers, in whole numbers only.
  public func result(of answers: Answers) -> Result {
    let (visible, effective) = effective(answers)
    return result(visible: visible, effective: effective)
  }

  /// Scores answers from which those to hidden questions were removed.
  func result(visible: [Bool], effective: Answers) -> Result {
    let scores = dimensions.map { score($0, visible: visible, answers: effective) }
    return Result(dimensions: scores, priorities: priorities(scores))
  }

  /// The level for a score; nil below the first threshold.
  func level(points: Int, maximum: Int) -> Int? { levels.lastIndex { 100 * points >= $0.from * maximum } }

  private func score(_ dimension: Dimension, visible: [Bool], answers: Answers) -> DimensionScore {
    var tally = Tally()
    var hasVisible = false
    for index in dimension.questions where visible[index] {
      hasVisible = true
      tally.add(questions[index], answers[index], cap: criticalCap?.value)
    }
    var score = DimensionScore(status: .skipped, points: tally.points, maximum: tally.maximum)
    guard hasVisible else { return score }
    guard tally.isAssessed(minimum: dimension.minimum) else {
      score.status = tally.open == 0 ? .notApplicable : .notAssessed
      return score
    }
    score.status = .assessed
    score.levelByScore = level(points: tally.points, maximum: tally.maximum)
    let caps = dimension.caps.filter { $0.condition.value.holds { answers[$0] } }.map(\.level) + (tally.cap.map { [$0] } ?? [])
    score.level = score.levelByScore.map { min($0, caps.min() ?? $0) }
    return score
  }

  /// Assessed dimensions below the highest level: lowest level first, then lowest score, then in order.
  private func priorities(_ scores: [DimensionScore]) -> [Int] {
    let candidates = scores.indices.filter { scores[$0].level.map { $0 < levels.count - 1 } ?? false }
    let sorted = candidates.sorted { left, right in
      let (a, b) = (scores[left], scores[right])
      if a.level != b.level { return (a.level ?? 0) < (b.level ?? 0) }
      let (x, y) = (a.points * b.maximum, b.points * a.maximum)
      return x == y ? left < right : x < y
    }
    return Array(sorted.prefix(3))
  }
}

/// The running sums over the questions of a dimension.
private struct Tally {
  var points = 0
  var maximum = 0
  var counted = 0
  var open = 0
  var cap: Int?

  mutating func add(_ question: Question, _ answer: Int?, cap level: Int?) {
    guard let answer else {
      open += 1
      return
    }
    guard let scored = question.options[answer].points else { return }
    points += scored
    maximum += question.highest ?? 0
    counted += 1
    if scored == 0, question.isCritical { cap = level }
  }

  func isAssessed(minimum: Int) -> Bool { counted >= 1 && maximum > 0 && (counted >= minimum || open == 0) }
}
