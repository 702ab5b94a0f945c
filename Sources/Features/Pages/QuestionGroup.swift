import SiteModel
import SiteRendering
import Theming

/// A group of questions with their answers, made from the headings of a page: those of level two are groups, those of level three
/// are questions.
struct QuestionGroup {
  struct Question {
    var heading: MarkupBody.Heading
    var answer: String
  }

  var heading: MarkupBody.Heading
  var questions: [Question] = []

  /// The groups of a text.
  static func groups(in body: MarkupBody, html: (ArraySlice<MarkupBody.Piece>) -> [UInt8]) -> [QuestionGroup] {
    var groups: [QuestionGroup] = []
    for (position, piece) in body.pieces.enumerated() {
      guard case .headingEnd(let index) = piece else { continue }
      let heading = body.headings[Int(index)]
      if heading.level == 2 {
        groups.append(QuestionGroup(heading: heading))
      } else if heading.level == 3, !groups.isEmpty {
        let rest = body.pieces[(position + 1)...]
        let end = rest.firstIndex { if case .heading(let next) = $0 { body.headings[Int(next)].level <= 3 } else { false } }
        groups[groups.count - 1].questions.append(
          Question(heading: heading, answer: String(decoding: html(rest[..<(end ?? rest.endIndex)]), as: UTF8.self)))
      }
    }
    return groups
  }

  /// The text before the first group.
  static func introduction(of body: MarkupBody) -> ArraySlice<MarkupBody.Piece> {
    let end = body.pieces.firstIndex { if case .heading = $0 { true } else { false } }
    return body.pieces[..<(end ?? body.pieces.endIndex)]
  }

  /// The values for the template.
  var context: TemplateContext {
    var context = TemplateContext(["id": .text(heading.id), "title": .text(heading.text)])
    context.setList(
      "questions",
      questions.map {
        TemplateContext(["id": .text($0.heading.id), "question": .html($0.heading.html), "answer": .html($0.answer)])
      })
    return context
  }
}
