/// The rotation of an image by the orientation tag of its Exif data (Exif 3.0, section 4.6.5.1; TIFF 6.0).
///
/// Cameras store the sensor's image and note how they were held. Browsers rotate the image, so its width and height on a page are
/// those after rotation.
enum ImageOrientation {
  /// Whether Exif data, beginning with their TIFF header, swap width and height: values 5 to 8.
  static func swapsSides(exif bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(bytes)
    let isLittleEndian: Bool
    switch bytes.prefix(4) {
    case [0x49, 0x49, 0x2A, 0x00]: isLittleEndian = true
    case [0x4D, 0x4D, 0x00, 0x2A]: isLittleEndian = false
    default: return false
    }
    func number(_ place: Int, _ length: Int) -> Int? {
      guard place >= 0, place <= bytes.count - length else { return nil }
      let part = bytes[place..<place + length]
      return (isLittleEndian ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return false }
    for entry in 0..<count {
      let place = directory + 2 + entry * 12
      guard let tag = number(place, 2) else { return false }
      if tag == orientationTag { return number(place + 8, 2).map { (5...8).contains($0) } ?? false }
    }
    return false
  }

  private static let orientationTag = 0x0112

  // MARK: Exif data in image formats

  /// JPEG: an APP1 segment that begins with `Exif` and two NUL bytes.
  static func swapsSides(jpegSegment bytes: ArraySlice<UInt8>) -> Bool {
    let name: [UInt8] = [0x45, 0x78, 0x69, 0x66, 0, 0]
    return bytes.starts(with: name) && swapsSides(exif: bytes.dropFirst(name.count))
  }

  /// PNG: the chunk `eXIf` (PNG third edition, section 11.3.4.5).
  static func swapsSides(png bytes: [UInt8]) -> Bool {
    var position = 8
    while let length = bigEndian(bytes, position), position + 12 <= bytes.count {
      let type = bytes[position + 4..<position + 8]
      let end = min(bytes.count, position + 8 + length)
      if type.elementsEqual("eXIf".utf8) { return swapsSides(exif: bytes[position + 8..<end]) }
      if type.elementsEqual("IEND".utf8) || end == bytes.count { return false }
      position = end + 4
    }
    return false
  }

  /// WebP: the chunk `EXIF` (RFC 9649, section 2.7.1.5). It may come after the image data, beyond the first bytes.
  static func swapsSides(webp bytes: [UInt8]) -> Bool {
    var position = 12
    while position + 8 <= bytes.count {
      let length = bytes[position + 4..<position + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
      let start = position + 8
      let end = min(bytes.count, start + length)
      if bytes[position..<position + 4].elementsEqual("EXIF".utf8) {
        // Some programs put JPEG's prefix in front, contrary to the standard.
        return swapsSides(exif: bytes[start..<end]) || swapsSides(jpegSegment: bytes[start..<end])
      }
      position = end + length % 2
    }
    return false
  }

  private static func bigEndian(_ bytes: [UInt8], _ place: Int) -> Int? {
    place + 4 <= bytes.count ? bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } : nil
  }
}
