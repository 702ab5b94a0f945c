import Diagnostics
import SelfChecks

/// Small random questionnaires from a seed, with and without faults.
struct RandomQuestionnaire {
  private var generator: SeededGenerator
  private var questions: [Question] = []
  private var line = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A questionnaire with at most two profile questions and two dimensions of up to three questions.
  mutating func make() -> Questionnaire {
    for number in 0..<Int.random(in: 1...2, using: &generator) {
      questions.append(
        Question(
          id: "p\(number)", dimension: nil, options: [.init(id: "a", points: nil), .init(id: "b", points: nil)],
          condition: condition(oneIn: 4), range: place()))
    }
    let levels = thresholds().enumerated().map { Level(id: "l\($0)", from: $1, range: place()) }
    var dimensions: [Dimension] = []
    for number in 0..<Int.random(in: 1...2, using: &generator) {
      let own = condition(oneIn: 3)
      let first = questions.count
      for _ in 0..<Int.random(in: 1...(number == 0 ? 3 : 2), using: &generator) {
        let (when, question) = (condition(oneIn: 2), questions.count)
        questions.append(
          Question(
            id: "q\(question)", dimension: number, options: options(), isCritical: Int.random(in: 0..<3, using: &generator) == 0,
            condition: when, range: place()))
      }
      let caps = (0..<Int.random(in: 0...1, using: &generator)).compactMap { _ in
        condition(oneIn: 1).map {
          Dimension.Cap(condition: $0, level: Int.random(in: levels.indices, using: &generator), range: place())
        }
      }
      dimensions.append(
        Dimension(
          id: "d\(number)", condition: own, questions: first..<questions.count, minimum: Int.random(in: 1...2, using: &generator),
          caps: caps, advice: levels.map { _ in place() }, range: place()))
    }
    let cap = Bool.random(using: &generator) ? Int.random(in: levels.indices, using: &generator) : nil
    return Questionnaire(
      id: "small", questions: questions, dimensions: dimensions, levels: levels,
      criticalCap: cap.map { Located($0, at: place()) })
  }

  private mutating func place() -> SourceRange {
    line += 1
    return SourceRange(path: "small.yml", line: line, column: 1)
  }

  private mutating func thresholds() -> [Int] {
    let first = Int.random(in: 0..<8, using: &generator) == 0 ? 10 : 0
    let others = (0..<Int.random(in: 1...3, using: &generator)).map { _ in Int.random(in: 11...100, using: &generator) }
    return [first] + Set(others).sorted()
  }

  private mutating func options() -> [Question.Option] {
    var points = (0..<Int.random(in: 2...3, using: &generator)).map { _ in Int.random(in: 0...4, using: &generator) }
    if points.allSatisfy({ $0 == 0 }) { points[0] = 3 }
    var options = points.enumerated().map { Question.Option(id: "o\($0)", points: $1) }
    if Int.random(in: 0..<3, using: &generator) == 0 { options.append(.init(id: Question.Option.notApplicable, points: nil)) }
    if Int.random(in: 0..<4, using: &generator) == 0 { options.append(.init(id: Question.Option.dontKnow, points: 0)) }
    return options
  }

  private mutating func condition(oneIn rarity: Int) -> Located<Condition>? {
    guard !questions.isEmpty, Int.random(in: 0..<rarity, using: &generator) == 0 else { return nil }
    return Located(condition(depth: 0), at: place())
  }

  private mutating func condition(depth: Int) -> Condition {
    switch depth < 2 ? Int.random(in: 0..<7, using: &generator) : 6 {
    case 0: .all([condition(depth: depth + 1), condition(depth: depth + 1)])
    case 1: .any([condition(depth: depth + 1), condition(depth: depth + 1)])
    case 2: .not(condition(depth: depth + 1))
    default:
      {
        let question = Int.random(in: questions.indices, using: &generator)
        let options = questions[question].options.indices.filter { _ in Bool.random(using: &generator) }
        return .chosen(question: question, options: Set(options.isEmpty ? [0] : options))
      }()
    }
  }
}
