import Diagnostics
import SelfCheck
import SiteModel

extension SelfCheckReading {
  /// A dimension's rules and texts.
  typealias ReadDimension = (rules: Dimension, texts: SelfCheckDocument.DimensionText)

  /// Reads the dimensions with their questions.
  mutating func readDimensions(_ reader: inout MappingReader, sources: [String], needsCritical: Bool) -> [ReadDimension] {
    if reader.mapping["dimensions"] == nil {
      reader.reportMissing("dimensions", example: "dimensions: {partners: {name: …, questions: {…}}}")
    }
    var result: [ReadDimension] = []
    for (id, mapping) in reader.named("dimensions", example: "dimensions: {partners: {name: …, questions: {…}}}") {
      result.append(readDimension(id, mapping, number: result.count, sources: sources))
      let rules = result[result.count - 1].rules
      if needsCritical, !rules.questions.isEmpty, !rules.questions.contains(where: { questions[$0].isCritical }) {
        diagnostics.append(Diagnostic(.selfCheckNoCriticalQuestion, at: id.range, ["dimension": id.value]))
      }
    }
    return result
  }

  private mutating func readDimension(_ id: Located<String>, _ mapping: YAMLMapping, number: Int, sources: [String])
    -> ReadDimension
  {
    var part = MappingReader(mapping, what: "the dimension \(id.value)")
    checkID(id)
    var texts = SelfCheckDocument.DimensionText(
      name: text("name", "Partners", &part).value, summary: text("summary", "Who agrees what with whom.", &part).value)
    let condition = readCondition(&part)
    let minimum = part.integer("minimum", in: 1...60)
    texts.contact = part.text("contact", example: "../pages/contact.md").map(contentLink)
    for name in part.texts("sources", example: "[recommendation]") {
      if sources.contains(name.value) { texts.sources.append(name.value) } else { reportUnknown("source", name, known: sources) }
    }
    texts.terms = part.texts("terms", example: "[learning-outcome]")
    let first = questions.count
    for (name, question) in part.named("questions", example: "questions: {agreement: {question: …, scale: …}}") {
      readQuestion(name, question, dimension: number)
    }
    if questions.count == first {
      if mapping["questions"] == nil {
        part.reportMissing("questions", example: "questions: {agreement: {question: …, scale: …}}")
      } else if let entry = mapping["questions"], case .mapping(let inner) = entry.value, inner.entries.isEmpty {
        part.add([Diagnostic(.emptyKey, at: entry.keyRange, ["key": "questions"])])
      }
    }
    let caps = readCaps(&part)
    texts.caps = caps.map(\.text)
    let advice = readAdvice(&part, dimension: id)
    texts.advice = advice.map { $0?.advice }
    diagnostics += part.finish()
    let rules = Dimension(
      id: id.value, condition: condition, questions: first..<questions.count,
      minimum: min(minimum ?? 2, max(1, questions.count - first)), caps: caps.map(\.cap),
      advice: advice.map { $0?.range }, range: id.range)
    return (rules, texts)
  }

  private mutating func readCaps(_ part: inout MappingReader) -> [(cap: Dimension.Cap, text: String)] {
    part.named("caps", example: "caps: {unsigned: {when: {signed: never}, level: building, text: …}}").compactMap { id, mapping in
      var reader = MappingReader(mapping, what: "the cap \(id.value)")
      defer { diagnostics += reader.finish() }
      checkID(id)
      let condition = readCondition(&reader)
      if mapping["when"] == nil { reader.reportMissing("when", example: "when: {signed: never}") }
      let level = readLevel(&reader)
      let text = text("text", "Nobody may sign yet, so this stays at {level}.", &reader)
      guard let condition, let level else { return nil }
      return (Dimension.Cap(condition: condition, level: level.value, range: id.range), text.value)
    }
  }

  private mutating func readAdvice(
    _ part: inout MappingReader, dimension: Located<String>
  ) -> [(advice: SelfCheckDocument.Advice, range: SourceRange)?] {
    var result: [(advice: SelfCheckDocument.Advice, range: SourceRange)?] = levels.map { _ in nil }
    for (id, mapping) in part.named("advice", example: "advice: {building: {text: …}}") {
      guard let level = levels.firstIndex(where: { $0.id == id.value }) else {
        reportUnknown("level", id, known: levels.map(\.id))
        continue
      }
      var reader = MappingReader(mapping, what: "the advice for \(id.value)")
      let text = block("text", &reader, isRequired: true)
      let links = reader.texts("links", example: "[../pages/contact.md]").map(contentLink)
      diagnostics += reader.finish()
      result[level] = (SelfCheckDocument.Advice(text: text ?? MarkupBody(), links: links), id.range)
    }
    for (index, level) in levels.enumerated() where result[index] == nil {
      diagnostics.append(
        Diagnostic(.selfCheckMissingAdvice, at: dimension.range, ["dimension": dimension.value, "level": level.id]))
    }
    return result
  }
}
