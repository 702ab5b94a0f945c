/// The extent of a value in YAML: which bytes of a file write it.
///
/// libyaml tells where a value begins; to replace it, its end matters, and where a new key can stand.
struct YAMLExtent: Sendable {
  /// How a value is written.
  enum Style: Sendable, Equatable {
    case plain, singleQuoted, doubleQuoted
    /// On lines of its own below `|` or `>`.
    case block(BlockScalarHeader)
    case flowList, flowGroup, blockList, blockGroup
    /// A key or an item without a value; the range is empty.
    case absent
    /// With a tag, an anchor or an alias, which only its author can change.
    case marked
  }

  var style: Style
  /// From the first byte to behind the last one, without white space, a comment or a line end after it.
  var range: Range<Int>
  var entries: [Entry] = []
  var items: [Item] = []

  struct Entry: Sendable {
    var key: String
    var start: Int
    /// Behind the colon.
    var afterColon: Int
    var value: YAMLExtent

    /// The bytes of the key and its value.
    var range: Range<Int> { start..<end }
    var end: Int { max(afterColon, value.range.upperBound) }
  }

  struct Item: Sendable {
    /// The place of its hyphen; nil in a list in brackets.
    var hyphen: Int?
    var value: YAMLExtent

    /// The bytes of the hyphen and the value.
    var range: Range<Int> { (hyphen ?? value.range.lowerBound)..<end }
    var end: Int { max(hyphen.map { $0 + 1 } ?? 0, value.range.upperBound) }
  }

  /// Whether it stands in brackets or braces, which YAML calls the flow style.
  var isFlow: Bool { style == .flowList || style == .flowGroup }

  subscript(step: FormStep) -> YAMLExtent? {
    switch step {
    case .key(let key): entries.first { $0.key == key }?.value
    case .index(let index): items.indices.contains(index) ? items[index].value : nil
    }
  }

  /// The extent at a path; nil when there is none, or when a marked value is on the way.
  subscript(path: some Collection<FormStep>) -> YAMLExtent? {
    guard let first = path.first else { return self }
    return style == .marked ? nil : self[first]?[path.dropFirst()]
  }
}

/// What follows `|` or `>`.
struct BlockScalarHeader: Sendable, Equatable {
  var isFolded: Bool
  /// `-`, `+` or nothing.
  var chomping: UInt8?
  /// The columns before each line.
  var indentation: Int
  /// The lines below, without the end of the last one.
  var lines: Range<Int>
}

/// Something that is written in a way that its extent is not known.
struct UnclearLayout: Error {}

/// Finds the extents of all values in some YAML that libyaml has read without a fault.
struct YAMLLayout {
  let bytes: [UInt8]
  let end: Int
  var place: Int

  /// The extents in a part of a file; nil when there are no keys.
  static func of(_ bytes: [UInt8], in region: Range<Int>) throws(UnclearLayout) -> YAMLExtent? {
    var layout = YAMLLayout(bytes: bytes, end: region.upperBound, place: region.lowerBound)
    guard try layout.skipToContent() else { return nil }
    if layout.starts(with: "---"), layout.isBlank(layout.place + 3) {
      layout.place += 3
      guard try layout.skipToContent() else { return nil }
    }
    let found = try layout.node(parent: -1)
    guard try !layout.skipToContent() else { throw UnclearLayout() }
    return found
  }

  func byte(_ offset: Int) -> UInt8? { offset < end ? bytes[offset] : nil }

  /// Whether a space, a tab, a line end or nothing is at an offset.
  func isBlank(_ offset: Int) -> Bool { byte(offset)?.isWhiteSpace ?? true }

  func isLineEnd(_ offset: Int) -> Bool { byte(offset).map { $0 == 0x0A || $0 == 0x0D && byte(offset + 1) == 0x0A } ?? true }

  func starts(with text: StaticString) -> Bool {
    bytes[place..<end].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The number of bytes before an offset on its line.
  func column(_ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    return offset - start
  }

  mutating func skipSpaces() {
    while let next = byte(place), next == 0x20 || next == 0x09 { place += 1 }
  }

  /// Goes to the end of the line.
  mutating func skipLine() {
    while let next = byte(place), next != 0x0A { place += 1 }
  }

  /// Goes to the next byte that is no white space and in no comment; false at the end.
  mutating func skipToContent() throws(UnclearLayout) -> Bool {
    while let next = byte(place) {
      switch next {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "%") where column(place) == 0: throw UnclearLayout()
      default: return true
      }
    }
    return false
  }

  // MARK: Values

  /// The value at the present place, in lines that are further in than a column.
  mutating func node(parent: Int, mayBeGroup: Bool = true) throws(UnclearLayout) -> YAMLExtent {
    let start = place
    switch byte(place) {
    case UInt8(ascii: "&"), UInt8(ascii: "!"): return try marked(parent: parent, mayBeGroup: mayBeGroup)
    case UInt8(ascii: "*"):
      while !isBlank(place) { place += 1 }
      return YAMLExtent(style: .marked, range: start..<place)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return try blockScalar(parent: parent)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let found = try flow()
      if hasColon { throw UnclearLayout() }
      return found
    case UInt8(ascii: "-") where isBlank(place + 1): return try blockList()
    case UInt8(ascii: "?") where isBlank(place + 1): throw UnclearLayout()
    default: break
    }
    if mayBeGroup, keyEnd() != nil { return try blockGroup() }
    place = start
    return try scalar(parent: parent)
  }

  /// A value with a tag or an anchor: whatever it is, it is left alone.
  private mutating func marked(parent: Int, mayBeGroup: Bool) throws(UnclearLayout) -> YAMLExtent {
    let start = place
    while !isBlank(place) { place += 1 }
    let afterMark = place
    skipSpaces()
    if isLineEnd(place) || byte(place) == UInt8(ascii: "#") {
      guard try skipToContent(), column(place) > parent else {
        place = afterMark
        return YAMLExtent(style: .marked, range: start..<afterMark)
      }
    }
    let inner = try node(parent: parent, mayBeGroup: mayBeGroup)
    return YAMLExtent(style: .marked, range: start..<max(afterMark, inner.range.upperBound))
  }

  /// Whether a colon follows that makes a key of what stands before it.
  private var hasColon: Bool {
    var offset = place
    while byte(offset) == 0x20 { offset += 1 }
    return byte(offset) == UInt8(ascii: ":") && isBlank(offset + 1)
  }

  /// The end of the key that begins at the present place, and the place of its colon; nil when there is no key.
  mutating func keyEnd() -> (end: Int, colon: Int)? {
    let start = place
    defer { place = start }
    if byte(place) == UInt8(ascii: "\"") || byte(place) == UInt8(ascii: "'") {
      guard (try? quoted()) != nil, !bytes[start..<place].contains(0x0A) else { return nil }
      let end = place
      skipSpaces()
      return byte(place) == UInt8(ascii: ":") && isBlank(place + 1) ? (end, place) : nil
    }
    var end = start
    while !isLineEnd(place) {
      if byte(place) == UInt8(ascii: ":"), isBlank(place + 1) { return (end, place) }
      if byte(place) == UInt8(ascii: "#"), place > start, isBlank(place - 1) { return nil }
      if !isBlank(place) { end = place + 1 }
      place += 1
    }
    return nil
  }

  private mutating func blockGroup() throws(UnclearLayout) -> YAMLExtent {
    let indentation = column(place)
    var found = YAMLExtent(style: .blockGroup, range: place..<place)
    while true {
      let start = place
      if byte(start) == UInt8(ascii: "?"), isBlank(start + 1) { throw UnclearLayout() }
      guard let (keyEnd, colon) = keyEnd() else { throw UnclearLayout() }
      let key = try keyText(start..<keyEnd)
      place = colon + 1
      let value = try valueOfKey(indentation: indentation)
      found.entries.append(YAMLExtent.Entry(key: key, start: start, afterColon: colon + 1, value: value))
      found.range = found.range.lowerBound..<found.entries[found.entries.count - 1].end
      place = found.range.upperBound
      guard try skipToContent(), column(place) >= indentation else { return found }
      guard column(place) == indentation else { throw UnclearLayout() }
    }
  }

  private func keyText(_ range: Range<Int>) throws(UnclearLayout) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let first = text.utf8.first else { throw UnclearLayout() }
    if first == UInt8(ascii: "'") { return String(text.dropFirst().dropLast()).replacing("''", with: "'") }
    guard first == UInt8(ascii: "\"") else {
      guard !"&*!".utf8.contains(first) else { throw UnclearLayout() }
      return text
    }
    guard !text.contains("\\") else { throw UnclearLayout() }
    return String(text.dropFirst().dropLast())
  }

  /// The value behind a colon.
  private mutating func valueOfKey(indentation: Int) throws(UnclearLayout) -> YAMLExtent {
    let afterColon = place
    skipSpaces()
    if !isLineEnd(place), byte(place) != UInt8(ascii: "#") || place == afterColon {
      return try node(parent: indentation, mayBeGroup: false)
    }
    let absent = YAMLExtent(style: .absent, range: afterColon..<afterColon)
    guard try skipToContent() else { return absent }
    let column = column(place)
    if column > indentation { return try node(parent: indentation) }
    if column == indentation, byte(place) == UInt8(ascii: "-"), isBlank(place + 1) { return try blockList() }
    return absent
  }

  private mutating func blockList() throws(UnclearLayout) -> YAMLExtent {
    let indentation = column(place)
    var found = YAMLExtent(style: .blockList, range: place..<place)
    while true {
      let hyphen = place
      place += 1
      var value = YAMLExtent(style: .absent, range: place..<place)
      skipSpaces()
      if !isLineEnd(place), byte(place) != UInt8(ascii: "#") {
        value = try node(parent: indentation)
      } else if try skipToContent(), column(place) > indentation {
        value = try node(parent: indentation)
      }
      found.items.append(YAMLExtent.Item(hyphen: hyphen, value: value))
      found.range = found.range.lowerBound..<found.items[found.items.count - 1].end
      place = found.range.upperBound
      guard try skipToContent(), column(place) == indentation, byte(place) == UInt8(ascii: "-"), isBlank(place + 1) else {
        return found
      }
    }
  }
}
