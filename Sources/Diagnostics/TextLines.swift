extension String {
  /// The lines of a text, without their ends: a line feed, or a carriage return and a line feed.
  ///
  /// Those two are one character in Swift, so that `split(separator: "\n")` leaves a text with such ends in one piece.
  public var lines: [Substring] {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 0x0D ? line.dropLast() : line)
    }
  }
}
