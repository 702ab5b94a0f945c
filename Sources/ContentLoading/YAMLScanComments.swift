import Diagnostics

extension YAMLScan {
  /// What comes before a comment.
  enum Preceding {
    /// A key or a hyphen; whether its value is on the lines below.
    case nothing(hasMoreBelow: Bool)
    /// A block scalar indicator: `|` or `>`.
    case header
    /// A quoted text.
    case quoted
    /// A list in brackets or a mapping in braces.
    case brackets
    /// An unquoted text, and the number of spaces after it.
    case plain(String, spaces: Int)
  }

  /// The start of the comment after an unquoted text.
  func commentStart(_ content: ArraySlice<UInt8>, _ start: Int) -> Int? {
    content[start...].indices.first { $0 > start && content[$0] == UInt8(ascii: "#") && isBlank(content[$0 - 1]) }
  }

  /// Whether a comment on the current line may be meant as text.
  func mayBeText(_ hash: Int, after preceding: Preceding, key: ArraySlice<UInt8>?) -> Bool {
    YAMLComments.mayBeText(trimmed(lines[line][hash...]), after: preceding, in: content(of: key))
  }

  /// The kind of value of a key. For a list item without a key of its own, it is that of the list's key.
  func content(of key: ArraySlice<UInt8>?, below outer: ArraySlice<UInt8>? = nil) -> YAMLValueContent {
    let chain = [key, outer].compactMap(\.self) + openKeys.reversed().map(\.key)
    guard let own = chain.first else { return .unknown }
    let name = { (key: ArraySlice<UInt8>) in text(key.first.map("\"'".utf8.contains) == true ? key.dropFirst().dropLast() : key) }
    var content = YAMLValueContent(key: name(own))
    if content == .other || content == .unknown || content == .wordsOrIdentifier, namesOfProse.contains(name(own)) {
      content = .words
    }
    // A text under a name that its author chose, in a table of texts.
    if content == .unknown, chain.count > 1, namesOfProse.contains(name(chain[1])) { content = .words }
    guard content == .unknown else { return content }
    // A key that the author chose, below one whose values are known.
    return chain.dropFirst().contains { Self.parentsOfIdentifiers.contains(name($0)) } ? .other : .unknown
  }

  /// Keys below which authors choose the keys, and whose values are never words for readers.
  private static let parentsOfIdentifiers: Set<String> = ["collections", "hosts", "migrations", "navigation", "when"]

  /// Reports a comment, with what was meant if that is certain.
  mutating func reportComment(at hash: Int, meant: String?, value: YAMLMisreadings.Place, stopsParser: Bool = false) {
    let words = text(trimmed(lines[line][hash...]))
    misreadings.append(
      YAMLMisreadings.Misreading(
        meaning: .comment, characters: words, line: line + 1, column: column(hash), meant: meant, value: value,
        stopsParser: stopsParser))
  }

  /// Whether a comment begins with a word without a space before it.
  func isHashtag(_ comment: ArraySlice<UInt8>) -> Bool { YAMLComments.isHashtag(comment) }

  /// Adds a misreading on the current line.
  mutating func add(
    _ meaning: YAMLCharacterMeaning, at place: Int, characters: ArraySlice<UInt8>, meant: String?, value: Int, stopsParser: Bool
  ) {
    misreadings.append(
      YAMLMisreadings.Misreading(
        meaning: meaning, characters: String(decoding: characters, as: UTF8.self), line: line + 1, column: column(place),
        meant: meant, value: self.place(value), stopsParser: stopsParser))
  }

  func place(_ position: Int, in number: Int? = nil) -> YAMLMisreadings.Place {
    YAMLMisreadings.Place(line: (number ?? line) + 1, column: column(position, in: number))
  }

  /// The column of an index, in characters.
  private func column(_ place: Int, in number: Int? = nil) -> Int {
    lines[number ?? line].prefix(upTo: place).count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
  }
}
