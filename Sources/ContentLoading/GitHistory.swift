import Foundation
import SiteModel

/// When files of a site last changed, according to the git repository that contains them: the time of the newest commit that
/// touched them.
///
/// Authors need not write `updated:`, yet calendars and feeds must state when something changed (RFC 5545, section 3.8.7.2; RFC
/// 4287, section 4.2.15). The times of files on disk are of no use: each checkout sets them anew.
struct GitHistory: Sendable {
  /// The state of the repository when it was read.
  private let state: State
  private let paths: Set<String>
  /// The times, by path relative to the site folder. A file that was never committed has none.
  let changes: [String: Instant]

  /// The history of some files; the known one if the repository has not changed.
  /// - Parameters:
  ///   - paths: the files, relative to the site folder.
  ///   - known: an earlier history.
  /// - Returns: nil when the site is not in a repository, or git cannot read it.
  static func read(_ paths: Set<String>, in folder: String, known: GitHistory?) -> GitHistory? {
    guard let state = State(of: folder) else { return nil }
    if let known, known.state == state, known.paths == paths { return known }
    return GitHistory(state: state, paths: paths, changes: log(of: paths, in: folder, except: state.boundary))
  }

  /// Runs git log, newest commit first, until every file was found.
  /// - Parameter boundary: the last commits of a shallow clone. They seem to add all files, so they say nothing about any.
  private static func log(of paths: Set<String>, in folder: String, except boundary: Set<String>) -> [String: Instant] {
    let folders = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // Overrides settings of the repository that would start other programs or write to it.
    git.arguments =
      [
        "git", "--no-optional-locks", "--no-pager", "-C", folder, "-c", "log.showSignature=false", "-c", "core.fsmonitor=false",
        "-c", "core.quotePath=false", "log", "--format=%x01%H %ct", "--name-only", "--no-renames", "--relative", "-z", "--",
      ] + folders
    let output = Pipe()
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    git.standardInput = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return [:] }
    var reading = LogReading(wanted: paths, boundary: boundary)
    while !reading.isDone {
      let chunk = output.fileHandleForReading.availableData
      guard !chunk.isEmpty else { break }
      reading.take(chunk)
    }
    reading.finish()
    git.terminate()
    try? output.fileHandleForReading.close()
    git.waitUntilExit()
    return reading.changes
  }
}

extension GitHistory {
  private struct State: Hashable {
    let head: Data
    /// The commit that the branch points to: in a file of its own, or a line of the packed refs.
    let branch: Data?
    let boundary: Set<String>

    init?(of folder: String) {
      guard let git = Self.gitFolder(above: URL(fileURLWithPath: folder).standardizedFileURL),
        let head = FileManager.default.contents(atPath: git.appendingPathComponent("HEAD").path)
      else { return nil }
      self.head = head
      let common = Self.text(git.appendingPathComponent("commondir")).map { URL(fileURLWithPath: $0, relativeTo: git) } ?? git
      let name = String(decoding: head, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines).dropFirst("ref: ".count)
      branch =
        FileManager.default.contents(atPath: common.appendingPathComponent(String(name)).path)
        ?? FileManager.default.contents(atPath: common.appendingPathComponent("packed-refs").path)
      boundary = Set(Self.text(common.appendingPathComponent("shallow"))?.split(separator: "\n").map(String.init) ?? [])
    }

    /// The git directory: `.git`, or the folder that a file of this name points to (in a worktree or a submodule).
    private static func gitFolder(above folder: URL) -> URL? {
      var folder = folder
      while true {
        let place = folder.appendingPathComponent(".git")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) {
          if isFolder.boolValue { return place }
          return text(place).map { URL(fileURLWithPath: String($0.dropFirst("gitdir: ".count)), relativeTo: folder) }
        }
        guard folder.path != "/", !folder.path.isEmpty else { return nil }
        folder.deleteLastPathComponent()
      }
    }

    private static func text(_ file: URL) -> String? {
      FileManager.default.contents(atPath: file.path).map {
        String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }
  }

  /// Parses the output of `git log`: for each commit a marker, its hash and its time, then the names of its files, all terminated
  /// by NUL.
  private struct LogReading {
    private(set) var wanted: Set<String>
    let boundary: Set<String>
    private(set) var changes: [String: Instant] = [:]
    private var rest: [UInt8] = []
    private var time: Instant?

    init(wanted: Set<String>, boundary: Set<String>) {
      self.wanted = wanted
      self.boundary = boundary
    }

    var isDone: Bool { wanted.isEmpty }

    mutating func take(_ chunk: Data) {
      for byte in chunk {
        if byte == 0 { finish() } else { rest.append(byte) }
      }
    }

    mutating func finish() {
      let word = String(decoding: rest, as: UTF8.self).trimmingPrefix("\n")
      rest.removeAll(keepingCapacity: true)
      guard word.first == "\u{1}" else {
        if let time, wanted.remove(String(word)) != nil { changes[String(word)] = time }
        return
      }
      let parts = word.dropFirst().split(separator: " ")
      guard parts.count == 2, let seconds = Int(parts[1]), !boundary.contains(String(parts[0])) else {
        time = nil
        return
      }
      time = Instant(secondsSinceEpoch: seconds)
    }
  }
}
