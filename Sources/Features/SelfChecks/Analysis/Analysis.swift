import Diagnostics

/// The proof of a questionnaire: which results are reachable, with a witness for each, and which faults it has.
///
/// It is exact, by dynamic programming over the attainable scores of each dimension in each case of the questions that conditions
/// depend on. Complete answers (to every visible question) must be able to reach everything; what must never happen must not
/// happen with unanswered questions either.
public struct Analysis: Sendable {
  /// A reachable result, with answers that lead to it.
  public struct Witness: Sendable {
    /// The kind of result.
    public enum Subject: Sendable, Hashable {
      case question(Int)
      case option(question: Int, option: Int)
      case level(dimension: Int, level: Int)
      case cap(dimension: Int, cap: Int)
      case criticalCap
    }
    public var subject: Subject
    /// A complete set of answers.
    public var answers: Answers
  }

  /// The faults, with their places.
  public let diagnostics: [Diagnostic]
  /// A set of answers for every reachable result.
  public let witnesses: [Witness]

  /// The maximum number of gate cases of a dimension.
  static let caseLimit = 100_000
  /// The maximum sum of points of a dimension's questions.
  static let pointLimit = 2_000

  public init(of questionnaire: Questionnaire) {
    let walk = GateWalk(questionnaire)
    let basics = Self.basicFaults(of: questionnaire, walk)
    guard basics.isEmpty else {
      diagnostics = basics
      witnesses = []
      return
    }
    let report = AnalysisReport(questionnaire: questionnaire, reachability: Reachability(walk), safety: InvariantChecks(walk))
    diagnostics = report.diagnostics
    witnesses = report.witnesses
  }

  /// Faults that make a proof impossible.
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
              "what": dimension.inWords,
              "reason": Words(
                en: "its questions add up to \(points) points", nl: "de vragen ervan geven samen \(points) punten"),
              "advice": Words(
                en: "give fewer points; together they may be \(pointLimit) at most",
                nl: "geef minder punten; samen mogen het er hoogstens \(pointLimit) zijn"),
            ]))
      }
      let gates = walk.gates(of: questionnaire.conditions(ofDimension: index))
      if walk.cases(of: gates, limit: caseLimit) == nil {
        faults.append(
          Diagnostic(
            .selfCheckTooLarge, at: dimension.range,
            [
              "what": dimension.inWords,
              "reason": Words(
                en: "its conditions depend on \(gates.count) questions",
                nl: "de voorwaarden ervan hangen af van \(gates.count) vragen"),
              "advice": Words(
                en: "let it depend on fewer questions, or split it; there may be \(caseLimit) combinations at most",
                nl: "laat het van minder vragen afhangen, of splits het; er mogen hoogstens \(caseLimit) combinaties zijn"),
            ]))
      }
    }
    return faults
  }
}

extension Dimension {
  /// The dimension, as words for a message.
  fileprivate var inWords: Words { Words(en: "the dimension “\(id)”", nl: "het onderdeel “\(id)”") }
}
