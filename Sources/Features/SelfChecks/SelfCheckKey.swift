import SiteModel
import SiteRendering
import Theming

extension SelfCheckView {
  /// Adds the score key: how points are counted, the levels, the caps, and all advice.
  func fillKey(_ context: inout TemplateContext) {
    context.setList("levels", questionnaire.levels.indices.map(levelContext))
    context.setList("advice", questionnaire.dimensions.indices.map(adviceContext))
  }

  private func levelContext(_ index: Int) -> TemplateContext {
    let texts = document.levels[index]
    return TemplateContext([
      "name": .text(texts.name), "about": .text(texts.summary), "range": .text(range(ofLevel: index)),
    ])
  }

  /// The scores of a level as text: `25 tot 50 %`.
  func range(ofLevel index: Int) -> String {
    let from = questionnaire.levels[index].from
    let next = questionnaire.levels.indices.contains(index + 1) ? questionnaire.levels[index + 1].from : nil
    return next.map { strings.text("self-check.page.range", ["from": "\(from)", "to": "\($0)"]) }
      ?? strings.text("self-check.page.last-range", ["from": "\(from)"])
  }

  private func adviceContext(_ index: Int) -> TemplateContext {
    let (rules, texts) = (questionnaire.dimensions[index], dimensions[index])
    var context = TemplateContext(["id": .text(rules.id), "name": .text(texts.name), "number": .text("\(index + 1)")])
    context.setList("caps", caps(of: index).map { TemplateContext(["text": .text($0)]) })
    let contact = (texts.contact ?? document.contact).flatMap(named)
    context.setList(
      "levels",
      texts.advice.enumerated().compactMap { level, advice in
        guard let advice else { return nil }
        let words = document.levels[level]
        var part = TemplateContext([
          "dimension": .text(rules.id), "level": .text(questionnaire.levels[level].id), "step": .text(words.step),
          "level-name": .text(words.name), "range": .text(range(ofLevel: level)), "text": .html(filling.html(advice.text)),
        ])
        part.setList("links", advice.links.compactMap(named).map(linkContext))
        if let contact { part["contact"] = .object(linkContext(contact)) }
        return part
      })
    return context
  }

  private func linkContext(_ link: (title: String, url: String)) -> TemplateContext {
    TemplateContext(["title": .text(link.title), "url": .text(link.url)])
  }

  /// The rules that limit the level of a dimension, in sentences.
  private func caps(of index: Int) -> [String] {
    let dimension = questionnaire.dimensions[index]
    var sentences: [String] = []
    if let cap = questionnaire.criticalCap?.value, let text = document.criticalCap {
      sentences += dimension.questions.filter { questionnaire.questions[$0].isCritical }.map { question in
        text.filling(["question": questions[question].text, "level": document.levels[cap].name])
      }
    }
    for (cap, text) in zip(dimension.caps, capTexts(of: index)) {
      sentences.append(words(for: cap.condition.value) + " " + text.filling(["level": document.levels[cap.level].name]))
    }
    return sentences
  }

  /// The texts of a dimension's caps; the quick version has only some of them.
  func capTexts(of index: Int) -> [String] {
    guard isQuick else { return dimensions[index].caps }
    let whole = document.questionnaire
    let kept = Set(whole.quickQuestions)
    let original = whole.dimensions[whole.quickDimensions[index]]
    return zip(original.caps, dimensions[index].caps).compactMap { cap, text in
      cap.condition.value.questions.allSatisfy(kept.contains) ? text : nil
    }
  }
}
