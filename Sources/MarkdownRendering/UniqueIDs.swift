/// Identifiers that a page holds once.
struct UniqueIDs {
  /// Identifiers that nothing gets, the same for many texts.
  private let reserved: Set<String>
  private var used: Set<String>
  /// The number that a wanted identifier gets next, so that a thousand equal headings are not counted through each time.
  private var nextNumber: [String: Int] = [:]

  /// Identifiers, some of which are taken.
  init(reserved: Set<String> = [], used: Set<String> = []) {
    self.reserved = reserved
    self.used = used
  }

  /// The wanted identifier, or with `-2`, `-3` … the first that is free; it is taken from then on.
  mutating func make(from wanted: String) -> String {
    if take(wanted) { return wanted }
    var number = nextNumber[wanted] ?? 2
    while !take("\(wanted)-\(number)") { number += 1 }
    nextNumber[wanted] = number + 1
    return "\(wanted)-\(number)"
  }

  /// Takes an identifier; false when it was taken before.
  private mutating func take(_ id: String) -> Bool { !reserved.contains(id) && used.insert(id).inserted }
}
