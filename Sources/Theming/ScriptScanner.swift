/// Reads a script from left to right, as far as its imports and exports require (ECMA-262, section 16.2).
///
/// It works on bytes, since everything it looks for is ASCII. Regular expressions would be shorter, but take longer than all the
/// rest of a theme.
struct ScriptScanner {
  private let bytes: [UInt8]
  /// The number of bytes read.
  private(set) var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  /// Reads these bytes if they come next.
  mutating func take(_ expected: StaticString) -> Bool {
    let isNext = expected.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isNext { position += expected.utf8CodeUnitCount }
    return isNext
  }

  /// Reads one byte if it is one of these.
  mutating func take(oneOf expected: StaticString) -> Bool {
    let isNext = expected.withUTF8Buffer { position < bytes.count && $0.contains(bytes[position]) }
    if isNext { position += 1 }
    return isNext
  }

  /// Reads up to one of these bytes, or to the end of the script. The byte itself is not read.
  mutating func take(upTo ends: StaticString) -> String {
    let end = ends.withUTF8Buffer { ends in bytes[position...].firstIndex { ends.contains($0) } } ?? bytes.count
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  /// Reads the rest of the line with its line end.
  mutating func takeLine() -> String {
    let line = take(upTo: "\n")
    return take("\n") ? line + "\n" : line
  }

  /// Skips white space.
  mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  /// Reads a name; empty when something else comes next.
  mutating func takeName() -> String {
    let end = bytes[position...].firstIndex { !Self.isPartOfName($0) } ?? bytes.count
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  /// Runs a reading function. If it returns nil, the position is restored.
  mutating func attempt<Result>(_ read: (inout ScriptScanner) -> Result?) -> Result? {
    var copy = self
    guard let result = read(&copy) else { return nil }
    self = copy
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }
  }
}

extension ScriptScanner {
  /// `import {…} from "…"` or `export {…} from "…"`.
  struct Clause {
    var isExport: Bool
    /// The names, each as exported and as bound here.
    var bindings: [(name: String, alias: String?)]
    var path: String
  }

  /// Reads an import or re-export of names, with its semicolon.
  mutating func takeClause() -> Clause? {
    attempt { scanner in
      let isExport = scanner.take("export")
      guard isExport || scanner.take("import") else { return nil }
      scanner.skipBlanks()
      guard scanner.take("{") else { return nil }
      let bindings = scanner.take(upTo: "}").split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      guard scanner.take("}") else { return nil }
      scanner.skipBlanks()
      guard scanner.take("from") else { return nil }
      scanner.skipBlanks()
      guard scanner.take(oneOf: "\"'") else { return nil }
      let path = scanner.take(upTo: "\"'")
      guard !path.isEmpty, scanner.take(oneOf: "\"'") else { return nil }
      _ = scanner.take(";")
      let pairs = bindings.compactMap { words in words.first.map { (name: $0, alias: words.count == 3 ? words[2] : nil) } }
      return Clause(isExport: isExport, bindings: pairs, path: path)
    }
  }

  /// Reads `export` before a function, a class or a constant: the declaration without that word, and its name.
  mutating func takeExport() -> (declaration: String, name: String)? {
    attempt { scanner in
      guard scanner.take("export ") else { return nil }
      let isAsynchronous = scanner.take("async ")
      let kinds: [StaticString] = isAsynchronous ? ["function "] : ["function ", "class ", "const "]
      guard let kind = kinds.first(where: { scanner.take($0) }) else { return nil }
      let name = scanner.takeName()
      return name.isEmpty ? nil : ((isAsynchronous ? "async " : "") + "\(kind)\(name)", name)
    }
  }

  /// Whether a word comes next, and not just as the beginning of a longer one.
  func isAt(_ word: StaticString) -> Bool {
    var copy = self
    return copy.take(word) && copy.takeName().isEmpty
  }
}

extension String {
  /// The relative paths after `from` and `import` in a script, in order.
  var importedPaths: [Substring] {
    let bytes = Array(utf8)
    var paths: [Substring] = []
    var next = 0
    while let quote = bytes[next...].firstIndex(where: Self.isQuote) {
      next = quote + 1
      guard next < bytes.count, bytes[next] == UInt8(ascii: "."), Self.endsInImport(bytes[..<quote]),
        let end = bytes[next...].firstIndex(where: { Self.isQuote($0) || $0 == UInt8(ascii: "\n") }), Self.isQuote(bytes[end])
      else { continue }
      paths.append(self[utf8.index(startIndex, offsetBy: next)..<utf8.index(startIndex, offsetBy: end)])
      next = end + 1
    }
    return paths
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// Whether the last word is one that comes before the path of a module.
  private static func endsInImport(_ bytes: ArraySlice<UInt8>) -> Bool {
    let blanks = bytes.reversed().prefix { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
    let text = bytes.dropLast(blanks)
    return text.suffix(4).elementsEqual("from".utf8) || text.suffix(6).elementsEqual("import".utf8)
  }
}
