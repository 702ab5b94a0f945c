import ContentLoading
import Diagnostics
import SiteModel

extension SelfCheckReading {
  /// A dimension's rules and texts.
  typealias ReadDimension = (rules: Dimension, texts: SelfCheckDocument.DimensionText)

  /// Reads the dimensions with their questions.
  mutating func readDimensions(_ reader: inout MappingReader, sources: [String], needsCritical: Bool) -> [ReadDimension] {
    var result: [ReadDimension] = []
    for (id, dimension) in reader.named(SelfCheckKeys.dimensions) {
      var part = dimension
      result.append(readDimension(id, &part, number: result.count, sources: sources))
      let rules = result[result.count - 1].rules
      if needsCritical, !rules.questions.isEmpty, !rules.questions.contains(where: { questions[$0].isCritical }) {
        diagnostics.append(Diagnostic(.selfCheckNoCriticalQuestion, at: id.range, ["dimension": id.value]))
      }
    }
    return result
  }

  private mutating func readDimension(
    _ id: Located<String>, _ part: inout MappingReader, number: Int, sources: [String]
  ) -> ReadDimension {
    checkID(id)
    var texts = SelfCheckDocument.DimensionText(
      name: text(DimensionKeys.name, &part).value, summary: text(DimensionKeys.summary, &part).value)
    let condition = readCondition(ProfileKeys.condition, &part)
    let minimum = part.number(DimensionKeys.minimum)
    texts.contact = part.text(DimensionKeys.contact).map(contentLink)
    for name in part.texts(DimensionKeys.sources) {
      if sources.contains(name.value) { texts.sources.append(name.value) } else { reportUnknown(.source, name, known: sources) }
    }
    texts.terms = part.texts(DimensionKeys.terms)
    let first = questions.count
    for (name, question) in part.named(DimensionKeys.questions) {
      var reader = question
      readQuestion(name, &reader, dimension: number)
    }
    let caps = readCaps(&part)
    texts.caps = caps.map(\.text)
    let advice = readAdvice(&part, dimension: id)
    texts.advice = advice.map { $0?.advice }
    diagnostics += part.finish()
    let rules = Dimension(
      id: id.value, condition: condition, questions: first..<questions.count,
      minimum: min(minimum, max(1, questions.count - first)), caps: caps.map(\.cap),
      advice: advice.map { $0?.range }, range: id.range)
    return (rules, texts)
  }

  private mutating func readCaps(_ part: inout MappingReader) -> [(cap: Dimension.Cap, text: String)] {
    var result: [(cap: Dimension.Cap, text: String)] = []
    for (id, cap) in part.named(DimensionKeys.caps) {
      var reader = cap
      checkID(id)
      let condition = readCondition(CapKeys.condition, &reader)
      let level = readLevel(&reader)
      let text = text(CapKeys.text, &reader)
      diagnostics += reader.finish()
      guard let condition, let level else { continue }
      result.append((Dimension.Cap(condition: condition, level: level.value, range: id.range), text.value))
    }
    return result
  }

  private mutating func readAdvice(
    _ part: inout MappingReader, dimension: Located<String>
  ) -> [(advice: SelfCheckDocument.Advice, range: SourceRange)?] {
    var result: [(advice: SelfCheckDocument.Advice, range: SourceRange)?] = levels.map { _ in nil }
    for (id, advice) in part.named(DimensionKeys.advice) {
      guard let level = levels.firstIndex(where: { $0.id == id.value }) else {
        reportUnknown(.level, id, known: levels.map(\.id))
        continue
      }
      var reader = advice
      let text = block(AdviceKeys.text, &reader)
      let links = reader.texts(AdviceKeys.links).map(contentLink)
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
