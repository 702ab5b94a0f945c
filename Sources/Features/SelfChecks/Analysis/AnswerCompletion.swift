/// The possible answers to a question in one case of the gates.
extension GateWalk {
  /// The moves of a question: one for each option, or for a gate with a known state one for each option of that class.
  func moves(of index: Int, in states: [Int: State], complete: Bool) -> [ScoreTable.Move] {
    let question = questionnaire.questions[index]
    var options = Array(question.options.indices)
    var mayBeOpen = !complete
    switch states[index] {
    case .answered(let group)?:
      options = classes[index]?[group] ?? []
      mayBeOpen = false
    case .open?, .hidden?:
      options = []
      mayBeOpen = true
    case nil: break
    }
    return options.map { move(of: index, option: $0) } + (mayBeOpen ? [ScoreTable.Move()] : [])
  }

  /// The move of one option.
  func move(of index: Int, option: Int) -> ScoreTable.Move {
    let question = questionnaire.questions[index]
    guard question.dimension != nil, let points = question.options[option].points, let highest = question.highest else {
      return ScoreTable.Move(option: option)
    }
    return ScoreTable.Move(
      option: option, scored: (points, highest),
      isCriticalZero: question.isCritical && points == 0 && questionnaire.criticalCap != nil)
  }

  /// A complete set of answers for known states and answers: every other visible question gets its first option.
  func answers(_ states: [Int: State], _ chosen: [Int: Int?] = [:]) -> Answers {
    var answers: Answers = Array(repeating: nil, count: questionnaire.questions.count)
    for index in questionnaire.questions.indices {
      if let choice = chosen[index] {
        answers[index] = choice
      } else if let state = states[index] {
        answers[index] = option(index, state)
      } else if questionnaire.conditions(of: index).allSatisfy({ $0.holds { answers[$0] } }) {
        answers[index] = questionnaire.questions[index].options.indices.first
      }
    }
    return answers
  }
}
