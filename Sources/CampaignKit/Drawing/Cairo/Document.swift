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
    // From 1.17.6 on, cairo packs a PDF 1.5 in streams that cannot be revised as text; the catalog names the version anyway.
    cairo_pdf_surface_restrict_to_version(surface, cairo_version() < 11_706 ? CAIRO_PDF_VERSION_1_5 : CAIRO_PDF_VERSION_1_4)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, DrawableText.cleaned(properties.title))
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, DrawableText.cleaned(properties.author))
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, properties.created.rfc3339)
    let canvas = Canvas(owning: surface, scale: paper.width / drawing.width, isDocument: true)
    try canvas.paint(drawing, text: text)
    let status = canvas.withSurface { surface in
      cairo_surface_finish(surface)
      return cairo_surface_status(surface)
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(status) }
    return try completed(sink.bytes, drawing, properties)
  }

  /// The file with what cairo cannot write: the language, that the document is tagged, and the words that stand for pictures and
  /// links (ISO 32000-1, 7.7.2, 14.7.1 and 14.9.3).
  private static func completed(
    _ file: [UInt8], _ drawing: Drawing, _ properties: DocumentProperties
  ) throws(DrawingFailure) -> [UInt8] {
    var revision = try DocumentRevision(of: file)
    revision.add(
      "/Version /1.7 /Lang (\(properties.language.code)) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>",
      to: revision.catalog)
    // Cairo leaves out the mark of a date (7.9.4).
    revision.replace("/CreationDate (2", with: "/CreationDate (D:2", in: revision.properties)
    for (number, words) in zip(revision.objects(containing: "/S /Figure"), drawing.figureTexts) {
      revision.add("/Alt \(textString(words))", to: number)
    }
    for (number, words) in zip(revision.objects(containing: "/Subtype /Link"), drawing.linkTexts) {
      revision.add("/Contents \(textString(words))", to: number)
    }
    return revision.bytes()
  }

  /// A text in the PDF's own form: UTF-16 with its mark, in hexadecimal (7.9.2.2).
  private static func textString(_ text: String) -> String {
    let digits = text.utf16.map { unit in
      let hexadecimal = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
    }
    return "<feff\(digits.joined())>"
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
