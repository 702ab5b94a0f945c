import Diagnostics
import Foundation
import SiteModel
import SiteRendering

/// `baken report expert`
enum ExpertReport: SiteReport {
  static let name = "expert"
  static let abstract = Words(
    en: "List every source line and every file of the site that mentions an expert, for a request for erasure.",
    nl: "Toon elke regel en elk bestand van de site waarin een expert voorkomt, voor een verzoek om gegevens te wissen.")
  static let examples = ["baken report expert gonnie-van-der-eerden"]
  static let arguments = [expert.declaration]

  private static let expert = CommandArgument.value(
    Words(en: "expert", nl: "expert"),
    Words(
      en: "The expert: the name of the file in experts/, without .md.",
      nl: "De expert: de naam van het bestand in experts/, zonder .md."))

  static func answer(_ call: CommandCall, about survey: SiteSurvey) throws(CommandRefusal) -> CommandAnswer {
    let (site, expert) = (survey.site, call[expert])
    guard let index = site.expert(expert, in: site.defaultLanguage) else {
      let missing = Words(en: "the site has no expert “\(expert)”.", nl: "de site heeft geen expert “\(expert)”.")
      throw .usage(missing.naming(expert, among: site.expertKeys))
    }
    let person = site.pages[index].expert
    let words = [person?.email, person?.telephone?.e164, person?.telephone?.national].compactMap(\.self)
    let mentions = survey.mentions(of: index, words: words)
    let sources = mentions.sources.map { source in
      Mentions.Source(
        path: source.place.path, line: source.place.line, column: source.place.column,
        text: source.line.trimmingCharacters(in: .whitespaces))
    }
    return CommandAnswer(Mentions(expert: expert, sources: sources, files: mentions.outputs), to: call)
  }
}

/// What mentions an expert.
private struct Mentions: ReportedValue {
  struct Source: Encodable {
    var path: String
    var line: Int
    var column: Int
    var text: String
  }

  var expert: String
  var sources: [Source]
  var files: [String]

  func lines(in language: AuthorLanguage) -> [String] {
    let ofSources = Words(en: "Source lines (\(sources.count)):", nl: "Regels in de teksten (\(sources.count)):")
    let ofFiles = Words(en: "Files of the site (\(files.count)):", nl: "Bestanden van de site (\(files.count)):")
    return [ofSources[language]] + sources.map { "  \($0.path):\($0.line):\($0.column): \($0.text)" } + [ofFiles[language]]
      + files.map { "  \($0)" }
  }
}
