import ContentLoading
import SiteBuilder

/// Reads a folder periodically, for systems that cannot watch a whole tree.
enum PollingWatcher {
  /// The changes in a folder.
  /// - Parameter interval: the time between two readings.
  static func changes(in folder: String, every interval: Duration = .milliseconds(400)) -> AsyncStream<SiteChange> {
    AsyncStream { continuation in
      let first = SiteFolder.list(folder)
      let task = Task {
        var known = first
        while (try? await Task.sleep(for: interval)) != nil {
          let current = SiteFolder.list(folder)
          let changed = known.changes(to: current)
          if !changed.isEmpty { continuation.yield(.paths(changed)) }
          if known.faults != current.faults { continuation.yield(.everything) }
          known = current
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
