import Diagnostics

/// The rules of a self-check: what is asked, when, and what it counts for. Texts are no part of it.
///
/// Questions are named by their place in ``questions``, options by their place in the question, so that nothing here can
/// name what is not there. Places in the author's file stand beside the rules, for findings.
public struct Questionnaire: Sendable {
  /// The stable name, which results carry.
  public var id: String
  /// Raised by the author when an identifier changes.
  public var version: Int
  /// All questions in the order in which they are asked: the profile first, then the dimensions.
  public var questions: [Question]
  /// The dimensions in order.
  public var dimensions: [Dimension]
  /// The levels, lowest first.
  public var levels: [Level]
  /// The level above which no dimension comes while a critical question in it scores zero.
  public var criticalCap: Located<Int>?
  /// The profile question by which colleagues are grouped.
  public var groupBy: Int?
  /// How results of older versions are taken over.
  public var migrations: [Migration]

  /// A questionnaire from its parts.
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

/// A question with a few answers to choose from.
public struct Question: Sendable {
  /// The stable name.
  public var id: String
  /// The dimension that it counts for; nil for a question of the profile, which is never scored.
  public var dimension: Int?
  /// The answers in the order shown.
  public var options: [Option]
  /// Whether the dimension stands or falls with it.
  public var isCritical: Bool
  /// When it is asked, besides its dimension's condition; nil for always.
  public var condition: Located<Condition>?
  /// Whether the author allows that a better answer lowers a score, by what it brings into view.
  public var mayLower: Bool
  /// Where it is declared.
  public var range: SourceRange

  /// A question.
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

  /// One of the answers.
  public struct Option: Sendable, Hashable {
    /// The stable name.
    public var id: String
    /// What it scores; nil when it leaves the question out of the score.
    public var points: Int?

    /// An option.
    public init(id: String, points: Int?) {
      self.id = id
      self.points = points
    }

    /// The name of the option that leaves the denominator.
    public static let notApplicable = "not-applicable"
    /// The name of the option that scores zero and is listed as something to find out.
    public static let dontKnow = "dont-know"
  }

  /// The most that an answer scores; nil when none is scored.
  public var highest: Int? { options.compactMap(\.points).max() }
}

/// A subject that gets a score and a level of its own.
public struct Dimension: Sendable {
  /// The stable name.
  public var id: String
  /// When its questions are asked; nil for always.
  public var condition: Located<Condition>?
  /// Its questions, by their places.
  public var questions: Range<Int>
  /// How many answers must count before it is assessed while others are open.
  public var minimum: Int
  /// Rules that limit its level.
  public var caps: [Cap]
  /// Where the advice for each level is declared, by level; nil where there is none.
  public var advice: [SourceRange?]
  /// Where it is declared.
  public var range: SourceRange

  /// A dimension.
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
    /// While this holds.
    public var condition: Located<Condition>
    /// The highest level while it holds.
    public var level: Int
    /// Where it is declared.
    public var range: SourceRange

    /// A cap.
    public init(condition: Located<Condition>, level: Int, range: SourceRange) {
      self.condition = condition
      self.level = level
      self.range = range
    }
  }
}

/// A band of scores: from its threshold, which is part of it, to the next one's, which is not; the last to 100 % inclusive.
public struct Level: Sendable {
  /// The stable name.
  public var id: String
  /// The threshold, in whole percent of the attainable score.
  public var from: Int
  /// Where it is declared.
  public var range: SourceRange

  /// A level.
  public init(id: String, from: Int, range: SourceRange) {
    self.id = id
    self.from = from
    self.range = range
  }
}

/// How results of one version become results of the next.
public struct Migration: Sendable {
  /// The older version.
  public var from: Int
  /// New names of questions by their old ones, in the author's order; nil drops the answer.
  public var questions: [(old: String, new: String?)]
  /// New names of options by the question's new name; nil drops the answer.
  public var options: [(question: String, renamed: [(old: String, new: String?)])]
  /// Where it is declared.
  public var range: SourceRange

  /// A migration.
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
