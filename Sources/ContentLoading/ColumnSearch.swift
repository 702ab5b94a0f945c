/// Finds columns in lines, each starting from the last one found: all values on one line take one walk over the line together.
struct ColumnSearch {
  private var number = 0
  private var column = 1
  private var index = "".startIndex
  private var length = 0

  /// The rest of a line, beginning at a column.
  /// - Parameters:
  ///   - line: the line with the given number.
  ///   - column: from 1, in Unicode scalars.
  mutating func rest(of line: Substring, _ number: Int, from column: Int) -> Substring.UnicodeScalarView {
    let scalars = line.unicodeScalars
    if number != self.number {
      length = scalars.count
      (self.number, self.column, index) = (number, 1, scalars.startIndex)
    } else if column < self.column {
      (self.column, index) = (1, scalars.startIndex)
    }
    index = scalars.index(index, offsetBy: column - self.column, limitedBy: scalars.endIndex) ?? scalars.endIndex
    self.column = min(column, length + 1)
    return scalars[index...]
  }

  /// The number of scalars from the column found last to the end of the line.
  var restCount: Int { length - column + 1 }
}
