/// The versions of files in the commits of a repository.
struct GitVersions: Sendable {
  struct Version: Sendable, Hashable {
    /// The content: the name of a blob.
    let blob: String
    /// Seconds since 1970.
    let time: Int
    let author: String
    /// From the folder of the repository, or for deleted files from that of the site.
    let path: String
    let isAdded: Bool
  }

  /// How many of a file are listed at once.
  static let page = 200
  private static let logLimit = 1_024 * 1_024
  private static let contentLimit = 24 * 1_024 * 1_024

  let git: GitProgram

  init(of folder: String) { git = GitProgram(folder: folder) }

  /// The commits that changed a file, the newest first, also under the names that it had before; nil without a repository.
  /// - Parameter skipped: how many of the newest are left out.
  func versions(of path: String, skipping skipped: Int, atMost count: Int) async -> [Version]? {
    let log = await git.output(
      of: ["log", "--follow", "--max-count=\(count)", "--skip=\(skipped)"] + Self.format + ["--", path], atMost: Self.logLimit)
    return log.map { Self.versions(in: $0) { $0.status != "D" ? $0.newBlob : nil } }
  }

  /// The files that commits have removed and not renamed, with their last content.
  func deleted(atMost count: Int) async -> [Version] {
    let log = await git.output(
      of: ["log", "--diff-filter=D", "--find-renames", "--relative", "--max-count=\(count)"] + Self.format + ["--", "."],
      atMost: Self.logLimit)
    return log.map { Self.versions(in: $0) { $0.status == "D" ? $0.oldBlob : nil } } ?? []
  }

  private static let format =
    GitProgram.plain + ["--raw", "-z", "--no-abbrev", "--format=%x01%H%x02%ct%x02%an"]

  /// The contents of some versions, by the names of their blobs. What is too much is left out.
  func contents(of blobs: [String]) async -> [String: [UInt8]] {
    let blobs = blobs.filter(Self.isName)
    guard !blobs.isEmpty else { return [:] }
    let input = blobs.map { $0 + "\n" }.joined()
    guard let output = await git.output(of: ["cat-file", "--batch"], input: input, atMost: Self.contentLimit) else { return [:] }
    var found: [String: [UInt8]] = [:]
    var start = 0
    while let end = output[start...].firstIndex(of: 0x0A) {
      let head = String(decoding: output[start..<end], as: UTF8.self).split(separator: " ")
      start = end + 1
      guard head.count == 3, head[1] == "blob", let size = Int(head[2]), size >= 0, size < output.count - start else {
        // What is no blob, or is missing, has one line only.
        guard head.count != 3 else { break }
        continue
      }
      found[String(head[0])] = Array(output[start..<(start + size)])
      start += size + 1
    }
    return found
  }

  /// Whether a text is the whole name of an object, by SHA-1 or SHA-256.
  static func isName(_ text: String) -> Bool {
    [40, 64].contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  // MARK: Reading a log

  private struct Change {
    let status: String
    let oldBlob: String
    let newBlob: String
  }

  /// Each commit is a marker with its facts, then its changes: modes, blobs and status, then one path or two, all ended by NUL.
  private static func versions(in log: [UInt8], _ blob: (Change) -> String?) -> [Version] {
    var found: [Version] = []
    var commit: (time: Int, author: String)?
    var words = log.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
    while let bytes = words.next() {
      let word = String(decoding: bytes, as: UTF8.self).trimmingPrefix("\n")
      if word.first == "\u{1}" {
        let facts = word.dropFirst().split(separator: "\u{2}", maxSplits: 2, omittingEmptySubsequences: false)
        commit = facts.count == 3 ? Int(facts[1]).map { ($0, name(String(facts[2]))) } : nil
        continue
      }
      guard word.first == ":" else { continue }
      let parts = word.dropFirst().split(separator: " ").map(String.init)
      guard parts.count == 5, let path = words.next() else { break }
      let isRenamed = parts[4].hasPrefix("R") || parts[4].hasPrefix("C")
      guard let last = isRenamed ? words.next() : path else { break }
      let change = Change(status: parts[4], oldBlob: parts[2], newBlob: parts[3])
      let mode = parts[4] == "D" ? parts[0] : parts[1]
      // Links and submodules have no text.
      guard let commit, mode.hasPrefix("100"), let blob = blob(change), isName(blob) else { continue }
      found.append(
        Version(
          blob: blob, time: commit.time, author: commit.author, path: String(decoding: last, as: UTF8.self),
          isAdded: parts[4] == "A"))
    }
    return found
  }

  /// A name as it can be shown: in one line, and without characters that turn the text around.
  private static func name(_ text: String) -> String {
    let shown = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
      default: true
      }
    }
    return String(String(String.UnicodeScalarView(shown)).prefix(100))
  }
}
