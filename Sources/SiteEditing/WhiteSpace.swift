extension UInt8 {
  /// Whether it is a space, a tab or a part of a line end in ASCII.
  var isWhiteSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
