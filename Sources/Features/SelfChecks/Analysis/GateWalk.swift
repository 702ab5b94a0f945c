/// The questions on whose answers other rules depend, and every way to answer them that makes a difference.
///
/// A gate's options fall into classes: two options are of one class when no condition tells them apart. Walking over
/// classes, and only over gates that are visible, meets every case and few of them twice.
struct GateWalk {
  /// What is known of a gate in one case.
  enum State: Hashable {
    /// The question is not asked.
    case hidden
    /// It has no answer.
    case open
    /// Its answer is one of a class, by the class's place.
    case answered(Int)
  }

  let questionnaire: Questionnaire
  /// The classes of each gate's options, by the gate's place.
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

  /// The gates that decide about some conditions, with the gates that decide about those, in order.
  func gates(of conditions: [Condition]) -> [Int] {
    var found: Set<Int> = []
    var open = conditions
    while let next = open.popLast() {
      for question in next.questions where found.insert(question).inserted { open += questionnaire.conditions(of: question) }
    }
    return found.sorted()
  }

  /// The number of cases that a walk can meet, or nil when it is beyond a limit.
  func cases(of gates: [Int], limit: Int) -> Int? {
    var product = 1
    for gate in gates {
      product *= (classes[gate]?.count ?? 0) + 1
      if product > limit { return nil }
    }
    return product
  }

  /// An option of a state's class, as conditions see it.
  func option(_ gate: Int, _ state: State?) -> Int? {
    guard case .answered(let group)? = state else { return nil }
    return classes[gate]?[group].first
  }

  /// Whether a question is asked in a case.
  func isVisible(_ question: Int, _ states: [Int: State]) -> Bool {
    questionnaire.conditions(of: question).allSatisfy { $0.holds { option($0, states[$0]) } }
  }

  /// Walks over every case. In a complete one each visible gate has an answer. Stops when `visit` gives false.
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

  /// The states that a gate can be in.
  func states(of gate: Int, isVisible: Bool, complete: Bool) -> [State] {
    guard isVisible else { return [.hidden] }
    return (classes[gate] ?? []).indices.map { .answered($0) } + (complete ? [] : [.open])
  }
}

extension Questionnaire {
  /// Every condition there is.
  var conditions: [Condition] {
    questions.compactMap { $0.condition?.value } + dimensions.compactMap { $0.condition?.value }
      + dimensions.flatMap { $0.caps.map(\.condition.value) }
  }

  /// The conditions that must hold for a question to be asked.
  func conditions(of question: Int) -> [Condition] {
    [questions[question].dimension.flatMap { dimensions[$0].condition }, questions[question].condition].compactMap { $0?.value }
  }

  /// The conditions that decide what a dimension comes to.
  func conditions(ofDimension dimension: Int) -> [Condition] {
    let own = dimensions[dimension]
    return [own.condition?.value].compactMap(\.self) + own.questions.compactMap { questions[$0].condition?.value }
      + own.caps.map(\.condition.value)
  }
}
