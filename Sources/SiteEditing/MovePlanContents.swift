import ContentLoading
import Diagnostics

extension MovePlan {
  /// Adds the edits of a file.
  /// - Parameter bytes: the file after them.
  mutating func add(_ file: ReadFile, _ splices: [Splice], _ bytes: [UInt8], _ map: MoveMap) {
    let lines = LineIndex(file.bytes)
    for splice in splices.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      edits.append(
        Edit(
          place: SourceRange(path: file.file.displayPath, line: lines.line(of: splice.range.lowerBound)),
          old: Self.shown(file.bytes[splice.range]), new: Self.shown(splice.replacement[...])))
    }
    if let target = map.files[file.path] {
      changes.additions.append(
        FileChanges.Writing(path: target, contents: bytes, origin: file.path, expected: file.bytes))
      changes.removals.append(file.path)
    } else {
      changes.replacements.append(
        FileChanges.Writing(path: file.path, contents: bytes, origin: file.path, expected: file.bytes))
    }
  }

  /// Adds the old addresses of media that the settings of the site have from now on.
  mutating func add(_ media: MovedMedia, to file: ReadFile) {
    let place = SourceRange(path: file.file.displayPath, line: LineIndex(file.bytes).line(of: max(0, file.bytes.count - 1)))
    edits += media.moves.map { Edit(place: place, old: "", new: "moved-media: {\($0.old): \($0.new)}") }
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).trimmingWhitespace().replacing("\r\n", with: " ").replacing("\n", with: " ")
  }

  /// Adds the files that move; those without edits keep all their bytes.
  mutating func addMoves(_ map: MoveMap, in folder: SiteFolder, edited: [String: [UInt8]]) {
    for (from, to) in map.files.sorted(by: { $0.key < $1.key }) where from != to {
      moves.append(FileMove(from: "\(folder.displayPath)/\(from)", to: "\(folder.displayPath)/\(to)"))
      if edited[to] == nil { changes.renames.append((from, to)) }
    }
  }
}
