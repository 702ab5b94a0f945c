import Diagnostics
import SiteModel

/// A heading found on the walk over the tree. Its identifier is chosen when all headings are known.
struct HeadingDraft {
  let node: Node
  let level: Int
  let text: String
  let range: SourceRange
  /// The identifier that the author wrote, or the generated one.
  var id: String?

  func heading(html: String) -> MarkupBody.Heading {
    // Most headings are plain text, which is stored only once.
    MarkupBody.Heading(level: level, id: id ?? "", text: text, html: html == text ? text : html, range: range)
  }
}

extension TreeEditor {
  mutating func visitHeading(_ node: Node) -> Step {
    enterBlock(node)
    checkUnderline(of: node)
    inspectSource(of: node)
    refineText(of: node, allowsTerms: false)
    let range = lines.range(ofBlock: node)
    let id = takeExplicitID(of: node, at: range)
    let draft = HeadingDraft(node: node, level: node.headingLevel, text: PlainText.line(of: node), range: range, id: id)
    checkLevel(of: draft)
    if draft.text.isEmpty { report(.emptyHeading, at: range) }
    headings.append(draft)
    return .into(node)
  }

  /// Gives every heading its identifier and its HTML.
  mutating func finishHeadings() {
    let taken = Set(footnotes.flatMap(\.anchors)).union(usedTerms.map { "term-\($0)" }).union(explicitIDs.keys)
    var ids = UniqueIDs(reserved: renderer.reservedIDs, used: taken, room: headings.count)
    for index in headings.indices {
      let id = headings[index].id ?? ids.make(from: HeadingID.from(headings[index].text))
      headings[index].id = id
      writeHeading(at: index, id: id)
    }
  }

  private mutating func writeHeading(at index: Int, id: String) {
    let draft = headings[index]
    // A text may be cut into sections only at headings that are not inside another block.
    let isTopLevel = draft.node.parent == root
    var start = Markup()
    start.reserve(id.utf8.count + 32)
    if isTopLevel { start.append(.heading, index) }
    start.append(fixed: "<h")
    start.append(draft.level)
    start.append(fixed: " id=\"")
    start.append(id)
    start.append(fixed: "\">")
    start.append(.headingTextStart, index)
    var end = Markup()
    end.reserve(32)
    end.append(.headingTextEnd, index)
    if 2...4 ~= draft.level, !draft.text.isEmpty { end.append(.headingAnchor, index) }
    end.append(fixed: "</h")
    end.append(draft.level)
    end.append(fixed: ">")
    if isTopLevel { end.append(.headingEnd, index) }

    // A custom block puts its text on lines of its own; the inline node inside it keeps tags and text on one line.
    let block = Node(making: .customBlock)
    let inline = Node(making: .customInline)
    inline.setOnEnter(start)
    inline.setOnExit(end)
    note(block, as: .block)
    replace(draft.node, with: block)
    inline.adoptChildren(of: block)
    block.append(inline)
  }

  /// Reports three hyphens directly below a paragraph, which were meant as a horizontal rule but turn the paragraph into a heading.
  /// Below a few words they are a normal heading underline.
  private mutating func checkUnderline(of heading: Node) {
    guard heading.headingLevel == 2, heading.startLine > 0, let number = underline(of: heading) else { return }
    let text = PlainText.line(of: heading)
    let isAlert = text.hasPrefix("[!")
    let isOnSeveralLines = number > heading.startLine + 1
    let isKey = text.prefixMatch(of: /[a-z][a-z-]*: ?\S/) != nil
    let isSentence = text.last.map { ".;:,…".contains($0) } ?? false && text.contains(" ")
    guard isAlert || isOnSeveralLines || isKey || isSentence || text.utf8.count > 80 else { return }
    if isAlert { alertLines.insert(heading.startLine) }
    let line = lines.line(number)
    let start = (line.firstIndex(of: UInt8(ascii: "-")) ?? line.startIndex) - line.startIndex + 1
    report(
      .headingByLine, at: lines.range(line: number, column: start, end: start + 3), ["text": text.shortened(to: 40)])
  }

  /// The line of three hyphens that turns the text above it into a heading.
  private func underline(of heading: Node) -> Int? {
    let first = lines.line(heading.startLine).dropFirst(max(heading.startColumn - 1, 0))
    guard first.first != UInt8(ascii: "#") else { return nil }
    return [heading.endLine, heading.endLine + 1].first { number in
      guard number > heading.startLine else { return false }
      let marks = lines.line(number).drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
      let hyphens = marks.prefix { $0 == UInt8(ascii: "-") }
      return hyphens.count == 3 && marks[hyphens.endIndex...].allSatisfy { $0 <= 0x20 }
    }
  }

  private mutating func checkLevel(of heading: HeadingDraft) {
    let shown = heading.text.isEmpty ? String(repeating: "#", count: heading.level) : heading.text
    let previous = headings.last?.level ?? 1
    if heading.level == 1 {
      report(.levelOneHeading, at: heading.range, ["heading": shown])
    } else if heading.level > previous + 1 {
      let marks = String(repeating: "#", count: previous + 1)
      report(
        .skippedHeadingLevel, at: heading.range,
        ["heading": shown, "from": "\(previous)", "to": "\(heading.level)", "expected": "\(previous + 1)", "marks": marks])
    }
  }
}

// MARK: - Explicit identifiers

extension TreeEditor {
  /// Removes `{#id}` from the end of a heading and returns the identifier if it is valid.
  private mutating func takeExplicitID(of heading: Node, at range: SourceRange) -> String? {
    guard let last = heading.lastChild, last.kind == .text,
      last.withLiteral({ $0.offset(of: UInt8(ascii: "}"), from: 0) != nil })
    else { return nil }
    let text = last.literal.trimmingEnd
    guard text.hasSuffix("}") else { return nil }
    guard let open = text.range(ofLast: "{#") else {
      reportMarkupInID(of: heading, at: range)
      return nil
    }
    last.setLiteral(String(text[..<open.lowerBound].trimmingEnd))
    // Smart punctuation has turned hyphens into dashes.
    let id = text[open.upperBound...].dropLast().map { $0 == "–" ? "--" : $0 == "—" ? "---" : String($0) }.joined()
    let place = lines.range(of: "{#\(id)}", in: block) ?? range
    guard HeadingID.isValid(id) else {
      report(.badHeadingID, at: place, ["id": id])
      return nil
    }
    if let first = explicitIDs[id] {
      diagnostics.append(Diagnostic(.duplicateHeadingID, at: place, ["id": id], notes: [DiagnosticNote(.firstOne, at: first)]))
      return nil
    }
    explicitIDs[id] = place
    return id
  }

  /// `{#a*b*}`: Markdown inside the braces has split the identifier over several nodes.
  private mutating func reportMarkupInID(of heading: Node, at range: SourceRange) {
    let text = PlainText.line(of: heading)
    guard let open = text.range(ofLast: "{#") else { return }
    let id = String(text[open.upperBound...].dropLast())
    guard !id.contains("}") else { return }
    report(.badHeadingID, at: range, ["id": id])
  }
}

extension StringProtocol {
  var trimmingEnd: SubSequence {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return self[..<end]
  }

  /// The range of the last occurrence of another text.
  func range(ofLast wanted: String) -> Range<Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
    }
    return nil
  }
}
