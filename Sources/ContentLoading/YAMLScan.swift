import Diagnostics

/// A line by line scan of YAML for characters that keep an author's words from being text.
///
/// It recognises values only as far as it needs to skip them: quoted texts, block scalars, lists in brackets, mappings in braces.
/// It checks nothing else; invalid YAML is left to libyaml.
struct YAMLScan {
  let lines: [ArraySlice<UInt8>]
  /// The anchors that some alias refers to. Any other anchor is a text that begins with `&`.
  let aliases: Set<String>
  /// The names of all anchors.
  let anchors: Set<String>
  var misreadings: [YAMLMisreadings.Misreading] = []
  /// The index of the current line.
  var line = 0
  /// The keys whose values are on the lines below them, the outermost first, with the columns in which they begin.
  var openKeys: [(column: Int, key: ArraySlice<UInt8>)] = []
  /// The names of the keys that are declared as prose.
  let namesOfProse: Set<String>

  init(_ text: String, keys: KeySet?) {
    // Only comments and braces ask what a key is for.
    let needsKeys = text.utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "{") }
    namesOfProse = needsKeys ? keys?.namesOfProse ?? [] : []
    lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    aliases = Self.names(after: UInt8(ascii: "*"), isWhole: true, in: lines)
    anchors = Self.names(after: UInt8(ascii: "&"), isWhole: false, in: lines)
  }

  mutating func run() {
    while line < lines.count {
      let content = lines[line]
      let indentation = content.prefix { $0 == 0x20 }.count
      guard let first = content.dropFirst(indentation).first, first != UInt8(ascii: "#"), !isMarker(content) else {
        if content.dropFirst(indentation).first == UInt8(ascii: "#") { reportHashtags(content.startIndex + indentation) }
        line += 1
        continue
      }
      entry(at: content.startIndex + indentation)
    }
  }

  /// Reports a line of hashtags between keys, which nobody writes as a comment.
  mutating func reportHashtags(_ start: Int) {
    guard YAMLComments.areHashtags(lines[line][start...]) else { return }
    reportComment(at: start, meant: nil, value: place(start))
  }

  /// `---` or `...`.
  func isMarker(_ content: ArraySlice<UInt8>) -> Bool {
    (content.starts(with: "---".utf8) || content.starts(with: "...".utf8)) && content.dropFirst(3).allSatisfy(isBlank)
  }

  /// Scans a line that begins a key or a list item, with all lines of its value.
  mutating func entry(at start: Int) {
    let content = lines[line]
    var position = start
    // The indentation that the further lines of the value must exceed.
    var parent = start - content.startIndex - 1
    while position < content.endIndex, content[position] == UInt8(ascii: "-"), isBlank(content, position + 1) {
      parent = position - content.startIndex
      position = skipBlanks(content, position + 1)
    }
    let column = start - content.startIndex
    if let colon = endOfKey(content, position) {
      checkFirstCharacter(ofKeyAt: position, endingAt: colon)
      parent = position - content.startIndex
      while let last = openKeys.last, last.column > column || last.column == column && position == start { openKeys.removeLast() }
      let begin = skipBlanks(content, colon + 1)
      let key = content[position..<colon]
      value(at: begin, parent: parent, key: key)
      if begin == content.endIndex || content[begin] == UInt8(ascii: "#") { openKeys.append((parent, key)) }
    } else {
      while let last = openKeys.last, last.column > column { openKeys.removeLast() }
      value(at: position, parent: parent, key: nil)
    }
  }

  /// The index of the colon after a key; nil when there is none.
  func endOfKey(_ content: ArraySlice<UInt8>, _ start: Int) -> Int? {
    guard start < content.endIndex else { return nil }
    let first = content[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let end = endOfQuotation(content, start) else { return nil }
      let colon = skipBlanks(content, end)
      return colon < content.endIndex && content[colon] == UInt8(ascii: ":") && isBlank(content, colon + 1) ? colon : nil
    }
    guard !"[{|>#".utf8.contains(first) else { return nil }
    var position = start
    while position < content.endIndex {
      if content[position] == UInt8(ascii: ":"), isBlank(content, position + 1) { return position }
      if content[position] == UInt8(ascii: "#"), position > start, isBlank(content[position - 1]) { return nil }
      position += 1
    }
    return nil
  }

  mutating func checkFirstCharacter(ofKeyAt start: Int, endingAt colon: Int) {
    let key = lines[line][start..<colon]
    guard let first = key.first, let meaning = Self.meaningOfCharacter[first], !key.starts(with: "!!".utf8), key.count > 1 else {
      return
    }
    if first == UInt8(ascii: "&"), aliases.contains(Self.name(after: key)) { return }
    // After the hyphen of a list item, a text with a colon looks like a key.
    let isItem = lines[line][..<start].contains(UInt8(ascii: "-"))
    let meant = text(isItem ? lines[line][start...] : key)
    add(meaning, at: start, characters: key.prefix(1), meant: meant, value: start, stopsParser: first != UInt8(ascii: "!"))
  }

}
