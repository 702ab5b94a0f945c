/// The candidate that a misspelt word most plausibly means; nil when none is close enough.
///
/// Closeness is the optimal string alignment distance (insert, delete, replace, swap two neighbours), at most a third of the word's
/// length. Of a path, each part must be close: in a long one the name of the file could be any other. A tie gives nil.
public func nearest<Candidates: Sequence>(to word: String, among candidates: Candidates) -> String?
where Candidates.Element == String {
  guard word.utf8.count <= 80 else { return nil }
  let limit = max(1, word.count / 3)
  let measure = AlignmentDistance(from: word, limit: limit)
  let isPath = word.contains("/")
  var best: (distance: Int, word: String)?
  var isTied = false
  for candidate in candidates where candidate != word {
    guard let distance = measure.distance(to: candidate), isPath ? hasNearParts(word, candidate) : true else { continue }
    if let present = best, present.distance <= distance {
      isTied = isTied || present.distance == distance
    } else {
      best = (distance, candidate)
      isTied = false
    }
  }
  return isTied ? nil : best?.word
}

/// Whether each part of a path is close to that of another: that of the same place, or, where one has more parts, the last.
private func hasNearParts(_ path: String, _ other: String) -> Bool {
  let (parts, others) = (path.split(separator: "/").map(String.init), other.split(separator: "/").map(String.init))
  let pairs = parts.count == others.count ? Array(zip(parts, others)) : Array(zip(parts.suffix(1), others.suffix(1)))
  return pairs.allSatisfy { part, other in
    part == other || AlignmentDistance(from: part, limit: max(1, stem(of: part).count / 3)).distance(to: other) != nil
  }
}

/// The name of a file without its extension, which says nothing about what is meant.
private func stem(of name: String) -> Substring { name.lastIndex(of: ".").map { name[..<$0] } ?? name[...] }

/// Whether one or two slips of the keys turn one word into the other, ignoring case.
func isWithinTwoSlips(_ word: String, _ other: String) -> Bool {
  guard word.utf8.count <= 80 else { return false }
  return AlignmentDistance(from: word, limit: 2).distance(to: other) != nil
}

/// The optimal string alignment distance from one word to many: letters inserted, deleted, replaced, or swapped with the next one.
///
/// A site may have a hundred thousand names to compare with. Most are ruled out by counting their letters before anything is
/// aligned.
private struct AlignmentDistance {
  private let word: [UInt32]
  private let letters: LetterCounts
  private let limit: Int

  /// - Parameter limit: distances above it are not computed.
  init(from word: String, limit: Int) {
    self.word = word.lowercased().unicodeScalars.map(\.value)
    self.limit = limit
    letters = LetterCounts(of: self.word)
  }

  /// The distance to a word, ignoring case; nil when it is above the limit.
  func distance(to candidate: String) -> Int? {
    // Each additional character counts at least one, and a character has at most four bytes.
    let length = candidate.utf8.count
    guard length <= 4 * (word.count + limit), length >= word.count - limit else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: length) { buffer in
      guard let count = Self.fold(candidate, into: buffer) else {
        return distance(to: candidate.lowercased().unicodeScalars.map(\.value)[...])
      }
      guard abs(count - word.count) <= limit, letters.mayBeNear(buffer[..<count], limit: limit) else { return nil }
      return distance(to: Array(buffer[..<count])[...])
    }
  }

  /// Writes the letters of an ASCII word in lower case; nil for any other word.
  private static func fold(_ text: String, into buffer: UnsafeMutableBufferPointer<UInt32>) -> Int? {
    var count = 0
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      buffer[count] = UInt32(65...90 ~= byte ? byte | 0x20 : byte)
      count += 1
    }
    return count
  }

  private func distance(to other: ArraySlice<UInt32>) -> Int? {
    guard abs(other.count - word.count) <= limit else { return nil }
    var last = Array(0...other.count)
    var current = Array(repeating: 0, count: other.count + 1)
    var beforeLast = current
    for i in word.indices {
      current[0] = i + 1
      var smallest = i + 1
      for j in other.indices {
        let cost = word[i] == other[j] ? 0 : 1
        var distance = min(last[j + 1] + 1, current[j] + 1, last[j] + cost)
        if i > 0, j > 0, word[i] == other[j - 1], word[i - 1] == other[j] { distance = min(distance, beforeLast[j - 1] + 1) }
        current[j + 1] = distance
        smallest = min(smallest, distance)
      }
      guard smallest <= limit else { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}

/// How often each letter occurs in a word, in as many classes as fit a SIMD vector.
private struct LetterCounts {
  private let counts: SIMD64<Int8>
  /// Which classes occur.
  private let classes: UInt64

  init(of word: [UInt32]) {
    var counts = SIMD64<Int8>(repeating: 0)
    for letter in word { counts[Int(letter & 63)] &+= 1 }
    self.counts = counts
    classes = word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Whether at most `limit` changes can turn this word into another: each change alters the count of two letters at most.
  func mayBeNear(_ other: Slice<UnsafeMutableBufferPointer<UInt32>>, limit: Int) -> Bool {
    var others: UInt64 = 0
    for letter in other { others |= 1 << UInt64(letter & 63) }
    guard (classes ^ others).nonzeroBitCount <= 2 * limit else { return false }
    var difference = counts
    for letter in other { difference[Int(letter & 63)] &-= 1 }
    var sum = 0
    for index in 0..<64 where difference[index] != 0 { sum += abs(Int(difference[index])) }
    return sum <= 2 * limit
  }
}
