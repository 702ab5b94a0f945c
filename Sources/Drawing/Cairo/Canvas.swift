import CPangoCairo
import Diagnostics

/// Paints drawings on a cairo surface, which it owns.
struct Canvas: ~Copyable {
  private let surface: OpaquePointer
  private let context: OpaquePointer
  /// Whether it is a page of a document, with parts, links and selectable text.
  private let isDocument: Bool

  /// A canvas that takes ownership of a surface. If cairo ran out of memory for either, painting throws.
  init(owning surface: OpaquePointer, scale: Double, isDocument: Bool = false) {
    // Cairo never returns null; an object that could not be created has an error status.
    guard let context = cairo_create(surface) else { preconditionFailure("cairo gives a context for every surface") }
    self.surface = surface
    self.context = context
    self.isDocument = isDocument
    cairo_scale(context, scale, scale)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Draws the elements of a drawing in order.
  func paint(_ drawing: Artwork, text: borrowing TextSetter) throws(DrawingFailure) {
    for element in drawing.elements { paint(element, text: text) }
    try check()
  }

  /// Calls a function with the surface, which remains owned by the canvas.
  func withSurface<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(surface) }

  private func check() throws(DrawingFailure) {
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(status) }
  }

  private func paint(_ element: Artwork.Element, text: borrowing TextSetter) {
    switch element {
    case .shape(let shape, let colour):
      setColour(colour)
      trace(shape)
      cairo_fill(context)
    case .text(let placed): show(placed, text: text)
    case .qrCode(let code, let frame): show(code, in: frame)
    case .part(let part, let elements):
      if isDocument { cairo_tag_begin(context, part.tag, part.attributes) }
      for element in elements { paint(element, text: text) }
      if isDocument { cairo_tag_end(context, part.tag) }
    }
  }

  private func trace(_ shape: Artwork.Shape) {
    switch shape {
    case .rectangle(let frame): cairo_rectangle(context, frame.x, frame.y, frame.width, frame.height)
    case .polygon(let corners):
      for corner in corners { cairo_line_to(context, corner.x, corner.y) }
      cairo_close_path(context)
    case .circle(let centre, let radius):
      cairo_new_sub_path(context)
      cairo_arc(context, centre.x, centre.y, radius, 0, 2 * Double.pi)
    }
  }

  private func show(_ placed: PlacedText, text: borrowing TextSetter) {
    cairo_save(context)
    defer { cairo_restore(context) }
    // Stacked marks above a letter can be taller than any line.
    if !placed.frame.contains(placed.ink, tolerance: placed.specification.size * 0.1) {
      trace(.rectangle(placed.frame))
      cairo_clip(context)
    }
    setColour(placed.paint)
    cairo_translate(context, placed.origin.x, placed.origin.y)
    if isDocument { text.write(placed.specification, on: context) } else { text.paint(placed.specification, on: context) }
    cairo_new_path(context)
  }

  /// Draws dark modules on white, without smoothing, so that their edges are exact.
  private func show(_ code: QRCode, in frame: Rectangle) {
    setColour(.white)
    trace(.rectangle(frame))
    cairo_fill(context)
    let module = frame.width / Double(code.size + 2 * QRCode.quietZone)
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_set_antialias(context, CAIRO_ANTIALIAS_NONE)
    setColour(.black)
    for run in code.runs {
      cairo_rectangle(
        context, frame.x + Double(run.x + QRCode.quietZone) * module, frame.y + Double(run.y + QRCode.quietZone) * module,
        Double(run.length) * module, module)
    }
    cairo_fill(context)
  }

  private func setColour(_ colour: Colour) {
    let (red, green, blue) = colour.parts
    cairo_set_source_rgb(context, red, green, blue)
  }
}

extension DrawingFailure {
  /// A failure with cairo's own message.
  static func cairo(_ status: cairo_status_t) -> DrawingFailure {
    .library(name: "cairo", reason: String(cString: cairo_status_to_string(status)).words)
  }
}

extension Colour {
  /// The components, from 0 to 1.
  fileprivate var parts: (red: Double, green: Double, blue: Double) {
    (Double(red) / 255, Double(green) / 255, Double(blue) / 255)
  }
}

extension Artwork.Part {
  /// The structure type (ISO 32000-1, 14.8.4).
  fileprivate var tag: String {
    switch self {
    case .heading(let level): "H\(level)"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .figure: "Figure"
    case .document: "Document"
    case .itemLabel: "Lbl"
    case .itemBody: "LBody"
    case .link: CAIRO_TAG_LINK
    }
  }

  /// The attributes of a part for cairo. Cairo works out the area of a link from what is drawn in it; an explicit rectangle would
  /// not be scaled to the paper.
  fileprivate var attributes: String {
    guard case .link(let address, _) = self else { return "" }
    return "uri='\(Self.encoded(address))'"
  }

  /// An address with the characters percent-encoded that end a string in cairo or in a PDF (RFC 3986, section 2.1).
  private static func encoded(_ address: String) -> String {
    address.utf8.map { byte in
      let isSafe = 0x21..<0x7F ~= byte && !"'()\\<>\"".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isSafe ? String(Unicode.Scalar(byte)) : "%\(digits.count < 2 ? "0" : "")\(digits)"
    }.joined()
  }
}
