import Diagnostics

/// The proof of a questionnaire: what can be reached, with a witness for each, and what is wrong.
///
/// Exact, by dynamic programming over the attainable scores of each dimension under each case of the questions that conditions
/// look at. Complete answers (every visible question answered) must be able to reach everything; what must never happen
/// must not happen with open questions either.
public struct Analysis: Sendable {
  /// Something that can be shown, with answers that show it.
  public struct Witness: Sendable {
    /// What is shown.
    public enum Subject: Sendable, Hashable {
      case question(Int)
      case option(question: Int, option: Int)
      case level(dimension: Int, level: Int)
      case cap(dimension: Int, cap: Int)
      case criticalCap
    }
    /// What is shown.
    public var subject: Subject
    /// A complete set of answers.
    public var answers: Answers
  }

  /// What is wrong, with its places.
  public let diagnostics: [Diagnostic]
  /// A set of answers for everything that can be shown.
  public let witnesses: [Witness]

  /// How many cases of the gates one dimension may have.
  static let caseLimit = 100_000
  /// The most points that the questions of a dimension may have together.
  static let pointLimit = 2_000

  /// Proves a questionnaire.
  public init(of questionnaire: Questionnaire) {
    let walk = GateWalk(questionnaire)
    let basics = Self.basicFaults(of: questionnaire, walk)
    guard basics.isEmpty else {
      diagnostics = basics
      witnesses = []
      return
    }
    let report = AnalysisReport(questionnaire: questionnaire, reachability: Reachability(walk), safety: Safety(walk))
    diagnostics = report.diagnostics
    witnesses = report.witnesses
  }

  /// What must be right before anything can be proved.
  private static func basicFaults(of questionnaire: Questionnaire, _ walk: GateWalk) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for (before, level) in zip(questionnaire.levels, questionnaire.levels.dropFirst()) where level.from <= before.from {
      faults.append(
        Diagnostic(.selfCheckLevelOrder, at: level.range, ["level": level.id, "from": "\(level.from)", "before": "\(before.from)"]))
    }
    for question in questionnaire.questions where question.dimension != nil && (question.highest ?? 0) == 0 {
      faults.append(Diagnostic(.selfCheckNoPoints, at: question.range, ["question": question.id]))
    }
    for (index, dimension) in questionnaire.dimensions.enumerated() {
      let points = dimension.questions.compactMap { questionnaire.questions[$0].highest }.reduce(0, +)
      if points > pointLimit {
        faults.append(
          Diagnostic(
            .selfCheckTooLarge, at: dimension.range,
            [
              "what": "the dimension “\(dimension.id)”", "reason": "its questions have \(points) points together",
              "advice": "use smaller points; \(pointLimit) together are the most",
            ]))
      }
      let gates = walk.gates(of: questionnaire.conditions(ofDimension: index))
      if walk.cases(of: gates, limit: caseLimit) == nil {
        faults.append(
          Diagnostic(
            .selfCheckTooLarge, at: dimension.range,
            [
              "what": "the dimension “\(dimension.id)”", "reason": "its conditions depend on \(gates.count) questions",
              "advice": "let it depend on fewer questions, or split it; \(caseLimit) combinations are the most",
            ]))
      }
    }
    return faults
  }
}
