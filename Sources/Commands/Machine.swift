import CFileSystem
import Diagnostics
import Foundation
import SourceFiles
import Synchronization

/// Checks of the machine before and after the program's work.
public enum Machine {
  /// Why the program cannot start; nil when it can.
  /// - Parameter arguments: the arguments, including the program's name.
  public static func failureAtStart(arguments: [String]) -> Words? {
    // Swift reads the arguments from /proc. Without it there would be no arguments, and every command would print the help.
    guard !arguments.isEmpty else {
      return Words(
        en: "the program cannot see its arguments: /proc is not there. Mount it (mount -t proc proc /proc).",
        nl: "het programma ziet zijn argumenten niet: /proc is er niet. Koppel het aan (mount -t proc proc /proc).")
    }
    let count = threadCount(isServer: ["serve", "desk"].contains(arguments.dropFirst().first))
    let failure = baken_try_threads(count)
    guard failure != 0 else { return nil }
    return Words(
      en: "the program cannot start the {count} threads that it needs: {reason}. Raise the limit of processes (ulimit -u).",
      nl:
        "het programma kan de {count} threads die het nodig heeft niet starten: {reason}. Verhoog de grens voor processen (ulimit -u)."
    ).filling(["count": "\(count)", "reason": Words.systemError(failure)])
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

  /// How many threads the program starts at most beside its first: one for each processor, on which work is distributed, for each of
  /// these two of the library that chooses fonts, and some that hand work out. A server has two more for each processor, and some that
  /// watch. Without one of them the program would wait forever, or a library would end it without a word.
  private static func threadCount(isServer: Bool) -> Int32 {
    let processors = Int32(clamping: ProcessInfo.processInfo.activeProcessorCount)
    return isServer ? 5 * processors + 6 : 3 * processors + 4
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
