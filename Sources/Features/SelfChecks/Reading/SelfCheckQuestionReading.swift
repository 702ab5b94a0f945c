import ContentLoading
import Diagnostics
import SiteModel

extension SelfCheckReading {
  /// The keys for options.
  struct OptionsKeys {
    let options: Key<KeyPayload.NamedGroups>
    /// Nil where options are not scored.
    var special: (notApplicable: Key<KeyPayload.Text>, dontKnow: Key<KeyPayload.Text>)?

    static let ofScale = OptionsKeys(
      options: ScaleKeys.options, special: (notApplicable: ScaleKeys.notApplicable, dontKnow: ScaleKeys.dontKnow))
    static let ofQuestion = OptionsKeys(
      options: QuestionKeys.options, special: (notApplicable: QuestionKeys.notApplicable, dontKnow: QuestionKeys.dontKnow))
    static let ofProfile = OptionsKeys(options: ProfileKeys.options)
  }

  /// Reads the options of a scale or of a question: the named ones, then “not applicable” and “don't know” if they are offered.
  mutating func readOptions(_ keys: OptionsKeys, _ part: inout MappingReader) -> [ReadOption] {
    let isScored = keys.special != nil
    var options: [ReadOption] = []
    for (id, option) in part.named(keys.options) {
      var reader = option
      checkID(id)
      let points = isScored ? reader.number(OptionKeys.points) ?? 0 : nil
      let text = text(OptionKeys.text, &reader).value
      diagnostics += reader.finish()
      options.append((Question.Option(id: id.value, points: points), text))
    }
    let count = options.count
    if let special = keys.special {
      for (key, points) in [(special.notApplicable, nil), (special.dontKnow, 0)] as [(Key<KeyPayload.Text>, Int?)] {
        guard let text = part.text(key) else { continue }
        options.append((Question.Option(id: key.name, points: points), markdown.typographic(text.value)))
      }
    }
    if let entry = part.entry(keys.options), count < 2 || options.count > Questionnaire.optionLimit {
      diagnostics.append(
        Diagnostic(
          .selfCheckFewOptions, at: entry.keyRange,
          ["what": part.what, "count": "\(count)", "limit": "\(Questionnaire.optionLimit)"]))
    }
    return options
  }

  /// Reads the profile: questions that are never scored.
  mutating func readProfile(_ reader: inout MappingReader) {
    for (id, question) in reader.named(SelfCheckKeys.profile) {
      var part = question
      checkQuestionID(id)
      let text = text(ProfileKeys.question, &part).value
      let help = inline(ProfileKeys.help, &part)
      let note = part.text(ProfileKeys.note).map { markdown.typographic($0.value) }
      let condition = readCondition(ProfileKeys.condition, &part)
      let options = readOptions(.ofProfile, &part)
      diagnostics += part.finish()
      questions.append(
        Question(id: id.value, dimension: nil, options: options.map(\.option), condition: condition, range: id.range))
      questionTexts.append(.init(text: text, help: help, note: note, options: options.map(\.text)))
    }
  }

  /// Reads a question of a dimension.
  mutating func readQuestion(_ id: Located<String>, _ part: inout MappingReader, dimension: Int) {
    checkQuestionID(id)
    let text = text(QuestionKeys.question, &part).value
    let help = inline(ProfileKeys.help, &part)
    let note = part.text(ProfileKeys.note).map { markdown.typographic($0.value) }
    let isCritical = part.flag(QuestionKeys.critical)
    let mayLower = part.flag(QuestionKeys.mayLower)
    let condition = readCondition(ProfileKeys.condition, &part)
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
    part.setExample(scales.first?.id, of: QuestionKeys.scale)
    guard let name = part.text(QuestionKeys.scale) else {
      return part.has(QuestionKeys.options) ? readOptions(.ofQuestion, &part) : []
    }
    if let scale = scales.first(where: { $0.id == name.value }) { return scale.options }
    reportUnknown(Words(en: "scale", nl: "schaal"), name, known: scales.map(\.id))
    return []
  }

  private mutating func checkQuestionID(_ id: Located<String>) {
    checkID(id)
    guard let first = questions.first(where: { $0.id == id.value }) else { return }
    diagnostics.append(
      Diagnostic(.selfCheckDuplicateID, at: id.range, ["id": id.value], notes: [DiagnosticNote(.firstOne, at: first.range)]))
  }

  // MARK: Conditions

  mutating func readCondition(_ key: Key<KeyPayload.Special>, _ part: inout MappingReader) -> Located<Condition>? {
    guard let value = part.value(key) else { return nil }
    return condition(value).map { Located($0, at: value.range) }
  }

  /// Reads a condition on questions that were read before; nil when it is invalid, which is reported.
  mutating func condition(_ value: YAMLValue) -> Condition? {
    guard case .mapping(let mapping) = value else {
      let form = value.form
      return badCondition(
        Words(en: "it is \(form.english), not keys with values", nl: "er staat \(form.dutch), en geen sleutels met waarden"),
        at: value.range)
    }
    guard !mapping.entries.isEmpty else {
      return badCondition(Words(en: "it is empty", nl: "er staat niets in"), at: mapping.range)
    }
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
        return badCondition(
          Words(
            en: "“\(entry.key)” needs a list of two or more conditions",
            nl: "bij “\(entry.key)” hoort een lijst van twee of meer voorwaarden"), at: entry.keyRange)
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
        reportUnknown(Words(en: "question", nl: "vraag"), name, known: questions.map(\.id))
      }
      return nil
    }
    let items: [YAMLValue] = if case .sequence(let items, _) = entry.value { items } else { [entry.value] }
    var options: Set<Int> = []
    for item in items {
      guard case .scalar(let text, _, let range) = item else {
        return badCondition(
          Words(en: "an option is given by its identifier", nl: "een antwoord noemt u met zijn naam"), at: item.range)
      }
      guard let option = questions[index].options.firstIndex(where: { $0.id == text }) else {
        reportUnknown(
          Words(en: "option of “\(name.value)” named", nl: "antwoord op “\(name.value)” met de naam"), Located(text, at: range),
          known: questions[index].options.map(\.id))
        return nil
      }
      options.insert(option)
    }
    guard !options.isEmpty else {
      return badCondition(Words(en: "it names no option", nl: "er staat geen antwoord in"), at: entry.value.range)
    }
    return .chosen(question: index, options: options)
  }

  private mutating func badCondition(_ reason: Words, at range: SourceRange) -> Condition? {
    diagnostics.append(Diagnostic(.selfCheckBadCondition, at: range, ["reason": reason]))
    return nil
  }
}
