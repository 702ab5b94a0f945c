#if os(Linux)
  import Foundation
  import Glibc
  import SiteBuilder

  /// Waits for changes in a folder and its subfolders (inotify(7)).
  ///
  /// Changes are gathered until nothing has happened for a moment, so that the several steps of an editor are one change.
  enum InotifyWatcher {
    /// The changes in a folder; nil when the system's limit of watches is reached.
    static func changes(in folder: String) -> AsyncStream<SiteChange>? {
      let queue = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard queue >= 0 else { return nil }
      // A byte in the pipe stops watching.
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        close(queue)
        return nil
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      let (end, stop) = (ends[0], ends[1])
      return AsyncStream { continuation in
        var tree = WatchedTree(queue: queue, root: folder)
        tree.watchAll()
        let start = tree
        let thread = Thread {
          gather(from: start, until: end) { continuation.yield($0) }
          close(queue)
          close(end)
          continuation.finish()
        }
        thread.name = "site watcher"
        continuation.onTermination = { _ in close(stop) }
        thread.start()
      }
    }

    private static func gather(from start: WatchedTree, until end: Int32, tell: (SiteChange) -> Void) {
      var tree = start
      while wait(for: tree.queue, or: end, timeout: -1) {
        let began = ContinuousClock.now
        var changes = GatheredChanges()
        repeat {
          tree.readEvents(into: &changes)
        } while wait(for: tree.queue, or: end, timeout: changes.pause(after: ContinuousClock.now - began))
        if let change = changes.change { tell(change) }
      }
    }

    /// Whether events arrived within the time, in milliseconds. It is false as well after the time, and when watching is to stop.
    private static func wait(for queue: Int32, or end: Int32, timeout: Int32?) -> Bool {
      guard let timeout else { return false }
      var descriptors = [pollfd(fd: queue, events: Int16(POLLIN), revents: 0), pollfd(fd: end, events: Int16(POLLIN), revents: 0)]
      while poll(&descriptors, 2, timeout) < 0 { guard errno == EINTR else { return false } }
      return descriptors[0].revents != 0 && descriptors[1].revents == 0
    }
  }
#endif
