import CPangoCairo
import SiteModel

/// Lays out text with Pango. It belongs to the thread that made it: make one per drawing.
///
/// Hinting is off, so that a text has the same measurements at every scale and on every machine. So all text is laid out in one
/// size, and then scaled: looking up the fonts for a size costs more than the layout of a text.
struct TextSetter: ~Copyable {
  private let context: OpaquePointer
  /// An unbounded canvas, for the outlines of texts: on a bounded one, cairo leaves out letters far outside.
  private let unbounded: OpaquePointer
  /// The size in which texts are laid out.
  private static let size = 100.0

  init() {
    FontConfiguration.useThatOfProgram()
    // The default map exists once per thread, and caches the fonts that it has opened.
    guard let map = pango_cairo_font_map_get_default(), let context = pango_font_map_create_context(map) else {
      preconditionFailure("Pango gives a context, or ends the program itself")
    }
    self.context = context
    // Cairo never returns null; an object that could not be created has an error status.
    guard let surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil), let unbounded = cairo_create(surface) else {
      preconditionFailure("cairo gives a surface without edges, and a context for it")
    }
    cairo_surface_destroy(surface)
    self.unbounded = unbounded
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    cairo_destroy(unbounded)
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// The size of a text's layout.
  func extents(of specification: TextSpecification) -> TextExtents {
    let scale = specification.size / Self.size
    return withLayout(specification) { layout in
      var ink = PangoRectangle()
      var logical = PangoRectangle()
      pango_layout_get_extents(layout, &ink, &logical)
      return TextExtents(
        width: logical.width.units * scale, height: logical.height.units * scale,
        ink: Rectangle(
          x: ink.x.units * scale, y: ink.y.units * scale, width: ink.width.units * scale, height: ink.height.units * scale),
        lines: Int(pango_layout_get_line_count(layout)), baseline: pango_layout_get_baseline(layout).units * scale)
    }
  }

  /// Writes a text at the origin of a cairo context, as selectable text.
  func write(_ specification: TextSpecification, on cairo: OpaquePointer) {
    scale(cairo, to: specification)
    cairo_move_to(cairo, 0, 0)
    withLayout(specification) { pango_cairo_show_layout(cairo, $0) }
  }

  /// Paints a text at the origin of a cairo context, as outlines.
  ///
  /// For selectable text, cairo caches an image of each letter in each size until the program ends. Outlines are cached only in
  /// the layout size, and letters are not moved to the nearest pixel.
  func paint(_ specification: TextSpecification, on cairo: OpaquePointer) {
    // Outlines have no colours of their own.
    guard !specification.hasColouredCharacters else { return write(specification, on: cairo) }
    let outlines = withLayout(specification) { layout in
      cairo_new_path(unbounded)
      pango_cairo_layout_path(unbounded, layout)
      return cairo_copy_path(unbounded)
    }
    defer { cairo_path_destroy(outlines) }
    scale(cairo, to: specification)
    cairo_append_path(cairo, outlines)
    cairo_fill(cairo)
  }

  private func scale(_ cairo: OpaquePointer, to specification: TextSpecification) {
    cairo_scale(cairo, specification.size / Self.size, specification.size / Self.size)
  }

  /// Whether any installed font contains a character.
  func canDraw(_ scalar: Unicode.Scalar) -> Bool {
    guard let description = pango_font_description_new() else { preconditionFailure("Pango gives a font description") }
    defer { pango_font_description_free(description) }
    Typeface.sans.describe(in: description)
    pango_font_description_set_absolute_size(description, 16 * Double(PANGO_SCALE))
    guard let fonts = pango_context_load_fontset(context, description, pango_context_get_language(context)) else { return false }
    defer { g_object_unref(UnsafeMutableRawPointer(fonts)) }
    guard let font = pango_fontset_get_font(fonts, scalar.value) else { return false }
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    return pango_font_has_char(font, scalar.value) != 0
  }

  private func withLayout<Result>(_ specification: TextSpecification, _ body: (OpaquePointer) -> Result) -> Result {
    guard let layout = pango_layout_new(context), let description = pango_font_description_new() else {
      preconditionFailure("Pango gives a layout and a font description, or ends the program itself")
    }
    defer {
      pango_font_description_free(description)
      g_object_unref(UnsafeMutableRawPointer(layout))
    }
    specification.typeface.describe(in: description)
    pango_font_description_set_absolute_size(description, Self.size * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, description)
    pango_context_set_language(context, pango_language_from_string(specification.language.code))
    // A line begins on the side of the drawing's language, even if it begins with a name in another script.
    let isRightToLeft = specification.language.isRightToLeft
    pango_context_set_base_dir(context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_layout_set_auto_dir(layout, isRightToLeft ? 0 : 1)
    pango_layout_set_text(layout, specification.text, -1)
    let width = specification.width * Self.size / specification.size * Double(PANGO_SCALE)
    pango_layout_set_width(layout, Int32(min(width, Double(Int32.max))))
    pango_layout_set_wrap(layout, specification.breaksAnywhere ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
    pango_layout_set_line_spacing(layout, Float(specification.leading))
    pango_layout_set_alignment(layout, specification.alignment.pango(isRightToLeft: isRightToLeft))
    if let limit = specification.lineLimit {
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
      pango_layout_set_height(layout, -Int32(limit))
    }
    return body(layout)
  }
}

extension Typeface {
  func describe(in description: OpaquePointer) {
    pango_font_description_set_family(description, family)
    pango_font_description_set_weight(description, PangoWeight(weight))
  }
}

extension TextSpecification {
  /// Whether the text contains characters that fonts draw in colour: emoji (UTS #51, section 2.2 and ED-9a).
  fileprivate var hasColouredCharacters: Bool {
    text.unicodeScalars.contains { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }
  }
}

extension TextAlignment {
  fileprivate func pango(isRightToLeft: Bool) -> PangoAlignment {
    switch self {
    case .leading: isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
    case .centred: PANGO_ALIGN_CENTER
    case .trailing: isRightToLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT
    }
  }
}

extension Int32 {
  /// A Pango length in the drawing's units.
  fileprivate var units: Double { Double(self) / Double(PANGO_SCALE) }
}
