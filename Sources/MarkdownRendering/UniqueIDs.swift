/// The identifiers of a page, each of which may occur once.
struct UniqueIDs {
  /// Identifiers that are never given out, shared by many texts.
  private let reserved: Set<String>
  private var used: Set<String>
  /// The next number for a wanted identifier, so that a thousand equal headings do not each count from 2.
  private var nextNumber: [String: Int] = [:]

  /// - Parameter room: how many identifiers are about to be made.
  init(reserved: Set<String> = [], used: Set<String> = [], room: Int = 0) {
    self.reserved = reserved
    self.used = used
    if room > 0 { self.used.reserveCapacity(used.count + room) }
  }

  /// The wanted identifier, or the first free one with `-2`, `-3` … appended; it is taken from then on.
  mutating func make(from wanted: String) -> String {
    if take(wanted) { return wanted }
    var number = nextNumber[wanted] ?? 2
    while !take("\(wanted)-\(number)") { number += 1 }
    nextNumber[wanted] = number + 1
    return "\(wanted)-\(number)"
  }

  /// Takes an identifier; false when it is already taken.
  private mutating func take(_ id: String) -> Bool { !reserved.contains(id) && used.insert(id).inserted }
}
