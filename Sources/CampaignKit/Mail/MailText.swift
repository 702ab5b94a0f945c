/// The plain-text twin of a message's HTML: the same words, wrapped, with addresses in full behind the words that lead to them.
///
/// It reads the HTML that Markdown becomes here (paragraphs, headings, lists, quotations, emphasis, links, line breaks), not HTML at large.
public enum MailText {
  /// The width of a line in grapheme clusters.
  public static let width = 72

  /// The text of a piece of HTML.
  /// - Parameter width: where lines are wrapped.
  public static func text(ofHTML html: String, width: Int = width) -> String {
    var reading = Reading(width: width)
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      reading.add(text: rest[..<open])
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      reading.add(tag: rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    reading.add(text: rest)
    return reading.finished()
  }

  /// A paragraph in lines of at most ``width``; a word that is longer, such as an address, has a line of its own.
  public static func wrapped(_ text: String, first: String = "", then: String = "", width: Int = width) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var current = lines.isEmpty ? first : then
      var isEmpty = true
      for word in line.split(separator: " ", omittingEmptySubsequences: true) {
        if !isEmpty, current.count + 1 + word.count > width {
          lines.append(current)
          current = then
          isEmpty = true
        }
        current += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      lines.append(current)
    }
    return lines.joined(separator: "\n")
  }

  private struct Reading {
    private let width: Int
    private var blocks: [String] = []
    private var current = ""
    /// The counters of the lists around, nil for one with bullets.
    private var lists: [Int?] = []
    private var quotes = 0
    private var href: String?
    private var label = ""
    /// What the first line of the next block begins with.
    private var marker = ""
    /// Whether the last block is an item of a list, which no empty line follows.
    private var wasItem = false

    init(width: Int) { self.width = width }

    mutating func add(text: Substring) {
      let plain = unescaped(text).split(whereSeparator: \.isNewline).joined(separator: " ")
      let leads = text.first?.isWhitespace == true && !current.isEmpty && current.last?.isWhitespace == false
      let piece = (leads && plain.first != " " ? " " : "") + plain
      current += current.isEmpty ? piece.drop { $0.isWhitespace } : piece[...]
      if href != nil { label += piece }
    }

    mutating func add(tag: Substring) {
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" || $0 == "/" && tag.first == "/" }
      switch name {
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "/p", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/div", "hr", "/li",
        "tr", "/tr":
        endBlock()
      case "br":
        current += "\n"
      case "ul":
        endBlock()
        lists.append(nil)
      case "ol":
        endBlock()
        lists.append(attribute("start", of: tag).flatMap { Int($0) } ?? 1)
      case "/ul", "/ol":
        endBlock()
        if !lists.isEmpty { lists.removeLast() }
        if lists.isEmpty { wasItem = false }
      case "li":
        endBlock()
        beginItem()
      case "blockquote":
        endBlock()
        quotes += 1
      case "/blockquote":
        endBlock()
        quotes = max(0, quotes - 1)
      case "a":
        href = attribute("href", of: tag)
        label = ""
      case "/a":
        endLink()
      default: break
      }
    }

    mutating func finished() -> String {
      endBlock()
      return blocks.joined()
    }

    private mutating func beginItem() {
      guard let last = lists.indices.last else { return }
      if let number = lists[last] {
        marker = "\(number). "
        lists[last] = number + 1
      } else {
        marker = "- "
      }
    }

    private mutating func endLink() {
      if let href, href != label, "mailto:" + label != href { current += " <\(href)>" }
      href = nil
    }

    private mutating func endBlock() {
      let text = current.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      .joined(separator: "\n")
      current = ""
      guard text.contains(where: { !$0.isWhitespace }) else { return }
      let indentation = String(repeating: "  ", count: max(0, lists.count - 1)) + String(repeating: "> ", count: quotes)
      let hanging = indentation + (lists.isEmpty ? "" : String(repeating: " ", count: max(2, marker.count)))
      let isItem = !lists.isEmpty
      if !blocks.isEmpty { blocks.append(isItem && wasItem ? "\n" : "\n\n") }
      blocks.append(MailText.wrapped(text, first: marker.isEmpty ? hanging : indentation + marker, then: hanging, width: width))
      marker = ""
      wasItem = isItem
    }

    private func attribute(_ name: String, of tag: Substring) -> String? {
      guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
      return unescaped(tag[start.upperBound...].prefix { $0 != "\"" })
    }

    private func unescaped(_ text: Substring) -> String {
      guard text.contains("&") else { return String(text) }
      return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&#39;", with: "'").replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
    }
  }
}
