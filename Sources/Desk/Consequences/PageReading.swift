import SiteModel

/// What a page of the output says to readers, without its markup.
struct PageReading: Sendable {
  /// Its heading; the title of its window where it has none.
  let title: String
  /// The sentences of its main part, in order.
  let sentences: [String]
  /// Where the page leads to, if it is there for nothing else.
  let redirection: String?
  /// The path of its card in the output folder.
  let card: String?

  init(_ html: [UInt8]) {
    let main = Self.main(of: html)
    var blocks = TextBlocks()
    blocks.read(main)
    sentences = blocks.texts.flatMap(Self.sentences(of:))
    title = blocks.heading ?? Self.value("<title>", until: "<", in: html) ?? ""
    redirection = Self.value("http-equiv=\"refresh\" content=\"0; url=", until: "\"", in: html)
    let image = Self.value("property=\"og:image\" content=\"", until: "\"", in: html)
    card = image.flatMap { image in image.firstRange(of: "/cards/").map { String(image[image.index(after: $0.lowerBound)...]) } }
  }

  /// The bytes between the tags of `main`; none for a page without it.
  static func main(of html: [UInt8]) -> ArraySlice<UInt8> {
    guard let start = place(of: "<main", in: html, from: 0), let end = place(of: "</main>", in: html, from: start) else {
      return []
    }
    return html[start..<end]
  }

  private static func value(_ start: StaticString, until end: Character, in html: [UInt8]) -> String? {
    guard let place = place(of: start, in: html, from: 0), let stop = end.asciiValue else { return nil }
    let rest = html[(place + start.utf8CodeUnitCount)...]
    return TextBlocks.plain(rest.prefix { $0 != stop })
  }

  private static func place(of text: StaticString, in bytes: [UInt8], from: Int) -> Int? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes.withUnsafeBytes { bytes in
      var position = from
      while let found = bytes.offset(of: wanted[0], from: position) {
        if bytes[found...].starts(with: wanted) { return found }
        position = found + 1
      }
      return nil
    }
  }

  /// The sentences of a block: one ends at a mark with a space and a capital or a digit after it.
  static func sentences(of text: String) -> [String] {
    let words = text.split(separator: " ")
    var found: [String] = []
    var sentence: [Substring] = []
    for (index, word) in words.enumerated() {
      sentence.append(word)
      guard word.count > 2, let mark = word.last, ".!?…".contains(mark), words.indices.contains(index + 1),
        let next = words[index + 1].first(where: { $0.isLetter || $0.isNumber }), next.isUppercase || next.isNumber
      else { continue }
      found.append(sentence.joined(separator: " "))
      sentence = []
    }
    if !sentence.isEmpty { found.append(sentence.joined(separator: " ")) }
    return found
  }
}

/// The texts of the blocks of a page, such as paragraphs and cells, as one sees them.
struct TextBlocks {
  private(set) var texts: [String] = []
  /// The first heading of the first level.
  private(set) var heading: String?
  private var block: [UInt8] = []
  private var isInHeading = false

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "button", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "label", "legend", "li", "main", "nav", "ol", "option",
    "p",
    "pre", "section", "summary", "table", "td", "th", "tr", "ul",
  ]
  /// Elements whose content is no text.
  private static let silent: Set<String> = ["script", "style", "svg", "template"]

  mutating func read(_ html: ArraySlice<UInt8>) {
    var position = html.startIndex
    while position < html.endIndex {
      guard html[position] == UInt8(ascii: "<") else {
        block.append(html[position])
        position += 1
        continue
      }
      let end = html[position...].firstIndex(of: UInt8(ascii: ">")) ?? html.endIndex - 1
      let inside = html[(position + 1)..<max(end, position + 1)]
      let isEnd = inside.first == UInt8(ascii: "/")
      let name = String(
        decoding: (isEnd ? inside.dropFirst() : inside).prefix { $0 > 0x2F && $0 != UInt8(ascii: ">") }, as: UTF8.self
      )
      .lowercased()
      position = end + 1
      if Self.silent.contains(name), !isEnd {
        position = Self.end(of: name, in: html, from: position)
      } else if Self.blocks.contains(name) {
        finish()
        if name == "h1" { isInHeading = !isEnd }
      }
    }
    finish()
  }

  private mutating func finish() {
    let text = Self.plain(block[...])
    block = []
    guard !text.isEmpty else { return }
    texts.append(text)
    if isInHeading, heading == nil { heading = text }
  }

  private static func end(of name: String, in html: ArraySlice<UInt8>, from: Int) -> Int {
    let wanted = Array("</\(name)".utf8)
    var position = from
    while let found = html[position...].firstIndex(of: UInt8(ascii: "<")) {
      if html[found...].starts(with: wanted) { return found }
      position = found + 1
    }
    return html.endIndex
  }

  /// A text with its references resolved and one space between words.
  static func plain(_ bytes: some Collection<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.contains(UInt8(ascii: "&")) {
      for (name, character) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&shy;", ""), ("&amp;", "&"),
      ] {
        text = text.replacing(name, with: character)
      }
    }
    return text.split { $0.isWhitespace }.joined(separator: " ").replacing("\u{AD}", with: "")
  }
}
