/// The gates, which are the questions that other rules depend on, and every way to answer them that makes a difference.
///
/// A gate's options are divided into classes: two options are in the same class if no condition distinguishes them. A walk over
/// classes, and only over visible gates, visits every case and few of them twice.
struct GateWalk {
  /// The state of a gate in one case.
  enum State: Hashable {
    /// The question is not asked.
    case hidden
    /// It is unanswered.
    case open
    /// Its answer is in a class, given by the class's index.
    case answered(Int)
  }

  let questionnaire: Questionnaire
  /// The classes of each gate's options, by the gate's index.
  let classes: [Int: [[Int]]]

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    var choices: [Int: [Set<Int>]] = [:]
    for condition in questionnaire.conditions {
      condition.collect { question, options in choices[question, default: []].append(options) }
    }
    var classes: [Int: [[Int]]] = [:]
    for (question, sets) in choices {
      var order: [[Bool]] = []
      var groups: [[Bool]: [Int]] = [:]
      for option in questionnaire.questions[question].options.indices {
        let signature = sets.map { $0.contains(option) }
        if groups[signature] == nil { order.append(signature) }
        groups[signature, default: []].append(option)
      }
      classes[question] = order.compactMap { groups[$0] }
    }
    self.classes = classes
  }

  /// The gates that some conditions depend on, with the gates that those depend on, in order.
  func gates(of conditions: [Condition]) -> [Int] {
    var found: Set<Int> = []
    var open = conditions
    while let next = open.popLast() {
      for question in next.questions where found.insert(question).inserted { open += questionnaire.conditions(of: question) }
    }
    return found.sorted()
  }

  /// The number of cases in a walk; nil when it is above a limit.
  func cases(of gates: [Int], limit: Int) -> Int? {
    var product = 1
    for gate in gates {
      product *= (classes[gate]?.count ?? 0) + 1
      if product > limit { return nil }
    }
    return product
  }

  /// An option of a state's class, for evaluating conditions.
  func option(_ gate: Int, _ state: State?) -> Int? {
    guard case .answered(let group)? = state else { return nil }
    return classes[gate]?[group].first
  }

  /// Whether a question is asked in a case.
  func isVisible(_ question: Int, _ states: [Int: State]) -> Bool {
    questionnaire.conditions(of: question).allSatisfy { $0.holds { option($0, states[$0]) } }
  }

  /// Walks over all cases. In a complete case each visible gate is answered. Stops when `visit` returns false.
  func walk(_ gates: [Int], complete: Bool, _ visit: ([Int: State]) -> Bool) {
    var states: [Int: State] = [:]
    _ = step(gates[...], complete, &states, visit)
  }

  private func step(_ gates: ArraySlice<Int>, _ complete: Bool, _ states: inout [Int: State], _ visit: ([Int: State]) -> Bool)
    -> Bool
  {
    guard let gate = gates.first else { return visit(states) }
    for state in self.states(of: gate, isVisible: isVisible(gate, states), complete: complete) {
      states[gate] = state
      guard step(gates.dropFirst(), complete, &states, visit) else { return false }
    }
    states[gate] = nil
    return true
  }

  /// The possible states of a gate.
  func states(of gate: Int, isVisible: Bool, complete: Bool) -> [State] {
    guard isVisible else { return [.hidden] }
    return (classes[gate] ?? []).indices.map { .answered($0) } + (complete ? [] : [.open])
  }
}

extension Questionnaire {
  /// All conditions.
  var conditions: [Condition] {
    questions.compactMap { $0.condition?.value } + dimensions.compactMap { $0.condition?.value }
      + dimensions.flatMap { $0.caps.map(\.condition.value) }
  }

  /// The conditions for asking a question.
  func conditions(of question: Int) -> [Condition] {
    [questions[question].dimension.flatMap { dimensions[$0].condition }, questions[question].condition].compactMap { $0?.value }
  }

  /// The conditions that affect a dimension's result.
  func conditions(ofDimension dimension: Int) -> [Condition] {
    let own = dimensions[dimension]
    return [own.condition?.value].compactMap(\.self) + own.questions.compactMap { questions[$0].condition?.value }
      + own.caps.map(\.condition.value)
  }
}
