import Diagnostics

/// Lines and columns of parts of a text. Each is counted from the previous one, so that all parts in order take one walk over the
/// text.
struct TextPlaces {
  private let text: String
  private let path: String
  private var index: String.Index
  private var line = 1
  private var column = 1

  /// - Parameter path: the file as diagnostics name it.
  init(in text: String, path: String) {
    self.text = text
    self.path = path
    index = text.startIndex
  }

  mutating func range(of part: Substring) -> SourceRange {
    if part.startIndex < index { self = TextPlaces(in: text, path: path) }
    for byte in text.utf8[index..<part.startIndex] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // Counts only the first byte of a Unicode scalar.
        column += 1
      }
    }
    index = part.startIndex
    return SourceRange(path: path, line: line, column: column, end: column + part.unicodeScalars.count)
  }
}
