import CFileSystem
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of sources, held open. Its files are opened relative to it and without following links, so that nobody can replace a
/// file between the listing of the folder and the reading of the file.
///
/// A hard link is an ordinary file here, and is published: all names of a file are equal, so a file with a name in the folder is in
/// the folder (link(2)). Refusing files with several names would refuse sites that share files with other folders through backup
/// programs, `cp -l` or a build's own output. Whoever can make a hard link could also copy the file: it requires the right to write
/// in the folder, and Linux also requires the right to read and write the file (`fs.protected_hardlinks`).
///
/// Roots are equal when they were opened at the same path.
///
/// A root may also hold the files itself: contents that are not, or not yet, on disk.
public final class SourceRoot: Sendable, Hashable {
  /// The folder's path on this machine, without symbolic links.
  public let path: String
  /// The folder's path as the user typed it, for messages.
  public let displayPath: String
  let descriptor: Int32
  /// The files that the root holds itself, by path; nil for a folder on disk.
  fileprivate let held: [String: [UInt8]]?

  /// Opens a folder, given its path without symbolic links. If it cannot be opened, none of its files can.
  public init(at path: String, displayPath: String? = nil) {
    self.path = path
    self.displayPath = displayPath ?? path
    descriptor = DescriptorShortage.retried { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    held = nil
  }

  /// A root that holds its files itself.
  /// - Parameters:
  ///   - contents: the bytes of each file, by its path.
  ///   - displayPath: the path of the folder that the files would be in, for messages.
  public init(holding contents: [String: [UInt8]], displayPath: String) {
    path = displayPath
    self.displayPath = displayPath
    descriptor = -1
    held = contents
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Opens a file in the folder for reading; the caller closes the descriptor. The file may be anything but a folder. Opening a
  /// pipe does not wait for its writer.
  func descriptor(of path: String) -> Result<Int32, SourceFailure> {
    let descriptor = baken_open_beneath(self.descriptor, path)
    return descriptor >= 0 ? .success(descriptor) : .failure(SourceFailure(number: errno))
  }

  /// Whether both were opened at the same path.
  public static func == (left: SourceRoot, right: SourceRoot) -> Bool {
    left === right || left.held == nil && right.held == nil && left.path == right.path
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// A file in a folder of sources.
public struct SourceFile: Sendable, Hashable {
  public let root: SourceRoot
  /// The path relative to the folder, without symbolic links.
  public let path: String

  /// A file, which need not exist.
  public init(in root: SourceRoot, path: String) {
    self.root = root
    self.path = path
  }

  /// The path as the user would type it.
  public var displayPath: String { "\(root.displayPath)/\(path)" }

  /// Opens the file for reading.
  /// - Returns: the descriptor, which the caller closes.
  /// - Throws: ``SourceFailure`` when it is no longer a regular file of the folder, or may not be read.
  public func open() throws(SourceFailure) -> Int32 {
    if let held = root.held { return try Self.descriptor(reading: held[path]) }
    let descriptor = try root.descriptor(of: path).get()
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let failure = SourceFailure(number: errno)
      close(descriptor)
      throw failure
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SourceFailure(reason: Words(en: "it is not a file any more", nl: "het is geen bestand meer"))
    }
    return descriptor
  }

  /// A descriptor from which some bytes can be read.
  private static func descriptor(reading bytes: [UInt8]?) throws(SourceFailure) -> Int32 {
    guard let bytes else { throw SourceFailure(number: ENOENT) }
    guard let file = tmpfile() else { throw SourceFailure(number: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else { throw SourceFailure(number: errno) }
    rewind(file)
    let descriptor = dup(fileno(file))
    guard descriptor >= 0 else { throw SourceFailure(number: errno) }
    return descriptor
  }

  /// Opens the file, retrying during a shortage of descriptors.
  private func openRetrying() throws(SourceFailure) -> Int32 {
    var tries = DescriptorShortage.tries
    while true {
      do throws(SourceFailure) {
        return try open()
      } catch {
        guard error.isDescriptorShortage, tries > 0 else { throw error }
        tries -= 1
        DescriptorShortage.pause()
      }
    }
  }

  /// The first bytes of the file, or all if it has no more.
  public func contents(atMost length: Int) throws(SourceFailure) -> [UInt8] {
    if let held = root.held {
      guard let bytes = held[path] else { throw SourceFailure(number: ENOENT) }
      return Array(bytes.prefix(length))
    }
    let descriptor = try openRetrying()
    defer { close(descriptor) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(length, 1)) { buffer, count in
      count = 0
      while count < length, let base = buffer.baseAddress {
        let got = read(descriptor, base + count, length - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { break }
        count += got
      }
    }
    guard failure == 0 else { throw SourceFailure(number: failure) }
    return bytes
  }

  /// All bytes that the file has now.
  public func contents() throws(SourceFailure) -> [UInt8] {
    if root.held != nil { return try contents(atMost: .max) }
    let descriptor = try openRetrying()
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    close(descriptor)
    return try contents(atMost: size)
  }
}

/// Why a file could not be read.
public struct SourceFailure: Error, DiagnosticArgument {
  /// As a message words it.
  public let reason: Words
  /// Whether no file could be opened at that moment; nothing is wrong with this one.
  public let isDescriptorShortage: Bool

  public var words: Words { reason }

  public init(reason: Words) {
    self.reason = reason
    isDescriptorShortage = false
  }

  init(number: Int32) {
    isDescriptorShortage = DescriptorShortage.isReported(by: number)
    reason =
      switch number {
      case ELOOP, EXDEV:
        Words(en: "there is a symbolic link in its place now", nl: "er staat nu een symbolische koppeling op die plek")
      case ENOENT: Words(en: "it is not there any more", nl: "het is er niet meer")
      default: .systemError(number)
      }
  }
}

/// The state in which this process or the machine may not open more files (open(2)). It passes when another file is closed.
public enum DescriptorShortage {
  /// How often opening a file is retried.
  static let tries = 40

  static func pause() { usleep(25_000) }

  /// Whether an error number means a shortage.
  public static func isReported(by number: Int32) -> Bool { number == EMFILE || number == ENFILE }

  /// A descriptor from a function that opens something, retried during a shortage. It is negative when opening failed; errno is
  /// then set.
  public static func retried(_ open: () -> Int32) -> Int32 {
    var descriptor = open()
    var left = tries
    while descriptor < 0, isReported(by: errno), left > 0 {
      left -= 1
      pause()
      descriptor = open()
    }
    return descriptor
  }
}
