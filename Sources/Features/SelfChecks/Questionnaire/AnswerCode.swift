/// Answers encoded as a short text: one character for each question, the option's index in base 36, or `-` for no answer;
/// trailing `-` are omitted.
extension Questionnaire {
  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")

  /// The maximum number of options of a question.
  public static let optionLimit = 30

  /// The encoded answers.
  public func code(of answers: Answers) -> String {
    var code = answers.map { $0.map { Self.digits[$0] } ?? "-" }
    while code.last == "-" { code.removeLast() }
    return String(code)
  }
}

/// The rules as a text in a canonical form, whose hash is stored with results: everything in it can change a score.
extension Questionnaire {
  /// The canonical form. It contains no texts for people, no version and no places.
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
