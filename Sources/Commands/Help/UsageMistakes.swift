import Diagnostics

/// The messages of the argument parser about mistakes in what was typed, in Dutch. The parser has them in English only.
enum UsageMistakes {
  /// The message in a language; as the parser says it, if it is none of those that are known here.
  static func words(_ message: String, in language: AuthorLanguage) -> String {
    guard language == .dutch else { return message }
    for (pattern, words) in patterns {
      guard let match = message.wholeMatch(of: pattern) else { continue }
      let values = match.output.dropFirst().map { String($0.substring ?? "") }
      return values.enumerated().reduce(words) { $0.replacing("{\($1.offset + 1)}", with: $1.element) }
    }
    return message
  }

  private static var patterns: [(Regex<AnyRegexOutput>, String)] {
    [
      (Regex(/Unknown option '(.+)'\. Did you mean '(.+)'\?/), "de optie '{1}' bestaat niet. Bedoelde u '{2}'?"),
      (Regex(/Unknown option '(.+)'/), "de optie '{1}' bestaat niet"),
      (Regex(/Invalid option: (.+)/), "de optie '{1}' bestaat niet"),
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
      (Regex(/The value '(.*)' is invalid for '(.+)'/), "'{1}' kan niet bij '{2}'"),
    ]
  }
}
