extension Array where Element: Sendable {
  /// The results of a transformation of every element, in order, computed on all cores.
  ///
  /// Elements are handed out in small runs, so that one slow element does not hold up a large share of the work.
  public func parallelMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) async -> [Result] {
    let run = Swift.max(1, Swift.min(32, count / 16))
    guard count > run else { return map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: 0, to: count, by: run) {
        let part = self[start..<Swift.min(start + run, count)]
        group.addTask { (start, part.map(transform)) }
      }
      var parts: [(Int, [Result])] = []
      for await part in group { parts.append(part) }
      parts.sort { $0.0 < $1.0 }
      return parts.flatMap(\.1)
    }
  }
}
