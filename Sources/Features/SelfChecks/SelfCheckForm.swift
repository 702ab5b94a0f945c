import Glossary
import SiteModel
import SiteRendering
import Theming

extension SelfCheckView {
  /// Adds the form: the profile and the dimensions with their questions.
  func fillForm(_ context: inout TemplateContext) {
    let profile = questionnaire.questions.indices.filter { questionnaire.questions[$0].dimension == nil }
    context.setList("profile", profile.map { questionContext($0, number: nil) })
    context.setList(
      "dimensions", questionnaire.dimensions.indices.map { dimensionContext($0) })
  }

  private func dimensionContext(_ index: Int) -> TemplateContext {
    let (rules, texts) = (questionnaire.dimensions[index], dimensions[index])
    var context = TemplateContext([
      "id": .text(rules.id), "number": .text("\(index + 1)"), "name": .text(texts.name), "about": .text(texts.summary),
      "condition": .optional(rules.condition.map { words(for: $0.value) }),
    ])
    context.setList(
      "questions", rules.questions.enumerated().map { questionContext($1, number: "\(index + 1).\($0 + 1)") })
    let glossary = renderer.site.glossary[document.language] ?? []
    let terms = texts.terms.compactMap { term in glossary.first { $0.id == term.value } }
    context.setList("terms", terms.map { renderer.termContext($0, document.language) })
    context.setList(
      "sources",
      document.sources.filter { texts.sources.contains($0.id) }.map { entry in
        TemplateContext([
          "title": .text(entry.source.title), "url": .text(entry.source.url),
          "checked": entry.source.checked.map { .object(renderer.dateContext($0, document.language)) },
        ])
      })
    if !terms.isEmpty || !texts.sources.isEmpty { context["has-more"] = .flag(true) }
    return context
  }

  private func questionContext(_ index: Int, number: String?) -> TemplateContext {
    let (rules, texts) = (questionnaire.questions[index], questions[index])
    var context = TemplateContext([
      "id": .text(rules.id), "number": .optional(number), "text": .text(texts.text),
      "critical": rules.isCritical ? .flag(true) : nil, "help": .optionalHTML(texts.help.map(filling.html)),
      "condition": .optional(rules.condition.map { words(for: $0.value) }),
      "note": .text(texts.note ?? strings.text("self-check.page.note")),
    ])
    context.setList(
      "options",
      zip(rules.options, texts.options).map { option, text in
        TemplateContext([
          "id": .text(option.id), "question": .text(rules.id), "text": .text(text),
          "points": rules.dimension == nil ? nil : .text(points(option)),
        ])
      })
    return context
  }

  /// The points of an answer, as text.
  private func points(_ option: Question.Option) -> String {
    option.points.map { strings.text("self-check.page.points", count: $0) } ?? strings.text("self-check.page.not-counted")
  }

  // MARK: Conditions as text

  /// A condition as a sentence for readers of the printed version.
  func words(for condition: Condition) -> String {
    strings.text("self-check.conditions.only-if", ["condition": clause(condition)])
  }

  private func clause(_ condition: Condition) -> String {
    switch condition {
    case .chosen(let question, let options):
      let names = options.sorted().map { strings.text("self-check.conditions.option", ["option": questions[question].options[$0]]) }
      return strings.text(
        "self-check.conditions.chosen",
        ["question": questions[question].text, "options": names.joined(separator: " \(strings.text("self-check.conditions.or")) ")])
    case .all(let parts): return joined(parts, "self-check.conditions.and")
    case .any(let parts): return joined(parts, "self-check.conditions.or")
    case .not(let part): return strings.text("self-check.conditions.not", ["condition": clause(part)])
    }
  }

  private func joined(_ parts: [Condition], _ word: String) -> String {
    parts.map(clause).joined(separator: ", \(strings.text(word)) ")
  }
}
