import Diagnostics
import Foundation
import SourceFiles

/// What somebody has marked as done: a post that was sent, a deadline that was met.
///
/// It is no content, so it is kept in a file beside the folder of the site. Its loss loses no text: what was done is then asked for again until its day
/// is long past.
actor DoneMarks {
  struct Mark: Codable, Sendable, Hashable {
    /// The file that asks for it, and the key in it.
    let path: String
    let key: [String]
    /// `2027-03-11`: what moves to another day is to be done again.
    let day: String
  }

  private struct File: Codable {
    var version = 1
    var marks: [Mark] = []
  }

  private static let longest = 5_000
  /// The folder for what belongs to a site and is none of its content. A `.gitignore` in it keeps it out of histories.
  private static let folder = ".baken"

  private let root: SourceRoot?
  private let place: String

  /// - Parameter site: the folder of the site.
  init(besideSite site: String) {
    let folder = URL(fileURLWithPath: site).standardizedFileURL.resolvingSymlinksInPath()
    root = SourceRoot(resolving: folder.deletingLastPathComponent().path)
    place = "\(Self.folder)/desk/done-\(folder.lastPathComponent).json"
  }

  private var written: [UInt8]? { root.flatMap { try? SourceFile(in: $0, path: place).contents() } }

  private static func marks(in bytes: [UInt8]?) -> [Mark] {
    let file = bytes.flatMap { try? JSONDecoder().decode(File.self, from: Data($0)) }
    return file?.version == 1 ? file?.marks ?? [] : []
  }

  /// What is done.
  var all: Set<Mark> { Set(Self.marks(in: written)) }

  /// Marks something as done, or as not done after all.
  func set(_ mark: Mark, isDone: Bool) throws(Refusal) {
    guard let root else { throw .notWritten(.failed(.systemError(ENOENT))) }
    let before = written
    var marks = Self.marks(in: before).filter { $0 != mark }
    if isDone { marks.append(mark) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(File(marks: marks.suffix(Self.longest))) else { return }
    do throws(SourceWritingFailure) {
      if let before {
        try root.replace(place, expecting: before, with: [UInt8](data))
      } else {
        try? root.create("\(Self.folder)/.gitignore", Array("*\n".utf8))
        try root.create(place, [UInt8](data))
      }
    } catch {
      throw .notWritten(error)
    }
  }
}
