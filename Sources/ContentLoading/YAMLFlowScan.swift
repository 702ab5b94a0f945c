import Diagnostics

// MARK: - Lists in brackets and keys in braces

extension YAMLScan {
  /// The state of the scan inside brackets.
  private struct FlowState {
    /// The key that has the list or mapping as its value.
    var outerKey: ArraySlice<UInt8>?
    /// The open brackets, the outermost first.
    var open: [UInt8] = []
    var position: Int
    /// Whether there is a colon in the outermost braces.
    var hasColon = false
    /// The last scalar, and the key whose value comes next.
    var word: ArraySlice<UInt8>?
    var key: ArraySlice<UInt8>?
    /// The start of the key's value on this line, if it is unquoted, and the comma after it.
    var value: Int?
    var valueKey: ArraySlice<UInt8>?
    var comma: Int?
    var isDone: Bool { open.isEmpty }
  }

  /// Scans a list in brackets or a mapping in braces, and moves to the next line.
  mutating func flow(at start: Int, key: ArraySlice<UInt8>?) {
    let first = (line: line, place: start, bracket: lines[line][start])
    let before = misreadings.count
    var state = FlowState(outerKey: key, open: [first.bracket], position: start + 1)
    while !state.isDone {
      guard line < lines.count else { return }
      guard state.position < lines[line].endIndex else {
        line += 1
        (state.value, state.comma) = (nil, nil)
        if line < lines.count { state.position = lines[line].startIndex }
        continue
      }
      token(&state)
    }
    let content = lines[line]
    let rest = skipBlanks(content, state.position)
    let isOneLine = line == first.line
    if rest < content.endIndex {
      if content[rest] == UInt8(ascii: "#"), rest > state.position {
        if mayBeText(rest, after: .brackets, key: key) {
          // After a list of words it is unknown whether the comment is one of them.
          let isText = isOneLine && self.content(of: key) != .listOfWords
          reportComment(at: rest, meant: isText ? text(content[first.place...]) : nil, value: place(first.place, in: first.line))
        }
      } else if isOneLine {
        return report(first.bracket == UInt8(ascii: "[") ? .list : .keys, at: first.place, stopsParser: true)
      }
    } else if isOneLine, first.bracket == UInt8(ascii: "{"), !state.hasColon, misreadings.count == before,
      content[(first.place + 1)..<(state.position - 1)].contains(where: { !isBlank($0) })
    {
      // `{name}` is a mapping with a key and no value, which no key accepts.
      return report(.keys, at: first.place, stopsParser: false)
    }
    line += 1
  }

  /// Skips one token.
  private mutating func token(_ state: inout FlowState) {
    let content = lines[line]
    let byte = content[state.position]
    switch byte {
    case 0x20, 0x09: state.position += 1
    case UInt8(ascii: ","):
      if state.open.last == UInt8(ascii: "{") { (state.key, state.comma) = (nil, state.position) }
      state.position += 1
    case UInt8(ascii: ":"):
      if state.open.count == 1 { state.hasColon = true }
      (state.key, state.value, state.comma) = (state.word, nil, nil)
      state.position += 1
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      state.open.append(byte)
      (state.value, state.comma) = (nil, nil)
      state.position += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      state.open.removeLast()
      (state.key, state.value, state.comma) = (nil, nil, nil)
      state.position += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quotation(&state)
    case UInt8(ascii: "#"):
      // A hashtag also comments out the closing brackets.
      let isComment =
        self.content(of: state.key, below: state.outerKey) == .other
        && !content[state.position...].contains { $0 == 0x5D || $0 == 0x7D }
      guard isHashtag(content[state.position...]), !isComment else {
        state.position = content.endIndex
        return
      }
      word(&state, reporting: .comment)
    case UInt8(ascii: "!") where content[state.position...].starts(with: "!!".utf8): word(&state, reporting: nil)
    case UInt8(ascii: "!"): word(&state, reporting: .tag)
    case UInt8(ascii: "&"):
      let isUsed = aliases.contains(Self.name(after: content[state.position...]))
      if isUsed {
        state.position += 1 + Self.name(after: content[state.position...]).utf8.count
      } else {
        word(&state, reporting: .anchor)
      }
    case UInt8(ascii: "*"):
      let name = Self.name(after: content[state.position...])
      let end = skipBlanks(content, state.position + 1 + name.utf8.count)
      let isWhole = end >= content.endIndex || ",]}".utf8.contains(content[end])
      if isWhole, anchors.contains(name) { state.position = end } else { word(&state, reporting: .alias) }
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"): word(&state, reporting: .reserved)
    default: word(&state, reporting: nil)
    }
  }

  /// Skips a quoted text.
  private mutating func quotation(_ state: inout FlowState) {
    let quote = lines[line][state.position]
    if quote == UInt8(ascii: "'"), Apostrophe.begins(lines[line][state.position...]) { return word(&state, reporting: .apostrophe) }
    if let end = endOfQuotation(lines[line], state.position) {
      state.word = lines[line][state.position..<end]
      checkEscapes(in: state.position..<end)
      state.position = end
      return
    }
    for number in lines.indices.dropFirst(line + 1) {
      guard let end = endOfQuotation(lines[number], lines[number].startIndex, quote: quote) else { continue }
      line = number
      state.position = end
      return
    }
    line = lines.count
  }

  /// Skips unquoted words up to their end inside brackets.
  /// - Parameter meaning: the meaning of their first character to YAML, if it has one.
  private mutating func word(_ state: inout FlowState, reporting meaning: YAMLCharacterMeaning?) {
    let content = lines[line]
    let start = state.position
    var position = start
    var special: Int?
    var meaning = meaning
    var nested = 0
    scan: while position < content.endIndex {
      switch content[position] {
      case UInt8(ascii: ",") where nested == 0: break scan
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if nested == 0 { break scan }
        nested -= 1
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        // For YAML, a bracket ends the words before it, and nothing may follow.
        if meaning == nil { (meaning, special) = (content[position] == UInt8(ascii: "[") ? .list : .keys, position) }
        nested += 1
      case UInt8(ascii: ":") where nested == 0 && meaning == nil && endsKey(content, position): break scan
      case UInt8(ascii: "#") where position > start && isBlank(content[position - 1]) && meaning == nil:
        let before = trimmed(content[start..<position])
        let preceding = Preceding.plain(text(before), spaces: position - before.endIndex)
        let comment = trimmed(content[position...])
        let holds = self.content(of: state.key, below: state.outerKey)
        // A comment inside brackets also comments out the closing brackets.
        let closes = isHashtag(comment) && comment.contains { $0 == 0x5D || $0 == 0x7D }
        guard closes || YAMLComments.mayBeText(comment, after: preceding, in: holds) else {
          state.position = content.endIndex
          return
        }
        (meaning, special) = (.comment, position)
      default: break
      }
      position += 1
    }
    state.position = max(position, start + 1)
    state.word = trimmed(content[start..<position])
    if let meaning {
      state.value = nil
      return report(meaning, at: special ?? start, words: content[start..<position])
    }
    let next = skipBlanks(content, position)
    if next < content.endIndex, content[next] == UInt8(ascii: ":") { return }
    if state.open.last == UInt8(ascii: "{"), let value = state.value, state.comma != nil {
      reportComma(value: value, words: start..<position, key: state.valueKey)
    } else if state.key != nil {
      (state.value, state.valueKey) = (start, state.key)
    }
  }

  /// Reports words after a comma in braces that belong to the value before it.
  private mutating func reportComma(value: Int, words: Range<Int>, key: ArraySlice<UInt8>?) {
    let content = lines[line]
    let stray = place(words.lowerBound)
    // The value of a key without words for readers may be meant as a list.
    let meant = self.content(of: key) == .other ? nil : text(content[value..<words.upperBound])
    if let last = misreadings.last, last.meaning == .comma, last.value == place(value) {
      misreadings[misreadings.count - 1].meant = meant
      misreadings[misreadings.count - 1].strayKeys.append(stray)
      return
    }
    add(.comma, at: words.lowerBound, characters: trimmed(content[words]), meant: meant, value: value, stopsParser: false)
    misreadings[misreadings.count - 1].strayKeys = [stray]
  }

  /// Whether a colon ends a key inside brackets.
  private func endsKey(_ content: ArraySlice<UInt8>, _ colon: Int) -> Bool {
    isBlank(content, colon + 1) || ",[]{}".utf8.contains(content[colon + 1])
  }

  private mutating func report(_ meaning: YAMLCharacterMeaning, at index: Int, words: ArraySlice<UInt8>) {
    let rest = trimmed(words[index...])
    let isComment = meaning == .comment
    add(
      meaning, at: index, characters: isComment ? rest : rest.prefix(1), meant: text(words), value: words.startIndex,
      stopsParser: isComment || meaning != .tag && meaning != .anchor)
  }
}
