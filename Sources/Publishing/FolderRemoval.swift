#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Removes whole folders, without following links and without entering mounted file systems.
///
/// It continues after a failure, so that as little as possible is left, and keeps the first failure.
struct FolderRemoval {
  /// The number of files and links removed.
  private(set) var files = 0
  private(set) var failure: SystemError?

  /// Removes a folder with its contents. The given names at its top are removed, but not counted.
  mutating func remove(_ name: Folder.Name, from parent: Folder, uncounted: Set<[CChar]> = []) {
    do throws(SystemError) {
      let folder = try parent.folder(name)
      guard try !parent.isMountPoint(folder) else { throw .busy }
      for entry in try folder.entries() {
        let before = files
        if entry.isFolder {
          remove(entry.name, from: folder)
        } else {
          removeFile(entry.name, from: folder)
        }
        if uncounted.contains(entry.name) { files = before }
      }
      try parent.removeFolder(name)
    } catch {
      note(error)
    }
  }

  private mutating func removeFile(_ name: [CChar], from folder: Folder) {
    do {
      try folder.removeFile(name)
      files += 1
    } catch {
      note(error)
    }
  }

  private mutating func note(_ error: SystemError) {
    failure = failure ?? error
  }
}
