import CPangoCairo
import Foundation
import Testing

@testable import Drawing

/// The pixels of an image.
struct Pixels {
  let width: Int
  let height: Int
  /// In rows, 0xRRGGBB after an unused byte (`CAIRO_FORMAT_RGB24`).
  private let colours: [UInt32]

  init(png: [UInt8]) throws {
    var rest = png[...]
    let surface = withUnsafeMutablePointer(to: &rest) { cairo_image_surface_create_from_png_stream(readBytes, $0) }
    defer { cairo_surface_destroy(surface) }
    try self.init(surface: #require(surface))
  }

  /// The pixels as they were painted, without a file in between.
  init(canvas: borrowing Canvas) throws {
    self = try canvas.withSurface { surface in Result { try Pixels(surface: surface) } }.get()
  }

  private init(surface: OpaquePointer) throws {
    cairo_surface_flush(surface)
    let data = try #require(cairo_image_surface_get_data(surface))
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let words = Int(cairo_image_surface_get_stride(surface)) / 4
    let (columns, rows) = (width, height)
    colours = data.withMemoryRebound(to: UInt32.self, capacity: words * rows) { start in
      (0..<rows).reduce(into: []) { $0 += UnsafeBufferPointer(start: start + $1 * words, count: columns) }
    }
  }

  subscript(x: Int, y: Int) -> UInt32 { colours[y * width + x] & 0xFF_FFFF }

  /// The pixels around a rectangle.
  func outside(x columns: Range<Int>, y rows: Range<Int>) -> [UInt32] {
    var pixels: [UInt32] = []
    for y in 0..<height {
      let row = colours[y * width..<(y + 1) * width].map { $0 & 0xFF_FFFF }
      pixels += rows.contains(y) ? row.prefix(columns.lowerBound) + row.suffix(width - columns.upperBound) : row
    }
    return pixels
  }

  /// The first row in which two images of one size differ around a rectangle, byte for byte; nil when they are equal.
  func firstDifference(from other: Pixels, outside columns: Range<Int>, _ rows: Range<Int>) -> Int? {
    guard (width, height) == (other.width, other.height) else { return 0 }
    return colours.withUnsafeBufferPointer { mine in
      other.colours.withUnsafeBufferPointer { others in
        func differs(_ row: Int, _ part: Range<Int>) -> Bool {
          let start = row * width + part.lowerBound
          guard let mine = mine.baseAddress, let others = others.baseAddress else { return false }
          return memcmp(mine + start, others + start, part.count * MemoryLayout<UInt32>.size) != 0
        }
        return (0..<height).first { row in
          rows.contains(row)
            ? differs(row, 0..<columns.lowerBound) || differs(row, columns.upperBound..<width) : differs(row, 0..<width)
        }
      }
    }
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
