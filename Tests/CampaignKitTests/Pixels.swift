import CPangoCairo
import Testing

/// The pixels of a PNG.
struct Pixels {
  let width: Int
  let height: Int
  /// Row by row, 0xRRGGBB.
  private let colours: [UInt32]

  init(png: [UInt8]) throws {
    var rest = png[...]
    let surface = withUnsafeMutablePointer(to: &rest) { cairo_image_surface_create_from_png_stream(readBytes, $0) }
    defer { cairo_surface_destroy(surface) }
    let data = try #require(cairo_image_surface_get_data(surface))
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let (columns, rows) = (width, height)
    colours = (0..<rows).flatMap { row in
      (data + row * stride).withMemoryRebound(to: UInt32.self, capacity: columns) { start in
        UnsafeBufferPointer(start: start, count: columns).map { $0 & 0xFF_FFFF }
      }
    }
  }

  subscript(x: Int, y: Int) -> UInt32 { colours[y * width + x] }

  /// The pixels around a rectangle.
  func outside(x columns: Range<Int>, y rows: Range<Int>) -> [UInt32] {
    var pixels: [UInt32] = []
    for y in 0..<height {
      let row = colours[y * width..<(y + 1) * width]
      pixels += rows.contains(y) ? row.prefix(columns.lowerBound) + row.suffix(width - columns.upperBound) : row
    }
    return pixels
  }
}

private func readBytes(_ rest: UnsafeMutableRawPointer?, _ target: UnsafeMutablePointer<UInt8>?, _ count: UInt32) -> cairo_status_t
{
  guard let rest = rest?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target, rest.pointee.count >= Int(count) else {
    return CAIRO_STATUS_READ_ERROR
  }
  for (offset, byte) in rest.pointee.prefix(Int(count)).enumerated() { target[offset] = byte }
  rest.pointee.removeFirst(Int(count))
  return CAIRO_STATUS_SUCCESS
}
