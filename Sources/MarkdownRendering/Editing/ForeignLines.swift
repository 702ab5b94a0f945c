import Diagnostics

/// Syntax at the start of a line, or that takes a whole line.
extension ForeignSyntax {
  mutating func inspectLine(_ line: Range<Int>, isFirst: Bool) {
    guard let first = text[line].first else { return }
    let words = text[line]
    switch first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): admonition(line)
    case UInt8(ascii: ":"):
      if words.starts(with: ":::".utf8) {
        container(line)
      } else if words.starts(with: "::".utf8), words.dropFirst(2).first?.isLowercase == true {
        add(line, .container)
      } else if !isFirst, words.count > 2, words.dropFirst().first == 0x20 {
        add(line.lowerBound..<(line.lowerBound + 1), .definitionList)
      }
    case UInt8(ascii: "."):
      if words.starts(with: ".. ".utf8), let colons = block.offset(of: "::", from: line.lowerBound), colons < line.upperBound,
        text[(line.lowerBound + 3)..<colons].allSatisfy({ $0.isLowercase || $0 == UInt8(ascii: "-") }), colons > line.lowerBound + 3
      {
        add(line, .container)
      }
    case UInt8(ascii: "*"):
      if words.starts(with: "*[".utf8), let end = words.firstIndex(of: UInt8(ascii: "]")), words[end...].starts(with: "]: ".utf8) {
        add(line.lowerBound..<(end + 2), .abbreviation)
      }
    case UInt8(ascii: "["): contentsList(line)
    case UInt8(ascii: "="):
      if words.starts(with: "=== \"".utf8) { add(line, .container) } else { wikiHeading(line) }
    case UInt8(ascii: "-"):
      if words.starts(with: "--8<--".utf8) { add(line, .include) }
    case UInt8(ascii: "@"):
      if words.starts(with: "@include(".utf8) || words.starts(with: "@include \"".utf8) { add(line, .include) }
    case UInt8(ascii: "/"): slashBlock(line)
    case UInt8(ascii: "+"): tomlFrontMatter(line)
    case UInt8(ascii: "{"): macro(line)
    case UInt8(ascii: "%"):
      let end = words.reversed().drop { $0 == 0x20 }
      if words.count > 5, words.starts(with: "%%".utf8), end.starts(with: "%%".utf8) { add(line, .comment) }
    case UInt8(ascii: "i") where isFirst, UInt8(ascii: "e") where isFirst:
      if ModuleStatement.isOne(block.text(line)) { add(line, .module) }
    case UInt8(ascii: "$") where words.elementsEqual("$$".utf8):
      if !isInFormula { add(line, .formula) }
      isInFormula.toggle()
    default: break
    }
  }

  /// `!!! note`, `??? tip "Title"`, `???+ x`, `??? "Title"`.
  mutating func admonition(_ line: Range<Int>) {
    let words = text[line]
    if words.starts(with: "!INCLUDE".utf8) { return add(line, .include) }
    if words.starts(with: "!include ".utf8) {
      let rest = words.dropFirst(9)
      return rest.contains(0x20) || !rest.contains(UInt8(ascii: ".")) ? () : add(line, .include)
    }
    let character = words[line.lowerBound]
    guard words.prefix(4).prefix(while: { $0 == character }).count == 3 else { return }
    let rest = words.dropFirst(3).drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    let isFolding = rest.startIndex > line.lowerBound + 3
    let kind = rest.drop { $0 == 0x20 }.prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
    let title = rest[kind.endIndex...].drop { $0 == 0x20 || $0 == 0x0D }
    guard let letter = kind.first else {
      // `??? "Title"` has no kind.
      let name = title.reversed().drop { $0 == 0x20 || $0 == 0x0D }
      if isFolding || rest.first == 0x20, title.first == UInt8(ascii: "\""), name.count > 2, name.first == UInt8(ascii: "\"") {
        add(line, .alert)
      }
      return
    }
    // An exclamation such as `!!! let op` is no admonition: that has one word only, a quoted title, or a known kind.
    let isKnown = Self.kinds.contains(String(decoding: kind, as: UTF8.self).lowercased())
    let isAlone = title.isEmpty || title.first == UInt8(ascii: "\"")
    let isParted = isFolding || rest.first == 0x20
    guard isParted && letter.isLowercase ? isKnown || isAlone : isKnown && isAlone else { return }
    add(line, .alert)
  }

  static let kinds: Set<String> = [
    "abstract", "attention", "bug", "caution", "danger", "error", "example", "failure", "hint", "important", "info", "note",
    "question", "quote", "success", "summary", "tip", "todo", "warning", "opmerking", "waarschuwing", "voorbeeld", "vraag",
    "belangrijk", "let-op",
  ]

  /// `/// details | Title`, and the closing `///`.
  mutating func slashBlock(_ line: Range<Int>) {
    let words = text[line]
    guard words.starts(with: "///".utf8), words.dropFirst(3).first != UInt8(ascii: "/") else { return }
    let rest = words.dropFirst(3).drop { $0 == 0x20 }
    let name = String(decoding: rest.prefix(while: \.isLowercase), as: UTF8.self)
    guard !name.isEmpty, words.dropFirst(3).first == 0x20 else { return }
    let title = rest.dropFirst(name.utf8.count).drop { $0 == 0x20 || $0 == 0x0D }
    let isKnown = Self.kinds.contains(name) || ["admonition", "caption", "details", "define", "html", "tab"].contains(name)
    guard title.first == UInt8(ascii: "|") || title.isEmpty && isKnown else { return }
    add(line, name == "details" ? .details : Self.kinds.contains(name) ? .alert : .container)
    hasOpened = true
  }

  /// `== Heading ==`.
  mutating func wikiHeading(_ line: Range<Int>) {
    let whole = block.text(line).trimmingEnd
    guard let match = whole.wholeMatch(of: /(={2,6}) ([^=]+) (={2,6})/), match.1 == match.3, match.2.contains(where: \.isLetter)
    else {
      return
    }
    let marks = String(repeating: "#", count: match.1.count)
    matches.append(
      Match(range: line.lowerBound..<(line.lowerBound + whole.utf8.count), form: .heading, correction: "\(marks) \(match.2)"))
  }

  /// `+++` followed by TOML.
  mutating func tomlFrontMatter(_ line: Range<Int>) {
    guard text[line].elementsEqual("+++".utf8) else { return }
    let rest = block.text(line.upperBound..<min(text.count, line.upperBound + 200))
    if rest.prefixMatch(of: /\s*[A-Za-z_-]+ ?= ?\S/) != nil { add(line, .frontMatter) }
  }

  /// `{note}` alone on a line, as in Confluence.
  mutating func macro(_ line: Range<Int>) {
    let whole = block.text(line).trimmingEnd
    let names = ["note", "info", "tip", "warning", "panel", "toc", "code", "expand", "noformat", "excerpt", "column", "section"]
    guard let match = whole.wholeMatch(of: /\{([a-z]+)\}/), names.contains(String(match.1)) else { return }
    // If the word has been opened with a value before, as in `{note:…}`, this closes it.
    if !hasOpened, !block.text(max(0, line.lowerBound - 5_000)..<line.lowerBound).contains("{\(match.1):") {
      add(
        line.lowerBound..<(line.lowerBound + whole.utf8.count), match.1 == "toc" ? .contents : ShortcodeForm.form(String(match.1)))
    }
    hasOpened = match.1 != "toc"
  }

  /// `:::tip`, and the closing `:::`.
  mutating func container(_ line: Range<Int>) {
    let name = text[line].drop { $0 == UInt8(ascii: ":") }.drop { $0 == 0x20 || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ".") }
    let isEnd = name.allSatisfy { $0 == 0x20 }
    if isEnd, hasOpened { return }
    let word = String(decoding: name.prefix { $0.isLetter || $0 == UInt8(ascii: "-") }, as: UTF8.self)
    add(line, word == "details" || word == "collapse" ? .details : Self.kinds.contains(word) ? .alert : .container)
    hasOpened = true
  }

  /// `[TOC]`, `[[_TOC_]]`, and `[!NOTE]` outside a block quote.
  mutating func contentsList(_ line: Range<Int>) {
    guard line.count < 500 else { return }
    let whole = text[line].reversed().drop { $0 == 0x20 || $0 == 0x0D }.reversed()
    let word = String(decoding: whole, as: UTF8.self).lowercased()
    if word.hasPrefix("[!include") || word.hasPrefix("!include") { return add(line, .include) }
    if word.hasPrefix("[toc "), word.hasSuffix("]"), word.contains("=") { return add(line, .contents) }
    if ["[toc]", "[[toc]]", "[[_toc_]]", "[inhoud]", "[[inhoud]]"].contains(word) { return add(line, .contents) }
    let name = word.dropFirst(2).prefix(while: \.isLetter)
    if word.hasPrefix("[!"), !name.isEmpty, word.dropFirst(2 + name.count).hasPrefix("]") {
      add(line.lowerBound..<(line.lowerBound + 3 + name.utf8.count), .alert)
    }
  }

}
