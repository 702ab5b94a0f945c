import Diagnostics
import SiteModel

/// The words that a site says are right: `words.txt` for all its languages, and `words.LANG.txt` for one.
public struct WordList: SiteData {
  /// For every language; a name is spelled the same in all of them.
  public let shared: [Located<String>]
  /// For one language only.
  public let byLanguage: [LanguageTag: [Located<String>]]

  public init(shared: [Located<String>], byLanguage: [LanguageTag: [Located<String>]]) {
    self.shared = shared
    self.byLanguage = byLanguage
  }

  public var readFiles: Set<String> { ["words"] }
}
