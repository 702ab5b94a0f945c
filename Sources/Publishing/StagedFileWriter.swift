import Diagnostics
import SiteModel
import SourceFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes single files into a staging folder. A file that is the same in the present output is linked from there.
struct StagedFileWriter: Sendable {
  private static let fileMode: mode_t = 0o644
  private static let folderMode: mode_t = 0o755

  /// The result of writing one file.
  struct Written {
    let bytes: Int
    /// Whether it is linked from the present output.
    let isUnchanged: Bool
    /// Whether the present output has anything with its path.
    let isReplacing: Bool
  }

  let folder: Folder
  private let present: Folder?
  /// Whether permissions must be set explicitly, since the umask or the parent folder's rules remove some that a site needs.
  private let setsModes: Bool

  init(staging name: Folder.Name, in parent: Folder, present: Folder?) throws(SystemError) {
    setsModes = try parent.status(of: name).mode & 0o777 != Self.folderMode
    if setsModes { try parent.setMode(Self.folderMode, of: name) }
    folder = try parent.folder(name)
    self.present = present
  }

  /// Writes a file. Writing a path twice fails, since the system creates each name only once.
  func write(_ file: OutputFile) throws(PublishingError) -> Written {
    switch file.content {
    case .bytes(let bytes):
      return try reporting(file.path) { () throws(SystemError) in
        try bytes.withUnsafeBufferPointer { part throws(SystemError) in
          try write(UnsafeRawBufferPointer(part), to: file.path)
        }
      }
    case .made(let make, let isNamedByContent):
      if isNamedByContent, let linked = try linkNamedByContent(file.path) { return linked }
      let bytes: [UInt8]
      do {
        bytes = try make()
      } catch {
        throw PublishingError(.notMade, path: file.path, reason: (error as? any DiagnosticArgument) ?? Words.reason(of: error))
      }
      return try write(OutputFile(path: file.path, content: .bytes(bytes)))
    case .copy(let source):
      let original = try OpenFile(source: source)
      return try reporting(file.path) { () throws(SystemError) in try copy(original, to: file.path) }
    }
  }

  /// Links a file whose path contains a fingerprint of its content from the present output; nil when there is none, or an empty
  /// one.
  private func linkNamedByContent(_ path: String) throws(PublishingError) -> Written? {
    guard let present, let old = try? OpenFile(reading: path, in: present), let status = try? old.status(), status.isFile,
      status.st_size > 0
    else { return nil }
    let written = try reporting(path) { () throws(SystemError) in
      let size = Int(status.st_size)
      return Written(bytes: size, try linkIfSame(path, size: size) { _ throws(SystemError) in true })
    }
    return written.isUnchanged ? written : nil
  }

  private func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(SystemError) -> Written {
    let old = try linkIfSame(path, size: bytes.count) { old throws(SystemError) in try old.holds(bytes) }
    guard old != .linked else { return Written(bytes: bytes.count, old) }
    let file = try make(path)
    try file.write(bytes)
    try finish(file)
    return Written(bytes: bytes.count, old)
  }

  private func copy(_ original: borrowing OpenFile, to path: String) throws(SystemError) -> Written {
    let size = Int(try original.status().st_size)
    let old = try linkIfSame(path, size: size) { old throws(SystemError) in try old.holdsSame(as: original) }
    guard old != .linked else { return Written(bytes: size, old) }
    try original.rewind()
    let file = try make(path)
    let count = try file.append(original)
    try finish(file)
    return Written(bytes: count, old)
  }

  private func reporting(_ path: String, _ work: () throws(SystemError) -> Written) throws(PublishingError) -> Written {
    do throws(SystemError) {
      return try work()
    } catch .exists, .notAFolder, .isFolder {
      throw PublishingError(.claimedTwice, path: path)
    } catch {
      throw PublishingError(error, path: path)
    }
  }
}

extension StagedFileWriter {
  /// What the present output has at a path.
  fileprivate enum PresentFile {
    case absent
    /// Something else, or something that cannot be compared or linked. The file must be written.
    case different
    /// The same file, which is now linked into the new site.
    case linked
  }

  /// Links a file of the present output into the new site if it has the same content.
  ///
  /// It must be in real folders: the target of a link in the output may belong to others.
  private func linkIfSame(
    _ path: String, size: Int, isSame: (borrowing OpenFile) throws(SystemError) -> Bool
  ) throws(SystemError) -> PresentFile {
    guard let present else { return .absent }
    do throws(SystemError) {
      let old = try OpenFile(reading: path, in: present)
      let status = try old.status()
      guard status.isFile, status.st_size == size, status.mode == Self.fileMode else { return .different }
      guard try isInRealFolders(path, of: present), try isSame(old) else { return .different }
    } catch .missing, .notAFolder {
      return .absent
    } catch {
      return .different
    }
    do throws(SystemError) {
      try makingParents(of: path) { () throws(SystemError) in try present.link(path, into: folder, as: path) }
      return .linked
    } catch {
      guard ![.exists, .notAFolder, .noSpace, .quotaExceeded].contains(error) else { throw error }
      return .different
    }
  }

  private func isInRealFolders(_ path: String, of root: Folder) throws(SystemError) -> Bool {
    var end = path.utf8.startIndex
    while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      guard try root.status(of: String(path[..<slash])).isFolder else { return false }
      end = path.utf8.index(after: slash)
    }
    return true
  }

  private func make(_ path: String) throws(SystemError) -> OpenFile {
    // Nearly every page has a folder of its own, so that folder is made first.
    if path.hasSuffix("/index.html") { try makeParents(of: path) }
    return try makingParents(of: path) { () throws(SystemError) in
      try OpenFile(making: path, in: folder, mode: Self.fileMode)
    }
  }

  private func finish(_ file: consuming OpenFile) throws(SystemError) {
    if setsModes { try file.setMode(Self.fileMode) }
    try file.close()
  }

  /// Runs an operation on a path. If it fails because a parent folder is missing, makes the parents and runs it again.
  private func makingParents<Result: ~Copyable>(
    of path: String, _ work: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    do throws(SystemError) {
      return try work()
    } catch .missing {
      try makeParents(of: path)
      return try work()
    }
  }

  /// Makes the parent folders of a path. Another task may be making the same ones.
  private func makeParents(of path: String) throws(SystemError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let parent = String(path[..<slash])
    do throws(SystemError) {
      try makingParents(of: parent) { () throws(SystemError) in try folder.makeFolder(parent, mode: Self.folderMode) }
      if setsModes { try folder.setMode(Self.folderMode, of: parent) }
    } catch .exists {
      return
    }
  }
}

extension StagedFileWriter.Written {
  fileprivate init(bytes: Int, _ old: StagedFileWriter.PresentFile) {
    self.init(bytes: bytes, isUnchanged: old == .linked, isReplacing: old != .absent)
  }
}

extension OpenFile {
  /// Opens a file to copy.
  fileprivate init(source: SourceFile) throws(PublishingError) {
    do throws(SourceFailure) {
      self.init(taking: try source.open())
    } catch {
      throw PublishingError(.unreadableSource, path: source.displayPath, reason: error.reason)
    }
  }
}
