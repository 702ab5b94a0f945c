import ContentLoading
import Diagnostics
import SiteModel

/// The old addresses of media that somebody moves: `site.yml` tells from then on what stands there.
struct MovedMedia {
  /// The old paths with the new ones, in order.
  let moves: [(old: String, new: String)]

  /// - Parameter map: what was asked to move, without what moves along.
  init(_ map: MoveMap) {
    moves = map.files.filter { $0.key.hasPrefix(MoveRequest.mediaFolder) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var addresses: [(old: SiteAddress, new: SiteAddress)] {
    moves.map { (SiteAddress(path: "/\($0.old)"), SiteAddress(path: "/\($0.new)")) }
  }

  /// `site.yml` with the old addresses.
  /// - Parameter bytes: the file with all other edits.
  func added(to file: ReadFile, _ bytes: [UInt8], _ reader: SourceReader) throws(MoveRefusal) -> [UInt8] {
    var editing = FormEditing(bytes, path: file.file.displayPath, isPage: false, keys: reader.keySet(of: file.path))
    do throws(EditRefusal) {
      // A file that comes back to an old address of its own stands there again.
      let present = Self.oldAddresses(in: editing.value)
      for move in moves where present.contains(move.new) { try editing.apply(.remove([Self.key, .key(move.new)])) }
      for move in moves { try editing.apply(.set([Self.key, .key(move.old)], .text(move.new))) }
    } catch {
      throw MoveRefusal(Words(en: "\(file.file.displayPath): ", nl: "\(file.file.displayPath): ") + error.reason)
    }
    return editing.bytes
  }

  private static let key = FormStep.key("moved-media")

  private static func oldAddresses(in value: FormValue?) -> Set<String> {
    guard case .group(let entries)? = value, case .group(let moved)? = entries.first(where: { $0.key == "moved-media" })?.value
    else {
      return []
    }
    return Set(moved.map(\.key))
  }
}
