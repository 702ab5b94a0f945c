import SiteModel
import SiteRendering

/// A diagram of a self-check: the order of the questions, and which answer makes what visible.
struct SelfCheckFlowGraph {
  let view: SelfCheckView

  private static let rowHeight = 44
  private static let left = 220
  private static let width = 1_000

  /// A box of the diagram.
  private struct Row {
    var label: String
    var condition: Condition?
    /// Its question; nil for a dimension's heading.
    var question: Int?
    var indentation: Int
  }

  /// The diagram (SVG 1.1).
  var svg: String {
    let rows = rows
    let height = rows.count * Self.rowHeight + 40
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.width)\" height=\"\(height)\" viewBox=\"0 0 \(Self.width) \(height)\" "
        + "font-family=\"sans-serif\" font-size=\"13\">",
      "<title>\(view.title.htmlEscaped)</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ]
    let places = Dictionary(
      rows.enumerated().compactMap { index, row in row.question.map { ($0, index) } }, uniquingKeysWith: { first, _ in first })
    for (index, row) in rows.enumerated() {
      for gate in row.condition?.questions ?? [] {
        if let from = places[gate] { parts.append(arrow(from: from, to: index)) }
      }
    }
    parts += rows.enumerated().map { box($1, at: $0) }
    return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// The questions that conditions depend on or that have a condition, and every dimension.
  private var rows: [Row] {
    let rules = view.questionnaire
    var rows: [Row] = []
    for (index, question) in rules.questions.enumerated() where question.dimension == nil {
      rows.append(Row(label: view.questions[index].text, condition: question.condition?.value, question: index, indentation: 0))
    }
    for (number, dimension) in rules.dimensions.enumerated() {
      rows.append(
        Row(
          label: "\(number + 1). \(view.dimensions[number].name)", condition: dimension.condition?.value, question: nil,
          indentation: 0))
      for index in dimension.questions {
        rows.append(
          Row(
            label: view.questions[index].text, condition: rules.questions[index].condition?.value, question: index, indentation: 1))
      }
    }
    return rows
  }

  private func y(_ index: Int) -> Int { 20 + index * Self.rowHeight }

  private func box(_ row: Row, at index: Int) -> String {
    let x = Self.left + row.indentation * 30
    let fill = row.question == nil ? "#dbe4f7" : row.indentation == 0 ? "#fdf3d1" : "#f4f1ea"
    let weight = row.question == nil ? " font-weight=\"bold\"" : ""
    var text =
      "<rect x=\"\(x)\" y=\"\(y(index))\" width=\"\(Self.width - x - 20)\" height=\"\(Self.rowHeight - 8)\" rx=\"3\" fill=\"\(fill)\" stroke=\"#555555\"/>"
      + "<text x=\"\(x + 10)\" y=\"\(y(index) + 15)\"\(weight)>\(shortened(row.label, to: 110).htmlEscaped)</text>"
    if let condition = row.condition {
      text +=
        "<text x=\"\(x + 10)\" y=\"\(y(index) + 30)\" font-size=\"11\" fill=\"#444444\">"
        + "\(shortened(view.words(for: condition), to: 130).htmlEscaped)</text>"
    }
    return text
  }

  /// A curve on the left side, wider for a longer distance.
  private func arrow(from: Int, to: Int) -> String {
    let (start, end) = (y(from) + Self.rowHeight / 2 - 4, y(to) + Self.rowHeight / 2 - 4)
    let bend = Self.left - min(Self.left - 10, 20 + (to - from) * 6)
    return
      "<path d=\"M\(Self.left) \(start)C\(bend) \(start) \(bend) \(end) \(Self.left - 2) \(end)\" fill=\"none\" stroke=\"#1d3f9e\"/>"
      + "<path d=\"M\(Self.left) \(end)l-8 -4v8z\" fill=\"#1d3f9e\"/>"
  }

  private func shortened(_ text: String, to limit: Int) -> String {
    text.count > limit ? text.prefix(limit - 1) + "…" : text
  }
}
