/// A result of this or an older version, converted to the current questions.
public struct MigratedResult: Sendable, Hashable {
  /// By question; answers to questions that no longer exist are dropped.
  public var answers: Answers

  /// Why a result cannot be converted.
  public enum Refusal: Error, Sendable, Hashable {
    /// The result is of a later version than this one.
    case tooNew(version: Int)
    /// No migration exists for a version.
    case tooOld(version: Int)
    case unknownQuestion(String)
    case unknownOption(question: String, option: String)
  }

  /// Converts answers by identifiers.
  /// - Throws: ``Refusal``, when the version or an identifier is unknown.
  public init(_ answers: [String: String], version: Int, by questionnaire: Questionnaire) throws(Refusal) {
    guard version <= questionnaire.version else { throw .tooNew(version: version) }
    var answers = answers
    for step in version..<questionnaire.version {
      guard let migration = questionnaire.migrations.first(where: { $0.from == step }) else { throw .tooOld(version: step) }
      answers = migration.applied(to: answers)
    }
    let places = Dictionary(
      questionnaire.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var result: Answers = Array(repeating: nil, count: questionnaire.questions.count)
    for (question, option) in answers.sorted(by: { $0.key < $1.key }) {
      guard let place = places[question] else { throw .unknownQuestion(question) }
      guard let choice = questionnaire.questions[place].options.firstIndex(where: { $0.id == option }) else {
        throw .unknownOption(question: question, option: option)
      }
      result[place] = choice
    }
    self.answers = result
  }
}

extension Migration {
  /// The answers with the identifiers of the next version.
  func applied(to answers: [String: String]) -> [String: String] {
    let newNames = Dictionary(questions.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    var result: [String: String] = [:]
    for (question, option) in answers {
      let name: String? = if let renamed = newNames[question] { renamed } else { question }
      if let name { result[name] = option }
    }
    for (question, renamed) in options {
      guard let option = result[question], let entry = renamed.first(where: { $0.old == option }) else { continue }
      result[question] = entry.new
    }
    return result
  }
}
