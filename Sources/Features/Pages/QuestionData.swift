import Formats
import SiteModel
import SiteRendering
import Theming

extension SiteRenderer {
  /// The structured data of questions with their answers.
  func questionPage(_ groups: [QuestionGroup]) -> JSONText {
    let questions = groups.flatMap(\.questions).map { question in
      JSONText.object([
        ("@type", .string("Question")), ("name", .string(question.heading.text)),
        (
          "acceptedAnswer",
          .object([("@type", .string("Answer")), ("text", .string(question.answer.trimmingLineEnds()))])
        ),
      ])
    }
    return thing("FAQPage", [("mainEntity", .array(questions))])
  }
}

extension String {
  fileprivate func trimmingLineEnds() -> String {
    String(drop { $0.isNewline }.reversed().drop { $0.isNewline }.reversed())
  }
}
