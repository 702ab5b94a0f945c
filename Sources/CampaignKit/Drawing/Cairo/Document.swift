import CPangoCairo
import SiteModel

/// What a document says about itself.
struct DocumentProperties: Sendable, Hashable {
  var title: String
  var author: String
  var language: LanguageTag
  var created: Instant
}

/// Makes PDF files (ISO 32000-1) of drawings, tagged and with links.
enum Document {
  /// A drawing as a PDF of one page.
  static func pdf(
    of drawing: Drawing, on paper: PaperSize, _ properties: DocumentProperties, text: borrowing TextSetter
  ) throws(DrawingFailure) -> [UInt8] {
    let sink = ByteSink()
    guard let surface = cairo_pdf_surface_create_for_stream(appendBytes, sink.pointer, paper.width, paper.height) else {
      preconditionFailure("cairo gives a surface of every size")
    }
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, DrawableText.cleaned(properties.title))
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, DrawableText.cleaned(properties.author))
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, properties.created.rfc3339)
    let canvas = Canvas(owning: surface, scale: paper.width / drawing.width, isTagged: true)
    try canvas.paint(drawing, text: text)
    let status = canvas.withSurface { surface in
      cairo_surface_finish(surface)
      return cairo_surface_status(surface)
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(status) }
    return sink.bytes
  }
}

/// Bytes at an address that stays, for cairo to append to.
private struct ByteSink: ~Copyable {
  private let storage = UnsafeMutablePointer<[UInt8]>.allocate(capacity: 1)

  init() { storage.initialize(to: []) }

  deinit {
    storage.deinitialize(count: 1)
    storage.deallocate()
  }

  var pointer: UnsafeMutableRawPointer { UnsafeMutableRawPointer(storage) }
  var bytes: [UInt8] { storage.pointee }
}
