import Diagnostics

/// The places in the author's file of the parts of a block scalar (`|` or `>`), whose lines are indented and, when it is folded,
/// joined.
public struct BlockScalarPlaces: Sendable {
  /// The text from one line, with its offset in the whole text. Offsets and columns count Unicode scalar values.
  private struct Piece: Sendable {
    var offset: Int
    var count: Int
    var line: Int
    var column: Int
  }

  private let path: String
  private let pieces: [Piece]
  /// The offset of each line of the text.
  private let lineStarts: [Int]

  /// The places of a text without white space at its ends.
  /// - Parameters:
  ///   - lines: the lines of the YAML.
  ///   - first: the index of the line after the indicator `|` or `>`.
  /// - Returns: nil when the lines do not have this text.
  init?(of text: String, in lines: [Substring], from first: Int, source: YAMLSource) {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var position = 0
    var number = first
    while position < scalars.count {
      guard number < lines.count else { return nil }
      let content = Array(String(lines[number]).trimmingWhitespace().unicodeScalars)
      if !content.isEmpty {
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
        guard scalars[position...].starts(with: content) else { return nil }
        let place = source.range(line: number + 1, column: lines[number].prefix { $0 == " " || $0 == "\t" }.count + 1)
        pieces.append(Piece(offset: position, count: content.count, line: place.line, column: place.column))
        position += content.count
      }
      number += 1
    }
    path = source.path
    self.pieces = pieces
    lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
  }

  /// The place of a part of the text, as far as it is on one line.
  public func range(offset: Int, count: Int) -> SourceRange? {
    guard let piece = pieces.first(where: { offset < $0.offset + $0.count }) ?? pieces.last else { return nil }
    let column = max(1, piece.column + offset - piece.offset)
    return SourceRange(path: path, line: piece.line, column: column, end: min(column + count, piece.column + piece.count))
  }

  /// The parts of a place in the text, each with its number of characters and its place in the file: one for each line of the file
  /// that it is on, and one for the space between two lines.
  func parts(of place: SourceRange) -> [(count: Int, range: SourceRange)] {
    guard place.line >= 1, place.line <= lineStarts.count, place.column > 0 else { return [] }
    var offset = lineStarts[place.line - 1] + place.column - 1
    let end = offset + place.end - place.column
    var parts: [(count: Int, range: SourceRange)] = []
    for piece in pieces where piece.offset + piece.count > offset && piece.offset < end {
      if piece.offset > offset {
        parts.append((piece.offset - offset, SourceRange(path: path, line: piece.line)))
        offset = piece.offset
      }
      let count = min(end, piece.offset + piece.count) - offset
      let column = piece.column + offset - piece.offset
      parts.append((count, SourceRange(path: path, line: piece.line, column: column, end: column + count)))
      offset += count
    }
    return parts
  }

  /// The place in the file of a place in the text, whose lines count from 1.
  public func range(of place: SourceRange) -> SourceRange? {
    guard place.line >= 1, place.line <= lineStarts.count else { return nil }
    let start = lineStarts[place.line - 1]
    guard place.column > 0 else {
      return range(offset: start, count: 0).map { SourceRange(path: path, line: $0.line) }
    }
    return range(offset: start + place.column - 1, count: place.end - place.column)
  }
}
