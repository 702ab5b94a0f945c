import Diagnostics
import SiteModel

extension TreeEditor {
  /// Keeps an author's HTML out of the page: a comment is worth a look, anything else is an error.
  mutating func removeHTML(_ node: Node) -> Step {
    discard(node)
    let html = node.literal
    reportComments(of: html, in: place(of: node), node)
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
      ["markup": markup.firstLine.shortened(to: 40), "hint": RawHTML.hint(of: markup, tag: tag ?? endTag)])
    return .past(node)
  }

  private func place(of node: Node) -> ClosedRange<Int> {
    guard node.kind == .htmlBlock, node.startLine > 0 else { return block }
    return node.startLine...max(node.startLine, node.endLine)
  }
}

/// Reads the beginning of raw HTML, as far as messages need it.
enum RawHTML {
  /// The HTML without its comments, from its first character that is not white space; nil when nothing is left. An unclosed comment
  /// is kept.
  static func markupOutsideComments(of html: String) -> String? {
    var rest = html[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard rest.hasPrefix("<!--") else { return rest.isEmpty ? nil : String(rest) }
      // `<!-->` and `<!--->` are complete comments.
      guard let end = rest.dropFirst(2).firstRange(of: "-->") else { return String(rest) }
      rest = rest[end.upperBound...]
    }
  }

  /// The name of the first tag, in lower case.
  static func tag(of markup: String) -> String? {
    let name = markup.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return markup.hasPrefix("<") && !name.isEmpty ? name.lowercased() : nil
  }

  /// Inline elements: on any other element, the attribute `lang` says nothing about words in a sentence.
  private static let languageElements: Set<String> = [
    "b", "bdi", "bdo", "blockquote", "cite", "dfn", "div", "em", "font", "i", "mark", "p", "q", "s", "small", "span", "strong", "u",
  ]

  /// The language tag for an attribute value that is a language's name in Dutch or English; `en` for any other name.
  private static func language(named name: String) -> String {
    if let known = languageNames[name.lowercased()] { return known }
    return LanguageTag(name).map(\.code) ?? "en"
  }

  private static let languageNames = [
    "arabic": "ar", "arabisch": "ar", "danish": "da", "deens": "da", "deutsch": "de", "duits": "de", "dutch": "nl", "engels": "en",
    "english": "en", "francais": "fr", "frans": "fr", "french": "fr", "fries": "fy", "frisian": "fy", "german": "de",
    "italiaans": "it", "italian": "it", "latijn": "la", "latin": "la", "nederlands": "nl", "papiaments": "pap", "papiamento": "pap",
    "polish": "pl", "pools": "pl", "portugees": "pt", "portuguese": "pt", "spaans": "es", "spanish": "es", "turkish": "tr",
    "turks": "tr", "eng": "en", "ned": "nl", "nld": "nl", "uk": "en",
  ]

  /// What to write instead of a tag: for an attribute `lang` a language link, otherwise what fits the tag.
  static func hint(of markup: String, tag: String?) -> Words {
    let element = markup.prefix { $0 != ">" }
    // Most tags have no attribute, and a text may contain thousands of tags.
    guard let tag, languageElements.contains(tag), element.utf8.contains(UInt8(ascii: "=")),
      let attribute = element.firstMatch(of: /(?i)\s(?:xml:)?lang\s*=\s*["'“”]?([a-z0-9-]+)/)
    else {
      return RawHTMLHint.forTag(tag).words
    }
    return RawHTMLHint.language.words.filling(["language": language(named: String(attribute.1))])
  }

  /// The name of an end tag that has no start tag in this node.
  static func endTag(of markup: String) -> String? {
    markup.hasPrefix("</") ? tag(of: "<" + markup.dropFirst(2)) : nil
  }
}

extension String {
  var firstLine: String { String(prefix { !$0.isNewline }) }

  /// This text if it is short enough, otherwise its beginning and “…”.
  func shortened(to limit: Int) -> String { count <= limit ? self : String(prefix(limit)) + "…" }
}

extension RawHTMLHint {
  /// The other elements of HTML. Anything else between < and > is text, such as `<your name>`.
  private static let boxes: Set<String> = [
    "address", "area", "article", "aside", "base", "bdi", "bdo", "blink", "body", "canvas", "caption", "col", "colgroup", "data",
    "datalist", "dd", "dialog", "div", "dt", "fieldset", "footer", "form", "frame", "frameset", "head", "header", "hgroup", "html",
    "input", "ins", "label", "legend", "main", "map", "marquee", "math", "menu", "meter", "nav", "noscript", "optgroup", "option",
    "output", "param", "progress", "rp", "rt", "ruby", "samp", "search", "section", "select", "slot", "source", "tbody", "template",
    "textarea", "tfoot", "thead", "time", "title", "track", "var", "wbr", "big", "acronym", "applet", "dir", "nobr", "path", "g",
  ]

  static func forTag(_ tag: String?) -> RawHTMLHint {
    switch tag {
    case "video", "audio", "iframe", "embed", "object": .video
    case "details", "summary": .details
    case "abbr", "dfn": .glossary
    case "q", "cite": .quotation
    case "img", "picture", "figure", "svg", "figcaption": .figure
    case "a", "button": .link
    case "br": .lineBreak
    case "b", "strong", "i", "em", "s", "del", "strike", "code", "tt": .emphasis
    case "sub", "sup", "u", "small", "mark", "span", "font", "center", "kbd": .plain
    case "script", "style", "link", "meta": .none
    case "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "tr", "td", "th", "blockquote", "pre", "hr", "dl":
      .markdown
    case let tag? where !tag.contains("-") && !boxes.contains(tag): .words
    default: .component
    }
  }
}
