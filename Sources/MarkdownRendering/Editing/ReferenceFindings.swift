import Diagnostics
import SiteModel

// MARK: - References to definitions

extension TreeEditor {
  /// Finds the definitions of the text, if it may have any.
  mutating func collectReferences() {
    guard hints.contains(.definition) else { return }
    var code: [ClosedRange<Int>] = []
    var current = root.firstChild
    while let node = current {
      let kind = node.kind
      if kind == .codeBlock || kind == .htmlBlock, node.startLine > 0 {
        // The text of a footnote may begin with a comment after its label.
        let isInNote = node.parent?.kind == .footnoteDefinition && node.parent?.startLine == node.startLine
        let start = isInNote ? node.startLine + 1 : node.startLine
        if start <= max(node.startLine, node.endLine) { code.append(start...max(node.startLine, node.endLine)) }
      }
      let isLeaf = kind == .paragraph || kind == .heading || kind == .table
      current = isLeaf ? node.followingPast(within: root) : node.following(within: root)
    }
    references = References(in: lines, count: lines.count, code: code)
  }

  /// Notes the labels that a block refers to, and reports those without a definition.
  /// - Parameter note: the key of the footnote that the block is in.
  mutating func findReferences(in block: BlockSource, ofNote note: String?) {
    var open: [Int] = []
    var position = 0
    let text = block.masked
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "["): open.append(position)
      case UInt8(ascii: "]"):
        guard let start = open.popLast() else { break }
        bracketed(start..<(position + 1), in: block, ofNote: note)
      default: break
      }
      position += 1
    }
  }

  /// Inspects a text in brackets.
  private mutating func bracketed(_ range: Range<Int>, in block: BlockSource, ofNote note: String?) {
    let text = block.masked
    let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    let place = block.place(of: range.lowerBound)
    let isDefinition =
      range.upperBound < text.count && text[range.upperBound] == UInt8(ascii: ":") && references.lines.contains(place.line)
    // A label is at most this long (CommonMark, section 4.7).
    guard !isDefinition, !inner.isEmpty, inner.count < 1_000 else { return }
    let label = block.text(inner)
    let key = ReferenceDefinition.key(of: label)
    let isFootnote = text[inner.lowerBound] == UInt8(ascii: "^")
    if isFootnote, let note { references.usedInNotes[note, default: []].insert(key) } else { references.used.insert(key) }
    if isFootnote {
      let isLink = range.upperBound < text.count && text[range.upperBound] == UInt8(ascii: "(")
      if text[inner].contains(where: \.isWord), !isLink, !references.keys.contains(key), !isPattern(range, in: block) {
        report(undefined: .undefinedFootnote, label: label, shown: range, prefix: "[", at: range, in: block)
      }
      return
    }
    guard range.upperBound < text.count, text[range.upperBound] == UInt8(ascii: "[") else { return }
    undefinedLink(range, in: block)
  }

  /// Reports `[text][label]` or `[label][]` with a label that has no definition.
  private mutating func undefinedLink(_ range: Range<Int>, in block: BlockSource) {
    let text = block.masked
    let open = range.upperBound
    guard let close = text[(open + 1)...].prefix(1_000).firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      text[close] == UInt8(ascii: "]"), text[open + 1] != UInt8(ascii: "^")
    else { return }
    // `[a][b](c)` is a text and a link; `a[1][2]` is an index expression, and `[1][2]` names two sources.
    if close + 1 < text.count, text[close + 1] == UInt8(ascii: "(") || text[close + 1] == UInt8(ascii: "[") { return }
    // The same holds for three in a row.
    if range.lowerBound > 0, text[range.lowerBound - 1].isWord || text[range.lowerBound - 1] == UInt8(ascii: "]") { return }
    let isShort = close == open + 1
    let words = block.text((range.lowerBound + 1)..<(range.upperBound - 1))
    let label = isShort ? words : block.text((open + 1)..<close)
    guard !references.keys.contains(ReferenceDefinition.key(of: label)) else { return }
    let isImage = range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: "!")
    guard isShort || isImage || BracketedWords.mayBeReference(words, label) || isNear(label, references.linkLabels)
    else { return }
    let prefix = isShort ? "[" : block.text(range) + "["
    report(
      undefined: .undefinedReference, label: label, shown: range.lowerBound..<(close + 1), prefix: prefix, at: range, in: block)
  }

  /// Whether a label is close to one of some others. Not computed for very many.
  private func isNear(_ label: String, _ labels: [String]) -> Bool {
    labels.count < 100 && nearest(to: label, among: labels) != nil
  }

  /// Whether `[^abc]` is a regular expression and not a footnote: a footnote directly follows the words it is about.
  private func isPattern(_ range: Range<Int>, in block: BlockSource) -> Bool {
    let label = block.text((range.lowerBound + 2)..<(range.upperBound - 1))
    let isAttached = range.lowerBound > 0 && block.masked[range.lowerBound - 1] > 0x20
    guard !isAttached, !label.allSatisfy(\.isNumber), !isNear("^" + label, references.footnoteLabels) else {
      return false
    }
    return label.count < 4 || label.contains { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }
      || label.contains(/[a-z0-9]-[a-z0-9](?![a-z0-9])/.ignoresCase())
  }

  private mutating func report(
    undefined kind: DiagnosticKind, label: String, shown: Range<Int>, prefix: String, at range: Range<Int>, in block: BlockSource
  ) {
    let known = kind == .undefinedFootnote ? references.footnoteLabels : references.linkLabels
    let place = block.place(of: shown.lowerBound)
    let isShort = block.raw[shown.upperBound - 2] == UInt8(ascii: "[")
    let suffix = isShort ? "][]" : "]"
    let end = block.raw[shown].firstIndex(of: 0x0A) ?? shown.upperBound
    diagnostics.append(
      Diagnostic(
        kind, at: lines.range(line: place.line, column: place.column, end: place.column + end - shown.lowerBound), ["label": label],
        guess: .nearest(to: label, among: known) { prefix + $0 + suffix }))
  }

  /// Reports definitions that nothing uses, and repeated definitions of a label.
  mutating func finishReferences() {
    references.followNotes()
    var first: [String: ReferenceDefinition] = [:]
    for definition in references.definitions {
      let place = place(of: definition)
      guard !definition.isComment else {
        report(comment: definition, at: place)
        continue
      }
      if let earlier = first[definition.key] {
        diagnostics.append(
          Diagnostic(
            .duplicateDefinition, at: place, ["label": definition.label],
            notes: [DiagnosticNote(.firstOne, at: self.place(of: earlier))]))
        continue
      }
      first[definition.key] = definition
      if !references.used.contains(definition.key) {
        let hasSpace = definition.label.contains(where: \.isWhitespace)
        let kind: DiagnosticKind = !definition.isFootnote ? .unusedDefinition : hasSpace ? .undefinedFootnote : .unusedFootnote
        diagnostics.append(
          Diagnostic(
            kind, at: place, ["label": definition.label],
            suggestion: kind == .unusedDefinition ? definition.asWords : nil))
      }
    }
  }

  private func place(of definition: ReferenceDefinition) -> SourceRange {
    lines.range(line: definition.line, column: definition.columns.lowerBound, end: definition.columns.upperBound)
  }
}
