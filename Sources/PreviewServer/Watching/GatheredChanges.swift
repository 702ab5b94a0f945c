import SiteBuilder

/// Changes that are told together: what an editor does in several steps is one change, and nobody should see the site between them.
struct GatheredChanges {
  /// What changed, by paths seen from the site folder.
  private(set) var paths: Set<String> = []
  /// Whether anything may have changed.
  var isEverything = false
  /// Files that somebody writes and has not closed: to look at the site now would be to read them half.
  private(set) var unfinished: Set<String> = []
  /// Files that were taken away. Vim and Git do that before they put a new file in the place.
  private(set) var gone: Set<String> = []
  /// Those of them that were moved, by the system's number of the move, until it is known where to.
  private var moves: [UInt32: String] = [:]

  /// What is to be told; nil when there is nothing.
  var change: SiteChange? { isEverything ? .everything : paths.isEmpty ? nil : .paths(paths) }

  /// How long nothing must happen before the changes are told, in milliseconds.
  private static let quiet: Int32 = 4

  /// How long the changes may be held up, in milliseconds: by a burst of them, by a file whose successor may come, by one that is
  /// being written.
  private var patience: Int32 { !unfinished.isEmpty ? 500 : !gone.isEmpty ? 100 : 50 }

  /// How long to wait for more before the changes are told, in milliseconds; nil when they have waited long enough.
  func pause(after elapsed: Duration) -> Int32? {
    let waited = Int32(clamping: Int(elapsed / .milliseconds(1)))
    guard waited < patience else { return nil }
    return unfinished.isEmpty && gone.isEmpty ? Self.quiet : patience - waited
  }

  /// A file or folder changed and is complete.
  mutating func add(_ path: String) {
    paths.insert(path)
    unfinished.remove(path)
    gone.remove(path)
  }

  /// Somebody is writing a file.
  mutating func addUnfinished(_ path: String) {
    unfinished.insert(path)
    gone.remove(path)
  }

  /// A file was taken away.
  /// - Parameter move: the system's number of the move, if it was one.
  mutating func addGone(_ path: String, move: UInt32?) {
    paths.insert(path)
    unfinished.remove(path)
    gone.insert(path)
    if let move { moves[move] = path }
  }

  /// A file that was moved has its new name: nothing will take the place of the old one.
  mutating func finishMove(_ move: UInt32) {
    if let old = moves.removeValue(forKey: move) { gone.remove(old) }
  }
}
