import Diagnostics
import SiteModel

/// A heading that the walk has met; its identifier is chosen when all are known.
struct HeadingDraft {
  let node: Node
  let level: Int
  let text: String
  let range: SourceRange
  /// The identifier that the author wrote, or the one that was made.
  var id: String?

  func heading(html: String) -> MarkupBody.Heading {
    // Most headings are text alone, which need not be kept twice.
    MarkupBody.Heading(level: level, id: id ?? "", text: text, html: html == text ? text : html, range: range)
  }
}

extension TreeEditor {
  mutating func visitHeading(_ node: Node) -> Step {
    enterBlock(node)
    refineText(of: node, allowsTerms: false)
    let range = lines.range(ofBlock: node)
    let id = takeExplicitID(of: node, at: range)
    let draft = HeadingDraft(node: node, level: node.headingLevel, text: PlainText.line(of: node), range: range, id: id)
    checkLevel(of: draft)
    if draft.text.isEmpty { report(.emptyHeading, at: range) }
    headings.append(draft)
    return .into(node)
  }

  /// Gives every heading its identifier, and its HTML.
  mutating func finishHeadings() {
    let taken = Set(footnotes.flatMap(\.anchors)).union(usedTerms.map { "term-\($0)" }).union(explicitIDs.keys)
    var ids = UniqueIDs(reserved: renderer.reservedIDs, used: taken)
    for index in headings.indices {
      let id = headings[index].id ?? ids.make(from: HeadingID.from(headings[index].text))
      headings[index].id = id
      writeHeading(at: index, id: id)
    }
  }

  private mutating func writeHeading(at index: Int, id: String) {
    let draft = headings[index]
    // A text may be cut into sections at the headings that stand in nothing else.
    let isTopLevel = draft.node.parent == root
    var start = Markup()
    if isTopLevel { start.append(.heading, index) }
    start.append("<h\(draft.level) id=\"\(id)\">")
    start.append(.headingTextStart, index)
    var end = Markup(.headingTextEnd, index)
    if 2...4 ~= draft.level, !draft.text.isEmpty { end.append(.headingAnchor, index) }
    end.append("</h\(draft.level)>")
    if isTopLevel { end.append(.headingEnd, index) }

    // A custom block puts its text on lines of its own; the inline node inside keeps tags and text on one line.
    let block = Node(making: .customBlock)
    let inline = Node(making: .customInline)
    inline.setOnEnter(start)
    inline.setOnExit(end)
    replace(draft.node, with: block)
    inline.adoptChildren(of: block)
    block.append(inline)
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
  /// Removes `{#id}` from the end of a heading and gives back the identifier when it can be one.
  private mutating func takeExplicitID(of heading: Node, at range: SourceRange) -> String? {
    guard let last = heading.lastChild, last.kind == .text else { return nil }
    let literal = last.literal
    guard literal.utf8.contains(UInt8(ascii: "}")) else { return nil }
    let text = literal.trimmingEnd
    guard text.hasSuffix("}") else { return nil }
    guard let open = text.range(ofLast: "{#") else {
      reportMarkupInID(of: heading, at: range)
      return nil
    }
    last.setLiteral(String(text[..<open.lowerBound].trimmingEnd))
    // Smart punctuation has made dashes of the hyphens.
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

  /// `{#a*b*}`: Markdown inside the braces has taken the identifier apart.
  private mutating func reportMarkupInID(of heading: Node, at range: SourceRange) {
    let text = PlainText.line(of: heading)
    guard let open = text.range(ofLast: "{#") else { return }
    let id = String(text[open.upperBound...].dropLast())
    guard !id.contains("}") else { return }
    report(.badHeadingID, at: range, ["id": id])
  }
}

extension StringProtocol {
  /// This text without white space at its end.
  var trimmingEnd: SubSequence {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return self[..<end]
  }

  /// Where another text stands for the last time.
  func range(ofLast wanted: String) -> Range<Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
    }
    return nil
  }
}
