import Foundation
import SiteModel

/// What the first bytes of a file say about the image in it.
enum ImageHeader {
  /// An image's size, or why the file is none.
  enum Finding {
    case image(ImageDimensions)
    case fault(String)
  }

  /// How many bytes of a file are enough: a JPEG may hold a preview before its size.
  static let bytesNeeded = 512 * 1024

  /// Extensions of images that browsers show.
  static let extensions: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]

  /// Reads the size from the first bytes of a file with one of the known extensions.
  static func read(_ bytes: [UInt8], fileExtension: String) -> Finding {
    let found: ImageDimensions? =
      switch fileExtension {
      case "png": png(bytes)
      case "jpg", "jpeg": jpeg(bytes)
      case "gif": gif(bytes)
      case "webp": webp(bytes)
      case "avif": avif(bytes)
      case "svg": svg(bytes)
      default: nil
      }
    guard let found else { return .fault("its content is not that of a .\(fileExtension) file with a size") }
    guard found.width > 0, found.height > 0 else { return .fault("its width or height is zero") }
    return .image(found)
  }

  /// PNG (ISO/IEC 15948): the header chunk comes first.
  private static func png(_ bytes: [UInt8]) -> ImageDimensions? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.text(12, 4) == "IHDR"
    else { return nil }
    return ImageDimensions(width: bytes.bigEndian(16, 4), height: bytes.bigEndian(20, 4))
  }

  /// GIF87a and GIF89a: the logical screen.
  private static func gif(_ bytes: [UInt8]) -> ImageDimensions? {
    guard bytes.count >= 10, ["GIF87a", "GIF89a"].contains(bytes.text(0, 6)) else { return nil }
    return ImageDimensions(width: bytes.littleEndian(6, 2), height: bytes.littleEndian(8, 2))
  }

  /// JPEG (ITU-T T.81): the first start-of-frame segment.
  private static func jpeg(_ bytes: [UInt8]) -> ImageDimensions? {
    guard bytes.count >= 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var position = 2
    while position + 9 < bytes.count {
      guard bytes[position] == 0xFF else { return nil }
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return ImageDimensions(width: bytes.bigEndian(position + 7, 2), height: bytes.bigEndian(position + 5, 2)) }
      if marker == 0xD9 || marker == 0xDA { return nil }
      position += (0xD0...0xD8).contains(marker) || marker == 0x01 ? 2 : 2 + max(2, bytes.bigEndian(position + 2, 2))
    }
    return nil
  }

  /// WebP (RFC 9649): lossy, lossless or extended.
  private static func webp(_ bytes: [UInt8]) -> ImageDimensions? {
    guard bytes.count >= 30, bytes.text(0, 4) == "RIFF", bytes.text(8, 4) == "WEBP" else { return nil }
    switch bytes.text(12, 4) {
    case "VP8 ": return ImageDimensions(width: bytes.littleEndian(26, 2) & 0x3FFF, height: bytes.littleEndian(28, 2) & 0x3FFF)
    case "VP8L":
      let bits = bytes.littleEndian(21, 4)
      return ImageDimensions(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    case "VP8X": return ImageDimensions(width: bytes.littleEndian(24, 3) + 1, height: bytes.littleEndian(27, 3) + 1)
    default: return nil
    }
  }

  /// AVIF (ISO/IEC 23008-12): the first image spatial extents property.
  private static func avif(_ bytes: [UInt8]) -> ImageDimensions? {
    guard bytes.count >= 12, bytes.text(4, 4) == "ftyp", ["avif", "avis", "mif1"].contains(bytes.text(8, 4)) else { return nil }
    let name = Array("ispe".utf8)
    var position = 8
    while position + 16 <= bytes.count, position < 64 * 1024 {
      if bytes[position] == name[0], bytes[position..<position + 4].elementsEqual(name) {
        return ImageDimensions(width: bytes.bigEndian(position + 8, 4), height: bytes.bigEndian(position + 12, 4))
      }
      position += 1
    }
    return nil
  }

  /// SVG: the root element's width and height in pixels, or its view box.
  private static func svg(_ bytes: [UInt8]) -> ImageDimensions? {
    let text = String(decoding: bytes.prefix(16 * 1024), as: UTF8.self)
    guard let start = text.range(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">") else { return nil }
    let tag = text[start.upperBound..<end]
    if let width = pixels(attribute("width", in: tag)), let height = pixels(attribute("height", in: tag)) {
      return ImageDimensions(width: width, height: height)
    }
    let box = attribute("viewBox", in: tag)?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
    guard box.count == 4, box[2].isFinite, box[3].isFinite, (1...100_000).contains(box[2]), (1...100_000).contains(box[3]) else {
      return nil
    }
    return ImageDimensions(width: Int(box[2].rounded()), height: Int(box[3].rounded()))
  }

  private static func attribute(_ name: String, in tag: Substring) -> String? {
    var rest = tag
    while let found = rest.range(of: name) {
      let isWhole = found.lowerBound == rest.startIndex || rest[rest.index(before: found.lowerBound)].isWhitespace
      let after = rest[found.upperBound...].drop(while: \.isWhitespace)
      rest = after
      guard isWhole, after.first == "=" else { continue }
      let value = after.dropFirst().drop(while: \.isWhitespace)
      guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
      return String(value.dropFirst().prefix { $0 != quote })
    }
    return nil
  }

  private static func pixels(_ text: String?) -> Int? {
    guard var text else { return nil }
    if text.hasSuffix("px") { text.removeLast(2) }
    guard let number = Double(text), (1...100_000).contains(number) else { return nil }
    return Int(number.rounded())
  }
}

extension [UInt8] {
  fileprivate func bigEndian(_ start: Int, _ length: Int) -> Int {
    start + length <= count ? self[start..<start + length].reduce(0) { $0 << 8 | Int($1) } : 0
  }

  fileprivate func littleEndian(_ start: Int, _ length: Int) -> Int {
    start + length <= count ? self[start..<start + length].reversed().reduce(0) { $0 << 8 | Int($1) } : 0
  }

  fileprivate func text(_ start: Int, _ length: Int) -> String {
    start + length <= count ? String(decoding: self[start..<start + length], as: UTF8.self) : ""
  }
}
