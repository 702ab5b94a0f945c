/// A place in an author's file: what a diagnostic points at.
///
/// Lines and columns count from 1. A column counts Unicode scalar values, as libyaml and most editors do. `end` is the column after
/// the last one, on the same line; of a place that spans lines only the first line is kept.
public struct SourceRange: Sendable, Hashable {
  /// The file, as the user would type it from the folder in which the command runs, with `/` between its parts.
  public var path: String
  // A site holds a place for each heading, link and value of each page, so the numbers are stored in 32 bits.
  private var shortLine: Int32
  private var shortColumn: Int32
  private var shortEnd: Int32

  public init(path: String, line: Int = 0, column: Int = 0, end: Int? = nil) {
    self.path = path
    shortLine = Int32(clamping: line)
    shortColumn = Int32(clamping: column)
    shortEnd = Int32(clamping: max(end ?? column, column))
  }

  /// The line, from 1; 0 when the whole file is meant.
  public var line: Int {
    get { Int(shortLine) }
    set { shortLine = Int32(clamping: newValue) }
  }

  /// The first column, from 1; 0 when the whole line is meant.
  public var column: Int {
    get { Int(shortColumn) }
    set { shortColumn = Int32(clamping: newValue) }
  }

  /// The column after the last; equal to `column` when only the start is known.
  public var end: Int {
    get { Int(shortEnd) }
    set { shortEnd = Int32(clamping: newValue) }
  }
}

extension SourceRange: Comparable {
  /// Orders by file, line, column and end, as a report lists them.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.path, left.line, left.column, left.end) < (right.path, right.line, right.column, right.end)
  }
}

extension SourceRange: CustomStringConvertible {
  /// `path:line:column`, as far as they are known.
  public var description: String {
    guard line > 0 else { return path }
    return column > 0 ? "\(path):\(line):\(column)" : "\(path):\(line)"
  }
}
