import SiteModel

/// Cuts rendered HTML at its openings.
struct PieceCutter {
  /// The pieces, and what each heading says as HTML.
  struct Cut {
    var pieces: [MarkupBody.Piece]
    var headingHTML: [Int: String]
  }

  private let html: UnsafeRawBufferPointer
  private let images: [MarkupBody.Image]
  private var pieces: [MarkupBody.Piece] = []
  private var headingHTML: [Int: String] = [:]
  /// HTML that is finished but not yet a piece, because something in the middle of it was changed.
  private var pending = ""
  /// Where the HTML begins that is in no piece.
  private var start = 0
  private var headingStart = 0

  static func cut(_ html: UnsafeRawBufferPointer, images: [MarkupBody.Image]) -> Cut {
    var cutter = PieceCutter(html: html, images: images)
    cutter.cut()
    return Cut(pieces: cutter.pieces, headingHTML: cutter.headingHTML)
  }

  private init(html: UnsafeRawBufferPointer, images: [MarkupBody.Image]) {
    self.html = html
    self.images = images
  }

  private mutating func cut() {
    while let mark = html.offset(of: Markup.mark, from: start) {
      let opening = Self.opening(in: html, at: mark)
      take(upTo: mark)
      start = opening.end
      switch opening.kind {
      case .linkStart: add(.linkStart(opening.index))
      case .image: add(.image(opening.index))
      case .component: add(.component(opening.index))
      case .heading: add(.heading(opening.index))
      case .headingEnd: add(.headingEnd(opening.index))
      case .headingTextStart: headingStart = opening.end
      case .headingTextEnd:
        let inner = UnsafeRawBufferPointer(rebasing: html[headingStart..<mark])
        headingHTML[opening.index] = HeadingHTML.withoutLinks(inner, images: images)
      case .task: markTask()
      }
    }
    take(upTo: html.count)
    while pending.utf8.last == 10 { pending.removeLast() }
    flush()
  }

  private mutating func take(upTo end: Int) {
    guard end > start else { return }
    let text = String(decoding: UnsafeRawBufferPointer(rebasing: html[start..<end]), as: UTF8.self)
    if pending.isEmpty { pending = text } else { pending += text }
  }

  private mutating func add(_ piece: MarkupBody.Piece) {
    flush()
    pieces.append(piece)
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    pieces.append(.html(pending))
    pending = ""
  }

  /// Gives the list item that has just begun its class.
  private mutating func markTask() {
    for tail in ["<li>", "<li>\n<p>"] where pending.hasSuffix(tail) {
      pending.removeLast(tail.count)
      pending += tail.replacing("<li>", with: "<li class=\"task\">")
    }
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
