import Diagnostics

// MARK: - Quotes, backslashes and joined lines

extension YAMLScan {
  /// The content of a quoted text on one line; nil when it has an escape that only YAML knows.
  func unquoted(_ quotation: ArraySlice<UInt8>) -> String? {
    let inner = text(quotation.dropFirst().dropLast())
    if quotation.first == UInt8(ascii: "'") { return inner.replacing("''", with: "'") }
    guard inner.utf8.contains(UInt8(ascii: "\\")) else { return inner }
    var result = ""
    var isEscaped = false
    for character in inner {
      if isEscaped, character != "\"", character != "\\", character != "/" { return nil }
      if isEscaped || character != "\\" { result.append(character) }
      isEscaped = !isEscaped && character == "\\"
    }
    return result
  }

  /// Reports a quoted text that is followed by something else, and moves to the next line.
  mutating func reportQuotation(_ quotation: Range<Int>) {
    let content = lines[line]
    let value = trimmed(content[quotation.lowerBound...])
    let meant: String? =
      switch QuotePairs(in: value) {
      case .around: text(value.dropFirst().dropLast())
      case .apart: text(value)
      case .unclear: nil
      }
    add(
      .quote, at: quotation.lowerBound, characters: content[quotation], meant: meant, value: quotation.lowerBound, stopsParser: true
    )
    line += 1
  }

  /// Reports a backslash in double quotes that was meant as one: in a Windows path, or before a character that cannot be escaped.
  /// - Returns: whether there is one.
  @discardableResult
  mutating func checkEscapes(in quotation: Range<Int>) -> Bool {
    let content = lines[line][quotation]
    guard content.first == UInt8(ascii: "\""), content.contains(UInt8(ascii: "\\")) else { return false }
    let isPath = isWindowsPath(content)
    var place = content.startIndex + 1
    while place + 1 < content.endIndex {
      guard content[place] == UInt8(ascii: "\\") else {
        place += 1
        continue
      }
      let letter = content[place + 1]
      let isKnown = "0abtnvfe \"/\\N_LPxuU\t".utf8.contains(letter)
      if !isKnown || isPath && letter != UInt8(ascii: "\\") && letter != UInt8(ascii: "\"") {
        let inner = content.dropFirst().dropLast()
        // If some backslashes are doubled already, it is unknown which of the others are meant.
        let isMixed = text(inner).contains("\\\\") || text(inner).contains("\\\"")
        add(
          .escape, at: place, characters: content[place...(place + 1)], meant: isMixed ? nil : text(inner),
          value: quotation.lowerBound,
          stopsParser: !isKnown)
        return true
      }
      place += 2
    }
    return false
  }

  /// Whether a text contains the start of a Windows path with a single backslash. Who doubles that one knows about the others, too.
  private func isWindowsPath(_ content: ArraySlice<UInt8>) -> Bool {
    content.indices.dropFirst(3).dropLast().contains { place in
      content[place] == UInt8(ascii: "\\") && content[place + 1] != UInt8(ascii: "\\") && content[place - 1] == UInt8(ascii: ":")
        && 65...90 ~= content[place - 2] & 0xDF
        && !(48...57 ~= content[place - 3] || 65...90 ~= content[place - 3] & 0xDF)
    }
  }

  /// Reports a list in a text whose lines YAML joins: two or more lines in one paragraph that begin with a hyphen.
  mutating func checkFolding(of range: Range<Int>, key: ArraySlice<UInt8>?) {
    var run: [Int] = []
    var isJoined = false
    var indentation: Int?
    let isPlain = lines[range.lowerBound].contains(UInt8(ascii: ":")) && range.count > 1
    for number in range {
      let content = lines[number]
      let begin = skipBlanks(content, content.startIndex)
      // The first line of an unquoted text, after its key, is not indented like the others.
      let isFirstOfPlain = isPlain && number == range.lowerBound && indentation == nil && endOfKey(content, begin) != nil
      guard begin < content.endIndex else {
        (run, isJoined) = ([], false)
        continue
      }
      if !isFirstOfPlain, indentation == nil { indentation = begin - content.startIndex }
      let isDeeper = !isPlain && begin - content.startIndex != indentation
      if content[begin] == UInt8(ascii: "-"), isBlank(content, begin + 1), !isFirstOfPlain, !isDeeper {
        if isJoined || !run.isEmpty { run.append(number) } else { run = [number] }
      }
      isJoined = !isDeeper
      guard run.count > 1 else { continue }
      guard self.content(of: key) != .other else { return }
      let end = line
      line = run[0]
      let start = skipBlanks(lines[line], lines[line].startIndex)
      add(.folded, at: start, characters: lines[line][start...start], meant: nil, value: start, stopsParser: false)
      line = end
      return
    }
  }
}

/// How a value with more than two quotes is quoted, if it begins with one.
private enum QuotePairs {
  /// One pair around the whole value, with other quotes of the same kind inside.
  case around
  /// The first pair around a part of the value.
  case apart
  case unclear

  init(in value: ArraySlice<UInt8>) {
    let quote = value[value.startIndex]
    var depth = 0
    var closings = 0
    let isWord = { (byte: UInt8?) in byte.map { $0 >= 0x80 || 48...57 ~= $0 || 65...90 ~= $0 & 0xDF } ?? false }
    let isSpace = { (byte: UInt8?) in byte.map { $0 == 0x20 || $0 == UInt8(ascii: "(") } ?? true }
    for place in value.indices where value[place] == quote {
      let before = place > value.startIndex ? value[place - 1] : nil
      let after = place + 1 < value.endIndex ? value[place + 1] : nil
      if isWord(before), isWord(after) {
        // Inside a word a single quote is an apostrophe; a double quote is not.
        guard quote == UInt8(ascii: "'") else {
          self = .unclear
          return
        }
      } else if isSpace(before), !isSpace(after) {
        depth += 1
      } else {
        depth -= 1
        closings += depth == 0 ? 1 : 0
      }
      if depth < 0 {
        self = .unclear
        return
      }
    }
    let endsWithQuote = value.last == quote
    self = depth != 0 ? .unclear : closings == 1 && endsWithQuote ? .around : .apart
  }
}
