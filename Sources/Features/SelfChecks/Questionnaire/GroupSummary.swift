/// A summary of the results of several schools, by dimension. It contains no single school's answers.
public struct GroupSummary: Sendable, Hashable {
  /// The figures of a dimension.
  public struct Distribution: Sendable, Hashable {
    /// The number of schools at each level.
    public var levels: [Int]
    /// The number of schools with too few answers.
    public var notAssessed = 0
    /// The number of schools to which it does not apply.
    public var notApplicable = 0
    /// The lowest, median and highest percentage, rounded down; nil when there is none, or the group is too small.
    public var range: PercentageRange?
  }

  /// The range of percentages.
  public struct PercentageRange: Sendable, Hashable {
    /// The lowest, in percent.
    public var least: Int
    /// The median, in percent.
    public var median: Int
    /// The highest, in percent.
    public var greatest: Int
  }

  /// The number of results.
  public let count: Int
  /// By dimension.
  public let distributions: [Distribution]
  /// How often a dimension is among a school's priorities, by dimension.
  public let priorities: [Int]

  /// Summarises results.
  /// - Parameter minimum: the smallest group for which the percentages of single schools (lowest and highest) are included.
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
        distribution.range = PercentageRange(least: percents[0], median: middle, greatest: percents[percents.count - 1])
      }
      return distribution
    }
    priorities = questionnaire.dimensions.indices.map { dimension in results.count { $0.priorities.contains(dimension) } }
  }
}
