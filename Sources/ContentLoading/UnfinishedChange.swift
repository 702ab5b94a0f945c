import Diagnostics
import Foundation

/// The note that a change of several files leaves in a site folder while it is made. It stays when the program is ended in the middle.
public enum UnfinishedChange {
  public static let fileName = ".baken-change"

  /// Opens the note of a change that nobody makes any more; nil if there is none. A running change holds a lock on its note, which the
  /// system takes away when the program ends, however it ends.
  /// - Returns: the locked file, which the caller must close.
  public static func lock(in folder: String) -> Int32? {
    let descriptor = open("\(folder)/\(fileName)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// The finding about such a change.
  static func finding(in folder: String) -> Diagnostic? {
    guard let descriptor = lock(in: folder) else { return nil }
    close(descriptor)
    return Diagnostic(.unfinishedChange, at: SourceRange(path: folder), ["folder": folder])
  }
}
