import Foundation
import Theming

/// The app of the desk, from the folder beside the program. Each file is read once.
enum DeskResources {
  static let app = files(in: "app")
  static let frame = files(in: "frame")
  static let strings = files(in: "strings")

  private static func files(in part: String) -> [String: [UInt8]] {
    let folder = URL(fileURLWithPath: Bundle.main.bundlePath).appendingPathComponent("Baken_Desk.resources/\(part)")
    guard let walk = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for case let name as String in walk {
      var isFolder: ObjCBool = false
      let path = folder.appendingPathComponent(name).path
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      let isCode = name.hasSuffix(".js") || name.hasSuffix(".css")
      files[name] = isCode ? Array(SentText.compacted(String(decoding: bytes, as: UTF8.self)).utf8) : [UInt8](bytes)
    }
    return files
  }
}
