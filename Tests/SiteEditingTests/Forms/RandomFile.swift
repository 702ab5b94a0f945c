import TestSupport

@testable import SiteEditing

extension SeededNumbers {
  /// Whether one of so many equal chances is met.
  mutating func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &self) == 0 }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[Int.random(in: 0..<choices.count, using: &self)] }
}

/// A page as a person may have written it: in every style of YAML, with remarks, empty lines and any line end.
struct RandomFile {
  var random: SeededNumbers
  /// The chunks of lines of the keys at the top, each with the remarks above it.
  private(set) var chunks: [(key: String, before: String, entry: String)] = []
  private(set) var value = FormValue.group([])
  let lineEnd: String
  let mark: String
  let body: String
  private var remarks = 0

  // After a key such as `title` a remark counts as words that YAML would drop.
  static let names = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india"]
  static let words = [
    "Loket", "mobiliteit", "é–’", "a: b", "x #y", "yes", "null", "2027-03-11", "'quoted'", "\"dubbel\"", "C:\\map", "[haak]",
    "- streep", "100%",
    "@naam", "{accolade}", "de", "en", "#ecvet", "vraag?", "https://example.org/a?b=c#d",
  ]

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
    lineEnd = random.chance(3) ? "\r\n" : "\n"
    mark = random.chance(5) ? "\u{FEFF}" : ""
    body = random.chance(4) ? "" : "\nTekst met ---\n\n- a\n- b\n"
    var entries: [(key: String, value: FormValue)] = []
    for name in Self.names.shuffled(using: &random) where !random.chance(3) {
      let value = anyValue(depth: 0)
      entries.append((name, value))
      let before = (random.chance(3) ? "\n" : "") + (random.chance(3) ? "# \(remark())\n" : "")
      chunks.append((name, before, entry(name, value, at: 0)))
    }
    value = .group(entries)
  }

  var text: String {
    let yaml = chunks.map { $0.before + $0.entry }.joined()
    return mark + "---\n\(yaml)---\n\(body)".replacing("\n", with: lineEnd)
  }

  /// The text before and behind the entry of a key.
  func around(_ key: String) -> (before: String, after: String)? {
    guard let place = chunks.firstIndex(where: { $0.key == key }) else { return nil }
    let before = chunks[..<place].map { $0.before + $0.entry }.joined() + chunks[place].before
    let after = chunks[(place + 1)...].map { $0.before + $0.entry }.joined()
    return (
      mark + "---\n\(before)".replacing("\n", with: lineEnd), "\(after)---\n\(body)".replacing("\n", with: lineEnd)
    )
  }

  private mutating func remark() -> String {
    remarks += 1
    return "opmerking \(remarks)"
  }

  mutating func anyText(lines: Int = 1) -> String {
    let texts = (0..<lines).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(Self.words) }.joined(separator: " ")
    }
    return texts.joined(separator: "\n")
  }

  mutating func anyValue(depth: Int) -> FormValue {
    switch Int.random(in: 0..<(depth < 2 ? 8 : 5), using: &random) {
    case 0: .none
    case 1: .text(anyText(lines: Int.random(in: 2...4, using: &random)))
    case 2...4: .text(anyText())
    case 5: .list((0..<Int.random(in: 1...4, using: &random)).map { _ in .text(anyText()) })
    case 6: .list((0..<Int.random(in: 1...3, using: &random)).map { _ in group(depth: depth + 1) })
    default: group(depth: depth + 1)
    }
  }

  private mutating func group(depth: Int) -> FormValue {
    let names = ["a", "b", "c", "d"].shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
    return .group(names.map { ($0, anyValue(depth: depth + 1)) })
  }

  // MARK: Spelling

  private mutating func behind() -> String { random.chance(5) ? "  # \(remark())\n" : random.chance(8) ? "  \n" : "\n" }

  private mutating func scalar(_ text: String, inBrackets: Bool) -> String {
    if !text.contains("\n") {
      if random.chance(3), YAMLText.canBePlain(text, inBrackets: inBrackets) { return text }
      if random.chance(2) { return YAMLText.inline(text, like: .singleQuoted, inBrackets: inBrackets) }
    }
    return random.chance(2) ? YAMLText.doubleQuoted(text) : YAMLText.inline(text, inBrackets: inBrackets)
  }

  private mutating func inBrackets(_ value: FormValue) -> String {
    switch value {
    case .none: return "~"
    case .text(let text): return scalar(text, inBrackets: true)
    case .list(let items):
      var written: [String] = []
      for item in items { written.append(inBrackets(item)) }
      return "[\(written.joined(separator: random.chance(2) ? ", " : " , "))]"
    case .group(let entries):
      var written: [String] = []
      for entry in entries { written.append("\(entry.key): \(inBrackets(entry.value))") }
      return "{ \(written.joined(separator: ", ")) }"
    }
  }

  /// What follows the colon or the hyphen of a value whose key or hyphen is at a column.
  private mutating func written(_ value: FormValue, at column: Int) -> String {
    let space = random.chance(4) ? "   " : " "
    switch value {
    case .none: return random.chance(2) ? behind() : " ~" + behind()
    case .text(let text):
      if text.contains("\n"), YAMLText.canBeBlock(text), !random.chance(3) {
        let inner = column + random.pick([2, 3, 4])
        let isFolded =
          random.chance(2)
          && !text.split(separator: "\n", omittingEmptySubsequences: false).contains { $0.isEmpty || $0.hasPrefix(" ") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
          String(repeating: " ", count: inner) + $0 + "\n"
        }
        return space + (isFolded ? ">" : "|") + random.pick(["", "-"]) + behind() + lines.joined(separator: isFolded ? "\n" : "")
          + (random.chance(4) ? "\n" : "")
      }
      return space + scalar(text, inBrackets: false) + behind()
    case .list(let items):
      if random.chance(2) { return space + inBrackets(value) + behind() }
      // Hyphens may stand at the column of the key, but not at that of a hyphen.
      let inner = column + random.pick([0, 2, 2, 4])
      var text = behind()
      for item in items {
        if random.chance(5) { text += String(repeating: " ", count: inner) + "# \(remark())\n" }
        text += String(repeating: " ", count: inner) + "-" + itemText(item, at: inner)
      }
      return text
    case .group(let entries):
      if random.chance(3) { return space + inBrackets(value) + behind() }
      let inner = column + random.pick([1, 2, 4])
      var text = behind()
      for each in entries { text += String(repeating: " ", count: inner) + entry(each.key, each.value, at: inner) }
      return text
    }
  }

  private mutating func itemText(_ item: FormValue, at column: Int) -> String {
    guard case .group(let entries) = item, random.chance(2) else {
      if case .list = item { return " " + inBrackets(item) + behind() }
      if case .group = item { return " " + inBrackets(item) + behind() }
      return written(item, at: column)
    }
    let gap = random.pick([1, 3])
    var text = ""
    for (index, each) in entries.enumerated() {
      text += index == 0 ? String(repeating: " ", count: gap) : String(repeating: " ", count: column + 1 + gap)
      text += entry(each.key, each.value, at: column + 1 + gap)
    }
    return text
  }

  private mutating func entry(_ key: String, _ value: FormValue, at column: Int) -> String {
    let name = random.chance(8) ? "\"\(key)\"" : key
    return "\(name):" + written(value, at: column)
  }
}
