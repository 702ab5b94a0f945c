/// The candidate that a misspelt word most plausibly means; nil when none is near enough.
///
/// Nearness is the optimal string alignment distance (insert, delete, replace, swap two neighbours), at most a third of the
/// word's length, and a tie is no answer.
public func nearest<Candidates: Sequence>(to word: String, among candidates: Candidates) -> String?
where Candidates.Element == String {
  guard word.utf8.count <= 80 else { return nil }
  let limit = max(1, word.count / 3)
  let measure = AlignmentDistance(from: word, limit: limit)
  var best: (distance: Int, word: String)?
  var isTied = false
  for candidate in candidates where candidate != word {
    guard let distance = measure.distance(to: candidate) else { continue }
    if let present = best, present.distance <= distance {
      isTied = isTied || present.distance == distance
    } else {
      best = (distance, candidate)
      isTied = false
    }
  }
  return isTied ? nil : best?.word
}

/// The optimal string alignment distance from one word to many: letters put in, left out, replaced, or changed about with the next one.
private struct AlignmentDistance {
  private let word: [UInt32]
  private let limit: Int

  /// - Parameter limit: distances above it are not told.
  init(from word: String, limit: Int) {
    self.word = word.lowercased().unicodeScalars.map(\.value)
    self.limit = limit
  }

  /// The distance to a word, whatever the case of its letters; nil when it is above the limit.
  func distance(to candidate: String) -> Int? {
    // Each character too many or too few counts at least one; a character has at most four bytes.
    guard candidate.utf8.count <= 4 * (word.count + limit), candidate.utf8.count >= word.count - limit else { return nil }
    let other = candidate.lowercased().unicodeScalars.map(\.value)
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
