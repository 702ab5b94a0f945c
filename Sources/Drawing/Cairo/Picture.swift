import CPangoCairo

/// Writes drawings as PNG files (ISO/IEC 15948).
enum Picture {
  /// The largest width and height of an image, in pixels.
  static let largest = 8_192

  /// A drawing as a PNG with a width in pixels.
  static func png(of drawing: Artwork, width: Int, text: borrowing TextSetter) throws(DrawingFailure) -> [UInt8] {
    try png(of: canvas(of: drawing, width: width, text: text))
  }

  /// A drawing painted in memory, with a width in pixels.
  static func canvas(of drawing: Artwork, width: Int, text: borrowing TextSetter) throws(DrawingFailure) -> Canvas {
    let scale = Double(width) / drawing.width
    let height = Int((drawing.height * scale).rounded())
    guard (1...largest).contains(width), (1...largest).contains(height) else { throw .impossibleSize(pixels: width) }
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
      preconditionFailure("cairo gives a surface of every size")
    }
    let canvas = Canvas(owning: surface, scale: scale)
    try canvas.paint(drawing, text: text)
    return canvas
  }

  private static func png(of canvas: borrowing Canvas) throws(DrawingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    let status = canvas.withSurface { surface in
      withUnsafeMutablePointer(to: &bytes) { sink in cairo_surface_write_to_png_stream(surface, appendBytes, sink) }
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(status) }
    return bytes
  }
}

/// Appends bytes from cairo to the array that it was given.
func appendBytes(
  to sink: UnsafeMutableRawPointer?, from data: UnsafePointer<UInt8>?, count: UInt32
) -> cairo_status_t {
  guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
  sink.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
