import ContentLoading
import Diagnostics
import SiteModel

/// The folder in `media/` that has the name of moved content: it moves along when nothing else uses what is in it.
struct MediaBeside {
  private(set) var moves: [String: String] = [:]
  private(set) var notes: [Words] = []
  private let folder: SiteFolder

  /// - Parameter moved: the paths of the files that move.
  init(folder: SiteFolder, files: [ReadFile], map: MoveMap, moved: Set<String>) {
    self.folder = folder
    for (old, new) in map.ids.sorted(by: { $0.key < $1.key }) where old != new {
      guard let (from, to) = folders(old, new), !moves.keys.contains(where: { $0.hasPrefix(from + "/") }) else { continue }
      let inside = folder.files.map(\.contentPath).filter { $0.hasPrefix(from + "/") }
      let users = users(of: from, among: files)
      guard users.contains(where: moved.contains) else { continue }
      if let other = users.first(where: { !moved.contains($0) }) {
        notes.append(
          Words(
            en: "\(shown(from))/ stays where it is: \(shown(other)) uses it, too",
            nl: "\(shown(from))/ blijft staan: \(shown(other)) gebruikt deze map ook"))
      } else if folder.files.contains(where: { $0.contentPath.hasPrefix(to + "/") }) {
        notes.append(
          Words(
            en: "\(shown(from))/ stays where it is: \(shown(to))/ is already there",
            nl: "\(shown(from))/ blijft staan: \(shown(to))/ is er al"))
      } else {
        for path in inside { moves[path] = to + path.dropFirst(from.count) }
      }
    }
  }

  private func shown(_ path: String) -> String { "\(folder.displayPath)/\(path)" }

  /// The folder of media with the name of content, and the one with its new name: the whole identity, without the first folder, or the
  /// last part alone.
  private func folders(_ old: String, _ new: String) -> (from: String, to: String)? {
    func names(_ id: String) -> [String] {
      let parts = id.split(separator: "/").map(String.init)
      return [parts.joined(separator: "/"), parts.dropFirst().joined(separator: "/"), parts.last ?? ""]
    }
    let pairs = zip(names(old), names(new)).map { ("media/\($0)", "media/\($1)") }
    return pairs.first { pair in
      pair.0 != pair.1 && pair.0 != "media/" && pair.1 != "media/"
        && folder.files.contains { $0.contentPath.hasPrefix(pair.0 + "/") }
    }
  }

  /// The files that use something in a folder of media.
  private func users(of path: String, among files: [ReadFile]) -> [String] {
    let readers = files.filter { file in
      file.reading.references.contains { reference in
        guard reference.naming == .destination else { return false }
        let target =
          reference.path.hasPrefix("/") ? String(reference.path.dropFirst()) : resolvedPath(reference.path, from: file.path)
        return target?.hasPrefix(path + "/") ?? false
      }
    }.map(\.path)
    // Templates and styles name files in their own ways: whoever has the words uses the folder.
    let words = Array((path + "/").utf8)
    let others = folder.files.filter { file in
      guard ["theme/", "static/", "types/"].contains(where: file.contentPath.hasPrefix), let bytes = try? file.source.contents()
      else {
        return false
      }
      return bytes.firstRange(of: words) != nil
    }.map(\.contentPath)
    return readers + others
  }
}
