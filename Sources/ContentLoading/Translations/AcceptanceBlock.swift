/// The lines at the end of a translation's keys that note which texts it was made from. Nobody but the command writes them.
struct AcceptanceBlock {
  /// The name of a part with the fingerprint of its words.
  typealias Entry = (id: String, fingerprint: String)

  /// The comment above the key.
  static let comment = "# baken translations accept"
  private static let key = TranslationKeys.translates.name

  let entries: [Entry]

  /// A file with this block in place of the one that it has; every other byte stays.
  /// - Parameter isPage: whether the keys are between lines of hyphens.
  /// - Returns: nil for a page without such lines.
  func written(into file: [UInt8], isPage: Bool) -> [UInt8]? {
    let lines = Self.lines(of: file)
    var keys = lines.indices
    if isPage {
      guard let first = lines.first, Self.isFence(file[first]),
        let end = lines.indices.dropFirst().first(where: { Self.isFence(file[lines[$0]]) })
      else { return nil }
      keys = 1..<end
    }
    let block = Self.block(in: file, lines, keys)
    let hasCarriageReturns = lines.first.map { file[$0].suffix(2).elementsEqual("\r\n".utf8) } ?? false
    let lineEnd = hasCarriageReturns ? "\r\n" : "\n"
    let end = keys.upperBound < lines.count ? lines[keys.upperBound].lowerBound : file.count
    var result = Array(file[..<(block.first.map { lines[$0].lowerBound } ?? end)])
    if let last = block.last { result += file[lines[last].upperBound..<end] }
    if let byte = result.last, byte != UInt8(ascii: "\n"), result.count > Self.byteOrderMark.count { result += lineEnd.utf8 }
    if !entries.isEmpty {
      let text = ["\(Self.comment)", "\(Self.key):"] + entries.map { "  \(Self.name($0.id)): \($0.fingerprint)" }
      for line in text { result += (line + lineEnd).utf8 }
    }
    return result + file[end...]
  }

  /// The lines of the block that a file has, with the comment above it: from the key to the last line that is indented below it.
  private static func block(in file: [UInt8], _ lines: [Range<Int>], _ keys: Range<Int>) -> Range<Int> {
    guard let first = keys.first(where: { file[lines[$0]].starts(with: "\(key):".utf8) }) else { return 0..<0 }
    var end = first + 1
    for number in keys.suffix(from: end) {
      let line = file[lines[number]].drop { $0 == 0x20 || $0 == 0x09 }
      let isIndented = line.startIndex > lines[number].lowerBound
      if line.first.map({ $0 > 0x20 }) ?? false {
        guard isIndented else { break }
        end = number + 1
      }
    }
    let hasComment = first > keys.lowerBound && trimmed(file[lines[first - 1]]).elementsEqual(comment.utf8)
    return (hasComment ? first - 1 : first)..<end
  }

  /// The lines of a file with their ends, without its byte order mark.
  private static func lines(of file: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = file.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    while start < file.count {
      let end = file[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.count
      lines.append(start..<end)
      start = end
    }
    return lines
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool { trimmed(line).elementsEqual("---".utf8) }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line
  }

  /// The name of a part as a key of YAML: in quotes where any reader could take it for something else than a text.
  private static func name(_ id: String) -> String {
    let isPlain = id.wholeMatch(of: /[a-z.(][a-z0-9.()-]*/) != nil && !keywords.contains(id)
    return isPlain ? id : "\"" + id.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// What YAML 1.1 or 1.2 reads as a truth value or as nothing.
  private static let keywords: Set<String> = ["n", "no", "null", "off", "on", "true", "y", "yes", "false"]
}
