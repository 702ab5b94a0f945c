import CFileSwap

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder. Names are taken relative to it and links are not followed, so that nobody can lead a call elsewhere.
///
/// A name is a C string since a file's name need not be UTF-8; a Swift string can be passed as it is.
final class Folder: Sendable {
  typealias Name = UnsafePointer<CChar>

  /// One name in a folder.
  struct Entry {
    /// The name's bytes, with the final zero.
    let name: [CChar]
    let isFolder: Bool

    /// The name as text, for messages and for names that are known to be text.
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

  /// A folder in this one.
  func folder(_ name: Name) throws(SystemError) -> Folder {
    Folder(descriptor: try checked { openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) })
  }

  /// What the system knows of this folder.
  func status() throws(SystemError) -> stat {
    var status = stat()
    try checked { fstat(descriptor, &status) }
    return status
  }

  /// What the system knows of a name in this folder; of a link itself, not of where it leads.
  func status(of name: Name) throws(SystemError) -> stat {
    var status = stat()
    try checked { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    return status
  }

  /// Where a link in this folder leads, as a C string.
  func target(ofLink name: Name) throws(SystemError) -> [CChar] {
    try linkTarget(of: name, from: descriptor)
  }

  /// Whether a name is there.
  func has(_ name: Name) throws(SystemError) -> Bool {
    do {
      _ = try status(of: name)
      return true
    } catch .missing {
      return false
    }
  }

  /// All names in this folder, in no order. Not to be called twice at the same time.
  func entries() throws(SystemError) -> [Entry] {
    let copy = try checked { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    guard let stream = fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    // The copy shares its place in the list with the folder's other copies.
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

  /// Not every file system gives the type with the name.
  private func isFolder(_ entry: UnsafeMutablePointer<dirent>, named name: [CChar]) throws(SystemError) -> Bool {
    switch Int(entry.pointee.d_type) {
    case Int(DT_DIR): true
    case Int(DT_UNKNOWN): try status(of: name).isFolder
    default: false
    }
  }

  /// Whether something is mounted on a folder in this one.
  func isMountPoint(_ child: Folder) throws(SystemError) -> Bool {
    let answer = baken_is_mount_point(child.descriptor)
    guard answer == -1 else { return answer == 1 }
    return try status().st_dev != child.status().st_dev
  }

  // MARK: Changes

  /// Makes a folder.
  func makeFolder(_ name: Name, mode: mode_t = 0o755) throws(SystemError) {
    try checked { mkdirat(descriptor, name, mode) }
  }

  /// Gives a name other permissions, whatever the user's mask says.
  func setMode(_ mode: mode_t, of name: Name) throws(SystemError) {
    try checked { fchmodat(descriptor, name, mode, 0) }
  }

  /// Gives a file of this folder a name in another: one file, two names.
  func link(_ name: Name, into other: Folder, as newName: Name) throws(SystemError) {
    try checked { linkat(descriptor, name, other.descriptor, newName, 0) }
  }

  /// Gives a name in this folder another name in it.
  func rename(_ name: Name, to newName: Name) throws(SystemError) {
    try checked { renameat(descriptor, name, descriptor, newName) }
  }

  /// Removes a file or a link.
  func removeFile(_ name: Name) throws(SystemError) {
    try checked { unlinkat(descriptor, name, 0) }
  }

  /// Removes an empty folder.
  func removeFolder(_ name: Name) throws(SystemError) {
    try checked { unlinkat(descriptor, name, AT_REMOVEDIR) }
  }
}

/// Where a link leads, as a C string. Its path is taken from an open folder, unless it is absolute.
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
  /// The permissions alone.
  var mode: mode_t { st_mode & 0o7777 }
}
