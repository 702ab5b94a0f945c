import Diagnostics
import SourceFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The errno of a failed system call. It holds no path: whoever catches it knows which path was used.
struct SystemError: Error, Equatable {
  let code: Int32

  /// The error of this thread's last failed call.
  static var last: SystemError { SystemError(code: errno) }

  /// Why the call failed.
  var reason: Words { .systemError(code) }

  static let accessDenied = SystemError(code: EACCES)
  static let busy = SystemError(code: EBUSY)
  static let exists = SystemError(code: EEXIST)
  static let invalid = SystemError(code: EINVAL)
  static let isFolder = SystemError(code: EISDIR)
  static let missing = SystemError(code: ENOENT)
  static let noLocks = SystemError(code: ENOLCK)
  static let noSpace = SystemError(code: ENOSPC)
  static let notEmpty = SystemError(code: ENOTEMPTY)
  static let notAFolder = SystemError(code: ENOTDIR)
  static let notImplemented = SystemError(code: ENOSYS)
  static let notPermitted = SystemError(code: EPERM)
  static let notSupported = SystemError(code: ENOTSUP)
  static let quotaExceeded = SystemError(code: EDQUOT)
  static let readOnly = SystemError(code: EROFS)
  static let tooManyLinks = SystemError(code: ELOOP)
  static let wouldBlock = SystemError(code: EWOULDBLOCK)
}

/// The result of a system call, repeated for as long as a signal interrupts it.
@discardableResult
func checked(_ call: () -> Int32) throws(SystemError) -> Int32 {
  while true {
    let result = call()
    guard result == -1 else { return result }
    guard errno == EINTR else { throw .last }
  }
}
