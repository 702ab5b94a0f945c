import Diagnostics
import TestSupport
import Testing

/// Looks for English in the Dutch words of a finding. What an author typed, names of keys and files, and code may be in any language.
///
/// Two looks: for words of which English sentences are made, everywhere, and for words that no Dutch dictionary has, in all that is not
/// code.
enum DutchMessages {
  /// Words that are not Dutch, and that hardly a sentence in English does without.
  private static let english: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "it", "its", "not", "no", "and", "or", "but", "with", "without", "from",
    "for",
    "to", "by", "at", "are", "has", "have", "must", "can", "cannot", "could", "would", "should", "will", "which", "what", "when",
    "where", "who", "only", "than", "there", "here", "before", "after", "between", "behind", "such", "other", "another", "each",
    "every", "nothing", "none", "file", "line", "keys", "write", "give", "put", "take",
  ]

  /// Words that are not English, and that hardly a sentence in Dutch does without.
  private static let dutch: Set<String> = [
    "de", "het", "een", "niet", "geen", "van", "voor", "met", "naar", "wordt", "worden", "zijn", "maar", "deze", "dit", "dat",
    "staat",
    "bij", "uw", "dus", "ook", "nog", "niets", "alleen", "hier", "daar", "wat", "wie", "waar", "zonder", "regel", "bestand",
  ]

  static func expectDutch(_ finding: Diagnostic) {
    let placeholders = Set(
      finding.kind.words(in: .dutch).placeholders.prefix(2).flatMap(\.self).map { String($0.dropFirst().dropLast()) })
    let unfilled = placeholders.subtracting(finding.arguments.keys)
    #expect(unfilled.isEmpty, "\(finding.kind.identifier) lacks \(unfilled)")
    for text in [finding.summary(in: .dutch)] + finding.help(in: .dutch) + finding.notes.map(\.role.words.dutch) {
      let found = englishWords(in: text, of: finding) + unknownWords(in: text, of: finding)
      #expect(found.isEmpty, "\(finding.kind.identifier): \(found) in: \(text)")
    }
  }

  /// The words that no Dutch dictionary has.
  static func unknownWords(in text: String, of finding: Diagnostic) -> [String] {
    DutchWords.shared?.unknown(in: withoutNames(text, of: finding)) ?? []
  }

  static func englishWords(in text: String, of finding: Diagnostic) -> [String] {
    words(in: text, of: finding).filter(english.contains)
  }

  static func dutchWords(in text: String, of finding: Diagnostic) -> [String] {
    words(in: text, of: finding).filter(dutch.contains)
  }

  /// The words of a text without what an author typed, names and code.
  private static func words(in text: String, of finding: Diagnostic) -> [String] {
    withoutNames(text, of: finding).lowercased().split { !$0.isLetter && $0 != "-" && $0 != "’" }.map(String.init)
  }

  /// A text without a name, where that is no part of a longer word.
  private static func without(_ name: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].last ?? result.last
      let isPart = Self.isOneWord(before, name.first) || Self.isOneWord(name.last, rest[found.upperBound...].first)
      result += String(rest[..<found.lowerBound]) + (isPart ? name : " ")
      rest = rest[found.upperBound...]
    }
    return result + String(rest)
  }

  private static func isOneWord(_ left: Character?, _ right: Character?) -> Bool {
    (left?.isLetter ?? false) && (right?.isLetter ?? false)
  }

  private static func withoutNames(_ text: String, of finding: Diagnostic) -> String {
    var rest = text
    // What is the same in both languages is a name or what the author typed; but an example has Dutch words in Dutch.
    let typed = finding.arguments.filter { $0.key != "example" }.values
    let names = typed.filter { $0.english == $0.dutch && !$0.english.isEmpty }.map(\.english)
    for name in names.sorted(by: { $0.count > $1.count }) { rest = without(name, in: rest) }
    if let suggestion = finding.suggestion, !suggestion.isEmpty { rest = without(suggestion, in: rest) }
    for code in [
      #/`[^`]*`/#, #/“[^”]*”/#, #/\{[^}]*\}/#, #/\[[^\]]*\]/#, #/<[^>]*>/#, #/\S*[\/_:=.|@]\S+/#, #/\S+:/#, #/--[a-z-]+/#,
      #/A tot Z/#,
    ] {
      rest = rest.replacing(code, with: " ")
    }
    return rest
  }
}
