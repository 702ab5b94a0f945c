/// Answers as a short text: one character for each question, its option's place in base 36, or `-` for none; `-` at the end is left out.
extension Questionnaire {
  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")

  /// The most options that a question may have.
  public static let optionLimit = 30

  /// The text of a set of answers.
  public func code(of answers: Answers) -> String {
    var code = answers.map { $0.map { Self.digits[$0] } ?? "-" }
    while code.last == "-" { code.removeLast() }
    return String(code)
  }
}

/// The rules as one text in a fixed form, of which the hash is made that results carry: what it says can change a score.
extension Questionnaire {
  /// The text. Texts for people, version and places are no part of it.
  public var canonicalRules: String {
    var lines = ["self-check 1", id]
    lines += levels.map { "level \($0.id) \($0.from)" }
    if let criticalCap { lines.append("critical-cap \(criticalCap.value)") }
    for (number, question) in questions.enumerated() {
      let options = question.options.map { "\($0.id)=\($0.points.map(String.init) ?? "-")" }.joined(separator: ",")
      let dimension = question.dimension.map { dimensions[$0].id } ?? "-"
      lines.append(
        "question \(number) \(question.id) \(dimension) \(question.isCritical ? "critical" : "plain") \(options) "
          + canonical(question.condition?.value))
    }
    for dimension in dimensions {
      lines.append("dimension \(dimension.id) \(dimension.minimum) \(canonical(dimension.condition?.value))")
      lines += dimension.caps.map { "cap \($0.level) \(canonical($0.condition.value))" }
    }
    return lines.joined(separator: "\n")
  }

  private func canonical(_ condition: Condition?) -> String {
    switch condition {
    case nil: "always"
    case .chosen(let question, let options)?:
      "\(questions[question].id)∈{\(options.sorted().map { questions[question].options[$0].id }.joined(separator: ","))}"
    case .all(let parts)?: "all(\(parts.map { canonical($0) }.joined(separator: ";")))"
    case .any(let parts)?: "any(\(parts.map { canonical($0) }.joined(separator: ";")))"
    case .not(let part)?: "not(\(canonical(part)))"
    }
  }
}
