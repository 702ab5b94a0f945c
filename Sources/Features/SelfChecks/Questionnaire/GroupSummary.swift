/// What the results of several schools come to together, per dimension. It holds no single school's answers.
public struct GroupSummary: Sendable, Hashable {
  /// The figures of a dimension.
  public struct Distribution: Sendable, Hashable {
    /// How many schools are at each level.
    public var levels: [Int]
    /// How many answered too little.
    public var notAssessed = 0
    /// How many it does not apply to.
    public var notApplicable = 0
    /// The least, the middle and the greatest percentage, rounded down; nil when no school has one or too few have.
    public var range: Spread?
  }

  /// How far percentages lie apart.
  public struct Spread: Sendable, Hashable {
    /// The lowest, in percent.
    public var least: Int
    /// The middle one, in percent.
    public var median: Int
    /// The highest, in percent.
    public var greatest: Int
  }

  /// How many results there are.
  public let count: Int
  /// By dimension.
  public let distributions: [Distribution]
  /// How often a dimension is among a school's priorities, by dimension.
  public let priorities: [Int]

  /// Sums up results.
  /// - Parameter minimum: the least group for which the percentages of single schools (least and greatest) are given.
  public init(_ sets: [Answers], of questionnaire: Questionnaire, minimum: Int) {
    let results = sets.map { questionnaire.result(of: $0) }
    count = results.count
    distributions = questionnaire.dimensions.indices.map { dimension in
      let scores = results.map { $0.dimensions[dimension] }
      var distribution = Distribution(levels: questionnaire.levels.indices.map { level in scores.count { $0.level == level } })
      distribution.notAssessed = scores.count { $0.status == .notAssessed }
      distribution.notApplicable = scores.count { $0.status == .notApplicable || $0.status == .skipped }
      let percents = scores.compactMap(\.percent).sorted()
      if percents.count >= max(1, minimum) {
        let middle = (percents[(percents.count - 1) / 2] + percents[percents.count / 2]) / 2
        distribution.range = Spread(least: percents[0], median: middle, greatest: percents[percents.count - 1])
      }
      return distribution
    }
    priorities = questionnaire.dimensions.indices.map { dimension in results.count { $0.priorities.contains(dimension) } }
  }
}
