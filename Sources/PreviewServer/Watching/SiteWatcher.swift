import SiteBuilder

/// Watches a site folder.
///
/// On Linux the system reports changes (inotify); elsewhere the folder is read periodically.
enum SiteWatcher {
  /// The changes in a folder, from now on. Watching stops when the stream is no longer read.
  static func changes(in folder: String) -> AsyncStream<SiteChange> {
    #if os(Linux)
      InotifyWatcher.changes(in: folder) ?? PollingWatcher.changes(in: folder)
    #else
      PollingWatcher.changes(in: folder)
    #endif
  }
}
