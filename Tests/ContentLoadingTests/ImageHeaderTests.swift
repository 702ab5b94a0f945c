import SiteModel
import Testing

@testable import ContentLoading

@Suite struct ImageHeaderTests {
  private func size(_ bytes: [UInt8], _ fileExtension: String) -> ImageDimensions? {
    if case .image(let dimensions) = ImageHeader.read(bytes, fileExtension: fileExtension) { return dimensions }
    return nil
  }

  private let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 1, 0x2C, 0, 0, 0, 0xC8]

  @Test func `the size is read from each format`() {
    #expect(size(png, "png") == ImageDimensions(width: 300, height: 200))
    #expect(size(Array("GIF89a".utf8) + [0x2C, 1, 0xC8, 0], "gif") == ImageDimensions(width: 300, height: 200))
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8, 0, 0xC8, 1, 0x2C, 1, 0, 0, 0]
    #expect(size(jpeg, "jpg") == ImageDimensions(width: 300, height: 200))
    let extended = Array("RIFF0000WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0]
    #expect(size(extended, "webp") == ImageDimensions(width: 300, height: 200))
    let avif = [0, 0, 0, 0] + Array("ftypavif0000....ispe".utf8) + [0, 0, 0, 0, 0, 0, 1, 0x2C, 0, 0, 0, 0xC8]
    #expect(size(avif, "avif") == ImageDimensions(width: 300, height: 200))
  }

  @Test(arguments: [
    "<svg xmlns='http://www.w3.org/2000/svg' width=\"300\" height=\"200\">", "<?xml version=\"1.0\"?><svg viewBox=\"0 0 300 200\">",
    "<svg viewBox='0,0,300,200' stroke-width=\"7\">", "<svg width=\"100%\" height=\"100%\" viewBox=\"-1 -1 299.6 200.4\">",
    "<svg width='300px' height='200px'>",
  ])
  func `an SVG has the size of its attributes, or of its view box`(text: String) {
    #expect(size(Array(text.utf8), "svg") == ImageDimensions(width: 300, height: 200))
  }

  /// Exif data with one entry, the orientation.
  private func exif(_ orientation: UInt8, isLittleEndian: Bool) -> [UInt8] {
    isLittleEndian
      ? [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
      : [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  }

  @Test(arguments: 1...8, [true, false])
  func `the size is that of the image as it is shown, turned`(orientation: UInt8, isLittleEndian: Bool) {
    let shown = orientation < 5 ? ImageDimensions(width: 300, height: 200) : ImageDimensions(width: 200, height: 300)
    let exif = exif(orientation, isLittleEndian: isLittleEndian)
    let segment = Array("Exif".utf8) + [0, 0] + exif
    let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 0xC8, 1, 0x2C, 1, 0, 0, 0]
    #expect(size([0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(segment.count + 2)] + segment + frame, "jpg") == shown)
    let chunk = [0, 0, 0, UInt8(exif.count)] + Array("eXIf".utf8) + exif + [0, 0, 0, 0]
    #expect(size(png + [8, 6, 0, 0, 0, 0, 0, 0, 0] + chunk, "png") == shown)
    let header = Array("RIFF0000WEBPVP8X".utf8) + [10, 0, 0, 0, 8, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0]
    #expect(size(header + Array("EXIF".utf8) + [UInt8(exif.count), 0, 0, 0] + exif, "webp") == shown)
  }

  @Test func `an AVIF image turned by a quarter has its sides changed`() {
    let start = [0, 0, 0, 0] + Array("ftypavif0000....ispe".utf8) + [0, 0, 0, 0, 0, 0, 1, 0x2C, 0, 0, 0, 0xC8, 0, 0, 0, 9]
    #expect(size(start + Array("irot".utf8) + [1], "avif") == ImageDimensions(width: 200, height: 300))
    #expect(size(start + Array("irot".utf8) + [2], "avif") == ImageDimensions(width: 300, height: 200))
  }

  @Test func `a file cut off anywhere, or with another content, is no image and no crash`() {
    for length in 0..<png.count { #expect(size(Array(png.prefix(length)), "png") == nil) }
    for kind in ImageHeader.extensions {
      #expect(size([], kind) == nil)
      #expect(size(Array("just some text that goes on for a while".utf8), kind) == nil)
      #expect(size(Array(repeating: 0xFF, count: 100), kind) == nil)
    }
    #expect(size(Array("<svg width=\"1e99\" height=\"nan\" viewBox=\"0 0 inf 1\">".utf8), "svg") == nil)
  }
}
