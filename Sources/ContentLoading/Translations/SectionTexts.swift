import SiteModel

/// The words of a rendered text, section by section.
///
/// A heading of level one to three begins a section, unless it is inside another block; what comes before the first one is a section
/// as well, and so are the footnotes. Words that Baken adds, such as the title of a note, are left out: they are not the author's.
struct SectionTexts {
  struct Section {
    /// The index of the heading; nil for the text before the first heading, and for the footnotes.
    let heading: Int?
    let isOfNotes: Bool
    /// A line for each block.
    fileprivate(set) var text = ""
  }

  private(set) var sections = [Section(heading: nil, isOfNotes: false)]
  /// The end tag up to which nothing is taken.
  private var skippedUntil: [UInt8]?

  /// - Parameter component: the texts of a component, by its index.
  init(of body: MarkupBody, component: (Int) -> [String] = { _ in [] }) {
    for piece in body.pieces {
      switch piece {
      case .html(let bytes): add(body.html, bytes.range)
      case .heading(let index):
        if 1...3 ~= body.headings[Int(index)].level { begin(Section(heading: Int(index), isOfNotes: false)) }
      case .image(let index):
        let image = body.images[Int(index)]
        add(" " + [image.alt, image.title].compactMap(\.self).joined(separator: " ") + " ")
      case .component(let index): for text in component(Int(index)) { add("\n\(text)\n") }
      case .linkStart, .headingAnchor, .headingEnd, .termStart, .termEnd, .ownAddress: break
      }
    }
    sections = sections.compactMap { section -> Section? in
      var tidied = section
      tidied.text = Self.tidied(section.text)
      return section.heading == nil && tidied.text.isEmpty ? nil : tidied
    }
  }

  /// The words of a whole text, a line for each block.
  static func words(of body: MarkupBody) -> String { SectionTexts(of: body).sections.map(\.text).joined(separator: "\n") }

  private mutating func begin(_ section: Section) { sections.append(section) }

  private mutating func add(_ text: String) { sections[sections.count - 1].text += text }

  /// Adds the words of finished HTML. Text in it is escaped, so every `<` begins a tag and every `>` ends one.
  private mutating func add(_ html: [UInt8], _ range: Range<Int>) {
    var rest = html[range]
    while let first = rest.first {
      let isTag = first == UInt8(ascii: "<")
      let end = rest.firstIndex(of: UInt8(ascii: isTag ? ">" : "<")).map { isTag ? $0 + 1 : $0 } ?? rest.endIndex
      if isTag { enter(rest[..<end]) } else if skippedUntil == nil { add(Self.unescaped(rest[..<end])) }
      rest = rest[end...]
    }
  }

  private mutating func enter(_ tag: ArraySlice<UInt8>) {
    if let end = skippedUntil {
      if tag.elementsEqual(end) { skippedUntil = nil }
      return
    }
    if let (_, end) = Self.additions.first(where: { tag.starts(with: $0.start.utf8) }) {
      skippedUntil = Array(end.utf8)
    } else if tag.starts(with: #"<section class="footnotes""#.utf8) {
      begin(Section(heading: nil, isOfNotes: true))
    } else {
      let name = tag.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }.prefix { $0 > 0x2F && $0 != UInt8(ascii: ">") }
      if Self.blocks.contains(String(decoding: name, as: UTF8.self)) { add("\n") }
    }
  }

  /// What Baken writes into a text besides the author's words: the start of its first tag, and its end tag.
  private static let additions = [
    (start: #"<p class="alert-title""#, end: "</p>"), (start: #"<sup class="footnote-ref""#, end: "</sup>"),
    (start: #"<a class="footnote-back""#, end: "</a>"),
  ]

  /// The elements that begin or end a line.
  private static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "th", "td", "pre", "blockquote", "div", "section",
    "br",
    "hr", "dl", "dt", "dd",
  ]

  private static func unescaped(_ html: ArraySlice<UInt8>) -> String {
    let text = String(decoding: html.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    guard html.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// A text without needless spaces and empty lines.
  private static func tidied(_ text: String) -> String {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
