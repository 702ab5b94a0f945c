import Diagnostics
import Synchronization

/// The messages of the argument parser about mistakes in what was typed, in Dutch. The parser has them in English only.
///
/// The patterns are all messages of its `ErrorMessageGenerator` that can come from what somebody typed.
enum UsageMistakes {
  /// What commands say themselves about mistakes in their use, in the author's language already. The parser passes on their text alone.
  static let own = Mutex<Set<String>>([])

  /// The message in a language; what the parser says in English, between quotes, if it is none of those that are known here.
  static func words(_ message: String, in language: AuthorLanguage) -> String {
    let message = withoutFarGuess(message)
    guard language == .dutch, !own.withLock({ $0.contains(message) }) else { return message }
    if let match = message.wholeMatch(of: /([\s\S]+)\n   or: ([\s\S]+) in '(.+)'/) {
      return "\(words(String(match.1), in: language))\n  of: \(words(String(match.2), in: language)) in '\(match.3)'"
    }
    for (pattern, words) in patterns {
      guard let match = message.wholeMatch(of: pattern) else { continue }
      let values = match.output.dropFirst().map { String($0.substring ?? "") }
      return values.enumerated().reduce(words) { $0.replacing("{\($1.offset + 1)}", with: $1.element) }
    }
    return "deze opdracht is niet te begrijpen: “\(message)”"
  }

  /// The parser guesses up to three slips away, so that `--bla` would be `--now`. A guess stays where Baken would guess the same.
  static func withoutFarGuess(_ text: String) -> String {
    text.replacing(/Unknown option '(-*)(.+)'\. Did you mean '-*(.+)'\?/) { match in
      nearest(to: String(match.2), among: [String(match.3)]) == nil ? "Unknown option '\(match.1)\(match.2)'" : String(match.0)
    }
  }

  private static var patterns: [(Regex<AnyRegexOutput>, String)] {
    [
      (Regex(/Unknown option '(.+)'\. Did you mean '(.+)'\?/), "de optie '{1}' bestaat niet. Bedoelde u '{2}'?"),
      (Regex(/Unknown option '(.+)'/), "de optie '{1}' bestaat niet"),
      (Regex(/Invalid option: (.+)/), "de optie '{1}' bestaat niet"),
      (
        Regex(/The option '(.+)' does not take any value, but '(.*)' was specified\./),
        "achter '{1}' hoort geen waarde, en er staat '{2}'"
      ),
      (
        Regex(/Value to be set with (?:flag )?(.+) had already been set with (?:flag )?(.+)/), "{1} kan niet samen met {2}"
      ),
      (Regex(/Missing value for '(.+)'/), "achter '{1}' ontbreekt de waarde"),
      (Regex(/Missing expected argument '(.+)'/), "'{1}' ontbreekt"),
      (Regex(/Missing one of: (.+)/), "een van deze ontbreekt: {1}"),
      (Regex(/Missing required subcommand\./), "de opdracht ontbreekt"),
      (Regex(/Unexpected argument '(.+)'/), "'{1}' hoort hier niet"),
      (Regex(/\d+ unexpected arguments: (.+)/), "dit hoort hier niet: {1}"),
      (
        Regex(/The value '(.*)' is invalid for '(.+)'\. Please provide one of (.+?),? (?:and|or) (.+)\./),
        "'{1}' kan niet bij '{2}'. Kies uit {3} en {4}."
      ),
      (
        Regex(/The value '(.*)' is invalid for '(.+)'\. Please provide one of the following:\n([\s\S]+)/),
        "'{1}' kan niet bij '{2}'. Kies uit:\n{3}"
      ),
      (Regex(/The value '(.*)' is invalid for '(.+)'\. Please provide one of (.+)\./), "'{1}' kan niet bij '{2}'. Kies {3}."),
      (Regex(/The value '(.*)' is invalid for '([^']+)'(?:: [\s\S]*)?/), "'{1}' kan niet bij '{2}'"),
      (Regex(/The value '(.*)' is invalid\.[\s\S]*/), "'{1}' kan hier niet"),
      (
        Regex(/Can't generate completion scripts for '(.*)'\.\n.*\n\s*(.+)/),
        "voor '{1}' is er geen script om opdrachten aan te vullen. Kies --generate-completion-script met een van deze: {2}"
      ),
      (
        Regex(/Can't autodetect a supported shell\.\n.*\n\s*(.+)/),
        "het is niet te zien welke shell u gebruikt. Kies --generate-completion-script met een van deze: {1}"
      ),
      (Regex(/Internal error\. [\s\S]*/), "Baken kan deze opdracht niet lezen, en dat is een fout in Baken"),
    ]
  }
}
