/// The candidate that a misspelt word most plausibly means; nil when none is near enough.
///
/// Nearness is the optimal string alignment distance (insert, delete, replace, swap two neighbours), at most a third of the
/// word's length, and a tie is no answer.
public func nearest<Candidates: Sequence>(to word: String, among candidates: Candidates) -> String?
where Candidates.Element == String {
  guard word.utf8.count <= 80 else { return nil }
  let limit = max(1, word.count / 3)
  var best: (distance: Int, word: String)?
  var isTied = false
  for candidate in candidates where candidate != word {
    let distance = alignmentDistance(Array(word.lowercased()), Array(candidate.lowercased()))
    guard distance <= limit else { continue }
    if let present = best, present.distance <= distance {
      isTied = isTied || present.distance == distance
    } else {
      best = (distance, candidate)
      isTied = false
    }
  }
  return isTied ? nil : best?.word
}

private func alignmentDistance(_ left: [Character], _ right: [Character]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in 1...left.count {
    var current = [i] + Array(repeating: 0, count: right.count)
    for j in 1...right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        current[j] = min(current[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
