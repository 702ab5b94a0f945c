import Foundation

/// Lines of source files, for showing a finding in its context. Each file is read once, when it is first needed.
public final class SourceLines {
  private var files: [String: [Substring]] = [:]

  /// The characters of the line that was shown last: thousands of findings may be on one long line.
  private var shown: (path: String, number: Int, characters: [Unicode.Scalar])?

  public init() {}

  /// A line of a file, from 1, without its line end; nil when there is none.
  public func line(_ number: Int, of path: String) -> String? {
    if files[path] == nil { files[path] = Self.read(path) }
    guard let lines = files[path], number >= 1, number <= lines.count else { return nil }
    return String(lines[number - 1])
  }

  /// The characters of a line, from 1, with a space for each tab; nil when there is none.
  func characters(ofLine number: Int, of path: String) -> [Unicode.Scalar]? {
    if let shown, shown.number == number, shown.path == path { return shown.characters }
    guard let line = line(number, of: path) else { return nil }
    let characters = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    shown = (path, number, characters)
    return characters
  }

  private static func read(_ path: String) -> [Substring] {
    guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: 16 << 20) else { return [] }
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    return String(decoding: bytes, as: UTF8.self).lines
  }
}
