import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The right to write one output folder: a locked file beside it.
///
/// The system gives the lock back when a process ends, however it ends, so a leftover file never stands in the way.
final class PublishingLock: Sendable {
  /// Whether the file system has locks; without them, only the staging folders' process numbers tell builds apart.
  let isExclusive: Bool
  private let place: OutputPlace
  private let descriptor: Mutex<Int32?>

  private init(place: OutputPlace, descriptor: Int32, isExclusive: Bool) {
    self.place = place
    self.descriptor = Mutex(descriptor)
    self.isExclusive = isExclusive
  }

  deinit {
    release()
  }

  /// The lock of an output folder. Throws when another build holds it.
  static func taken(for place: OutputPlace) throws(PublishingError) -> PublishingLock {
    do {
      while true {
        if let lock = try attempt(place) { return lock }
      }
    } catch .wouldBlock {
      throw PublishingError(.inUse, path: place.path)
    } catch {
      throw PublishingError(error, path: place.parentPath)
    }
  }

  /// Nil when the file was removed by its last holder between opening and locking, so that a new one is needed.
  private static func attempt(_ place: OutputPlace) throws(SystemError) -> PublishingLock? {
    let descriptor = try checked {
      openat(place.parent.descriptor, place.lockName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }
    do {
      let isExclusive = try lock(descriptor)
      if try isNamed(descriptor, at: place) {
        return PublishingLock(place: place, descriptor: descriptor, isExclusive: isExclusive)
      }
    } catch {
      close(descriptor)
      throw error
    }
    close(descriptor)
    return nil
  }

  /// Whether the file is locked now; it is not where the file system has no locks.
  private static func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    do {
      try checked { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch .noLocks, .notSupported, .notImplemented {
      return false
    }
  }

  /// Whether the open file is the one that has the lock's name.
  private static func isNamed(_ descriptor: Int32, at place: OutputPlace) throws(SystemError) -> Bool {
    var open = stat()
    try checked { fstat(descriptor, &open) }
    do {
      let named = try place.parent.status(of: place.lockName)
      return named.st_dev == open.st_dev && named.st_ino == open.st_ino
    } catch .missing {
      return false
    }
  }

  /// Gives the lock back and removes its file. The name is removed while the lock is held, so it is our own.
  func release() {
    descriptor.withLock { descriptor in
      guard let held = descriptor else { return }
      descriptor = nil
      try? place.parent.removeFile(place.lockName)
      close(held)
    }
  }
}
