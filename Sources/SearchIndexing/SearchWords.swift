import Dictionaries
import Foundation

/// The words of all pages of a language, for those who make a slip in one: the script looks for the nearest.
struct SearchWords {
  private var counts: [String: Int] = [:]

  /// How many words the list has at most. The most frequent ones stay.
  private static let limit = 20_000
  private static let lengths = 4...30

  /// Adds the words of a page, each once.
  mutating func add(_ words: some Sequence<String>) {
    for word in words { counts[word, default: 0] += 1 }
  }

  /// The file: on its first lines the words that say nothing, the kinds, and the audiences; then all words in order, each on a line.
  func text(_ choices: SearchChoices, without stopWords: [String]) -> String {
    let usable = counts.filter { Self.lengths.contains($0.key.count) && $0.key.allSatisfy(\.isLetter) }
    let kept =
      usable.count <= Self.limit
      ? Array(usable.keys) : usable.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.limit).map(\.key)
    let head = [stopWords.joined(separator: " "), choices.kinds.joined(separator: "\t"), choices.audiences.joined(separator: "\t")]
    return (head + kept.sorted()).joined(separator: "\n") + "\n"
  }

  /// The words of a text in small letters.
  static func words(in text: [UInt8]) -> Set<String> {
    var seen: Set<UInt64> = []
    var result: Set<String> = []
    for word in WordScanner.words(in: text) where seen.insert(word.hash).inserted {
      result.insert(String(decoding: text[word.bytes], as: UTF8.self).normalizedForDictionary.lowercased())
    }
    return result
  }
}

/// Words that say nothing about what somebody looks for.
enum StopWords {
  static let byLanguage: [String: [String]] = [
    "nl": [
      "aan", "al", "als", "bij", "bent", "ben", "dat", "de", "deze", "die", "dit", "doe", "doen", "door", "een", "en", "er", "gaat",
      "geen",
      "haar", "heb", "hebben", "heeft", "het", "hij", "hoe", "hun", "iemand", "iets", "ik", "in", "is", "je", "kan", "krijg",
      "krijgen",
      "krijgt", "kunnen", "kunt", "maak", "maar", "me", "met", "mij", "mijn", "moet", "moeten", "mag", "mogen", "na", "naar",
      "niet",
      "nog", "of", "om", "ons", "onze", "ook", "op", "over", "staat", "te", "tot", "tussen", "u", "uit", "uw", "van", "vind",
      "voor",
      "waar", "waarom", "wat", "we", "wel", "welke", "wie", "wij", "wil", "word", "worden", "wordt", "ze", "zich", "zij", "zijn",
      "zit",
      "zo",
    ],
    "en": [
      "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does",
      "for", "from", "get", "had", "has", "have", "he", "how", "i", "if", "in", "into", "is", "it", "its", "many", "may", "me",
      "much", "must", "my", "need", "no", "not", "of", "on", "or", "our", "should", "she", "so", "some", "that", "the", "their",
      "them", "there", "they", "this", "to", "up", "us", "want", "was", "we", "what", "when", "where", "which", "who", "why",
      "will", "with", "would", "you", "your",
    ],
  ]
}
