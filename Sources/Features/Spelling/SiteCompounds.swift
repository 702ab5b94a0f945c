import Dictionaries
import SiteModel

extension Site {
  /// Takes compounds of a language apart, by the dictionary and by the site's own words; nil where the language has no such compounds, or
  /// no dictionary is installed.
  public func compoundSplitter(
    in language: LanguageTag, with installed: InstalledDictionaries = .ofSystem
  ) -> CompoundSplitter? {
    guard language.primary == "nl" else { return nil }
    return SiteSpelling(of: self, with: installed).lexicon(language)?.splitter
  }
}
