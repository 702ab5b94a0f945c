import SiteModel

/// The text of one block as a reader sees it, as one run of bytes, so that a word or a pair of quotes is found whatever markup is
/// in between.
struct InlineText {
  private struct Span {
    let node: Node
    var range: Range<Int>
    /// Not in a link or an image.
    let allowsTerms: Bool
  }

  /// The text. A line break is a space here, and code is a letter, so that it counts as a word and is not changed.
  private(set) var bytes: [UInt8] = []
  private var spans: [Span] = []

  /// The text below a paragraph, a heading or a table cell.
  init(of block: Node) {
    var current = block.firstChild
    var endOfLink: Node?
    var isInLink = false
    while let node = current {
      if isInLink, node == endOfLink { isInLink = false }
      switch node.kind {
      case .text:
        let start = bytes.count
        node.withLiteral { bytes += $0 }
        spans.append(Span(node: node, range: start..<bytes.count, allowsTerms: !isInLink))
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      case .code: bytes.append(UInt8(ascii: "x"))
      case .link where !isInLink, .image where !isInLink:
        isInLink = true
        endOfLink = node.followingPast(within: block)
      default: break
      }
      current = node.following(within: block)
    }
  }
}

// MARK: - Quotation marks

extension InlineText {
  /// Replaces libcmark-gfm's quotation marks by those of a language.
  mutating func setQuotationMarks(_ marks: QuotationMarks) {
    let edits = marks.edits(of: bytes)
    guard !edits.isEmpty else { return }
    var remaining = edits[...]
    var changed: [UInt8] = []
    var offset = 0
    // From here on `bytes` is the changed text, and the spans must match it.
    for index in spans.indices {
      let range = spans[index].range
      changed += bytes[offset..<range.lowerBound]
      let start = changed.count
      offset = range.lowerBound
      var isChanged = false
      while let edit = remaining.first, edit.offset < range.upperBound {
        remaining.removeFirst()
        changed += bytes[offset..<edit.offset]
        changed += edit.replacement.utf8
        offset = edit.offset + QuotationMarks.length
        isChanged = true
      }
      changed += bytes[offset..<range.upperBound]
      offset = range.upperBound
      spans[index].range = start..<changed.count
      if isChanged { spans[index].node.setLiteral(String(decoding: changed[start...], as: UTF8.self)) }
    }
    bytes = changed + bytes[offset...]
  }
}

// MARK: - Linked terms

extension InlineText {
  /// Turns the first uses of explained terms into links.
  func link(_ terms: LinkedTerms, alreadyLinked: inout [String]) {
    var matches = terms.matches(in: bytes, except: Set(alreadyLinked))
    matches.removeAll { !canLink($0.range) }
    var seen: Set<String> = []
    matches.removeAll { !seen.insert($0.id).inserted }
    let first = alreadyLinked.count
    alreadyLinked += matches.map(\.id)
    // From last to first, so that the ranges before a new link stay valid.
    for (index, match) in matches.enumerated().reversed() { link(match, as: first + index) }
  }

  private func canLink(_ range: Range<Int>) -> Bool {
    guard let first = spanIndex(at: range.lowerBound), let last = spanIndex(at: range.upperBound - 1) else { return false }
    guard first != last else { return spans[first].allowsTerms }
    // A term may run over two lines of a paragraph, but all its nodes must have the same parent.
    return spans[first...last].allSatisfy { $0.allowsTerms && $0.node.parent == spans[first].node.parent }
  }

  private func spanIndex(at offset: Int) -> Int? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].range.contains(offset) ? low : nil
  }

  /// - Parameter index: that of the term among those that the text links.
  private func link(_ match: LinkedTerms.Match, as index: Int) {
    guard let first = spanIndex(at: match.range.lowerBound), let last = spanIndex(at: match.range.upperBound - 1) else { return }
    let link = Node(making: .customInline)
    link.setOnEnter(Markup(.termStart, index))
    link.setOnExit(Markup(.termEnd))
    let node = spans[first].node
    node.insertAfter(link)
    if first == last {
      let words = node.literal.utf8
      let start = words.index(words.startIndex, offsetBy: match.range.lowerBound - spans[first].range.lowerBound)
      let end = words.index(start, offsetBy: match.range.count)
      link.append(text(words[start..<end]))
      if end < words.endIndex { link.insertAfter(text(words[end...])) }
      node.setLiteral(String(decoding: words[..<start], as: UTF8.self))
    } else {
      let head = Array(node.literal.utf8).split(at: match.range.lowerBound - spans[first].range.lowerBound)
      node.setLiteral(String(decoding: head.before, as: UTF8.self))
      link.append(text(head.after))
      while let between = link.next, between != spans[last].node { link.append(between) }
      let tail = Array(spans[last].node.literal.utf8).split(at: match.range.upperBound - spans[last].range.lowerBound)
      link.append(text(tail.before))
      spans[last].node.setLiteral(String(decoding: tail.after, as: UTF8.self))
    }
  }

  private func text(_ bytes: some Collection<UInt8>) -> Node {
    let node = Node(making: .text)
    node.setLiteral(String(decoding: bytes, as: UTF8.self))
    return node
  }
}

extension Array {
  fileprivate func split(at index: Int) -> (before: ArraySlice<Element>, after: ArraySlice<Element>) {
    (self[..<index], self[index...])
  }
}
