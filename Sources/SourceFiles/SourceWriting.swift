import CFileSystem
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file was not written. It is as it was.
public enum SourceWritingFailure: Error, Sendable {
  /// The file has other bytes than were expected.
  case changed
  /// There is a file of that name already.
  case exists
  /// The system refuses.
  case failed(Words)
}

/// Writes files of a folder that is held open: beneath it, through no link, all of a file or nothing, and on the disk when it returns.
///
/// The bytes are first written to a hidden file in the same folder and synced (fsync(2)). It then changes places with the file that is
/// there, which is compared with what was expected only afterwards: whatever another program wrote at the last moment is found, and put
/// back. A program that is killed in between leaves a whole file in the place, and perhaps a hidden one beside it.
extension SourceRoot {
  /// Puts other bytes in the place of a file's content. The permissions of the file stay.
  /// - Parameters:
  ///   - path: the file, from this folder.
  ///   - expected: the content as it was read.
  public func replace(_ path: String, expecting expected: [UInt8], with bytes: [UInt8]) throws(SourceWritingFailure) {
    let place = try Place(path, in: self)
    let mode = try checkedMode(of: path, expecting: expected)
    let hidden = try place.stage(bytes, mode: mode)
    let failure = baken_exchange(place.folder, hidden, place.name)
    guard failure != 0 else {
      guard (try? SourceFile(in: self, path: place.beside(hidden)).contents()) == expected else {
        _ = baken_exchange(place.folder, hidden, place.name)
        place.remove(hidden)
        throw .changed
      }
      place.remove(hidden)
      return place.sync()
    }
    // Where the system cannot exchange names, the moment between comparing and writing is short, but there is one.
    guard [ENOSYS, EINVAL, ENOTSUP].contains(failure), renameat(place.folder, hidden, place.folder, place.name) == 0 else {
      place.remove(hidden)
      throw failure == ENOENT ? .changed : .failed(.systemError(failure))
    }
    place.sync()
  }

  /// Writes a new file, and the folders above it that are missing.
  public func create(_ path: String, _ bytes: [UInt8]) throws(SourceWritingFailure) {
    try makeFolders(above: path)
    let place = try Place(path, in: self)
    let hidden = try place.stage(bytes, mode: 0o644)
    // A second name is not given to a file if there is one of that name (link(2)).
    let failure = linkat(place.folder, hidden, place.folder, place.name, 0) == 0 ? 0 : errno
    place.remove(hidden)
    guard failure == 0 else { throw failure == EEXIST ? .exists : .failed(.systemError(failure)) }
    place.sync()
  }

  /// Removes a file, which need not be there.
  public func remove(_ path: String) throws(SourceWritingFailure) {
    let place = try Place(path, in: self)
    guard unlinkat(place.folder, place.name, 0) == 0 || errno == ENOENT else { throw .failed(.systemError(errno)) }
  }

  private func checkedMode(of path: String, expecting expected: [UInt8]) throws(SourceWritingFailure) -> mode_t {
    let file = SourceFile(in: self, path: path)
    let descriptor: Int32
    do throws(SourceFailure) { descriptor = try file.open() } catch { throw .failed(error.reason) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    close(descriptor)
    guard isKnown, (try? file.contents()) == expected else { throw .changed }
    return status.st_mode & 0o7777
  }

  private func makeFolders(above path: String) throws(SourceWritingFailure) {
    let parts = path.split(separator: "/").dropLast()
    for count in 1..<(parts.count + 1) {
      let place = try Place(parts.prefix(count).joined(separator: "/"), in: self)
      guard mkdirat(place.folder, place.name, 0o755) == 0 || errno == EEXIST else { throw .failed(.systemError(errno)) }
    }
  }

  /// The open folder of a file, and its name there.
  private final class Place {
    let folder: Int32
    let name: String
    private let parent: String

    init(_ path: String, in root: SourceRoot) throws(SourceWritingFailure) {
      guard let slash = path.lastIndex(of: "/") else {
        (folder, name, parent) = (dup(root.descriptor), path, "")
        guard folder >= 0, !path.isEmpty else { throw .failed(.systemError(ENOENT)) }
        return
      }
      name = String(path[path.index(after: slash)...])
      parent = String(path[...slash])
      switch root.descriptor(of: String(path[..<slash])) {
      case .success(let found): folder = found
      case .failure(let failure): throw .failed(failure.reason)
      }
    }

    deinit { if folder >= 0 { close(folder) } }

    func beside(_ name: String) -> String { parent + name }

    func remove(_ name: String) { unlinkat(folder, name, 0) }

    /// Syncs the names in the folder.
    func sync() { fsync(folder) }

    /// Writes a hidden file and syncs it; gives its name.
    func stage(_ bytes: [UInt8], mode: mode_t) throws(SourceWritingFailure) -> String {
      let hidden = ".baken-\(getpid())-\(UInt32.random(in: 0 ... .max))"
      let descriptor = openat(folder, hidden, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw .failed(.systemError(errno)) }
      var failure = SourceFile.write(bytes, to: descriptor)
      if failure == 0, fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 { failure = errno }
      if close(descriptor) != 0, failure == 0 { failure = errno }
      guard failure == 0 else {
        remove(hidden)
        throw .failed(.systemError(failure))
      }
      return hidden
    }
  }
}
