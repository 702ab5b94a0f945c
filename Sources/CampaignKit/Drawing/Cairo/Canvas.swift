import CPangoCairo

/// Paints drawings on a cairo surface, which it owns.
struct Canvas: ~Copyable {
  private let surface: OpaquePointer
  private let context: OpaquePointer
  /// Whether parts and links are written along, as in a PDF.
  private let isTagged: Bool

  /// A canvas on a surface, which it takes over. When cairo had no memory for either, painting throws.
  init(owning surface: OpaquePointer, scale: Double, isTagged: Bool = false) {
    // Cairo never gives null: what failed is an object that knows why.
    guard let context = cairo_create(surface) else { preconditionFailure("cairo gives a context for every surface") }
    self.surface = surface
    self.context = context
    self.isTagged = isTagged
    cairo_scale(context, scale, scale)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Draws the elements of a drawing in order.
  func paint(_ drawing: Drawing, text: borrowing TextSetter) throws(DrawingFailure) {
    for element in drawing.elements { paint(element, text: text) }
    try check()
  }

  /// Calls a function with the surface, which stays the canvas's own.
  func withSurface<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(surface) }

  private func check() throws(DrawingFailure) {
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(status) }
  }

  private func paint(_ element: Drawing.Element, text: borrowing TextSetter) {
    switch element {
    case .shape(let shape, let paint):
      trace(shape)
      fill(with: paint)
    case .text(let placed): show(placed, text: text)
    case .qrCode(let code, let frame): show(code, in: frame)
    case .link(let address, let frame): link(to: address, in: frame)
    case .part(let part, let elements):
      if isTagged { cairo_tag_begin(context, part.tag, "") }
      for element in elements { paint(element, text: text) }
      if isTagged { cairo_tag_end(context, part.tag) }
    }
  }

  private func trace(_ shape: Drawing.Shape) {
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

  private func fill(with paint: Drawing.Paint) {
    switch paint {
    case .colour(let colour): setColour(colour)
    case .fading(let colour, let opacity, let start, let end):
      let pattern = cairo_pattern_create_linear(start.x, start.y, end.x, end.y)
      defer { cairo_pattern_destroy(pattern) }
      let (red, green, blue) = colour.parts
      cairo_pattern_add_color_stop_rgba(pattern, 0, red, green, blue, opacity)
      cairo_pattern_add_color_stop_rgba(pattern, 1, red, green, blue, 0)
      cairo_set_source(context, pattern)
    }
    cairo_fill(context)
  }

  private func show(_ placed: PlacedText, text: borrowing TextSetter) {
    cairo_save(context)
    defer { cairo_restore(context) }
    // Stacks of marks above a letter may be taller than any line.
    if !placed.frame.contains(placed.ink, tolerance: placed.specification.size * 0.1) {
      trace(.rectangle(placed.frame))
      cairo_clip(context)
    }
    setColour(placed.paint)
    cairo_move_to(context, placed.origin.x, placed.origin.y)
    text.show(placed.specification, on: context)
    cairo_new_path(context)
  }

  /// Dark modules on white, without smoothing, so that their edges are where they should be.
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

  private func link(to address: String, in frame: Rectangle) {
    guard isTagged else { return }
    let escaped = address.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    let attributes = "rect=[\(frame.x) \(frame.y) \(frame.width) \(frame.height)] uri='\(escaped)'"
    cairo_tag_begin(context, CAIRO_TAG_LINK, attributes)
    cairo_tag_end(context, CAIRO_TAG_LINK)
  }

  private func setColour(_ colour: Colour) {
    let (red, green, blue) = colour.parts
    cairo_set_source_rgb(context, red, green, blue)
  }
}

extension DrawingFailure {
  /// A failure with cairo's own words.
  static func cairo(_ status: cairo_status_t) -> DrawingFailure {
    .library(name: "cairo", reason: String(cString: cairo_status_to_string(status)))
  }
}

extension Colour {
  /// The parts, 0 to 1.
  fileprivate var parts: (red: Double, green: Double, blue: Double) {
    (Double(red) / 255, Double(green) / 255, Double(blue) / 255)
  }
}

extension Drawing.Part {
  /// The structure type (ISO 32000-1, 14.8.4).
  fileprivate var tag: String {
    switch self {
    case .heading(let level): "H\(level)"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .figure: "Figure"
    }
  }
}
