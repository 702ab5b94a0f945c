/// The extents of texts, and of lists and groups in brackets.
extension YAMLLayout {
  /// A text without brackets around it, which may go on on lines that are further in than a column.
  mutating func scalar(parent: Int) throws(UnclearLayout) -> YAMLExtent {
    let start = place
    if byte(start) == UInt8(ascii: "\"") || byte(start) == UInt8(ascii: "'") {
      try quoted()
      return YAMLExtent(style: byte(start) == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted, range: start..<place)
    }
    var last = start
    while true {
      var isEnded = false
      while !isLineEnd(place) {
        if byte(place) == UInt8(ascii: "#"), isBlank(place - 1) {
          isEnded = true
          break
        }
        if !isBlank(place) { last = place + 1 }
        place += 1
      }
      guard !isEnded, last > start else { break }
      // A remark ends the text, and so does a line that is no further in.
      while let next = byte(place), next.isWhiteSpace { place += 1 }
      guard place < end, column(place) > parent, byte(place) != UInt8(ascii: "#") else { break }
    }
    guard last > start else { throw UnclearLayout() }
    place = last
    return YAMLExtent(style: .plain, range: start..<last)
  }

  /// Goes behind a text in quotes.
  mutating func quoted() throws(UnclearLayout) {
    guard let quote = byte(place) else { throw UnclearLayout() }
    place += 1
    while let next = byte(place) {
      if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        place += 2
      } else if next != quote {
        place += 1
      } else if quote == UInt8(ascii: "'"), byte(place + 1) == quote {
        place += 2
      } else {
        place += 1
        return
      }
    }
    throw UnclearLayout()
  }

  mutating func blockScalar(parent: Int) throws(UnclearLayout) -> YAMLExtent {
    let start = place
    var header = BlockScalarHeader(isFolded: byte(place) == UInt8(ascii: ">"), indentation: 0, lines: place..<place)
    var given: Int?
    place += 1
    while let next = byte(place), !isBlank(place) {
      switch next {
      case UInt8(ascii: "-"), UInt8(ascii: "+"): header.chomping = next
      case UInt8(ascii: "1")...UInt8(ascii: "9"): given = Int(next - UInt8(ascii: "0"))
      default: throw UnclearLayout()
      }
      place += 1
    }
    let headerEnd = place
    skipLine()
    var indentation = given.map { max(parent, 0) + $0 }
    let firstLine = min(place + 1, end)
    var last = headerEnd
    while place < end {
      // The line after this line end.
      var text = place + 1
      while byte(text) == 0x20, indentation.map({ text - place - 1 < $0 }) ?? true { text += 1 }
      if isLineEnd(text) {
        if text >= end { break }
        while byte(text) == 0x0D { text += 1 }
        place = text
        continue
      }
      let column = text - place - 1
      guard column > parent, indentation.map({ column >= $0 }) ?? true else { break }
      indentation = indentation ?? column
      place = text
      skipLine()
      last = place
      if last > text, byte(last - 1) == 0x0D { last -= 1 }
    }
    guard let indentation, last > firstLine else {
      place = headerEnd
      return YAMLExtent(style: .marked, range: start..<headerEnd)
    }
    header.indentation = indentation
    header.lines = firstLine..<last
    place = last
    return YAMLExtent(style: .block(header), range: start..<last)
  }

  // MARK: In brackets

  mutating func flow() throws(UnclearLayout) -> YAMLExtent {
    let start = place
    let isList = byte(place) == UInt8(ascii: "[")
    let close = isList ? UInt8(ascii: "]") : UInt8(ascii: "}")
    var found = YAMLExtent(style: isList ? .flowList : .flowGroup, range: start..<start)
    place += 1
    while try skipToContent() {
      if byte(place) == close {
        place += 1
        found.range = start..<place
        return found
      }
      if isList {
        found.items.append(YAMLExtent.Item(hyphen: nil, value: try flowNode()))
        guard try skipToContent(), byte(place) != UInt8(ascii: ":") else { throw UnclearLayout() }
      } else {
        found.entries.append(try flowEntry())
      }
      guard try skipToContent() else { break }
      if byte(place) == UInt8(ascii: ",") { place += 1 } else if byte(place) != close { throw UnclearLayout() }
    }
    throw UnclearLayout()
  }

  private mutating func flowEntry() throws(UnclearLayout) -> YAMLExtent.Entry {
    let key = try flowNode()
    guard [.plain, .singleQuoted, .doubleQuoted].contains(key.style), try skipToContent() else { throw UnclearLayout() }
    var text = String(decoding: bytes[key.range], as: UTF8.self)
    if key.style != .plain { text = String(text.dropFirst().dropLast()) }
    guard !text.contains("\\"), !text.contains("''") else { throw UnclearLayout() }
    guard byte(place) == UInt8(ascii: ":") else {
      let nothing = YAMLExtent(style: .marked, range: key.range.upperBound..<key.range.upperBound)
      return YAMLExtent.Entry(key: text, start: key.range.lowerBound, afterColon: key.range.upperBound, value: nothing)
    }
    place += 1
    let afterColon = place
    guard try skipToContent() else { throw UnclearLayout() }
    if byte(place) == UInt8(ascii: ",") || byte(place) == UInt8(ascii: "}") {
      let absent = YAMLExtent(style: .absent, range: afterColon..<afterColon)
      return YAMLExtent.Entry(key: text, start: key.range.lowerBound, afterColon: afterColon, value: absent)
    }
    return YAMLExtent.Entry(key: text, start: key.range.lowerBound, afterColon: afterColon, value: try flowNode())
  }

  private mutating func flowNode() throws(UnclearLayout) -> YAMLExtent {
    let start = place
    switch byte(place) {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try flow()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      try quoted()
      return YAMLExtent(style: byte(start) == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted, range: start..<place)
    case UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","): throw UnclearLayout()
    default: break
    }
    let style: YAMLExtent.Style = byte(place) == UInt8(ascii: "*") ? .marked : .plain
    var last = start
    while let next = byte(place), !",[]{}".utf8.contains(next) {
      if next == UInt8(ascii: ":"), isBlank(place + 1) || ",[]{}".utf8.contains(byte(place + 1) ?? 0) { break }
      if next == UInt8(ascii: "#"), isBlank(place - 1) { break }
      if !isBlank(place) { last = place + 1 }
      place += 1
    }
    guard last > start else { throw UnclearLayout() }
    place = last
    return YAMLExtent(style: style, range: start..<last)
  }
}
