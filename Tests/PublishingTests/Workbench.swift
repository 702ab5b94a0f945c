import Foundation
import SiteModel
import Synchronization
import Testing

@testable import Publishing

/// A folder of its own for one test, removed when the test is over.
final class Workbench {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/publishing-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The output folder that the tests publish to.
  var output: String { path + "/public" }

  /// The path of a name in the output folder.
  func site(_ name: String) -> String { output + "/" + name }

  /// Writes files by their paths in the workbench, making the folders above them.
  func put(_ files: [String: String]) throws {
    for (name, text) in files {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Publishes a site of text files.
  @discardableResult
  func publish(_ files: [String: String], force: Bool = false) throws -> PublishingSummary {
    try publish(files, with: SitePublisher(output: output, force: force))
  }

  /// Publishes a site of text files with a publisher of the test's own.
  @discardableResult
  func publish(_ files: [String: String], with publisher: SitePublisher) throws -> PublishingSummary {
    let staging = try publisher.begin()
    for (path, text) in files { try staging.write(OutputFile(path: path, text: text)) }
    return try staging.commit()
  }

  /// All files and links under the workbench, or under a folder in it, with their text; an empty folder ends in `/`.
  func contents(of folder: String = "") throws -> [String: String] {
    let root = folder.isEmpty ? path : path + "/" + folder
    var contents: [String: String] = [:]
    for case let name as String in try #require(FileManager.default.enumerator(atPath: root)) {
      let file = root + "/" + name
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory:
        if try FileManager.default.contentsOfDirectory(atPath: file).isEmpty { contents[name + "/"] = "" }
      case .typeSymbolicLink:
        contents[name] = "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: file))
      default:
        contents[name] = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
      }
    }
    return contents
  }

  /// The site's files, without Baken's marker.
  func site() throws -> [String: String] {
    try contents(of: "public").filter { $0.key != ".baken" }
  }

  /// The names directly in the workbench.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// What the system knows of a file, links not followed.
  func status(_ path: String) throws -> FileStatus {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return FileStatus(
      number: try #require(attributes[.systemFileNumber] as? Int),
      modified: try #require(attributes[.modificationDate] as? Date),
      permissions: try #require(attributes[.posixPermissions] as? Int))
  }
}

/// What tells one file from another, and a touched one from an untouched.
struct FileStatus: Equatable {
  let number: Int
  let modified: Date
  let permissions: Int
}

/// The kind of the error that publishing throws; nil when it throws none.
func failure(of work: () throws -> Void) throws -> PublishingError? {
  do {
    try work()
    return nil
  } catch let error as PublishingError {
    return error
  }
}

/// Counts from 1, for tasks and closures that share it.
final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}
