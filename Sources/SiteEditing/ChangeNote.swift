import ContentLoading
import Diagnostics
import Foundation
import SourceFiles

/// What a run that changes several files is about to do, written down in the folder of the site before it begins. When the program is
/// ended in the middle, a later run reads it and does the rest.
///
/// A note is complete when it gets its name, and nothing is changed before: one that cannot be read belongs to a change that was not
/// begun.
struct ChangeNote: Codable, Equatable {
  /// A call of rename(2) or unlink(2); paths are in the folder.
  enum Step: Codable, Equatable {
    /// A complete new file gets the name that it is meant for, in place of an earlier version.
    case place(String, String)
    /// A file gets another name, which no file has.
    case move(String, String)
    case remove(String)
  }

  var steps: [Step]

  /// Writes the note and locks it.
  /// - Returns: the file, to be closed when all is done.
  func begin(in folder: String) throws(FileChanges.Failure) -> Int32 {
    let (path, temporary) = ("\(folder)/\(UnfinishedChange.fileName)", "\(folder)/\(UnfinishedChange.fileName)-\(getpid())")
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    guard let bytes = try? JSONEncoder().encode(self) else {
      preconditionFailure("A note can be written: it holds only paths, and the encoder takes every text.")
    }
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, flock(descriptor, LOCK_EX | LOCK_NB) == 0, give(temporary, path) else {
      let number = errno
      unlink(temporary)
      close(descriptor)
      if number == EEXIST { throw FileChanges.Failure(reason: Self.other(in: folder), isUntouched: true) }
      throw Self.failure(path, number)
    }
    unlink(temporary)
    return descriptor
  }

  /// Gives the note its name. Only a link cannot replace another note; file systems without links have to do without that.
  private func give(_ temporary: String, _ path: String) -> Bool {
    if link(temporary, path) == 0 { return true }
    return [EPERM, ENOTSUP, ENOSYS].contains(errno) && rename(temporary, path) == 0
  }

  private static func failure(_ path: String, _ number: Int32) -> FileChanges.Failure {
    FileChanges.Failure(
      reason: Words(en: "\(path) cannot be written: {reason}", nl: "\(path) is niet te schrijven: {reason}")
        .filling(["reason": Words.systemError(number)]), isUntouched: true)
  }

  static func other(in folder: String) -> Words {
    Words(
      en: "another run of baken is changing files in \(folder), or was ended while it did",
      nl: "een andere opdracht van baken verandert bestanden in \(folder), of werd daarbij afgebroken")
  }
}

/// Finishes what an earlier run was ended in.
public enum InterruptedChange {
  public enum Outcome: Sendable, Equatable {
    /// There is no such change.
    case none
    case finished
    /// A file was changed by somebody since, so that nothing is certain any more. Nothing was done.
    case overtaken(path: String, note: String)
    /// The system refuses a step. The note stays, for another time.
    case refused(path: String, reason: Words)
  }

  public static func finish(in folder: String) -> Outcome {
    guard let descriptor = UnfinishedChange.lock(in: folder) else { return .none }
    defer { close(descriptor) }
    let path = "\(folder)/\(UnfinishedChange.fileName)"
    var written = stat()
    guard fstat(descriptor, &written) == 0,
      let bytes = try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd(),
      let note = try? JSONDecoder().decode(ChangeNote.self, from: bytes)
    else {
      unlink(path)
      return .none
    }
    for step in note.steps {
      if let file = Self.paths(of: step).first(where: { hasChanged("\(folder)/\($0)", since: written) }) {
        return .overtaken(path: "\(folder)/\(file)", note: path)
      }
    }
    for step in note.steps {
      let number = perform(step, in: folder)
      guard number == 0 else { return .refused(path: "\(folder)/\(Self.target(of: step))", reason: .systemError(number)) }
    }
    unlink(path)
    FileChanges.removeEmptyFolders(of: FileChanges.leftPaths(note.steps), in: folder)
    return .finished
  }

  /// Does a step, unless it has been done already: then the file that it begins with is not there.
  /// - Returns: 0, or the number of the error.
  private static func perform(_ step: ChangeNote.Step, in folder: String) -> Int32 {
    let disk = { (path: String) in "\(folder)/\(path)" }
    switch step {
    case .place(let from, let to): return exists(disk(from)) && rename(disk(from), disk(to)) != 0 ? errno : 0
    case .move(let from, let to):
      return exists(disk(from)) && !exists(disk(to)) && rename(disk(from), disk(to)) != 0 ? errno : 0
    case .remove(let path): return exists(disk(path)) && unlink(disk(path)) != 0 ? errno : 0
    }
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The path that a step writes, or removes.
  private static func target(of step: ChangeNote.Step) -> String {
    switch step {
    case .place(_, let path), .move(_, let path), .remove(let path): path
    }
  }

  private static func paths(of step: ChangeNote.Step) -> [String] {
    switch step {
    case .place(let from, let to), .move(let from, let to): [from, to]
    case .remove(let path): [path]
    }
  }

  /// Whether a file was written later than the note.
  private static func hasChanged(_ path: String, since note: stat) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    #if canImport(Darwin)
      let (file, then) = (status.st_mtimespec, note.st_mtimespec)
    #else
      let (file, then) = (status.st_mtim, note.st_mtim)
    #endif
    return (file.tv_sec, file.tv_nsec) > (then.tv_sec, then.tv_nsec)
  }
}
