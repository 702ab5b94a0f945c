import ContentLoading
import Foundation
import SiteBuilder

/// Reads a folder periodically, for systems that cannot watch a whole tree.
enum PollingWatcher {
  /// The changes in a folder.
  /// - Parameter interval: the time between two readings.
  static func changes(in folder: String, every interval: Duration = .milliseconds(400)) -> AsyncStream<SiteChange> {
    AsyncStream { continuation in
      let first = (list: SiteFolder.list(folder), isThere: isThere(folder))
      let task = Task {
        var (known, wasThere) = first
        while (try? await Task.sleep(for: interval)) != nil {
          let (current, isThere) = (SiteFolder.list(folder), isThere(folder))
          let changed = known.changes(to: current)
          if !changed.isEmpty { continuation.yield(.paths(changed)) }
          if known.faults != current.faults || wasThere != isThere { continuation.yield(.everything) }
          (known, wasThere) = (current, isThere)
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  /// Whether the site folder itself is there; that of a site without files looks the same in a list.
  private static func isThere(_ folder: String) -> Bool { FileManager.default.fileExists(atPath: folder) }
}
