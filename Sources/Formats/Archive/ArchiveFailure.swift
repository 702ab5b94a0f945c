/// Why a ZIP archive could not be made.
public enum ArchiveFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// A path that leads out of the archive, or that is not a valid path.
  case unsafePath(String)
  /// A path that two files share.
  case duplicatePath(String)
  /// An error from libarchive.
  case library(reason: String)

  /// The failure in a sentence.
  public var description: String {
    switch self {
    case .unsafePath(let path): "“\(path)” cannot be the path of a file in an archive"
    case .duplicatePath(let path): "two files of an archive have the path “\(path)”"
    case .library(let reason): "libarchive failed: \(reason)"
    }
  }
}
