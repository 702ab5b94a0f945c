import ContentLoading
import Diagnostics
import Dictionaries
import SiteModel
import SiteRendering

extension Feature {
  /// The spelling of texts, by the dictionaries of the system and the words of the site.
  public static let spelling = checkingSpelling(with: .ofSystem)

  /// The same with other dictionaries.
  static func checkingSpelling(with dictionaries: InstalledDictionaries) -> Feature {
    Feature {
      $0.findings = DiagnosticKind.spelling
      $0.findingArea = FindingArea("spelling", slug: "spelling", en: "Spelling", nl: "Spelling")
      $0.reading.data = [WordListLoader()]
      $0.reading.advice.rules = [
        AdviceRule(
          .unknownWord,
          en: ("Words that the dictionary does not know", "The site’s own words stand in its glossary and in words.txt."),
          nl: (
            "Woorden die niet in het woordenboek staan", "De eigen woorden van de site staan in de begrippenlijst en in words.txt."
          ))
      ]
      $0.compoundParts = { site, language -> CompoundParts? in
        guard let splitter = site.compoundSplitter(in: language, with: dictionaries) else { return nil }
        return { word in splitter.parts(of: word) }
      }
      $0.textChecks = [
        TextCheck(preparing: { site in
          let spelling = SiteSpelling(of: site, with: dictionaries)
          return TextCheck.Run(
            onPage: { $0.wants(.unknownWord) ? spelling.findings(in: $0.allBlocks, language: $0.page.language) : [] },
            onFile: { $0.wants(.unknownWord) ? spelling.findings(in: $0.texts.flatMap(\.blocks), language: $0.language) : [] },
            onSite: { spelling.isOff ? [] : spelling.findingsAboutSite() })
        })
      ]
    }
  }
}
