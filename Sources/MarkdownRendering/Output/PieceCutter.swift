import SiteModel

/// Cuts rendered HTML at its slots.
struct PieceCutter {
  /// The HTML in pieces, and the HTML of each heading's text.
  struct CutHTML {
    var html: [UInt8]
    var pieces: [MarkupBody.Piece]
    var headingHTML: [Int: String]
  }

  private let html: UnsafeRawBufferPointer
  private let images: [MarkupBody.Image]
  /// The HTML without its slots.
  private var text: [UInt8] = []
  private var pieces: [MarkupBody.Piece] = []
  private var headingHTML: [Int: String] = [:]
  /// Where the HTML begins that is not yet in a piece: in the output, and below it in the input.
  private var pieceStart = 0
  private var start = 0
  private var headingStart = 0

  static func cut(_ html: UnsafeRawBufferPointer, images: [MarkupBody.Image]) -> CutHTML {
    var cutter = PieceCutter(html: html, images: images)
    // A site holds the texts of all its pages, so the size is exact.
    cutter.text.reserveCapacity(html.count - Self.lengthOfSlots(in: html))
    cutter.cut()
    return CutHTML(html: cutter.text, pieces: cutter.pieces.map(\.self), headingHTML: cutter.headingHTML)
  }

  private init(html: UnsafeRawBufferPointer, images: [MarkupBody.Image]) {
    self.html = html
    self.images = images
  }

  private mutating func cut() {
    while let mark = html.offset(of: Markup.delimiter, from: start) {
      let slot = Self.slot(in: html, at: mark)
      text += html[start..<mark]
      start = slot.end
      switch slot.kind {
      case .linkStart: add(.linkStart(Int32(slot.index)))
      case .image: add(.image(Int32(slot.index)))
      case .component: add(.component(Int32(slot.index)))
      case .heading: add(.heading(Int32(slot.index)))
      case .headingAnchor: add(.headingAnchor(Int32(slot.index)))
      case .headingEnd: add(.headingEnd(Int32(slot.index)))
      case .termStart: add(.termStart(Int32(slot.index)))
      case .termEnd: add(.termEnd)
      case .ownAddress: add(.ownAddress)
      case .headingTextStart: headingStart = slot.end
      case .headingTextEnd:
        let inner = UnsafeRawBufferPointer(rebasing: html[headingStart..<mark])
        headingHTML[slot.index] = HeadingHTML.withoutLinks(inner, images: images)
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

  /// The number of bytes that slots take in the HTML.
  private static func lengthOfSlots(in html: UnsafeRawBufferPointer) -> Int {
    var length = 0
    var start = 0
    while let mark = html.offset(of: Markup.delimiter, from: start), let end = html.offset(of: Markup.delimiter, from: mark + 1) {
      start = end + 1
      length += start - mark
    }
    return length
  }

  /// Reads a slot. The editor wrote it, so it is well-formed.
  static func slot(in html: UnsafeRawBufferPointer, at mark: Int) -> (kind: Markup.Slot, index: Int, end: Int) {
    guard let end = html.offset(of: Markup.delimiter, from: mark + 1), let kind = Markup.Slot(rawValue: html[mark + 1]) else {
      preconditionFailure("a slot has a kind and an end")
    }
    let index = html[(mark + 2)..<end].reduce(0) { $0 * 10 + Int($1 - 48) }
    return (kind, index, end + 1)
  }
}
