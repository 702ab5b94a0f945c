extension String {
  /// This text escaped for HTML and XML: for the content of an element, or an attribute value between double quotes.
  public var htmlEscaped: String {
    guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 16)
    appendHTMLEscaped(to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends this text, escaped for HTML and XML, to a result in UTF-8.
  public func appendHTMLEscaped(to result: inout [UInt8]) {
    var text = self
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated() {
        let reference: StaticString
        switch byte {
        case UInt8(ascii: "&"): reference = "&amp;"
        case UInt8(ascii: "<"): reference = "&lt;"
        case UInt8(ascii: ">"): reference = "&gt;"
        case UInt8(ascii: "\""): reference = "&quot;"
        default: continue
        }
        result += bytes[start..<index]
        reference.withUTF8Buffer { result += $0 }
        start = index + 1
      }
      result += bytes[start...]
    }
  }
}
