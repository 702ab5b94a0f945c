/// The part of a page that is searched, and its text.
struct IndexedText {
  /// The HTML between the tags of `main`.
  let html: ArraySlice<UInt8>

  /// - Returns: nil when the page has no main part.
  init?(of page: [UInt8]) {
    guard let start = Self.end(of: "<main", in: page, from: 0), let open = page[start...].firstIndex(of: UInt8(ascii: ">")),
      let close = Self.start(of: "</main>", in: page, from: open)
    else { return nil }
    html = page[(open + 1)..<close]
  }

  /// The text: a space in place of each tag, and the few characters that Baken writes as references.
  var text: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var position = html.startIndex
    while position < html.endIndex {
      let byte = html[position]
      if byte == UInt8(ascii: "<") {
        let end = html[position...].firstIndex(of: UInt8(ascii: ">")) ?? html.endIndex - 1
        result.append(UInt8(ascii: " "))
        position = end + 1
      } else if byte == UInt8(ascii: "&"), let end = html[position...].prefix(8).firstIndex(of: UInt8(ascii: ";")) {
        let name = String(decoding: html[(position + 1)..<end], as: UTF8.self)
        result += Array((Self.references[name] ?? " ").utf8)
        position = end + 1
      } else {
        result.append(byte)
        position += 1
      }
    }
    return result
  }

  private static let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "shy": "\u{AD}"]

  private static func start(of text: StaticString, in bytes: [UInt8], from: Int) -> Int? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var position = from
    while let found = bytes[position...].firstIndex(of: first) {
      if bytes[found...].starts(with: wanted) { return found }
      position = found + 1
    }
    return nil
  }

  private static func end(of text: StaticString, in bytes: [UInt8], from: Int) -> Int? {
    start(of: text, in: bytes, from: from).map { $0 + text.utf8CodeUnitCount }
  }
}
