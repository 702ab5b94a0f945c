import SiteModel

/// Cuts rendered HTML at its openings.
struct PieceCutter {
  /// The HTML in its pieces, and what each heading says as HTML.
  struct Cut {
    var html: [UInt8]
    var pieces: [MarkupBody.Piece]
    var headingHTML: [Int: String]
  }

  private let html: UnsafeRawBufferPointer
  private let images: [MarkupBody.Image]
  /// The HTML without its openings.
  private var text: [UInt8] = []
  private var pieces: [MarkupBody.Piece] = []
  private var headingHTML: [Int: String] = [:]
  /// Where the HTML begins that is in no piece: in the text that is written, and in the one that is read.
  private var pieceStart = 0
  private var start = 0
  private var headingStart = 0

  static func cut(_ html: UnsafeRawBufferPointer, images: [MarkupBody.Image]) -> Cut {
    var cutter = PieceCutter(html: html, images: images)
    // The texts of a whole site are kept, without room that they do not need.
    cutter.text.reserveCapacity(html.count - Self.lengthOfOpenings(in: html))
    cutter.cut()
    return Cut(html: cutter.text, pieces: cutter.pieces.map(\.self), headingHTML: cutter.headingHTML)
  }

  private init(html: UnsafeRawBufferPointer, images: [MarkupBody.Image]) {
    self.html = html
    self.images = images
  }

  private mutating func cut() {
    while let mark = html.offset(of: Markup.mark, from: start) {
      let opening = Self.opening(in: html, at: mark)
      text += html[start..<mark]
      start = opening.end
      switch opening.kind {
      case .linkStart: add(.linkStart(Int32(opening.index)))
      case .image: add(.image(Int32(opening.index)))
      case .component: add(.component(Int32(opening.index)))
      case .heading: add(.heading(Int32(opening.index)))
      case .headingAnchor: add(.headingAnchor(Int32(opening.index)))
      case .headingEnd: add(.headingEnd(Int32(opening.index)))
      case .headingTextStart: headingStart = opening.end
      case .headingTextEnd:
        let inner = UnsafeRawBufferPointer(rebasing: html[headingStart..<mark])
        headingHTML[opening.index] = HeadingHTML.withoutLinks(inner, images: images)
      case .task: markTask()
      }
    }
    text += html[start...]
    while text.count > pieceStart, text.last == 10 { text.removeLast() }
    flush()
  }

  private mutating func add(_ piece: MarkupBody.Piece) {
    flush()
    pieces.append(piece)
  }

  private mutating func flush() {
    guard text.count > pieceStart else { return }
    pieces.append(.html(MarkupBody.Bytes(pieceStart..<text.count)))
    pieceStart = text.count
  }

  /// Gives the list item that has just begun its class.
  private mutating func markTask() {
    for tail in ["<li>", "<li>\n<p>"] where text[pieceStart...].suffix(tail.utf8.count).elementsEqual(tail.utf8) {
      text.removeLast(tail.utf8.count - "<li".utf8.count)
      text += " class=\"task\"".utf8
      text += tail.utf8.dropFirst("<li".utf8.count)
    }
  }

  /// How many bytes of the HTML are openings.
  private static func lengthOfOpenings(in html: UnsafeRawBufferPointer) -> Int {
    var length = 0
    var start = 0
    while let mark = html.offset(of: Markup.mark, from: start), let end = html.offset(of: Markup.mark, from: mark + 1) {
      start = end + 1
      length += start - mark
    }
    return length
  }

  /// Reads an opening. The editor wrote it, so it is whole.
  static func opening(in html: UnsafeRawBufferPointer, at mark: Int) -> (kind: Markup.Opening, index: Int, end: Int) {
    guard let end = html.offset(of: Markup.mark, from: mark + 1), let kind = Markup.Opening(rawValue: html[mark + 1]) else {
      preconditionFailure("an opening has a kind and an end")
    }
    let index = html[(mark + 2)..<end].reduce(0) { $0 * 10 + Int($1 - 48) }
    return (kind, index, end + 1)
  }
}
