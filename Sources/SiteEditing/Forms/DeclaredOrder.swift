import ContentLoading

/// The order of keys that their declaration gives.
extension KeySet {
  /// The keys that are declared at a path; nil where none are.
  static func keys(inside path: ArraySlice<FormStep>, of set: KeySet?) -> KeySet? {
    guard let first = path.first else { return set }
    guard case .key(let key) = first else { return keys(inside: path.dropFirst(), of: set) }
    let type = set?[key]?.type
    // The name that an author gave to a group is no declared key.
    if case .named = type { return keys(inside: path.dropFirst(2), of: type?.nested) }
    return keys(inside: path.dropFirst(), of: type?.nested)
  }
}

extension FormEdit {
  /// The same with the keys of new groups in the order of their declaration.
  /// - Parameter keys: gives the keys that are declared at a path.
  func ordered(by keys: (ArraySlice<FormStep>) -> KeySet?) -> FormEdit {
    switch self {
    case .set(let path, let value): .set(path, value.ordered(by: keys(path[...])))
    case .insert(let path, let value): .insert(path, value.ordered(by: keys(path[...])))
    case .remove, .move: self
    }
  }
}

extension FormValue {
  fileprivate func ordered(by set: KeySet?) -> FormValue {
    guard let set else { return self }
    switch self {
    case .text, .none: return self
    case .list(let items): return .list(items.map { $0.ordered(by: set) })
    case .group(let entries):
      let order = set.keys.map(\.name)
      let ranked = entries.enumerated().map { (rank: order.firstIndex(of: $1.key) ?? order.count, place: $0, entry: $1) }
      return .group(
        ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map {
          ($0.entry.key, $0.entry.value.ordered(by: set[$0.entry.key]?.type.nested))
        })
    }
  }
}
