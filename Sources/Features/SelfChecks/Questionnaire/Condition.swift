/// A condition on earlier answers. A hidden or unanswered question has no option.
public indirect enum Condition: Sendable, Hashable {
  /// One of some options was chosen.
  case chosen(question: Int, options: Set<Int>)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// Whether it holds, for a function that returns the option of a question, or nil for none.
  public func holds(_ option: (Int) -> Int?) -> Bool {
    switch self {
    case .chosen(let question, let options): option(question).map(options.contains) ?? false
    case .all(let parts): parts.allSatisfy { $0.holds(option) }
    case .any(let parts): parts.contains { $0.holds(option) }
    case .not(let part): !part.holds(option)
    }
  }

  /// The questions that it depends on, in order, each once.
  public var questions: [Int] {
    var found: Set<Int> = []
    collect { question, _ in found.insert(question) }
    return found.sorted()
  }

  /// Visits every choice that it depends on.
  func collect(_ visit: (_ question: Int, _ options: Set<Int>) -> Void) {
    switch self {
    case .chosen(let question, let options): visit(question, options)
    case .all(let parts), .any(let parts): for part in parts { part.collect(visit) }
    case .not(let part): part.collect(visit)
    }
  }

  /// This condition with other indices of questions.
  func renumbered(_ number: (Int) -> Int) -> Condition {
    switch self {
    case .chosen(let question, let options): .chosen(question: number(question), options: options)
    case .all(let parts): .all(parts.map { $0.renumbered(number) })
    case .any(let parts): .any(parts.map { $0.renumbered(number) })
    case .not(let part): .not(part.renumbered(number))
    }
  }
}
