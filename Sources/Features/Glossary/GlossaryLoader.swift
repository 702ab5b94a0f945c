import ContentLoading
import Diagnostics
import SiteModel

/// Reads the glossary of a site.
public struct GlossaryLoader: SiteDataReader {
  public let part = "glossary."

  public let fileKind: FileKind? = .glossary

  public init() {}

  public func read(_ folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]) -> any SiteData {
    Glossary(terms(of: folder, context, into: &diagnostics))
  }

  private func terms(
    of folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]
  ) -> [LanguageTag: [GlossaryTerm]] {
    let languages = context.languages
    let renderers = context.renderers
    guard let file = folder.files.first(where: { $0.contentPath == "glossary.yml" }) else {
      for (_, translation) in folder.translations(of: "glossary", extension: "yml", into: &diagnostics, languages: languages) {
        diagnostics.append(
          Diagnostic(.translationWithoutOriginal, at: SourceRange(path: translation.displayPath), ["original": "glossary.yml"]))
      }
      return [:]
    }
    guard let original = readMapping(of: file, what: "glossary.yml".words, keys: GlossaryKeys.term, into: &diagnostics) else {
      return [:]
    }
    var result: [LanguageTag: [GlossaryTerm]] = [:]
    if let markdown = renderers[languages[0]] {
      result[languages[0]] = readGlossary(original, markdown: markdown, into: &diagnostics)
    }
    for (language, file) in folder.translations(of: "glossary", extension: "yml", into: &diagnostics, languages: languages) {
      guard let overlay = readTranslation(of: original, .glossary, from: file, what: "glossary.yml".words, into: &diagnostics),
        let markdown = renderers[language]
      else { continue }
      for entry in overlay.entries where original[entry.key] == nil {
        diagnostics.append(
          Diagnostic(
            .unknownGlossaryTerm, at: entry.keyRange, ["value": entry.key],
            guess: .nearest(to: entry.key, among: original.entries.map(\.key))))
      }
      let terms = readGlossary(original.overlaid(by: overlay), markdown: markdown, into: &diagnostics)
      // A term without a translation would be explained in another language, so it is omitted.
      result[language] = terms.filter { overlay[$0.id] != nil }
    }
    return result
  }
}
