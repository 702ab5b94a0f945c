/// Words and phrases that are looked for in texts, each with a value. Most words of a text are ruled out by one bit.
struct WordTable: Sendable {
  private struct Phrase: Sendable {
    let words: [WordHash]
    let index: Int
  }

  /// By their first word, longest first.
  private var phrases: [WordHash: [Phrase]] = [:]
  /// A bit for each remainder of the hashes of first words.
  private var filter: [UInt64] = Array(repeating: 0, count: 64)

  /// - Parameter phrases: in small letters or capitals, with a space between two words.
  init(_ phrases: some Sequence<String>) {
    for (index, phrase) in phrases.enumerated() {
      let words = phrase.split(separator: " ").map { WordHash($0) }
      guard let first = words.first else { continue }
      self.phrases[first, default: []].append(Phrase(words: words, index: index))
      filter[Int(first.value >> 6 & 63)] |= 1 << (first.value & 63)
    }
    for word in self.phrases.keys { self.phrases[word]?.sort { $0.words.count > $1.words.count } }
  }

  static let empty = WordTable([String]())

  private func mayContain(_ hash: WordHash) -> Bool { filter[Int(hash.value >> 6 & 63)] & 1 << (hash.value & 63) != 0 }

  /// Whether a word alone is one of these.
  func contains(_ hash: WordHash) -> Bool { mayContain(hash) && phrases[hash]?.contains { $0.words.count == 1 } ?? false }

  /// The longest phrase that begins with a word of a block: its index, and how many words it has.
  func match(at word: Int, in block: TextBlock) -> (index: Int, count: Int)? {
    let hash = block.words[word].hash
    guard mayContain(hash), let candidates = phrases[hash] else { return nil }
    let found = candidates.first { phrase in
      phrase.words.count == 1
        || word + phrase.words.count <= block.words.count
          && phrase.words.indices.dropFirst().allSatisfy {
            block.words[word + $0].hash == phrase.words[$0] && block.isAdjacent(word + $0 - 1)
          }
    }
    return found.map { ($0.index, $0.words.count) }
  }
}
