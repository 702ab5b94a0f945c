import Diagnostics

/// Turns the results of the analysis into findings and witnesses.
struct AnalysisReport {
  let questionnaire: Questionnaire
  let reachability: Reachability
  let safety: InvariantChecks

  var diagnostics: [Diagnostic] {
    conditionFaults + questionFaults + levelFaults + capFaults + safetyFaults
  }

  var witnesses: [Analysis.Witness] {
    var result: [Analysis.Witness] = []
    for (index, answers) in reachability.questions.enumerated() {
      guard let answers else { continue }
      result.append(Analysis.Witness(subject: .question(index), answers: answers))
      for option in questionnaire.questions[index].options.indices {
        var chosen = answers
        chosen[index] = option
        result.append(Analysis.Witness(subject: .option(question: index, option: option), answers: chosen))
      }
    }
    for (dimension, levels) in reachability.levels.enumerated() {
      for (level, answers) in levels.enumerated() {
        if let answers { result.append(.init(subject: .level(dimension: dimension, level: level), answers: answers)) }
      }
      for (cap, answers) in reachability.caps[dimension].enumerated() {
        if let answers { result.append(.init(subject: .cap(dimension: dimension, cap: cap), answers: answers)) }
      }
    }
    if let answers = reachability.criticalCap { result.append(.init(subject: .criticalCap, answers: answers)) }
    return result
  }

  // MARK: What must be reachable

  private var conditionFaults: [Diagnostic] {
    // In a dimension that is never asked, one finding is enough.
    let dead = Set(
      questionnaire.dimensions.filter { $0.condition.map { hasDeadCondition([$0.value]) } ?? false }
        .flatMap { dimension in
          dimension.questions.compactMap { questionnaire.questions[$0].condition?.range } + dimension.caps.map(\.condition.range)
        })
    return zip(questionnaire.locatedConditions, reachability.conditions).compactMap { condition, outcomes in
      guard !dead.contains(condition.range) else { return nil }
      if outcomes.holds == nil { return Diagnostic(.selfCheckAlwaysFalse, at: condition.range) }
      if outcomes.fails == nil { return Diagnostic(.selfCheckAlwaysTrue, at: condition.range) }
      return nil
    }
  }

  /// Whether a condition that never holds explains why something is unreachable.
  private func hasDeadCondition(_ conditions: [Condition]) -> Bool {
    zip(questionnaire.locatedConditions, reachability.conditions).contains { located, outcomes in
      outcomes.holds == nil && conditions.contains(located.value)
    }
  }

  private var questionFaults: [Diagnostic] {
    questionnaire.questions.indices.compactMap { index in
      guard reachability.questions[index] == nil, !hasDeadCondition(questionnaire.conditions(of: index)) else { return nil }
      let question = questionnaire.questions[index]
      return Diagnostic(.selfCheckUnreachableQuestion, at: question.range, ["question": question.id])
    }
  }

  private var levelFaults: [Diagnostic] {
    var faults: [Diagnostic] = []
    let asked = questionnaire.dimensions.indices.filter { dimension in
      questionnaire.dimensions[dimension].questions.contains { reachability.questions[$0] != nil }
    }
    for (index, level) in questionnaire.levels.enumerated() {
      if !asked.isEmpty, asked.allSatisfy({ reachability.levels[$0][index] == nil }) {
        faults.append(Diagnostic(.selfCheckUnreachableLevel, at: level.range, ["level": level.id]))
        continue
      }
      for dimension in asked where reachability.levels[dimension][index] == nil {
        let own = questionnaire.dimensions[dimension]
        faults.append(
          Diagnostic(
            .selfCheckUnreachableAdvice, at: own.advice.indices.contains(index) ? own.advice[index] ?? own.range : own.range,
            ["level": level.id, "dimension": own.id]))
      }
    }
    return faults
  }

  private var capFaults: [Diagnostic] {
    var faults: [Diagnostic] = []
    for (dimension, caps) in reachability.caps.enumerated() {
      for (index, answers) in caps.enumerated() where answers == nil {
        let cap = questionnaire.dimensions[dimension].caps[index]
        guard !hasDeadCondition([cap.condition.value]) else { continue }
        faults.append(Diagnostic(.selfCheckIdleCap, at: cap.range))
      }
    }
    if let cap = questionnaire.criticalCap, reachability.criticalCap == nil {
      faults.append(Diagnostic(.selfCheckIdleCap, at: cap.range))
    }
    return faults
  }

  // MARK: What must never happen

  private var safetyFaults: [Diagnostic] {
    var faults: [Diagnostic] = []
    for (index, answers) in safety.belowFirstLevel.sorted(by: { $0.key < $1.key }).prefix(1) {
      faults.append(
        Diagnostic(
          .selfCheckLevelGap, at: questionnaire.levels[0].range,
          ["dimension": questionnaire.dimensions[index].id, "score": score(index, answers), "answers": words(answers, index)]))
    }
    for (index, answers) in safety.unattainable.sorted(by: { $0.key < $1.key }) {
      let dimension = questionnaire.dimensions[index]
      let counted = dimension.questions.filter { question in
        answers[question].map { questionnaire.questions[question].options[$0].points != nil } ?? false
      }
      faults.append(
        Diagnostic(
          .selfCheckMaximumUnattainable, at: dimension.range,
          [
            "dimension": dimension.id, "questions": counted.map { questionnaire.questions[$0].id }.joined(separator: ", "),
            "answers": words(answers, index),
          ]))
    }
    for lowering in safety.lowerings where !questionnaire.questions[lowering.question].mayLower {
      faults.append(fault(lowering))
    }
    return faults
  }

  private func fault(_ lowering: InvariantChecks.ScoreDecrease) -> Diagnostic {
    let question = questionnaire.questions[lowering.question]
    let name = { (answers: Answers) in answers[lowering.question].map { question.options[$0].id } ?? "" }
    return Diagnostic(
      .selfCheckLowers, at: question.range,
      [
        "question": question.id, "dimension": questionnaire.dimensions[lowering.dimension].id, "worse": name(lowering.before),
        "better": name(lowering.after), "before": score(lowering.dimension, lowering.before),
        "after": score(lowering.dimension, lowering.after), "answers": words(lowering.after, lowering.dimension),
      ])
  }

  private func score(_ dimension: Int, _ answers: Answers) -> Words {
    let score = questionnaire.result(of: answers).dimensions[dimension]
    let level = score.level.map { ", \(questionnaire.levels[$0].id)" } ?? ""
    return Words(
      en: "\(score.points) of \(score.maximum) points\(level)", nl: "\(score.points) van de \(score.maximum) punten\(level)")
  }

  /// The answers as text, the same in both languages: those to the dimension's questions and to the gates that affect them.
  private func words(_ answers: Answers, _ dimension: Int) -> String {
    let walk = GateWalk(questionnaire)
    let shown = Set(questionnaire.dimensions[dimension].questions).union(
      walk.gates(of: questionnaire.conditions(ofDimension: dimension)))
    let (visible, effective) = questionnaire.effective(answers)
    return shown.sorted().filter { visible[$0] }.map { index in
      "\(questionnaire.questions[index].id): \(effective[index].map { questionnaire.questions[index].options[$0].id } ?? "open")"
    }.joined(separator: ", ")
  }
}
