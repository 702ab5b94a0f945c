import Diagnostics

extension TreeEditor {
  /// No HTML of an author's reaches the page. A comment goes without a word; anything else is an error.
  mutating func removeHTML(_ node: Node) -> Step {
    discard(node)
    let html = node.literal
    guard let markup = RawHTML.markupOutsideComments(of: html) else { return .past(node) }
    if markup.hasPrefix("<!--") {
      report(.unclosedComment, at: lines.range(ofHTML: node, beginning: markup.firstLine, in: place(of: node)))
      return .past(node)
    }
    let endTag = RawHTML.endTag(of: markup)
    if let endTag, let count = openTags[endTag], count > 0 {
      openTags[endTag] = count - 1
      return .past(node)
    }
    let tag = RawHTML.tag(of: markup)
    if let tag, node.kind == .htmlInline { openTags[tag, default: 0] += 1 }
    report(
      .rawHTML, at: lines.range(ofHTML: node, beginning: markup.firstLine, in: place(of: node)),
      ["markup": markup.firstLine.shortened(to: 40), "hint": RawHTMLHint.forTag(tag ?? endTag).rawValue])
    return .past(node)
  }

  private func place(of node: Node) -> ClosedRange<Int> {
    guard node.kind == .htmlBlock, node.startLine > 0 else { return block }
    return node.startLine...max(node.startLine, node.endLine)
  }
}

/// Reads the beginning of raw HTML, as far as a message needs it.
enum RawHTML {
  /// What is left without comments, from its first character that is not white space; nil when nothing is. A comment
  /// that does not end is left.
  static func markupOutsideComments(of html: String) -> String? {
    var rest = html[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard rest.hasPrefix("<!--") else { return rest.isEmpty ? nil : String(rest) }
      // `<!-->` and `<!--->` are comments too.
      guard let end = rest.dropFirst(2).firstRange(of: "-->") else { return String(rest) }
      rest = rest[end.upperBound...]
    }
  }

  /// The name of the first tag, in lower case.
  static func tag(of markup: String) -> String? {
    let name = markup.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return markup.hasPrefix("<") && !name.isEmpty ? name.lowercased() : nil
  }

  /// The name of an end tag that stands alone.
  static func endTag(of markup: String) -> String? {
    markup.hasPrefix("</") ? tag(of: "<" + markup.dropFirst(2)) : nil
  }
}

extension String {
  /// Everything before the first line break.
  var firstLine: String { String(prefix { !$0.isNewline }) }

  /// This text when it is short enough, else its beginning and “…”.
  func shortened(to limit: Int) -> String { count <= limit ? self : String(prefix(limit)) + "…" }
}

extension RawHTMLHint {
  /// The hint that fits a tag.
  static func forTag(_ tag: String?) -> RawHTMLHint {
    switch tag {
    case "video", "audio", "iframe", "embed", "object": .video
    case "img", "picture", "figure", "svg", "figcaption": .figure
    case "a", "button": .link
    case "br": .lineBreak
    case "b", "strong", "i", "em", "s", "del", "code": .emphasis
    case "sub", "sup", "u", "small", "mark", "span", "font", "center", "kbd", "abbr": .plain
    case "script", "style", "link", "meta": .none
    case "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "tr", "td", "th", "blockquote", "pre", "hr", "dl":
      .markdown
    default: .component
    }
  }
}
