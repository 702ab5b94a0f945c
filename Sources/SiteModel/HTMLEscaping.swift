extension String {
  /// This text escaped for HTML and XML: for the content of an element, or an attribute value between double quotes.
  public var htmlEscaped: String {
    var text = self
    guard text.withUTF8({ UnsafeRawBufferPointer($0).offsetOfMarkup(from: 0) != nil }) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 16)
    appendHTMLEscaped(to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends this text, escaped for HTML and XML, to a result in UTF-8.
  public func appendHTMLEscaped(to result: inout [UInt8]) {
    var text = self
    text.withUTF8 { text in
      let bytes = UnsafeRawBufferPointer(text)
      var start = 0
      while let index = bytes.offsetOfMarkup(from: start) {
        result += bytes[start..<index]
        Self.reference(for: bytes[index]).withUTF8Buffer { result += $0 }
        start = index + 1
      }
      result += bytes[start...]
    }
  }

  private static func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }
}
