import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteModel

/// Templates of `baken new`, installed beside the program, with a folder for each language.
enum Starter {
  private static let folder = URL(fileURLWithPath: Bundle.main.bundlePath).appendingPathComponent(
    "Baken_Commands.resources/Starter")

  private static func missing(_ path: String) -> Words {
    Words(en: "the starter site is missing: \(path)", nl: "de beginsite ontbreekt: \(path)")
  }

  /// Copies a starter site and returns the paths of its files.
  static func copy(_ name: String, to folder: String) throws -> [String] {
    let root = Self.folder.appendingPathComponent(name)
    guard let walk = FileManager.default.enumerator(atPath: root.path) else {
      throw CommandFailure(missing(root.path))
    }
    var written: [String] = []
    for path in walk.allObjects.compactMap({ $0 as? String }).sorted() {
      let source = root.appendingPathComponent(path)
      guard (try source.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true else { continue }
      let target = URL(fileURLWithPath: folder).appendingPathComponent(path)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: source).write(to: target)
      written.append(path)
    }
    return written
  }

  /// A template, with `%NAME%` for each value; nil if there is no such template in the language.
  static func template(_ name: String, in language: String) throws -> String? {
    let url = folder.appendingPathComponent("new/\(language)/\(name)")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw CommandFailure(missing(folder.path))
    }
    return try? String(contentsOf: url, encoding: .utf8)
  }

  /// A text as a YAML value between double quotes.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }
}
