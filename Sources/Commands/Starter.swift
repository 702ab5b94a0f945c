import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import ProgramFiles
import SiteModel

/// Templates of `baken new`, which come with the program, with a folder for each language.
enum Starter {
  private static let folder = "Commands/Starter"

  private static func missing(_ path: String) -> Words {
    Words(en: "the starter site is missing: \(path)", nl: "de beginsite ontbreekt: \(path)")
  }

  /// Copies a starter site and returns the paths of its files.
  static func copy(_ name: String, to folder: String) throws -> [String] {
    let files = ProgramFiles.all(in: "\(Self.folder)/\(name)")
    guard !files.isEmpty else { throw CommandFailure(missing(ProgramFiles.placeBeside("\(Self.folder)/\(name)"))) }
    for file in files {
      let target = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: target)
    }
    return files.map(\.path)
  }

  /// A template, with `%NAME%` for each value; nil if there is no such template in the language.
  static func template(_ name: String, in language: String) throws -> String? {
    let files = ProgramFiles.all(in: "\(folder)/new")
    guard !files.isEmpty else { throw CommandFailure(missing(ProgramFiles.placeBeside(folder))) }
    return files.first { $0.path == "\(language)/\(name)" }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// A text as a YAML value between double quotes.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }
}
