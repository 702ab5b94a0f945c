import Formats
import SiteModel
import SiteRendering
import Theming

extension SiteRenderer {
  /// Sets of answers with their scores, for a test of another scorer, with the definition as the page holds it.
  /// - Parameters:
  ///   - answers: a function that returns the sets for the rules of the page.
  /// - Returns: JSON; nil for an unknown self-check.
  public func selfCheckVectors(
    _ id: String, in language: LanguageTag, isQuick: Bool, answers: (Questionnaire) -> [Answers]
  ) -> String? {
    guard let document = site.selfCheck(id, in: language) else { return nil }
    let view = SelfCheckView(renderer: self, document: document, isQuick: isQuick)
    let vectors = answers(view.questionnaire).map { JSONText.vector($0, of: view.questionnaire) }
    return JSONText.object([("definition", view.data), ("vectors", .array(vectors))]).text
  }
}

extension JSONText {
  fileprivate static func vector(_ answers: Answers, of questionnaire: Questionnaire) -> JSONText {
    let result = questionnaire.result(of: answers)
    let dimensions = result.dimensions.map { score in
      let letter =
        switch score.status {
        case .assessed: "a"
        case .notApplicable: "n"
        case .notAssessed: "o"
        case .skipped: "s"
        }
      let numbers = [score.points, score.maximum, score.percent ?? -1, score.level ?? -1, score.levelByScore ?? -1]
      return JSONText.array([.string(letter)] + numbers.map(JSONText.number))
    }
    return .array([
      .string(questionnaire.code(of: answers)), .array(dimensions), .array(result.priorities.map(JSONText.number)),
    ])
  }
}
