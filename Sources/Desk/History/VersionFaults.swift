import Diagnostics
import Synchronization

/// Why versions of files could not be kept, by path.
final class VersionFaults: Sendable {
  private let reasons = Mutex<[String: Words]>([:])

  subscript(path: String) -> Words? { reasons.withLock { $0[path] } }

  func set(_ reason: Words?, of path: String) { reasons.withLock { $0[path] = reason } }
}

/// A task that ends with whoever holds this.
final class FollowingTask: Sendable {
  private let task = Mutex<Task<Void, Never>?>(nil)

  deinit { task.withLock { $0?.cancel() } }

  func set(_ next: Task<Void, Never>) { task.withLock { $0 = next } }
}
