import Foundation

/// The words that a page is found by although they do not stand on it: the ends of its compounds, and other words for its terms.
///
/// A search finds words by their beginnings, so *praktijkovereenkomst* is found by *praktijk* anyhow; what is missing is *overeenkomst*.
final class HiddenWords {
  private let language: SearchLanguage
  private var ends: [String: [String]] = [:]
  /// The groups of synonyms, by each of their words; of a name of several words, by the first.
  private let groups: [String: [Int]]

  init(_ language: SearchLanguage) {
    self.language = language
    var groups: [String: [Int]] = [:]
    for (number, group) in language.synonyms.enumerated() {
      for first in Set(group.compactMap { $0.lowercased().split(separator: " ").first.map(String.init) }) {
        groups[first, default: []].append(number)
      }
    }
    self.groups = groups
  }

  /// The ends of the compounds among some words in small letters, in order, without those words.
  func ends(of words: Set<String>) -> [String] {
    guard language.parts != nil else { return [] }
    var result: Set<String> = []
    for word in words { result.formUnion(ends(of: word)) }
    return result.subtracting(words).sorted()
  }

  /// The other words for the terms in a text.
  /// - Parameter text: in small letters.
  func synonyms(in text: String, words: Set<String>) -> [String] {
    var result: Set<String> = []
    for number in Set(words.flatMap { groups[$0] ?? [] }) {
      let group = language.synonyms[number].map { $0.lowercased() }
      let isThere = group.contains { words.contains($0) || $0.contains(" ") && text.contains($0) }
      guard isThere else { continue }
      result.formUnion(
        group.filter { $0.split(separator: " ").count <= Self.mostWords && !($0.contains(" ") && text.contains($0)) })
    }
    return result.subtracting(words).sorted()
  }

  /// A longer name, such as the full one of an abbreviation, is half a sentence: its words would be found everywhere.
  private static let mostWords = 3

  /// *beroepspraktijkvorming*: *praktijkvorming* and *vorming*.
  private func ends(of word: String) -> [String] {
    if let known = ends[word] { return known }
    let found = makeEnds(of: word)
    ends[word] = found
    return found
  }

  private func makeEnds(of word: String) -> [String] {
    // A part after a hyphen is a word of the index by itself.
    guard word.count >= Self.leastLength, !word.contains("-"), let parts = language.parts?(word), parts.count > 1 else { return [] }
    var rest = word[...]
    var result: [String] = []
    for part in parts.dropFirst().reversed() {
      guard let place = rest.range(of: part, options: .backwards) else { break }
      result.append(String(word[place.lowerBound...]))
      rest = rest[..<place.lowerBound]
    }
    return result
  }

  /// Shorter words have no parts that readers would look for.
  private static let leastLength = 7
}
