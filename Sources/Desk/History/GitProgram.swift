import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks the git repository around a site, and changes nothing in it.
///
/// A repository can name programs that git starts by itself. None of them may run: no hooks, no monitor of the file system, no
/// external comparison, no filter for showing, no checking of signatures, no pager, no transport to fetch what is missing. What the
/// environment says about other repositories is left out.
struct GitProgram: Sendable {
  let folder: String

  private static let settings = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.pager=cat", "core.askPass=", "core.sshCommand=false",
    "diff.external=", "diff.orderFile=/dev/null", "log.showSignature=false", "log.showRoot=true", "gpg.program=false",
    "protocol.allow=never", "core.quotePath=false", "submodule.recurse=false",
  ]
  /// What no question may lead to, whatever the repository says.
  static let plain = [
    "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-color", "--no-decorate", "--no-notes", "--no-mailmap",
  ]
  private static let longest = 10.0

  /// What git is told, of the environment of this program.
  static func environment(of own: [String: String]) -> [String: String] {
    let kept = ["PATH", "HOME", "XDG_CONFIG_HOME"]
    return own.filter { kept.contains($0.key) }.merging([
      "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_CONFIG_NOSYSTEM": "1",
      // Stronger than what a repository allows for a single transport; there is none of this name.
      "GIT_ALLOW_PROTOCOL": "none",
    ]) { $1 }
  }

  /// What a command prints, as far as it came within the limits; nil when git cannot be run, or refuses.
  func output(of arguments: [String], input: String = "", atMost limit: Int) async -> [UInt8]? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: run(arguments, input: input, atMost: limit)) }
    }
  }

  private func run(_ arguments: [String], input: String, atMost limit: Int) -> [UInt8]? {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments =
      ["git", "--no-optional-locks", "--no-pager", "--literal-pathspecs", "-C", folder]
      + Self.settings.flatMap { ["-c", $0] } + arguments
    git.environment = Self.environment(of: ProcessInfo.processInfo.environment)
    let (asked, output) = (Pipe(), Pipe())
    git.standardInput = asked
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    // It is shorter than what a pipe holds, so that it waits there for git.
    precondition(input.utf8.count < 32 * 1024, "a question to git is short")
    try? asked.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? asked.fileHandleForWriting.close()
    guard (try? git.run()) != nil else { return nil }
    try? output.fileHandleForWriting.close()
    let identifier = git.processIdentifier
    let watch = DispatchWorkItem { kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.longest, execute: watch)
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let chunk = output.fileHandleForReading.availableData
      guard !chunk.isEmpty else { break }
      bytes += chunk
    }
    let isWhole = bytes.count < limit
    if !isWhole { git.terminate() }
    try? output.fileHandleForReading.close()
    git.waitUntilExit()
    watch.cancel()
    let isRefused = git.terminationReason == .exit && git.terminationStatus != 0
    return isWhole && isRefused ? nil : bytes
  }
}
