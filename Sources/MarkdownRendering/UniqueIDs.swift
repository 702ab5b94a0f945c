/// Identifiers that a page holds once.
struct UniqueIDs {
  private var used: Set<String>
  /// The number that a wanted identifier gets next, so that a thousand equal headings are not counted through each time.
  private var nextNumber: [String: Int] = [:]

  /// Identifiers, some of which are taken.
  init(used: Set<String> = []) { self.used = used }

  /// The wanted identifier, or with `-2`, `-3` … the first that is free; it is taken from then on.
  mutating func make(from wanted: String) -> String {
    if used.insert(wanted).inserted { return wanted }
    var number = nextNumber[wanted] ?? 2
    while !used.insert("\(wanted)-\(number)").inserted { number += 1 }
    nextNumber[wanted] = number + 1
    return "\(wanted)-\(number)"
  }
}
