import Foundation
import SiteModel
import Synchronization

/// The spelling dictionaries of a machine. Each is loaded once, when somebody first asks for it.
public final class InstalledDictionaries: Sendable {
  /// Those in the folders where systems keep them.
  public static let ofSystem = InstalledDictionaries(in: [
    "/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
  ])

  private let folders: [String]
  private let loaded = Mutex<[LanguageTag: SpellingDictionary?]>([:])

  /// - Parameter folders: where dictionaries are looked for, the first one first.
  public init(in folders: [String]) { self.folders = folders }

  /// The dictionary of a language; nil when none is installed.
  public subscript(language: LanguageTag) -> SpellingDictionary? {
    // The lock is held while a dictionary is loaded, so that nobody loads it twice.
    loaded.withLock { loaded in
      if let known = loaded[language] { return known }
      let path = Self.names(for: language).lazy.flatMap { name in self.folders.map { "\($0)/\(name)" } }
        .first { FileManager.default.fileExists(atPath: $0 + ".dic") }
      let dictionary = path.flatMap { SpellingDictionary(at: $0) }
      loaded[language] = .some(dictionary)
      return dictionary
    }
  }

  /// The Debian package with the dictionary of a language.
  public static func package(for language: LanguageTag) -> String {
    let usual = ["en": "gb", "de": "de", "pt": "pt"][language.primary]
    let place = usual.map { "-" + (country(of: language)?.lowercased() ?? $0) } ?? ""
    return "hunspell-\(language.primary)\(place)"
  }

  /// The names that the files of a language's dictionary may have, the usual one first. A language without a country is that of the
  /// country in which most of its dictionaries are made.
  private static func names(for language: LanguageTag) -> [String] {
    let primary = language.primary
    let usual = usualNames[primary] ?? [primary, "\(primary)_\(primary.uppercased())"]
    return country(of: language).map { ["\(primary)_\($0)"] + usual } ?? usual
  }

  private static func country(of language: LanguageTag) -> String? {
    language.code.split(separator: "-").dropFirst().first { $0.count == 2 }?.uppercased()
  }

  private static let usualNames = [
    "nl": ["nl", "nl_NL"], "en": ["en_GB", "en_US"], "de": ["de_DE", "de_DE_frami", "de_AT", "de_CH"], "fr": ["fr", "fr_FR"],
    "es": ["es", "es_ES"], "da": ["da_DK"], "sv": ["sv_SE", "sv"], "cs": ["cs_CZ"], "el": ["el_GR"], "uk": ["uk_UA"],
    "pt": ["pt_PT", "pt_BR"], "nb": ["nb_NO"], "sl": ["sl_SI"],
  ]
}
