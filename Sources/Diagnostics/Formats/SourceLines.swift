/// Lines of source files, for showing a finding in its context. Each file is read once, when it is first needed.
///
/// Whoever shows findings hands in how files are read: by then another file, or a link to one, may have the name of the file that was
/// checked, and its lines are nobody's business.
public final class SourceLines {
  private var files: [String: [Substring]] = [:]
  private let bytes: (String) -> [UInt8]?

  /// The characters of the line that was shown last: thousands of findings may be on one long line.
  private var shown: (path: String, number: Int, characters: [Unicode.Scalar])?

  /// - Parameter bytes: the bytes of a file, given its path in a finding; nil when none of its lines may be shown.
  public init(reading bytes: @escaping (String) -> [UInt8]?) { self.bytes = bytes }

  /// The longest part of a file that is read.
  public static let limit = 16 << 20

  /// A line of a file, from 1, without its line end; nil when there is none.
  public func line(_ number: Int, of path: String) -> String? {
    if files[path] == nil { files[path] = lines(of: path) }
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

  private func lines(of path: String) -> [Substring] {
    guard let bytes = bytes(path) else { return [] }
    return String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self).lines
  }
}
