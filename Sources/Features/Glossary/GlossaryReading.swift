import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads `glossary.yml`, or a translation merged with it.
func readGlossary(_ mapping: YAMLMapping, markdown: MarkdownRenderer, into diagnostics: inout [Diagnostic]) -> [GlossaryTerm] {
  let known = mapping.entries.map(\.key)
  return mapping.entries.compactMap { entry in
    guard case .mapping(let fields) = entry.value else {
      diagnostics.append(
        Diagnostic(
          .yamlNotAMapping, at: entry.value.range,
          ["what": Words(en: "the term \(entry.key)", nl: "het begrip \(entry.key)"), "found": entry.value.form]))
      return nil
    }
    var reader = MappingReader(fields, GlossaryKeys.term, name: entry.key)
    reader.checkSlug(Located(entry.key, at: entry.keyRange))
    let term = reader.text(GlossaryKeys.word)
    let definition = reader.inline(GlossaryKeys.definition, markdown)
    let related = reader.texts(GlossaryKeys.related)
    for other in related where !known.contains(other.value) {
      reader.add([
        Diagnostic(
          .unknownGlossaryTerm, at: other.range, ["value": other.value], guess: nearest(to: other.value, among: known))
      ])
    }
    let result = GlossaryTerm(
      id: entry.key, term: term.value, full: reader.text(GlossaryKeys.full)?.value, definition: definition ?? MarkupBody(),
      otherForms: reader.texts(GlossaryKeys.otherForms).map(\.value), related: related.filter { known.contains($0.value) },
      range: entry.keyRange)
    diagnostics += reader.finish()
    return result
  }
}
