import CFileSystem
import Foundation
import Synchronization

/// What the program needs of the machine before and after its work.
public enum Machine {
  /// Why the program cannot begin; nil when it can.
  /// - Parameter argumentCount: how many arguments the program sees, its own name included.
  public static func failureAtStart(argumentCount: Int) -> String? {
    // Swift reads the arguments from /proc. Without it there are none, and every command would look like a call for help.
    guard argumentCount > 0 else {
      return "the program cannot see its arguments: /proc is not there. Mount it (mount -t proc proc /proc)."
    }
    guard canStartThreads else {
      return
        "the system lets the program start no thread: \(String(cString: strerror(EAGAIN))). Raise the limit of processes (ulimit -u)."
    }
    return nil
  }

  /// Writes why the program cannot go on, and ends it.
  public static func stop(_ failure: String) -> Never {
    writeError("baken: \(failure)")
    exit(Exit.machineFailed)
  }

  /// The exit code of a command, unless what it printed got lost: then who reads it must not think that there was nothing to say. A
  /// command that found errors says so by its code, also when its findings got lost.
  public static func exitCode(_ code: Int32) -> Int32 {
    let failure = baken_flush_standard_output()
    guard failure != 0 else { return code == Exit.fine && hasLostErrors.load(ordering: .relaxed) ? Exit.machineFailed : code }
    writeError("baken: the output cannot be written: \(String(cString: strerror(failure)))")
    return Exit.machineFailed
  }

  /// Whether threads can be started: work is spread over as many as there are processors, and without the first the program would
  /// wait for ever.
  private static var canStartThreads: Bool {
    var threads: [pthread_t] = []
    defer { for thread in threads { pthread_join(thread, nil) } }
    for _ in 0..<2 {
      #if canImport(Darwin)
        var thread: pthread_t?
        guard pthread_create(&thread, nil, { _ in nil }, nil) == 0, let thread else { return false }
      #else
        var thread = pthread_t()
        guard pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
      #endif
      threads.append(thread)
    }
    return true
  }
}

/// Whether something could not be written to standard error. Nobody can be told of it but by the exit code.
private let hasLostErrors = Atomic(false)

/// Writes a line to standard error.
func writeError(_ message: String) { writeToStandardError(message + "\n") }

/// Writes a text to standard error as it is.
func writeToStandardError(_ text: String) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    guard count > 0 || errno == EINTR else { return hasLostErrors.store(true, ordering: .relaxed) }
    rest = rest.dropFirst(max(0, count))
  }
}
