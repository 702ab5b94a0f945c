import ContentLoading
import Diagnostics
import SiteModel

extension MoveRequest {
  static let mediaFolder = "media/"

  func isMedia(_ path: String) -> Bool { path.hasPrefix(Self.mediaFolder) }

  /// What moves when somebody asks for a file of media, or for a folder of them.
  func media(_ source: String, to typed: String) throws(MoveRefusal) -> MoveMap {
    let isFolder = !folder.files.contains { $0.contentPath == source }
    let target = isFolder || !Self.ending(of: typed).isEmpty ? typed : typed + Self.ending(of: source)
    guard isMedia(target) else {
      throw .usage(
        en: "\(shown(source)) stands in media/, and must do so afterwards.",
        nl: "\(shown(source)) staat in media/, en dat moet zo blijven.")
    }
    guard target != source else { throw .usage(en: "\(shown(source)) is there already.", nl: "\(shown(source)) staat daar al.") }
    guard !isFolder || !target.hasPrefix(source + "/") else {
      throw .usage(en: "a folder cannot move into itself.", nl: "een map kan niet naar zichzelf verhuizen.")
    }
    var map = MoveMap(languages: reader.languages)
    for file in folder.files where file.contentPath == source || file.contentPath.hasPrefix(source + "/") {
      let new = target + file.contentPath.dropFirst(source.count)
      guard Self.ending(of: new) == Self.ending(of: file.contentPath) else {
        let ending = Self.ending(of: file.contentPath)
        throw .usage(
          en: "the name of this file ends in \(ending), and must do so afterwards.",
          nl: "de naam van dit bestand eindigt op \(ending), en dat moet zo blijven.")
      }
      try checkNames(in: new)
      try checkFree(new)
      map.files[file.contentPath] = new
    }
    try refuseOtherUsers(of: map)
    return map
  }

  /// The ending of a file name with its dot; empty when there is none.
  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[$0...]).lowercased() } ?? ""
  }

  /// Refuses to move what a file of the theme or one for the root of the site names: these do so in ways of their own.
  private func refuseOtherUsers(of map: MoveMap) throws(MoveRefusal) {
    let paths = map.files.keys.sorted()
    for file in folder.files where ["theme/", "static/"].contains(where: file.contentPath.hasPrefix) {
      guard let bytes = try? file.source.contents() else { continue }
      if let path = paths.first(where: { bytes.firstRange(of: Array($0.utf8)) != nil }) {
        throw MoveRefusal(
          Words(
            en: "\(file.displayPath) names \(path) in a way that only you can change. Take the name out there first",
            nl: "\(file.displayPath) noemt \(path), en dat kunt u alleen zelf veranderen. Haal de naam daar eerst weg"))
      }
    }
  }
}
