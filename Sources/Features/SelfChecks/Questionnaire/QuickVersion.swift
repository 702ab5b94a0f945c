import Diagnostics

extension Questionnaire {
  /// The questions of the quick version: the profile, each critical question, and the questions that their conditions depend on.
  public var quickQuestions: [Int] {
    var chosen = Set(questions.indices.filter { questions[$0].dimension == nil || questions[$0].isCritical })
    var open = Array(chosen)
    while let next = open.popLast() {
      let question = questions[next]
      let conditions = [question.condition, question.dimension.flatMap { dimensions[$0].condition }].compactMap { $0?.value }
      for needed in conditions.flatMap(\.questions) where chosen.insert(needed).inserted { open.append(needed) }
    }
    return chosen.sorted()
  }

  /// The quick version: fewer questions with the same identifiers, so that its answers carry over. Caps that depend on a missing
  /// question are omitted, and so are dimensions without questions.
  public var quickVersion: Questionnaire {
    let kept = quickQuestions
    let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let renumber: (Located<Condition>?) -> Located<Condition>? = { condition in
      condition.map { Located($0.value.renumbered { numbers[$0] ?? 0 }, at: $0.range) }
    }
    var quick = self
    quick.dimensions = []
    quick.questions = kept.map { questions[$0] }
    for (old, dimension) in dimensions.enumerated() {
      let own = kept.enumerated().filter { questions[$0.element].dimension == old }.map(\.offset)
      guard let first = own.first, let last = own.last else { continue }
      var copy = dimension
      copy.questions = first..<last + 1
      copy.condition = renumber(dimension.condition)
      copy.minimum = min(dimension.minimum, own.count)
      copy.caps = dimension.caps.compactMap { cap in
        guard cap.condition.value.questions.allSatisfy({ numbers[$0] != nil }) else { return nil }
        return renumber(cap.condition).map { Dimension.Cap(condition: $0, level: cap.level, range: cap.range) }
      }
      for index in copy.questions { quick.questions[index].dimension = quick.dimensions.count }
      quick.dimensions.append(copy)
    }
    for index in quick.questions.indices { quick.questions[index].condition = renumber(quick.questions[index].condition) }
    quick.groupBy = groupBy.flatMap { numbers[$0] }
    return quick
  }

  /// The dimensions of the quick version, by their indices in this one.
  public var quickDimensions: [Int] {
    let kept = Set(quickQuestions.compactMap { questions[$0].dimension })
    return kept.sorted()
  }
}
