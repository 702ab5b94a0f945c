/// Random numbers that are the same for the same seed (SplitMix64), for test vectors.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Questionnaire {
  /// A random set of answers; about one question in eight is left unanswered.
  public func randomAnswers<Generator: RandomNumberGenerator>(using generator: inout Generator) -> Answers {
    questions.map { question in
      Int.random(in: 0..<8, using: &generator) == 0 ? nil : Int.random(in: 0..<question.options.count, using: &generator)
    }
  }

  /// The number of possible sets of answers, including unanswered questions; nil when it is above a limit.
  public func answerSetCount(limit: Int) -> Int? {
    var product = 1
    for question in questions {
      product *= question.options.count + 1
      if product > limit { return nil }
    }
    return product
  }

  /// Visits every possible set of answers, including unanswered questions.
  public func forEachAnswerSet(_ visit: (Answers) -> Void) {
    var answers: Answers = Array(repeating: nil, count: questions.count)
    func step(_ index: Int) {
      guard index < questions.count else { return visit(answers) }
      for option in [nil] + questions[index].options.indices.map(Optional.some) {
        answers[index] = option
        step(index + 1)
      }
      answers[index] = nil
    }
    step(0)
  }
}
