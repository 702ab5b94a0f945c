import ContentLoading
import Diagnostics
import Foundation
import SourceFiles

/// Changes to the files of a folder, written so that nothing is lost whenever the program stops.
///
/// All new contents are first written beside their places under hidden names. Only when each of them is complete do they take their
/// places, by rename(2): first the files that are new, then those that replace another version, and last the old files of those that
/// moved go. If the program stops in between, each text stands in at least one file, and a note says what is left to do, which
/// ``InterruptedChange`` does. The data reach the disk in the system's own time: a failure of the power is not what this guards against.
///
/// A file that is write-protected, or that has a second name as a hard link, is not replaced: the first is meant to stay as it is, and
/// under its other name the second would keep the old text.
public struct FileChanges: Sendable {
  /// A file to write.
  public struct Writing: Sendable {
    /// The path in the folder.
    public var path: String
    public var contents: [UInt8]
    /// The file whose permissions it gets: itself, or the one that moves.
    public var origin: String
    /// The bytes that the origin must still have; nil when that is not asked.
    public var expected: [UInt8]?

    public init(path: String, contents: [UInt8], origin: String, expected: [UInt8]?) {
      self.path = path
      self.contents = contents
      self.origin = origin
      self.expected = expected
    }
  }

  private let folder: String
  /// Files at new paths.
  public var additions: [Writing] = []
  /// Files at their present paths.
  public var replacements: [Writing] = []
  /// Files that get another name as they are: the present paths and the new ones.
  public var renames: [(from: String, to: String)] = []
  /// Files that go.
  public var removals: [String] = []

  public init(in folder: String) { self.folder = folder }

  /// Why nothing, or not everything, could be written.
  public struct Failure: Error, Sendable {
    public let reason: Words
    /// Whether all files are as they were.
    public let isUntouched: Bool
    /// Whether it may work when it is tried again.
    public var isPassing = false
  }

  /// Makes the changes.
  public func perform() throws(Failure) { try perform(endingAfter: .max) }

  /// - Parameter limit: after so many steps it stops as if the program were killed, for tests.
  func perform(endingAfter limit: Int) throws(Failure) {
    // What such a change still needs stands beside the files.
    if exists(UnfinishedChange.fileName) { throw Failure(reason: ChangeNote.other(in: folder), isUntouched: true) }
    let root = SourceRoot(resolving: folder)
    for writing in additions + replacements { try checkOrigin(of: writing, in: root) }
    for path in additions.map(\.path) + renames.map(\.to) where exists(path) {
      throw Failure(reason: Words(en: "\(shown(path)) is already there", nl: "\(shown(path)) is er al"), isUntouched: true)
    }
    var staged: [(temporary: String, path: String)] = []
    var made: [String] = []
    var steps: [ChangeNote.Step] = []
    var note: Int32?
    defer { if let note { close(note) } }
    do throws(Failure) {
      for writing in additions + replacements { staged.append((try stage(writing, &made), writing.path)) }
      for rename in renames { try makeFolder(above: rename.to, &made) }
      steps = staged.map { ChangeNote.Step.place($0.temporary, $0.path) }
      steps += renames.map { ChangeNote.Step.move($0.from, $0.to) } + removals.map { ChangeNote.Step.remove($0) }
      // One call of rename(2) is done or not.
      if steps.count > 1 { note = try ChangeNote(steps: steps).begin(in: folder) }
    } catch {
      for file in staged { unlink(disk(file.temporary)) }
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    for (number, step) in steps.enumerated() {
      guard number < limit else { return }
      try perform(step, isFirst: number == 0, staged)
    }
    if note != nil { unlink(disk(UnfinishedChange.fileName)) }
    Self.removeEmptyFolders(of: Self.leftPaths(steps), in: folder)
  }

  private func perform(
    _ step: ChangeNote.Step, isFirst: Bool, _ staged: [(temporary: String, path: String)]
  ) throws(Failure) {
    switch step {
    case .remove(let path): unlink(disk(path))
    case .place(let from, let to), .move(let from, let to):
      guard rename(disk(from), disk(to)) == 0 else {
        let number = errno
        // What has begun can be finished when the reason is gone.
        if isFirst {
          for file in staged { unlink(disk(file.temporary)) }
          unlink(disk(UnfinishedChange.fileName))
        }
        throw failure(to, number, isUntouched: isFirst)
      }
    }
  }

  /// The paths at which no file is left after some steps.
  static func leftPaths(_ steps: [ChangeNote.Step]) -> [String] {
    steps.compactMap { step in
      switch step {
      case .remove(let path), .move(let path, _): path
      case .place: nil
      }
    }
  }

  /// Removes what an earlier run left in a folder because it was ended in the middle.
  private func removeLeftovers(in folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard let process = name.firstMatch(of: /^\.baken-(\d+)-/).flatMap({ Int32($0.1) }), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(folder)/\(name)")
    }
  }

  private func disk(_ path: String) -> String { "\(folder)/\(path)" }
  private func shown(_ path: String) -> String { disk(path) }

  private func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(disk(path), &status) == 0
  }

  private func checkOrigin(of writing: Writing, in root: SourceRoot?) throws(Failure) {
    try checkProtection(of: writing.origin)
    guard let expected = writing.expected else { return }
    guard let file = root?.file(at: writing.origin), (try? file.contents()) == expected else {
      throw Failure(
        reason: Words(
          en: "\(shown(writing.origin)) has changed in the meantime", nl: "\(shown(writing.origin)) is intussen veranderd"),
        isUntouched: true, isPassing: true)
    }
  }

  private func checkProtection(of path: String) throws(Failure) {
    var status = stat()
    guard lstat(disk(path), &status) == 0 else { return }
    if status.st_mode & 0o222 == 0 {
      throw Failure(
        reason: Words(
          en: "\(shown(path)) is write-protected; to change it, first allow that: chmod u+w \(shown(path))",
          nl: "\(shown(path)) is beveiligd tegen schrijven; mag het veranderen, geef dan eerst: chmod u+w \(shown(path))"),
        isUntouched: true)
    }
    if status.st_nlink > 1 {
      throw Failure(
        reason: Words(
          en:
            "\(shown(path)) is also there under another name (a hard link), which would keep the old text; make a copy of one of them",
          nl:
            "\(shown(path)) staat ook ergens onder een andere naam (een harde koppeling), en daar zou de oude tekst blijven staan; maak van een van de twee een kopie"
        ), isUntouched: true)
    }
  }

  /// Writes contents beside their place; gives the path of that file in the folder.
  private func stage(_ writing: Writing, _ made: inout [String]) throws(Failure) -> String {
    try makeFolder(above: writing.path, &made)
    let parts = writing.path.split(separator: "/")
    removeLeftovers(in: disk(parts.dropLast().joined(separator: "/")))
    let name = ".baken-\(getpid())-\(parts.last ?? "")"
    let path = (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
    let temporary = disk(path)
    var status = stat()
    let mode = stat(disk(writing.origin), &status) == 0 ? status.st_mode & 0o7777 : 0o644
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(writing.path, errno) }
    defer { close(descriptor) }
    var done = 0
    while done < writing.contents.count {
      let count = writing.contents[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let number = errno
        unlink(temporary)
        throw failure(writing.path, number)
      }
      done += count
    }
    fchmod(descriptor, mode)
    return path
  }

  private func failure(_ path: String, _ number: Int32, isUntouched: Bool = true) -> Failure {
    Failure(
      reason: Words(en: "\(shown(path)) cannot be written: {reason}", nl: "\(shown(path)) is niet te schrijven: {reason}")
        .filling(["reason": Words.systemError(number)]), isUntouched: isUntouched)
  }

  /// Makes the folders above a path that are not there, and notes them.
  private func makeFolder(above path: String, _ made: inout [String]) throws(Failure) {
    var place = folder
    for part in path.split(separator: "/").dropLast() {
      place += "/\(part)"
      if mkdir(place, 0o755) == 0 { made.append(place) } else if errno != EEXIST { throw failure(path, errno) }
    }
  }

  /// Removes the folders of some files when they are empty, and those above them; never a folder directly in this one.
  static func removeEmptyFolders(of paths: [String], in folder: String) {
    for path in Set(paths) {
      var parts = path.split(separator: "/").dropLast()
      while parts.count > 1, rmdir("\(folder)/\(parts.joined(separator: "/"))") == 0 { parts = parts.dropLast() }
    }
  }
}
