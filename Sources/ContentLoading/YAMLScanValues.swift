import Diagnostics

extension YAMLScan {

  /// Scans a value and moves to the line after it.
  mutating func value(at start: Int, parent: Int, key: ArraySlice<UInt8>?) {
    let content = lines[line]
    guard start < content.endIndex else {
      line += 1
      return
    }
    let first = content[start]
    let isFollowedByBlank = isBlank(content, start + 1)
    switch first {
    case UInt8(ascii: "#"):
      if mayBeText(start, after: .nothing(hasMoreBelow: hasMore(below: parent, isKey: key != nil)), key: key) {
        reportComment(at: start, meant: text(content[start...]), value: place(start))
      }
      line += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(at: start, key: key)
    case UInt8(ascii: "["), UInt8(ascii: "{"): flow(at: start, key: key)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): block(at: start, parent: parent, key: key)
    case UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "*"): property(at: start, parent: parent, key: key)
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      report(.reserved, at: start, stopsParser: true)
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      if isFollowedByBlank, key != nil || first != UInt8(ascii: "?") {
        report(.structure, at: start, stopsParser: true)
      } else {
        plain(at: start, parent: parent, key: key)
      }
    default: plain(at: start, parent: parent, key: key)
    }
  }

  /// Reports a value by its first character, with the rest of its line as what was meant.
  mutating func report(_ meaning: YAMLCharacterMeaning, at start: Int, stopsParser: Bool) {
    let content = lines[line]
    add(
      meaning, at: start, characters: content[start...start], meant: text(content[start...]), value: start, stopsParser: stopsParser
    )
    line += 1
  }

  /// A tag, an anchor or an alias, before or instead of a value.
  mutating func property(at start: Int, parent: Int, key: ArraySlice<UInt8>?) {
    let content = lines[line]
    let word = content[start...].prefix { !isBlank($0) }
    let rest = skipBlanks(content, word.endIndex)
    switch content[start] {
    case UInt8(ascii: "*"):
      let name = Self.name(after: word)
      guard name.utf8.count == word.count - 1, anchors.contains(name),
        rest == content.endIndex || content[rest] == UInt8(ascii: "#")
      else { return report(.alias, at: start, stopsParser: true) }
      line += 1
    case UInt8(ascii: "&"):
      guard aliases.contains(Self.name(after: word)) || isNameOfMore(rest, parent: parent, isKey: key != nil) else {
        return report(.anchor, at: start, stopsParser: false)
      }
      value(at: rest, parent: parent, key: key)
    default:
      guard Self.coreTypes.contains(text(word)) else { return report(.tag, at: start, stopsParser: false) }
      value(at: rest, parent: parent, key: key)
    }
  }

  /// Whether an anchor is before something other than a text: a list, a mapping, or indented lines.
  func isNameOfMore(_ rest: Int, parent: Int, isKey: Bool) -> Bool {
    let content = lines[line]
    if rest < content.endIndex { return "[{|>".utf8.contains(content[rest]) }
    return hasMore(below: parent, isKey: isKey)
  }

  /// Whether the value is on the lines below: lines with more indentation or, after a key, list items.
  func hasMore(below parent: Int, isKey: Bool) -> Bool {
    let next = lines[(line + 1)...].first { content in
      guard let first = content.first(where: { !isBlank($0) }) else { return false }
      return first != UInt8(ascii: "#")
    }
    guard let next else { return false }
    let spaces = next.prefix { $0 == 0x20 }.count
    return spaces > parent || isKey && spaces == parent && next.dropFirst(spaces).starts(with: "- ".utf8)
  }

  /// A quoted text, which may continue on further lines.
  mutating func quoted(at start: Int, key: ArraySlice<UInt8>?) {
    let content = lines[line]
    let isApostrophe = content[start] == UInt8(ascii: "'") && Apostrophe.begins(content[start...])
    guard var end = endOfQuotation(content, start) else {
      if isApostrophe { return report(.apostrophe, at: start, stopsParser: true) }
      return pass(quotationFrom: start, key: key)
    }
    let rest = skipBlanks(content, end)
    if rest < content.endIndex, content[rest] == UInt8(ascii: "#"), rest > end {
      if mayBeText(rest, after: .quoted, key: key) {
        let inner = unquoted(content[start..<end])
        reportComment(at: rest, meant: inner.map { $0 + " " + text(content[rest...]) }, value: place(start))
      } else {
        checkEscapes(in: start..<end)
      }
      line += 1
      return
    }
    if rest < content.endIndex {
      if isApostrophe { return report(.apostrophe, at: start, stopsParser: true) }
      return reportQuotation(start..<end)
    }
    if checkEscapes(in: start..<end) {
      line += 1
      return
    }
    end = rest
    // For YAML, `'s avonds bij Hans'` is a quoted text: “s avonds bij Hans”.
    if isApostrophe { return report(.apostrophe, at: start, stopsParser: false) }
    line += 1
  }

  /// Skips a quoted text of several lines, if it ends before the next key begins.
  mutating func pass(quotationFrom start: Int, key: ArraySlice<UInt8>?) {
    let quote = lines[line][start]
    for number in lines.indices.dropFirst(line + 1) {
      let content = lines[number]
      if let end = endOfQuotation(content, content.startIndex, quote: quote) {
        line = number
        let rest = skipBlanks(content, end)
        if rest < content.endIndex, content[rest] == UInt8(ascii: "#"), rest > end, mayBeText(rest, after: .quoted, key: key) {
          reportComment(at: rest, meant: nil, value: place(rest))
        }
        line += 1
        return
      }
      let begin = skipBlanks(content, content.startIndex)
      if endOfKey(content, begin) != nil { break }
    }
    // The missing quote is reported elsewhere.
    line += 1
  }

  /// A block scalar: `|` or `>` and the lines below.
  mutating func block(at start: Int, parent: Int, key: ArraySlice<UInt8>?) {
    let content = lines[line]
    let header = content[start...].prefix { "|>+-0123456789".utf8.contains($0) }
    let rest = skipBlanks(content, header.endIndex)
    let isHeader = header.count <= 3 && header.dropFirst().allSatisfy { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: ">") }
    if rest < content.endIndex {
      guard isHeader, content[rest] == UInt8(ascii: "#"), rest > header.endIndex else {
        return report(.block, at: start, stopsParser: true)
      }
      if mayBeText(rest, after: .header, key: key) { reportComment(at: rest, meant: nil, value: place(rest)) }
    }
    line += 1
    let first = line
    while line < lines.count, isBelow(parent, lines[line]) { line += 1 }
    if content[start] == UInt8(ascii: ">") { checkFolding(of: first..<line, key: key) }
    reportHashtags(behindBlockBelow: parent, key: key)
  }

  /// Reports a hashtag after a block scalar that is not indented enough to belong to it, and moves past the rest of the text.
  mutating func reportHashtags(behindBlockBelow parent: Int, key: ArraySlice<UInt8>?) {
    guard line < lines.count else { return }
    let content = lines[line]
    let begin = skipBlanks(content, content.startIndex)
    guard begin < content.endIndex, content[begin] == UInt8(ascii: "#"), begin - content.startIndex >= parent,
      isHashtag(content[begin...]), endOfKey(content, begin + 1) == nil, content[begin + 1] != UInt8(ascii: "-"),
      self.content(of: key) != .other
    else { return }
    reportComment(at: begin, meant: nil, value: place(begin), stopsParser: true)
    line += 1
    while line < lines.count, isBelow(parent, lines[line]) { line += 1 }
  }

  /// Whether a line belongs to a value that is indented by more than `parent` columns.
  func isBelow(_ parent: Int, _ content: ArraySlice<UInt8>) -> Bool {
    let spaces = content.prefix { $0 == 0x20 }.count
    return spaces > parent || content.allSatisfy(isBlank)
  }

  /// An unquoted text, which may continue on indented lines.
  mutating func plain(at start: Int, parent: Int, key: ArraySlice<UInt8>?) {
    let value = place(start)
    let first = line
    var words: [String] = []
    var position = start
    while true {
      let content = lines[line]
      if let hash = commentStart(content, position) {
        let before = trimmed(content[position..<hash])
        words.append(text(before))
        return comment(at: hash, spaces: hash - before.endIndex, behind: words, parent: parent, key: key, value: value)
      }
      if line == first, key != nil, let colon = colon(in: content, from: position) {
        add(
          .colon, at: colon, characters: content[colon...colon], meant: text(content[position...]), value: start, stopsParser: true)
      }
      words.append(text(content[position...]))
      line += 1
      guard let next = nextLine(ofPlainBelow: parent) else { break }
      position = next
      if lines[line][position] == UInt8(ascii: "#") {
        return comment(at: position, spaces: 1, behind: words, parent: parent, key: key, value: value)
      }
    }
    if words.count > 1 { checkFolding(of: first..<line, key: key) }
  }

  /// A comment after unquoted words or on a line between them. For YAML it ends their text.
  mutating func comment(
    at hash: Int, spaces: Int, behind words: [String], parent: Int, key: ArraySlice<UInt8>?, value: YAMLMisreadings.Place
  ) {
    let isLine = skipBlanks(lines[line], lines[line].startIndex) == hash
    let isCommentedKey = isLine && endOfKey(lines[line], hash + 1) != nil
    var mayBeText =
      !isCommentedKey && (!isLine || isHashtag(lines[line][hash...]))
      && mayBeText(hash, after: .plain(words.joined(separator: " "), spaces: spaces), key: key)
    let number = line
    var meant: String? = (words + [text(lines[line][hash...])]).joined(separator: " ")
    line += 1
    var last = line
    var goesOn = false
    while let next = nextLine(ofPlainBelow: parent) {
      let content = lines[line]
      if line > last { meant = nil }
      let isComment = content[next] == UInt8(ascii: "#")
      if isComment, !isHashtag(content[next...]) || endOfKey(content, next + 1) != nil {
        meant = nil
      } else {
        meant? += " " + text(content[next...])
      }
      goesOn = goesOn || !isComment
      line += 1
      last = line
    }
    // The words after the comment belong to nothing, which libyaml reports far from here.
    if goesOn, !mayBeText { (mayBeText, meant) = (true, nil) }
    guard mayBeText else { return }
    let end = line
    line = number
    reportComment(at: hash, meant: meant, value: value, stopsParser: goesOn)
    line = end
  }

  /// The start of the next line of an unquoted text; nil when there is none.
  mutating func nextLine(ofPlainBelow parent: Int) -> Int? {
    var number = line
    while number < lines.count, lines[number].allSatisfy(isBlank) { number += 1 }
    guard number < lines.count else { return nil }
    let content = lines[number]
    let begin = skipBlanks(content, content.startIndex)
    guard begin - content.startIndex > parent, begin < content.endIndex, !isMarker(content) else { return nil }
    // A key below a value has its own finding.
    guard content[begin] == UInt8(ascii: "#") || endOfKey(content, begin) == nil else { return nil }
    line = number
    return begin
  }

  /// A colon that begins a second value inside a text.
  func colon(in content: ArraySlice<UInt8>, from start: Int) -> Int? {
    content[start...].indices.first { content[$0] == UInt8(ascii: ":") && isBlank(content, $0 + 1) }
  }
}
