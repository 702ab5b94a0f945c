import Diagnostics

/// The rules of a self-check: the questions, their conditions and their points, without texts.
///
/// Questions are referred to by their index in ``questions``, options by their index in the question, so that no reference can be
/// broken. The rules contain their places in the author's file, for findings.
public struct Questionnaire: Sendable {
  /// The stable identifier, which is stored with results.
  public var id: String
  /// Increased by the author when an identifier changes.
  public var version: Int
  /// All questions in the order in which they are asked: the profile first, then the dimensions.
  public var questions: [Question]
  public var dimensions: [Dimension]
  /// The levels, lowest first.
  public var levels: [Level]
  /// The highest level of a dimension while a critical question in it scores zero.
  public var criticalCap: Located<Int>?
  /// The profile question for grouping colleagues.
  public var groupBy: Int?
  /// How results of older versions are converted.
  public var migrations: [Migration]

  public init(
    id: String, version: Int = 1, questions: [Question], dimensions: [Dimension], levels: [Level],
    criticalCap: Located<Int>? = nil, groupBy: Int? = nil, migrations: [Migration] = []
  ) {
    self.id = id
    self.version = version
    self.questions = questions
    self.dimensions = dimensions
    self.levels = levels
    self.criticalCap = criticalCap
    self.groupBy = groupBy
    self.migrations = migrations
  }
}

/// A question with several options.
public struct Question: Sendable {
  /// The stable identifier.
  public var id: String
  /// The dimension that it counts for; nil for a profile question, which is never scored.
  public var dimension: Int?
  /// The options in the order in which they are shown.
  public var options: [Option]
  /// Whether a score of zero caps the dimension's level.
  public var isCritical: Bool
  /// The condition for asking it, besides its dimension's; nil for always.
  public var condition: Located<Condition>?
  /// Whether the author allows a better answer to lower a score, because of further questions that it makes visible.
  public var mayLower: Bool
  public var range: SourceRange

  public init(
    id: String, dimension: Int?, options: [Option], isCritical: Bool = false, condition: Located<Condition>? = nil,
    mayLower: Bool = false, range: SourceRange
  ) {
    self.id = id
    self.dimension = dimension
    self.options = options
    self.isCritical = isCritical
    self.condition = condition
    self.mayLower = mayLower
    self.range = range
  }

  /// An option of a question.
  public struct Option: Sendable, Hashable {
    /// The stable identifier.
    public var id: String
    /// Its points; nil when it excludes the question from the score.
    public var points: Int?

    public init(id: String, points: Int?) {
      self.id = id
      self.points = points
    }

    /// The identifier of the option that excludes the question from the maximum score.
    public static let notApplicable = "not-applicable"
    /// The identifier of the option that scores zero and is listed as something to find out.
    public static let dontKnow = "dont-know"
  }

  /// The highest points of an option; nil when none is scored.
  public var highest: Int? { options.compactMap(\.points).max() }
}

/// A subject with a score and a level of its own.
public struct Dimension: Sendable {
  /// The stable identifier.
  public var id: String
  /// The condition for asking its questions; nil for always.
  public var condition: Located<Condition>?
  /// The indices of its questions.
  public var questions: Range<Int>
  /// How many answers must count before it is assessed while others are missing.
  public var minimum: Int
  public var caps: [Cap]
  /// The places of the advice for each level; nil for a level without advice.
  public var advice: [SourceRange?]
  public var range: SourceRange

  public init(
    id: String, condition: Located<Condition>? = nil, questions: Range<Int>, minimum: Int, caps: [Cap] = [],
    advice: [SourceRange?] = [], range: SourceRange
  ) {
    self.id = id
    self.condition = condition
    self.questions = questions
    self.minimum = minimum
    self.caps = caps
    self.advice = advice
    self.range = range
  }

  /// A rule that limits the level while a condition holds.
  public struct Cap: Sendable {
    public var condition: Located<Condition>
    /// The highest level while the condition holds.
    public var level: Int
    public var range: SourceRange

    public init(condition: Located<Condition>, level: Int, range: SourceRange) {
      self.condition = condition
      self.level = level
      self.range = range
    }
  }
}

/// A range of scores: from its threshold, inclusive, to the next level's, exclusive; the last one to 100 %, inclusive.
public struct Level: Sendable {
  /// The stable identifier.
  public var id: String
  /// The threshold, in whole percent of the attainable score.
  public var from: Int
  public var range: SourceRange

  public init(id: String, from: Int, range: SourceRange) {
    self.id = id
    self.from = from
    self.range = range
  }
}

/// How results of one version are converted to the next.
public struct Migration: Sendable {
  /// The older version.
  public var from: Int
  /// New identifiers of questions by their old ones, in the author's order; nil drops the answer.
  public var questions: [(old: String, new: String?)]
  /// New identifiers of options by the question's new identifier; nil drops the answer.
  public var options: [(question: String, renamed: [(old: String, new: String?)])]
  public var range: SourceRange

  public init(
    from: Int, questions: [(old: String, new: String?)], options: [(question: String, renamed: [(old: String, new: String?)])],
    range: SourceRange
  ) {
    self.from = from
    self.questions = questions
    self.options = options
    self.range = range
  }
}
