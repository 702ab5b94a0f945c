import Diagnostics
import Foundation
import SiteModel

/// Reads the size of an image, as browsers show it, from the first bytes of its file. No library is needed for that: pages show sizes, and
/// pixels are left to browsers. 4,000 pictures of 90 KB add 0.1 s of processor and 8 MB to a check, with what it takes to list and open
/// them.
enum ImageHeader {
  /// The size of an image, or why the file is not one.
  enum Finding {
    case image(ImageDimensions)
    case fault(Words)
  }

  /// The number of bytes that suffice: a JPEG may have a preview before its size.
  static let bytesNeeded = 512 * 1024

  /// Whether the first bytes are not enough: a WebP file has its orientation after the image data.
  static func needsWholeFile(_ bytes: [UInt8], fileExtension: String) -> Bool {
    let exifFlag: UInt8 = 0x08
    return fileExtension == "webp" && bytes.count > 20 && bytes.text(12, 4) == "VP8X" && bytes[20] & exifFlag != 0
  }

  /// Extensions of images that browsers show.
  static let extensions: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]

  /// Reads the size from the first bytes of a file with one of these extensions.
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
    guard let found else {
      return .fault(
        Words(
          en: "its content is not that of a .\(fileExtension) file with a width and a height",
          nl: "de inhoud is niet die van een .\(fileExtension)-bestand met een breedte en een hoogte"))
    }
    guard found.width > 0, found.height > 0 else {
      return .fault(Words(en: "its width or height is zero", nl: "de breedte of de hoogte is nul"))
    }
    return .image(found)
  }

  /// PNG (ISO/IEC 15948): the header chunk, which comes first.
  private static func png(_ bytes: [UInt8]) -> ImageDimensions? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.text(12, 4) == "IHDR"
    else { return nil }
    let stored = ImageDimensions(width: bytes.bigEndian(16, 4), height: bytes.bigEndian(20, 4))
    return stored.turned(ImageOrientation.swapsSides(png: bytes))
  }

  /// GIF87a and GIF89a: the logical screen descriptor.
  private static func gif(_ bytes: [UInt8]) -> ImageDimensions? {
    guard bytes.count >= 10, ["GIF87a", "GIF89a"].contains(bytes.text(0, 6)) else { return nil }
    return ImageDimensions(width: bytes.littleEndian(6, 2), height: bytes.littleEndian(8, 2))
  }

  /// JPEG (ITU-T T.81): the first start-of-frame segment.
  private static func jpeg(_ bytes: [UInt8]) -> ImageDimensions? {
    guard bytes.count >= 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var position = 2
    var isTurned = false
    while position + 9 < bytes.count {
      guard bytes[position] == 0xFF else { return nil }
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        return ImageDimensions(width: bytes.bigEndian(position + 7, 2), height: bytes.bigEndian(position + 5, 2)).turned(isTurned)
      }
      if marker == 0xD9 || marker == 0xDA { return nil }
      let next = position + ((0xD0...0xD8).contains(marker) || marker == 0x01 ? 2 : 2 + max(2, bytes.bigEndian(position + 2, 2)))
      if marker == 0xE1, position + 4 < min(next, bytes.count) {
        isTurned = isTurned || ImageOrientation.swapsSides(jpegSegment: bytes[position + 4..<min(next, bytes.count)])
      }
      position = next
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
    case "VP8X":
      return ImageDimensions(width: bytes.littleEndian(24, 3) + 1, height: bytes.littleEndian(27, 3) + 1)
        .turned(ImageOrientation.swapsSides(webp: bytes))
    default: return nil
    }
  }

  /// AVIF (ISO/IEC 23008-12): the first image spatial extents property, rotated as the property `irot` says. Exif data do not
  /// count.
  private static func avif(_ bytes: [UInt8]) -> ImageDimensions? {
    guard bytes.count >= 12, bytes.text(4, 4) == "ftyp", ["avif", "avis", "mif1"].contains(bytes.text(8, 4)) else { return nil }
    let start = bytes.prefix(64 * 1024)
    guard let extents = start.firstRange(of: Array("ispe".utf8))?.lowerBound, extents + 16 <= bytes.count else { return nil }
    // The two lowest bits are the number of quarter turns.
    let turns = start.firstRange(of: Array("irot".utf8)).map { $0.upperBound < bytes.count ? bytes[$0.upperBound] & 0b11 : 0 } ?? 0
    return ImageDimensions(width: bytes.bigEndian(extents + 8, 4), height: bytes.bigEndian(extents + 12, 4))
      .turned(turns % 2 == 1)
  }

  /// SVG: the width and height of the root element in pixels, otherwise its view box.
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

extension ImageDimensions {
  /// The size after a quarter turn.
  fileprivate func turned(_ isTurned: Bool) -> ImageDimensions { isTurned ? ImageDimensions(width: height, height: width) : self }
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
