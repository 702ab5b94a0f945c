import SiteModel

/// The HTML of a heading for a table of contents: without links, footnote references and images.
enum HeadingHTML {
  static func withoutLinks(_ html: UnsafeRawBufferPointer, images: [MarkupBody.Image]) -> String {
    guard html.offset(of: UInt8(ascii: "<"), from: 0) != nil || html.offset(of: Markup.delimiter, from: 0) != nil else {
      return String(decoding: html, as: UTF8.self)
    }
    var result: [UInt8] = []
    var offset = 0
    while offset < html.count {
      switch html[offset] {
      case Markup.delimiter:
        let slot = PieceCutter.slot(in: html, at: offset)
        if slot.kind == .image { result += images[slot.index].alt.htmlEscaped.utf8 }
        offset = slot.end
      case UInt8(ascii: "<"):
        let rest = html[offset...]
        if rest.starts(with: #"<sup class="footnote-ref">"#.utf8) {
          offset = end(of: "</sup>", in: html, from: offset)
        } else {
          let end = end(of: ">", in: html, from: offset)
          let isLink = rest.starts(with: "<a ".utf8) || rest.starts(with: "</a>".utf8)
          if !isLink { result += html[offset..<end] }
          offset = end
        }
      default:
        result.append(html[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The offset after the next occurrence of a text. Since text is escaped, a `>` always ends a tag.
  private static func end(of text: String, in html: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset < html.count {
      if html[offset...].starts(with: text.utf8) { return offset + text.utf8.count }
      offset += 1
    }
    return html.count
  }
}
