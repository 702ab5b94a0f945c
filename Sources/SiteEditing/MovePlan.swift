import Diagnostics
import SiteModel

/// A move, worked out and tried: nothing is written yet.
public struct MovePlan: Sendable {
  /// A file that moves, by the paths as the user would type them.
  public struct FileMove: Sendable, Hashable {
    public let from: String
    public let to: String
  }

  /// A replacement in a file.
  public struct Edit: Sendable, Hashable {
    /// The file and the line, as they are before the move.
    public let place: SourceRange
    /// What makes way; empty for something that is added.
    public let old: String
    /// What comes; empty for something that goes.
    public let new: String
  }

  public internal(set) var moves: [FileMove] = []
  public internal(set) var edits: [Edit] = []
  /// The pages that get another address: the old one, which leads on, and the new one.
  public internal(set) var addresses: [(old: SiteAddress, new: SiteAddress)] = []
  /// What else the user should know.
  public internal(set) var notes: [Words] = []
  /// Warnings that the site has after the move, and did not have before.
  public internal(set) var warnings: [Diagnostic] = []
  var changes: FileChanges

  init(in folder: String) { changes = FileChanges(in: folder) }

  /// Makes the move.
  public func perform() throws(FileChanges.Failure) { try changes.perform() }
}
