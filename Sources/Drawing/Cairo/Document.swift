import CPangoCairo
import Diagnostics
import SiteModel

/// The metadata of a document.
struct DocumentProperties: Sendable, Hashable {
  var title: String
  var author: String
  var language: LanguageTag
  var created: Instant
}

/// Writes drawings as PDF files (ISO 32000-1), tagged and with links.
enum Document {
  /// A drawing as a PDF of one page.
  static func pdf(
    of drawing: Artwork, on paper: PaperSize, _ properties: DocumentProperties, text: borrowing TextSetter
  ) throws(DrawingFailure) -> [UInt8] {
    let sink = ByteSink()
    guard let surface = cairo_pdf_surface_create_for_stream(appendBytes, sink.pointer, paper.width, paper.height) else {
      preconditionFailure("cairo gives a surface of every size")
    }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, DrawableText.cleaned(properties.title))
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, DrawableText.cleaned(properties.author))
    let canvas = Canvas(owning: surface, scale: paper.width / drawing.width, isDocument: true)
    try canvas.paint(drawing, text: text)
    let status = canvas.withSurface { surface in
      cairo_surface_finish(surface)
      return cairo_surface_status(surface)
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(status) }
    return try completed(sink.bytes, drawing, properties)
  }

  /// What the bytes of a document depend on besides its drawing and its properties. Increase the number with every change of how
  /// documents are tagged and written, so that cached documents are made again.
  static let stamp = "1 \(PDFFile.libraryVersion)"

  /// The file with what cairo cannot write: the language, the time in the standard's format, and the alternative texts of images
  /// and links (ISO 32000-1, 7.7.2, 7.9.4, 14.9.3 and 12.5.2).
  private static func completed(
    _ file: [UInt8], _ drawing: Artwork, _ properties: DocumentProperties
  ) throws(DrawingFailure) -> [UInt8] {
    let pdf = PDFFile(reading: file)
    try pdf.check()
    let figures = pdf.parts("/Figure")
    let links = pdf.parts("/Link").compactMap { pdf.annotation(of: $0) }
    let (figureTexts, linkTexts) = (drawing.figureTexts, drawing.linkTexts)
    guard figures.count == figureTexts.count, links.count == linkTexts.count else {
      throw .library(
        name: "cairo",
        reason: Words(en: "its PDF has other parts than the drawing", nl: "de PDF heeft andere delen dan de tekening"))
    }
    for (figure, words) in zip(figures, figureTexts) { pdf.set("/Alt", of: figure, to: .text(words)) }
    for (link, words) in zip(links, linkTexts) { pdf.set("/Contents", of: link, to: .text(words)) }
    pdf.set("/Lang", of: pdf.catalog, to: .text(properties.language.code))
    pdf.set("/MarkInfo", of: pdf.catalog, to: .dictionary(["/Marked": .flag(true)]))
    pdf.set("/ViewerPreferences", of: pdf.catalog, to: .dictionary(["/DisplayDocTitle": .flag(true)]))
    // The links of a page are visited in the order of the text (ISO 14289-1, 7.18.3).
    pdf.set("/Tabs", of: pdf.firstPage, to: .name("/S"))
    pdf.setProperty("/CreationDate", to: "D:\(properties.created.rfc3339.filter { $0.isNumber })Z")
    return try pdf.written()
  }
}

/// Bytes at a fixed address, for cairo to append to.
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
