import Diagnostics
import SelfCheck
import SiteModel

extension SelfCheckReading {
  /// Reads the options of a scale or of a question: the named ones, then “not applicable” and “don't know” where they are offered.
  mutating func readOptions(_ part: inout MappingReader, isScored: Bool) -> [ReadOption] {
    if part.mapping["options"] == nil { part.reportMissing("options", example: "options: {never: {points: 0, text: Never}}") }
    var options: [ReadOption] = part.named("options", example: "options: {never: {points: 0, text: Never}}").map { id, mapping in
      var reader = MappingReader(mapping, what: "the option \(id.value)")
      checkID(id)
      var points: Int?
      if isScored {
        points = reader.integer("points", in: 0...100)
        if points == nil, mapping["points"] == nil { reader.reportMissing("points", example: "points: 0") }
      }
      let text = text("text", "Never", &reader).value
      diagnostics += reader.finish()
      return (Question.Option(id: id.value, points: points ?? (isScored ? 0 : nil)), text)
    }
    if isScored {
      for (id, points) in [(Question.Option.notApplicable, nil), (Question.Option.dontKnow, 0)] as [(String, Int?)] {
        if let text = part.text(id) { options.append((Question.Option(id: id, points: points), markdown.typographic(text.value))) }
      }
    }
    let named = options.filter { $0.option.id != Question.Option.notApplicable && $0.option.id != Question.Option.dontKnow }
    if let entry = part.mapping["options"], named.count < 2 || options.count > Questionnaire.optionLimit {
      diagnostics.append(
        Diagnostic(
          .selfCheckFewOptions, at: entry.keyRange,
          ["what": part.what, "count": "\(named.count)", "limit": "\(Questionnaire.optionLimit)"]))
    }
    return options
  }

  /// Reads the profile: questions that are never scored.
  mutating func readProfile(_ reader: inout MappingReader) {
    for (id, mapping) in reader.named("profile", example: "profile: {role: {question: …, options: {…}}}") {
      var part = MappingReader(mapping, what: "the question \(id.value)")
      checkQuestionID(id)
      let text = text("question", "What is your role?", &part).value
      let help = inline("help", &part)
      let note = part.text("note").map { markdown.typographic($0.value) }
      let condition = readCondition(&part)
      let options = readOptions(&part, isScored: false)
      diagnostics += part.finish()
      questions.append(
        Question(
          id: id.value, dimension: nil, options: options.map(\.option),
          condition: condition, range: id.range))
      questionTexts.append(.init(text: text, help: help, note: note, options: options.map(\.text)))
    }
  }

  /// Reads a question of a dimension.
  mutating func readQuestion(_ id: Located<String>, _ mapping: YAMLMapping, dimension: Int) {
    var part = MappingReader(mapping, what: "the question \(id.value)")
    checkQuestionID(id)
    let text = text("question", "Is there a written agreement?", &part).value
    let help = inline("help", &part)
    let note = part.text("note").map { markdown.typographic($0.value) }
    let isCritical = part.flag("critical") ?? false
    let mayLower = part.flag("may-lower") ?? false
    let condition = readCondition(&part)
    let options = choice(&part)
    diagnostics += part.finish()
    questions.append(
      Question(
        id: id.value, dimension: dimension, options: options.map(\.option), isCritical: isCritical,
        condition: condition, mayLower: mayLower, range: id.range))
    questionTexts.append(.init(text: text, help: help, note: note, options: options.map(\.text)))
  }

  /// The options of a question: those of a scale, or its own.
  private mutating func choice(_ part: inout MappingReader) -> [ReadOption] {
    guard let name = part.text("scale", example: scales.first?.id ?? "behaviour") else {
      if part.mapping["options"] == nil, part.mapping["scale"] == nil {
        part.reportMissing("scale", example: "scale: \(scales.first?.id ?? "behaviour")")
        return []
      }
      return part.mapping["options"] == nil ? [] : readOptions(&part, isScored: true)
    }
    if let scale = scales.first(where: { $0.id == name.value }) { return scale.options }
    reportUnknown("scale", name, known: scales.map(\.id))
    return []
  }

  private mutating func checkQuestionID(_ id: Located<String>) {
    checkID(id)
    guard let first = questions.first(where: { $0.id == id.value }) else { return }
    diagnostics.append(
      Diagnostic(.selfCheckDuplicateID, at: id.range, ["id": id.value], notes: [DiagnosticNote(.firstOne, at: first.range)]))
  }

  // MARK: Conditions

  /// The condition under `when`.
  mutating func readCondition(_ part: inout MappingReader) -> Questionnaire.Located<Condition>? {
    guard let value = part.value("when") else { return nil }
    return condition(value).map { Questionnaire.Located($0, at: value.range) }
  }

  /// Reads a condition over the questions that were read before; nil when a diagnostic says what is wrong.
  mutating func condition(_ value: YAMLValue) -> Condition? {
    guard case .mapping(let mapping) = value else {
      return badCondition("it is \(value.form), not keys with values", at: value.range)
    }
    guard !mapping.entries.isEmpty else { return badCondition("it is empty", at: mapping.range) }
    let parts = mapping.entries.map { part($0) }
    let found = parts.compactMap(\.self)
    guard found.count == parts.count else { return nil }
    return found.count == 1 ? found[0] : .all(found)
  }

  private mutating func part(_ entry: YAMLMapping.Entry) -> Condition? {
    switch entry.key {
    case "not": return condition(entry.value).map { .not($0) }
    case "all", "any":
      guard case .sequence(let items, _) = entry.value, items.count >= 2 else {
        return badCondition("“\(entry.key)” needs a list of two or more conditions", at: entry.keyRange)
      }
      let parts = items.map { condition($0) }
      let found = parts.compactMap(\.self)
      guard found.count == parts.count else { return nil }
      return entry.key == "all" ? .all(found) : .any(found)
    default: return chosen(entry)
    }
  }

  private mutating func chosen(_ entry: YAMLMapping.Entry) -> Condition? {
    let name = Located(entry.key, at: entry.keyRange)
    guard let index = questions.firstIndex(where: { $0.id == name.value }) else {
      if declared[name.value] != nil {
        diagnostics.append(Diagnostic(.selfCheckLaterQuestion, at: name.range, ["question": name.value]))
      } else {
        reportUnknown("question", name, known: questions.map(\.id))
      }
      return nil
    }
    let items: [YAMLValue] = if case .sequence(let items, _) = entry.value { items } else { [entry.value] }
    var options: Set<Int> = []
    for item in items {
      guard case .scalar(let text, _, let range) = item else {
        return badCondition("an option is named by its identifier", at: item.range)
      }
      guard let option = questions[index].options.firstIndex(where: { $0.id == text }) else {
        reportUnknown("option of “\(name.value)”", Located(text, at: range), known: questions[index].options.map(\.id))
        return nil
      }
      options.insert(option)
    }
    guard !options.isEmpty else { return badCondition("it names no option", at: entry.value.range) }
    return .chosen(question: index, options: options)
  }

  private mutating func badCondition(_ reason: String, at range: SourceRange) -> Condition? {
    diagnostics.append(Diagnostic(.selfCheckBadCondition, at: range, ["reason": reason]))
    return nil
  }
}
