import SiteBuilder

/// Changes that are reported together: the several steps of an editor are one change, and nobody should see the site in between.
struct GatheredChanges {
  /// The paths that changed, relative to the site folder.
  private(set) var paths: Set<String> = []
  /// Whether anything may have changed.
  var isEverything = false
  /// Files that are open for writing: reading the site now would read only half of them.
  private(set) var unfinished: Set<String> = []
  /// Files that were removed. Vim and Git do that before they create the new version.
  private(set) var removed: Set<String> = []
  /// The removed files that were moved, by the system's identifier of the move, until their new name is known.
  private var moves: [UInt32: String] = [:]

  /// The change to report; nil when there is none.
  var change: SiteChange? { isEverything ? .everything : paths.isEmpty ? nil : .paths(paths) }

  /// How long, in milliseconds, nothing must happen before the changes are reported.
  private static let quietTime: Int32 = 4

  /// How long, in milliseconds, the changes may be delayed: by a series of them, by a removed file that may come back, by a file
  /// that is being written.
  private var longestDelay: Int32 { !unfinished.isEmpty ? 500 : !removed.isEmpty ? 100 : 50 }

  /// How long to wait for more changes, in milliseconds; nil when they have waited long enough.
  func pause(after elapsed: Duration) -> Int32? {
    let waited = Int32(clamping: Int(elapsed / .milliseconds(1)))
    guard waited < longestDelay else { return nil }
    return unfinished.isEmpty && removed.isEmpty ? Self.quietTime : longestDelay - waited
  }

  /// Adds a changed file or folder that is complete.
  mutating func add(_ path: String) {
    paths.insert(path)
    unfinished.remove(path)
    removed.remove(path)
  }

  /// Adds a file that is being written.
  mutating func addUnfinished(_ path: String) {
    unfinished.insert(path)
    removed.remove(path)
  }

  /// Adds a removed file.
  /// - Parameter move: the system's identifier of the move, if it was moved.
  mutating func addRemoved(_ path: String, move: UInt32?) {
    paths.insert(path)
    unfinished.remove(path)
    removed.insert(path)
    if let move { moves[move] = path }
  }

  /// The new name of a moved file is known: nothing will replace the old one.
  mutating func finishMove(_ move: UInt32) {
    if let old = moves.removeValue(forKey: move) { removed.remove(old) }
  }
}
