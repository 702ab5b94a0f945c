import Drawing
import Formats
import SiteModel
import SiteRendering
import Theming

extension SiteRenderer {
  /// The material for a reviewer of a self-check: the flow graph; in each language the script and the score key; the witnesses.
  public func selfCheckReview(_ id: String) -> [OutputFile] {
    guard let main = site.selfCheck(id, in: site.defaultLanguage) else { return [] }
    let view = SelfCheckView(renderer: self, document: main, isQuick: false)
    let scripts = site.languages.compactMap { site.selfCheck(id, in: $0) }.map { document in
      let view = SelfCheckView(renderer: self, document: document, isQuick: false)
      return OutputFile(path: "script.\(document.language).md", text: view.script)
    }
    return [
      OutputFile(path: "flow.svg", text: SelfCheckFlowGraph(view: view).svg),
      OutputFile(path: "score-key.csv", text: view.scoreKey),
      OutputFile(path: "witnesses.csv", text: view.witnesses),
    ] + scripts
  }
}

extension SelfCheckView {
  /// Every question with its condition and answers, and all advice, to be read aloud.
  fileprivate var script: String {
    var lines = ["# \(title)", "", summary, ""]
    for (index, question) in questionnaire.questions.enumerated() where question.dimension == nil {
      lines += script(of: index, number: "–")
    }
    for (index, dimension) in questionnaire.dimensions.enumerated() {
      lines += ["## \(index + 1). \(dimensions[index].name)", "", dimensions[index].summary, ""]
      if let condition = dimension.condition { lines += ["*\(words(for: condition.value))*", ""] }
      for (place, question) in dimension.questions.enumerated() {
        lines += script(of: question, number: "\(index + 1).\(place + 1)")
      }
      for (level, advice) in dimensions[index].advice.enumerated() {
        guard let advice else { continue }
        let texts = document.levels[level]
        lines += ["### \(texts.step) (\(texts.name), \(range(ofLevel: level)))", "", advice.text.excerpt, ""]
        lines += advice.links.compactMap(named).map { "- \($0.title): \($0.url)" }
        lines.append("")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func script(of index: Int, number: String) -> [String] {
    let (rules, texts) = (questionnaire.questions[index], questions[index])
    var lines = ["**\(number) \(texts.text)** (`\(rules.id)`\(rules.isCritical ? ", !" : ""))", ""]
    if let condition = rules.condition { lines += ["*\(words(for: condition.value))*", ""] }
    if let help = texts.help { lines += [help.excerpt, ""] }
    lines += zip(rules.options, texts.options).map { option, text in
      "- \(text)\(option.points.map { ": \(strings.text("self-check.page.points", count: $0))" } ?? "")"
    }
    return lines + [""]
  }

  /// Every answer with its points.
  fileprivate var scoreKey: String {
    var rows = [["dimension", "question", "critical", "option", "points"]]
    for question in questionnaire.questions {
      for option in question.options {
        rows.append([
          question.dimension.map { questionnaire.dimensions[$0].id } ?? "profile", question.id, question.isCritical ? "yes" : "",
          option.id, option.points.map(String.init) ?? "",
        ])
      }
    }
    return CommaSeparated.file(rows, separator: strings.fieldSeparator)
  }

  /// A set of answers for every reachable result.
  fileprivate var witnesses: String {
    var rows = [["what", "name", "answers"]]
    for witness in Analysis(of: questionnaire).witnesses {
      let (what, name) = words(for: witness.subject)
      let (visible, effective) = questionnaire.effective(witness.answers)
      let answers = questionnaire.questions.indices.compactMap { index -> String? in
        guard visible[index], let option = effective[index] else { return nil }
        return "\(questionnaire.questions[index].id)=\(questionnaire.questions[index].options[option].id)"
      }
      rows.append([what, name, answers.joined(separator: " ")])
    }
    return CommaSeparated.file(rows, separator: strings.fieldSeparator)
  }

  private func words(for subject: Analysis.Witness.Subject) -> (what: String, name: String) {
    switch subject {
    case .question(let question): ("question", questionnaire.questions[question].id)
    case .option(let question, let option):
      ("option", "\(questionnaire.questions[question].id)=\(questionnaire.questions[question].options[option].id)")
    case .level(let dimension, let level):
      ("level and advice", "\(questionnaire.dimensions[dimension].id) \(questionnaire.levels[level].id)")
    case .cap(let dimension, let cap): ("cap", "\(questionnaire.dimensions[dimension].id) \(cap + 1)")
    case .criticalCap: ("critical cap", "")
    }
  }
}
