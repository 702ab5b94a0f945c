import Foundation

/// Lines of source files, for showing a finding in its place. Each file is read once, when it is first needed.
public final class SourceLines {
  private var files: [String: [Substring]] = [:]

  /// An empty store.
  public init() {}

  /// A line of a file, from 1, without its end; nil when there is none.
  public func line(_ number: Int, of path: String) -> String? {
    if files[path] == nil { files[path] = Self.read(path) }
    guard let lines = files[path], number >= 1, number <= lines.count else { return nil }
    var line = lines[number - 1]
    if line.utf8.last == 0x0D { line = line.dropLast() }
    return String(line)
  }

  private static func read(_ path: String) -> [Substring] {
    guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: 16 << 20) else { return [] }
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }
}
