import CFileSystem
import Diagnostics
import SiteModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The output folder as it stands, only to be read: what readers have now.
///
/// Its files are opened beneath the open folder and through no link, so nothing outside it is read, whatever somebody puts in it.
public struct PublishedFolder: Sendable {
  /// What a publication would find.
  public enum State: Sendable, Equatable {
    /// No folder, or one with nothing but its own dotfiles.
    case empty
    case site
    /// A publication would refuse to replace it, for this reason.
    case refused(Words)
  }

  public let state: State
  private let folder: Folder?
  private let marker: OutputMarker?

  private static let (deepest, longestList) = (64, 2_000_000)

  /// - Parameters:
  ///   - output: the absolute path of the output folder; a link is followed, as by a publication.
  ///   - others: what else the folder may hold.
  public init(at output: String, besides others: [OutputKind] = []) {
    var (state, folder, marker) = (State.empty, Folder?.none, OutputMarker?.none)
    if let resolved = realpath(output, nil) {
      let path = String(cString: resolved)
      free(resolved)
      do throws(PublishingError) {
        // The path exists, so no folder is made.
        let present = try PresentOutput.replaceable(at: try OutputPlace(of: path), by: .site, besides: others, force: false)
        if let present, let found = present.marker { (state, folder, marker) = (.site, present.folder, found) }
      } catch {
        state = .refused(error.words)
      }
    }
    (self.state, self.folder, self.marker) = (state, folder, marker)
  }

  /// The paths of the site's files. Dotfiles that belong to the folder are not among them, nor the styles and scripts that are kept
  /// from the site before it.
  public func paths() -> [String] {
    guard let folder, let marker else { return [] }
    var found: [String] = []
    collect(folder, "", depth: 0, into: &found)
    return found.filter { !marker.previousAssets.contains($0) }
  }

  private func collect(_ folder: Folder, _ path: String, depth: Int, into found: inout [String]) {
    guard depth < Self.deepest, let entries = try? folder.entries() else { return }
    for entry in entries where found.count < Self.longestList {
      let name = entry.text
      if depth == 0, name.hasPrefix("."), name != OutputPath.wellKnown, marker?.siteNames.contains(name) != true { continue }
      if entry.isFolder {
        // A link to a folder is none.
        if let inner = try? folder.folder(entry.name) { collect(inner, "\(path)\(name)/", depth: depth + 1, into: &found) }
      } else if let status = try? folder.status(of: entry.name), status.isFile {
        found.append(path + name)
      }
    }
  }

  /// Whether there is a file at a path.
  public func has(_ path: String) -> Bool { size(of: path) != nil }

  /// The length of a file in bytes; nil when there is none.
  public func size(of path: String) -> Int? {
    guard let file = open(path) else { return nil }
    return (try? file.status()).map { Int($0.st_size) }
  }

  /// The bytes of a file; nil when there is none, or it cannot be read.
  public func bytes(of path: String) -> [UInt8]? {
    guard let file = open(path), let status = try? file.status() else { return nil }
    return try? file.contents(atMost: Int(status.st_size))
  }

  private func open(_ path: String) -> OpenFile? {
    guard let folder, !path.utf8.contains(0) else { return nil }
    let descriptor = baken_open_beneath(folder.descriptor, path)
    guard descriptor >= 0 else { return nil }
    let file = OpenFile(taking: descriptor)
    guard let status = try? file.status(), status.isFile else { return nil }
    return file
  }
}
