import SiteBuilder

/// What tells of changes in a site folder.
///
/// Linux has a system call that sleeps until something changes (inotify); elsewhere the folder is looked at again and again.
enum SiteWatcher {
  /// The changes in a folder, from now on. Watching ends when nobody reads the stream any more.
  static func changes(in folder: String) -> AsyncStream<SiteChange> {
    #if os(Linux)
      InotifyWatcher.changes(in: folder) ?? PollingWatcher.changes(in: folder)
    #else
      PollingWatcher.changes(in: folder)
    #endif
  }
}
