import Foundation
import SourceFiles

/// A file of the site folder, opened for reading. It stays the same file, even if another one replaces it in the folder.
public final class SiteFile: Sendable {
  private let descriptor: Int32
  /// Its length in bytes when it was opened.
  public let size: Int
  /// Changes with the file and its content.
  let stamp: String

  /// Opens a file.
  /// - Throws: ``SourceFailure`` when it does not exist, cannot be read, or is not a regular file of the site folder.
  public init(_ source: SourceFile) throws(SourceFailure) {
    let descriptor = try source.open()
    var status = stat()
    // This cannot fail for an open file.
    _ = fstat(descriptor, &status)
    self.descriptor = descriptor
    size = Int(status.st_size)
    #if os(Linux)
      let (changed, modified) = (status.st_ctim, status.st_mtim)
    #else
      let (changed, modified) = (status.st_ctimespec, status.st_mtimespec)
    #endif
    stamp =
      "\(status.st_dev) \(status.st_ino) \(status.st_size) \(changed.tv_sec) \(changed.tv_nsec) \(modified.tv_sec) \(modified.tv_nsec)"
  }

  deinit { close(descriptor) }

  /// A range of its bytes.
  /// - Returns: fewer bytes at the end of the file, and when it cannot be read.
  func bytes(from offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { return }
        filled += read
      }
    }
  }
}
