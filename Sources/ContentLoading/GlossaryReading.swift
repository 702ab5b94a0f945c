import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads `glossary.yml`, or a translation of it laid over the default.
func readGlossary(_ mapping: YAMLMapping, markdown: MarkdownRenderer, into diagnostics: inout [Diagnostic]) -> [GlossaryTerm] {
  let known = mapping.entries.map(\.key)
  return mapping.entries.compactMap { entry in
    guard case .mapping(let fields) = entry.value else {
      diagnostics.append(
        Diagnostic(.yamlNotAMapping, at: entry.value.range, ["what": "the term \(entry.key)", "found": entry.value.form]))
      return nil
    }
    var reader = MappingReader(fields, what: "the term \(entry.key)")
    if !Slug.isValid(entry.key) {
      let better = Slug.from(entry.key)
      reader.add([Diagnostic(.badSlug, at: entry.keyRange, ["slug": entry.key, "example": better], suggestion: better)])
    }
    let term = reader.requiredText("term", example: "learning outcome")
    let definition = reader.requiredText("definition", example: "What a person knows and can do after learning.")
    let related = reader.texts("see")
    for other in related where !known.contains(other.value) {
      reader.add([
        Diagnostic(
          .unknownGlossaryTerm, at: other.range, ["value": other.value], suggestion: nearest(to: other.value, among: known))
      ])
    }
    let result = GlossaryTerm(
      id: entry.key, term: term.value, full: reader.text("full")?.value,
      definition: inlineMarkup(definition, places: fields["definition"]?.places, markdown: markdown, into: &diagnostics),
      otherForms: reader.texts("also").map(\.value),
      related: related.filter { known.contains($0.value) }, range: entry.keyRange)
    diagnostics += reader.finish()
    return result
  }
}
