import Formats
import SiteModel
import SiteRendering
import Theming

extension SelfCheckView {
  /// The data for the script: the rules of the page's questions with their plain texts.
  var data: JSONText {
    var scales: [JSONText] = []
    var places: [String: Int] = [:]
    let scale: (Int) -> Int = { index in
      let list = JSONText.array(
        zip(questionnaire.questions[index].options, questions[index].options).map { option, text in
          .array([.string(option.id), option.points.map(JSONText.number) ?? .null, .string(text)])
        })
      let key = list.text
      if let place = places[key] { return place }
      places[key] = scales.count
      scales.append(list)
      return scales.count - 1
    }
    let profile = questionnaire.questions.indices.filter { questionnaire.questions[$0].dimension == nil }
    let profileList = JSONText.array(profile.map { questionData($0, scale: scale($0)) })
    let dimensionList = JSONText.array(questionnaire.dimensions.indices.map { dimensionData($0, scale: scale) })
    return .object([
      ("schema", .number(1)), ("id", .string(document.id)),
      ("key", .string(renderer.storage.answers(to: document.id))),
      ("earlierKey", renderer.storage.earlierAnswers(to: document.id).map(JSONText.string) ?? .null),
      ("variant", .string(isQuick ? "quick" : "full")),
      ("version", .number(document.questionnaire.version)), ("hash", .string(hash)), ("language", .string(document.language.code)),
      ("title", .string(title)), ("url", .string(address(isQuick: isQuick).map(renderer.links.absolute) ?? "")),
      ("groupBy", questionnaire.groupBy.map { .string(questionnaire.questions[$0].id) } ?? .null), ("scales", .array(scales)),
      ("levels", .array(questionnaire.levels.indices.map(levelData))), ("criticalCap", criticalCapData), ("profile", profileList),
      ("dimensions", dimensionList), ("migrations", .array(document.questionnaire.migrations.map(migrationData))),
      ("strings", .object(scriptStrings)),
    ])
  }

  private func stringData(_ form: ThemeStrings.Form) -> JSONText {
    form.one.map { .object([("one", .string($0)), ("other", .string(form.other))]) } ?? .string(form.other)
  }

  private func questionData(_ index: Int, scale: Int) -> JSONText {
    let question = questionnaire.questions[index]
    var members: [(String, JSONText)] = [
      ("id", .string(question.id)), ("text", .string(questions[index].text)), ("scale", .number(scale)),
    ]
    if question.dimension != nil { members.append(("critical", .bool(question.isCritical))) }
    members.append(("when", conditionData(question.condition?.value)))
    return .object(members)
  }

  private func dimensionData(_ index: Int, scale: (Int) -> Int) -> JSONText {
    let dimension = questionnaire.dimensions[index]
    let contact = (dimensions[index].contact ?? document.contact).flatMap(named)
    return .object([
      ("id", .string(dimension.id)), ("name", .string(dimensions[index].name)), ("when", conditionData(dimension.condition?.value)),
      ("minimum", .number(dimension.minimum)),
      (
        "caps",
        .array(
          zip(dimension.caps, capTexts(of: index)).map { cap, text in
            .object([
              ("when", conditionData(cap.condition.value)), ("level", .number(cap.level)), ("text", .string(text)),
            ])
          })
      ),
      ("contact", contact.map { .object([("title", .string($0.title)), ("url", .string($0.url))]) } ?? .null),
      ("questions", .array(dimension.questions.map { questionData($0, scale: scale($0)) })),
    ])
  }

  /// The texts for the script, and the separator of its table.
  private var scriptStrings: [(String, JSONText)] {
    strings.forms(under: "self-check.script").map { ($0.key, stringData($0.form)) }
      + [("csv-separator", .string(strings.fieldSeparator))]
  }

  private func levelData(_ index: Int) -> JSONText {
    let texts = document.levels[index]
    return .object([
      ("id", .string(questionnaire.levels[index].id)), ("from", .number(questionnaire.levels[index].from)),
      ("name", .string(texts.name)), ("summary", .string(texts.summary)), ("step", .string(texts.step)),
    ])
  }

  private var criticalCapData: JSONText {
    guard let cap = questionnaire.criticalCap, let text = document.criticalCap else { return .null }
    return .object([("level", .number(cap.value)), ("text", .string(text))])
  }

  private func migrationData(_ migration: Migration) -> JSONText {
    let renames: ([(old: String, new: String?)]) -> JSONText = { list in
      .object(list.map { ($0.old, $0.new.map(JSONText.string) ?? .null) })
    }
    return .object([
      ("from", .number(migration.from)), ("questions", renames(migration.questions)),
      ("options", .object(migration.options.map { ($0.question, renames($0.renamed)) })),
    ])
  }

  /// A condition: `["is", question, [options]]`, `["all", […]]`, `["any", […]]`, `["not", condition]`, or null for always.
  private func conditionData(_ condition: Condition?) -> JSONText {
    switch condition {
    case nil: .null
    case .chosen(let question, let options)?:
      .array([
        .string("is"), .string(questionnaire.questions[question].id),
        .array(options.sorted().map { .string(questionnaire.questions[question].options[$0].id) }),
      ])
    case .all(let parts)?: .array([.string("all"), .array(parts.map { conditionData($0) })])
    case .any(let parts)?: .array([.string("any"), .array(parts.map { conditionData($0) })])
    case .not(let part)?: .array([.string("not"), conditionData(part)])
    }
  }
}

extension StorageNamespace {
  /// The key in `localStorage` of the answers to a self-check.
  fileprivate func answers(to selfCheck: String) -> String { ownName("self-check.\(selfCheck)") }

  /// The key from before namespaces existed.
  fileprivate func earlierAnswers(to selfCheck: String) -> String? { earlierName("self-check.\(selfCheck)") }
}
