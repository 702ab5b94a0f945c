import CFileSystem
import Diagnostics
import Foundation
import SourceFiles
import Synchronization

/// Checks of the machine before and after the program's work.
public enum Machine {
  /// Why the program cannot start; nil when it can.
  /// - Parameter argumentCount: the number of arguments, including the program's name.
  public static func failureAtStart(argumentCount: Int) -> Words? {
    // Swift reads the arguments from /proc. Without it there would be no arguments, and every command would print the help.
    guard argumentCount > 0 else {
      return Words(
        en: "the program cannot see its arguments: /proc is not there. Mount it (mount -t proc proc /proc).",
        nl: "het programma ziet zijn argumenten niet: /proc is er niet. Koppel het aan (mount -t proc proc /proc).")
    }
    guard canStartThreads else {
      return Words(
        en: "the program cannot start threads: {reason}. Raise the limit of processes (ulimit -u).",
        nl: "het programma kan geen threads starten: {reason}. Verhoog de grens voor processen (ulimit -u)."
      ).filling(["reason": Words.systemError(EAGAIN)])
    }
    return nil
  }

  /// Prints why the program cannot continue, and exits.
  public static func stop(_ failure: Words) -> Never {
    writeError("baken: \(failure[Terminal.language(for: [])])")
    exit(Exit.machineFailed)
  }

  /// The exit code of a command. If output was lost, the command fails as a machine does, whatever it found: callers must not mistake
  /// missing output for an empty result, nor look for findings that were never written.
  public static func exitCode(_ code: Int32) -> Int32 {
    let failure = baken_flush_standard_output()
    guard failure != 0 else { return hasLostErrors.load(ordering: .relaxed) ? Exit.machineFailed : code }
    let words = Words(
      en: "the output cannot be written: {reason}", nl: "de uitvoer is niet te schrijven: {reason}"
    ).filling(["reason": Words.systemError(failure)])
    writeError("baken: \(words.shown)")
    return Exit.machineFailed
  }

  /// Whether threads can be started. Work is distributed over all processors, and without a single thread the program would wait
  /// forever.
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

/// Whether a write to standard error has failed. Only the exit code can tell the caller.
private let hasLostErrors = Atomic(false)

/// Writes a line to standard error.
func writeError(_ message: String) { writeToStandardError(message + "\n") }

/// Writes a text to standard error, without a line break at the end.
func writeToStandardError(_ text: String) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    guard count > 0 || errno == EINTR else { return hasLostErrors.store(true, ordering: .relaxed) }
    rest = rest.dropFirst(max(0, count))
  }
}
