extension UInt8 {
  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { 97...122 ~= self | 0x20 }
  /// Whether the byte is a lower-case ASCII letter.
  var isLowercase: Bool { 97...122 ~= self }
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { 48...57 ~= self }
  /// Whether the byte is part of a word: an ASCII letter or digit, or part of a character beyond ASCII.
  var isWord: Bool { isLetter || isDigit || self >= 0x80 }
  /// Whether the byte is ASCII punctuation, which a backslash can escape.
  var isPunctuation: Bool { 0x21..<0x7F ~= self && !isLetter && !isDigit }
}
