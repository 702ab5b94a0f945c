import Diagnostics
import SiteModel

/// A definition of a link or a footnote in a text. libcmark-gfm drops those that nothing uses.
struct ReferenceDefinition {
  /// The label as written; a footnote's label includes its `^`.
  let label: String
  /// The line, and the columns of the bracketed label in bytes, from 1.
  let line: Int
  let columns: Range<Int>
  /// The rest of the line after the colon.
  let text: String
  /// The label, normalised for comparison.
  let key: String

  init(label: String, line: Int, columns: Range<Int>, text: String) {
    self.label = label
    self.line = line
    self.columns = columns
    self.text = text
    key = Self.key(of: label)
  }

  /// Whether it is a comment: `[//]: # (a remark)` and `[comment]: <> (a remark)` lead nowhere, and readers do not see them.
  var isComment: Bool {
    guard !isFootnote else { return false }
    let target = text.prefix { !$0.isWhitespace && $0 != "(" }
    return target == "#" || target == "<>"
  }

  /// The label with its bracket escaped, if the part after the colon cannot be an address: `[Editors]: Not true.`
  var asWords: String? {
    guard !isFootnote, !text.isEmpty, !text.contains(where: { "/#:@<?=%_".contains($0) }) else { return nil }
    let word = text.prefix { !$0.isWhitespace && !".,!;".contains($0) }
    guard word.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" }) else { return nil }
    // `leaflet.pdf` may be a file.
    guard !text.dropFirst(word.count).dropFirst().prefix(1).contains(where: \.isLetter) else { return nil }
    return "\\[\(label)]"
  }

  var isFootnote: Bool { label.hasPrefix("^") }

  /// A label, normalised for comparison (CommonMark, section 4.7).
  static func key(of label: String) -> String {
    // Nearly all labels are so already.
    if label.utf8.allSatisfy({ 0x21..<0x7F ~= $0 && !(0x41...0x5A ~= $0) }) { return label }
    return label.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased().uppercased().lowercased()
  }
}

/// The definitions of a text, and the labels that refer to them.
struct References {
  /// All definitions in document order.
  private(set) var definitions: [ReferenceDefinition] = []
  /// The numbers of the lines with a definition.
  private(set) var lines: Set<Int> = []
  /// The normalised labels that are defined.
  private(set) var keys: Set<String> = []
  /// The labels of links, as written.
  private(set) var linkLabels: [String] = []
  /// The labels of footnotes, as written.
  private(set) var footnoteLabels: [String] = []
  /// The normalised labels that something on the page refers to.
  var used: Set<String> = []
  /// The normalised labels of the footnotes to which the text of each footnote refers. They are used only if that footnote is.
  var usedInNotes: [String: Set<String>] = [:]

  init() {}

  /// Adds the footnotes to which used footnotes refer to the used labels.
  mutating func followNotes() {
    guard !usedInNotes.isEmpty else { return }
    var open = Array(used)
    while let label = open.popLast() {
      for next in usedInNotes[label] ?? [] where used.insert(next).inserted { open.append(next) }
    }
  }

  /// Finds the definitions outside of code.
  /// - Parameter code: the lines of code and of HTML.
  init(in source: SourceLines, count: Int, code: [ClosedRange<Int>]) {
    var isCode = Array(repeating: false, count: count + 2)
    for range in code { for number in range.clamped(to: 0...(count + 1)) { isCode[number] = true } }
    var mayBegin = true
    for number in stride(from: 1, through: count, by: 1) {
      guard !isCode[number] else {
        mayBegin = true
        continue
      }
      let line = source.line(number)
      let start = Self.skipMarkers(line)
      let content = line[start.place...]
      guard let first = content.first else {
        mayBegin = true
        continue
      }
      let next = isCode[number + 1] ? [] : source.line(number + 1)
      if first == UInt8(ascii: "["), let label = Self.label(content, followedBy: next, canBegin: mayBegin || start.isItem) {
        add(content[..<label], of: line, number)
        mayBegin = true
      } else {
        // A heading ends on its line; a title or an address on the next line belongs to the definition above.
        let belongsAbove = lines.contains(number - 1) && mayBegin && "\"'(<".utf8.contains(first)
        mayBegin = first == UInt8(ascii: "#") || belongsAbove
      }
    }
  }

  /// Adds a definition, given its bracketed label.
  private mutating func add(_ bracketed: ArraySlice<UInt8>, of line: ArraySlice<UInt8>, _ number: Int) {
    let label = String(decoding: bracketed.dropFirst().dropLast(), as: UTF8.self)
    let columns = (bracketed.startIndex - line.startIndex + 1)..<(bracketed.endIndex - line.startIndex + 1)
    let text = line[bracketed.endIndex...].dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    let definition = ReferenceDefinition(
      label: label, line: number, columns: columns, text: String(decoding: text, as: UTF8.self))
    definitions.append(definition)
    lines.insert(number)
    keys.insert(definition.key)
    if definition.isFootnote { footnoteLabels.append(label) } else { linkLabels.append(label) }
  }

  /// Skips indentation, block quote markers and list markers.
  private static func skipMarkers(_ line: ArraySlice<UInt8>) -> (place: Int, isItem: Bool) {
    var place = line.startIndex
    var isItem = false
    func skip(_ isSkipped: (UInt8) -> Bool) { while place < line.endIndex, isSkipped(line[place]) { place += 1 } }
    while true {
      skip { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      let mark = place
      skip(\.isDigit)
      let isNumbered =
        place > mark && place < line.endIndex && (line[place] == UInt8(ascii: ".") || line[place] == UInt8(ascii: ")"))
      let isBullet = place == mark && place < line.endIndex && "-*+".utf8.contains(line[place])
      guard isNumbered || isBullet, place + 1 < line.endIndex, line[place + 1] == 0x20 else { return (mark, isItem) }
      place += 1
      isItem = true
    }
  }

  /// The offset after the label that is defined here; nil when this is no definition.
  private static func label(_ content: ArraySlice<UInt8>, followedBy next: ArraySlice<UInt8>, canBegin: Bool) -> Int? {
    guard let end = endOfLabel(content), end + 1 < content.endIndex, content[end + 1] == UInt8(ascii: ":") else { return nil }
    let label = content[(content.startIndex + 1)..<end]
    guard label.contains(where: { $0 > 0x20 }) else { return nil }
    let rest = content[(end + 2)...].drop { $0 == 0x20 || $0 == 0x09 }
    if label.first == UInt8(ascii: "^"), label.count > 1, !label.contains(where: { $0 <= 0x20 }) { return end + 1 }
    guard canBegin else { return nil }
    let target = rest.isEmpty ? next.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") } : rest
    return isTarget(target) ? end + 1 : nil
  }

  private static func endOfLabel(_ content: ArraySlice<UInt8>) -> Int? {
    var place = content.startIndex + 1
    while place < content.endIndex, place < content.startIndex + 1_000 {
      switch content[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return place
      default: place += 1
      }
    }
    return nil
  }

  /// Whether the text is an address, optionally followed by a title.
  private static func isTarget(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    let isBracketed = first == UInt8(ascii: "<")
    let address = text.prefix { isBracketed ? $0 != UInt8(ascii: ">") : $0 > 0x20 }
    let rest = text[address.endIndex...].dropFirst(isBracketed ? 1 : 0)
    let title = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard let quote = title.first else { return true }
    let close = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
    guard "\"'(".utf8.contains(quote), rest.startIndex < title.startIndex else { return false }
    return title.last(where: { $0 > 0x20 }) == close && title.count > 1
  }
}
