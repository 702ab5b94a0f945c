#if os(Linux)
  import ContentLoading
  import Foundation
  import Glibc

  /// A folder with its subfolders, each watched by the system, and its parent, in which it can appear and disappear.
  struct WatchedTree {
    /// The queue of the system's events.
    let queue: Int32
    private let root: String
    /// The paths of the watched folders relative to the root, by the system's identifiers.
    private var folders: [Int32: String] = [:]
    private var parent: Int32 = -1

    init(queue: Int32, root: String) {
      self.queue = queue
      self.root = root
    }

    private static let mask =
      IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ONLYDIR

    /// Watches the whole tree, replacing all earlier watches.
    mutating func watchAll() {
      for number in folders.keys { inotify_rm_watch(queue, number) }
      folders = [:]
      if parent < 0 {
        let above = URL(fileURLWithPath: root).deletingLastPathComponent().path
        parent = inotify_add_watch(queue, above, UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR))
      }
      watch("")
    }

    /// Watches a folder and the folders in it.
    private mutating func watch(_ folder: String) {
      let disk = folder.isEmpty ? root : "\(root)/\(folder)"
      // Links are not followed, except the site folder itself, which may be a link.
      let number = inotify_add_watch(queue, disk, UInt32(Self.mask) | (folder.isEmpty ? 0 : UInt32(IN_DONT_FOLLOW)))
      guard number >= 0, let names = try? FileManager.default.contentsOfDirectory(atPath: disk) else { return }
      folders[number] = folder
      for name in names where !SiteFolder.isIgnored(name) && isFolder("\(disk)/\(name)") {
        watch(folder.isEmpty ? name : "\(folder)/\(name)")
      }
    }

    private mutating func forget(_ folder: String) {
      for (number, path) in folders where path == folder || path.hasPrefix(folder + "/") {
        inotify_rm_watch(queue, number)
        folders[number] = nil
      }
    }

    private func isFolder(_ path: String) -> Bool {
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    // MARK: Events

    /// Reads the queued events.
    mutating func readEvents(into changes: inout GatheredChanges) {
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = read(queue, &buffer, buffer.count)
        guard count > 0 else { return }
        var offset = 0
        let header = MemoryLayout<inotify_event>.size
        while offset + header <= count {
          let (number, mask, move, length) = buffer.withUnsafeBytes { bytes in
            (
              bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
              bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
              bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt32.self),
              Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
            )
          }
          let name = buffer[(offset + header)..<min(offset + header + length, count)].prefix { $0 != 0 }
          handle(number, mask, String(decoding: name, as: UTF8.self), move: move, into: &changes)
          offset += header + length
        }
      }
    }

    private mutating func handle(
      _ number: Int32, _ mask: UInt32, _ name: String, move: UInt32, into changes: inout GatheredChanges
    ) {
      let has: (Int) -> Bool = { mask & UInt32($0) != 0 }
      if has(Int(IN_Q_OVERFLOW)) {
        watchAll()
        changes.isEverything = true
        return
      }
      if number == parent {
        // The site folder itself appeared or disappeared.
        guard name == URL(fileURLWithPath: root).lastPathComponent else { return }
        watchAll()
        changes.isEverything = true
        return
      }
      guard let folder = folders[number] else { return }
      if has(Int(IN_IGNORED)) {
        folders[number] = nil
        return
      }
      guard !name.isEmpty, !SiteFolder.isIgnored(name) else { return }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if has(Int(IN_ISDIR)) {
        if has(Int(IN_MOVED_FROM) | Int(IN_DELETE)) { forget(path) }
        if has(Int(IN_CREATE) | Int(IN_MOVED_TO)) { watch(path) }
        changes.add(path)
      } else if has(Int(IN_MODIFY)) || has(Int(IN_CREATE)) && isBeingWritten(path) {
        changes.addUnfinished(path)
      } else if has(Int(IN_DELETE) | Int(IN_MOVED_FROM)) {
        changes.addRemoved(path, move: has(Int(IN_MOVED_FROM)) ? move : nil)
      } else {
        changes.add(path)
        if has(Int(IN_MOVED_TO)) { changes.finishMove(move) }
      }
    }

    /// Whether a new file is still open for writing: not a link, and not a second name of an existing file.
    private func isBeingWritten(_ path: String) -> Bool {
      var status = stat()
      guard lstat("\(root)/\(path)", &status) == 0 else { return false }
      return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
    }
  }
#endif
