import SiteModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts single files into a staging folder: links them from the present output where they are the same, else writes them.
struct StagedFileWriter: Sendable {
  private static let fileMode: mode_t = 0o644
  private static let folderMode: mode_t = 0o755

  /// What came of one file.
  struct Written {
    let bytes: Int
    /// Whether it is the very file of the present output.
    let isUnchanged: Bool
    /// Whether the present output has something by its path.
    let isReplacing: Bool
  }

  let folder: Folder
  private let present: Folder?
  /// Whether the user's mask, or a rule of the folder above, takes permissions away that a site must have.
  private let setsModes: Bool

  /// A writer for a folder that has just been made.
  init(staging name: Folder.Name, in parent: Folder, present: Folder?) throws(SystemError) {
    setsModes = try parent.status(of: name).mode & 0o777 != Self.folderMode
    if setsModes { try parent.setMode(Self.folderMode, of: name) }
    folder = try parent.folder(name)
    self.present = present
  }

  /// Writes a file. That no path is written twice is left to the system, which makes each name once only.
  func write(_ file: OutputFile) throws(PublishingError) -> Written {
    switch file.content {
    case .bytes(let bytes):
      return try reporting(file.path) { () throws(SystemError) in
        try bytes.withUnsafeBufferPointer { part throws(SystemError) in
          try write(UnsafeRawBufferPointer(part), to: file.path)
        }
      }
    case .made(let make, let isNamedByContent):
      if isNamedByContent, let kept = try reportingKept(file.path) { return kept }
      let bytes: [UInt8]
      do {
        bytes = try make()
      } catch {
        throw PublishingError(.notMade, path: file.path, reason: "\(error)")
      }
      return try write(OutputFile(path: file.path, content: .bytes(bytes)))
    case .copy(let source):
      let original = try OpenFile(source: source)
      return try reporting(file.path) { () throws(SystemError) in try copy(original, to: file.path) }
    }
  }

  /// The file of the present output by a path that stands for its content; nil when there is none, or only an empty one.
  private func reportingKept(_ path: String) throws(PublishingError) -> Written? {
    guard let present, let old = try? OpenFile(reading: path, in: present), let status = try? old.status(), status.isFile,
      status.st_size > 0
    else { return nil }
    let written = try reporting(path) { () throws(SystemError) in
      let size = Int(status.st_size)
      return Written(bytes: size, try keep(path, size: size) { _ throws(SystemError) in true })
    }
    return written.isUnchanged ? written : nil
  }

  private func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(SystemError) -> Written {
    let old = try keep(path, size: bytes.count) { old throws(SystemError) in try old.holds(bytes) }
    guard old != .kept else { return Written(bytes: bytes.count, old) }
    let file = try make(path)
    try file.write(bytes)
    try finish(file)
    return Written(bytes: bytes.count, old)
  }

  private func copy(_ original: borrowing OpenFile, to path: String) throws(SystemError) -> Written {
    let size = Int(try original.status().st_size)
    let old = try keep(path, size: size) { old throws(SystemError) in try old.holdsSame(as: original) }
    guard old != .kept else { return Written(bytes: size, old) }
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
  /// What the present output has by a path.
  fileprivate enum Old {
    case absent
    /// Something else, or something that cannot be compared or linked; the file is written anew.
    case different
    /// The same file, which the new site has now too.
    case kept
  }

  /// Links a file of the present output into the new site when it is the same.
  ///
  /// It must lie in real folders: what a link in the output leads to is not ours to share.
  private func keep(
    _ path: String, size: Int, isSame: (borrowing OpenFile) throws(SystemError) -> Bool
  ) throws(SystemError) -> Old {
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
      return .kept
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
    // Nearly every page has a folder to itself, which need not be looked for first.
    if path.hasSuffix("/index.html") { try makeParents(of: path) }
    return try makingParents(of: path) { () throws(SystemError) in
      try OpenFile(making: path, in: folder, mode: Self.fileMode)
    }
  }

  private func finish(_ file: consuming OpenFile) throws(SystemError) {
    if setsModes { try file.setMode(Self.fileMode) }
    try file.close()
  }

  /// Does something with a path, and when it turns out that its folders are missing, again after making them.
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

  /// Makes the folders above a path. Another task may be making the same ones.
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
  fileprivate init(bytes: Int, _ old: StagedFileWriter.Old) {
    self.init(bytes: bytes, isUnchanged: old == .kept, isReplacing: old != .absent)
  }
}

extension OpenFile {
  /// A file to copy, by its path on this machine.
  fileprivate init(source path: String) throws(PublishingError) {
    do throws(SystemError) {
      let file = try OpenFile(readingAt: path)
      guard try file.status().isFile else { throw SystemError.isFolder }
      self = file
    } catch {
      throw PublishingError(.unreadableSource, path: path, reason: error.reason)
    }
  }
}
