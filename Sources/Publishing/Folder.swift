import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder. Names are resolved relative to it and links are not followed, so that no one can redirect a call.
///
/// A name is a C string, since a file name need not be UTF-8. A Swift string can be passed directly.
final class Folder: Sendable {
  typealias Name = UnsafePointer<CChar>

  struct Entry {
    /// The bytes of the name, with the final NUL.
    let name: [CChar]
    let isFolder: Bool

    /// The name as text, for messages and for names known to be text.
    var text: String { String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self) }
  }

  let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// The folder with an absolute path.
  convenience init(at path: String) throws(SystemError) {
    self.init(descriptor: try checked { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// A subfolder of this one.
  func folder(_ name: Name) throws(SystemError) -> Folder {
    Folder(descriptor: try checked { openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) })
  }

  func status() throws(SystemError) -> stat {
    var status = stat()
    try checked { fstat(descriptor, &status) }
    return status
  }

  /// The status of a name in this folder; for a link, of the link itself.
  func status(of name: Name) throws(SystemError) -> stat {
    var status = stat()
    try checked { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    return status
  }

  /// The target of a link in this folder, as a C string.
  func target(ofLink name: Name) throws(SystemError) -> [CChar] {
    try linkTarget(of: name, from: descriptor)
  }

  func has(_ name: Name) throws(SystemError) -> Bool {
    do {
      _ = try status(of: name)
      return true
    } catch .missing {
      return false
    }
  }

  /// All names in this folder, in no particular order. Must not be called concurrently on one folder.
  func entries() throws(SystemError) -> [Entry] {
    let copy = try checked { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    guard let stream = fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    // The duplicate descriptor shares its read position with the others of this folder.
    rewinddir(stream)
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .last }
        return entries
      }
      let name = nameBytes(of: entry)
      guard name != [46, 0], name != [46, 46, 0] else { continue }
      entries.append(Entry(name: name, isFolder: try isFolder(entry, named: name)))
    }
  }

  private func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> [CChar] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else {
      preconditionFailure("an entry of a folder has a name")
    }
    let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    return Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
  }

  /// Whether an entry is a folder. Not every file system gives the type with the name.
  private func isFolder(_ entry: UnsafeMutablePointer<dirent>, named name: [CChar]) throws(SystemError) -> Bool {
    switch Int(entry.pointee.d_type) {
    case Int(DT_DIR): true
    case Int(DT_UNKNOWN): try status(of: name).isFolder
    default: false
    }
  }

  /// Whether another file system is mounted on a subfolder.
  func isMountPoint(_ child: Folder) throws(SystemError) -> Bool {
    let answer = baken_is_mount_point(child.descriptor)
    guard answer == -1 else { return answer == 1 }
    return try status().st_dev != child.status().st_dev
  }

  // MARK: Changes

  func makeFolder(_ name: Name, mode: mode_t = 0o755) throws(SystemError) {
    try checked { mkdirat(descriptor, name, mode) }
  }

  /// Sets the permissions of a name, ignoring the umask.
  func setMode(_ mode: mode_t, of name: Name) throws(SystemError) {
    try checked { fchmodat(descriptor, name, mode, 0) }
  }

  /// Gives a file of this folder an additional name in another folder (a hard link).
  func link(_ name: Name, into other: Folder, as newName: Name) throws(SystemError) {
    try checked { linkat(descriptor, name, other.descriptor, newName, 0) }
  }

  func rename(_ name: Name, to newName: Name) throws(SystemError) {
    try checked { renameat(descriptor, name, descriptor, newName) }
  }

  func removeFile(_ name: Name) throws(SystemError) {
    try checked { unlinkat(descriptor, name, 0) }
  }

  func removeFolder(_ name: Name) throws(SystemError) {
    try checked { unlinkat(descriptor, name, AT_REMOVEDIR) }
  }
}

/// The target of a link, as a C string. A relative path is resolved from an open folder.
func linkTarget(of path: Folder.Name, from folder: Int32) throws(SystemError) -> [CChar] {
  let longest = 4096
  var target = [CChar](repeating: 0, count: longest + 1)
  guard readlinkat(folder, path, &target, longest) != -1 else { throw .last }
  return target
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
  var mode: mode_t { st_mode & 0o7777 }
}
