import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The exclusive right to write an output folder: a locked file beside it.
///
/// The system releases the lock when a process ends in any way, so a leftover file never blocks a build.
final class PublishingLock: Sendable {
  /// Whether the file system supports locks. Without them, only the process numbers in staging folders' names tell builds apart.
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

  /// Takes the lock of an output folder. Throws if another build holds it.
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

  /// Nil when the previous holder removed the file between opening and locking it, so that it must be created again.
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

  /// Whether the file is locked now; false where the file system has no locks.
  private static func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    do {
      try checked { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch .noLocks, .notSupported, .notImplemented {
      return false
    }
  }

  /// Whether the open file is still the one with the lock's name.
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

  /// Releases the lock and removes its file. The name is removed while the lock is held, so it is certainly ours.
  func release() {
    descriptor.withLock { descriptor in
      guard let held = descriptor else { return }
      descriptor = nil
      try? place.parent.removeFile(place.lockName)
      close(held)
    }
  }
}
