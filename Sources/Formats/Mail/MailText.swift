import SiteModel

/// The plain-text version of a message: the words of its text, wrapped, with the full address after the text of each link.
public enum MailText {
  /// The width of a line in grapheme clusters.
  public static let width = 72

  /// The lines of a message.
  /// - Parameter words: the text of a block, with its addresses, in one line or with line breaks.
  public static func text(of body: PlainBody, words: (PlainBody.Block) -> String) -> String {
    var text = ""
    for block in body.blocks {
      if !text.isEmpty { text += block.isTight ? "\n" : "\n\n" }
      let first = block.containers.map { $0.mark(onFirstLine: true) }.joined()
      let then = block.containers.map { $0.mark(onFirstLine: false) }.joined()
      if block.keepsLines {
        text += indented(words(block), first: first, then: then)
      } else {
        text += wrapped(words(block), first: first, then: then)
      }
    }
    return text
  }

  /// A paragraph in lines of at most ``width``; a word that is longer, such as an address, gets a line of its own.
  public static func wrapped(_ text: String, first: String = "", then: String = "") -> String {
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

  /// A text that keeps its line breaks.
  private static func indented(_ text: String, first: String, then: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      line.isEmpty ? "" : (number == 0 ? first : then) + line
    }.joined(separator: "\n")
  }
}

extension PlainBody.Container {
  /// The prefix of a line of a block in this container.
  fileprivate func mark(onFirstLine isFirstLine: Bool) -> String {
    switch self {
    case .quotation: "> "
    case .item(let mark, true) where isFirstLine: mark + " "
    case .item(let mark, _): String(repeating: " ", count: mark.count + 1)
    }
  }
}
