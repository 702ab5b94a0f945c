import Diagnostics
import SiteModel

/// Detects the type of a file by its first bytes: an image or document may in truth be a web page, a drawing or a script.
///
/// Browsers and other programs that detect types look at the same bytes (MIME Sniffing Standard, sections 6 and 7.1).
enum MediaContent {
  static let bytesNeeded = 1024

  /// Whether files with an extension begin with bytes that no text begins with, so that a text in their place is noticed.
  static func isChecked(_ fileExtension: String) -> Bool { signatures[fileExtension] != nil || binaries.contains(fileExtension) }

  /// What the content really is, in words; nil when it may match the extension.
  static func disguise(_ head: [UInt8], fileExtension: String) -> Words? {
    if hasSignature(head, fileExtension) { return nil }
    var text = head[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    // In UTF-16, every second byte of such a text is zero.
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      text = text.dropFirst(2).filter { $0 != 0 }[...]
    }
    text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "<") { return markup(text) }
    if text.starts(with: Array("#!".utf8)) { return Words(en: "a script", nl: "een script") }
    // A file that is just not an image is reported where it is used as one.
    guard signatures[fileExtension] != nil, text.allSatisfy(isTextByte) else { return nil }
    if zip(text, text.dropFirst()).contains(where: { $0 == UInt8(ascii: "<") && beginsElement($1) }) {
      return Words(en: "a text with elements of a web page", nl: "een tekst met elementen van een webpagina")
    }
    guard text.contains(where: { "(;{=".utf8.contains($0) }) else { return nil }
    return Words(en: "a text that may be a script", nl: "een tekst die een script kan zijn")
  }

  private static func markup(_ text: ArraySlice<UInt8>) -> Words {
    let words = String(decoding: text, as: UTF8.self).lowercased()
    if words.contains("<svg") { return Words(en: "an SVG drawing", nl: "een SVG-tekening") }
    return words.hasPrefix("<?xml") ? Words(en: "an XML file", nl: "een XML-bestand") : Words(en: "a web page", nl: "een webpagina")
  }

  private static func beginsElement(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "/")
  }

  private static func isTextByte(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || (0x09...0x0D).contains(byte) || byte == 0x1B
  }

  private static func hasSignature(_ head: [UInt8], _ fileExtension: String) -> Bool {
    (signatures[fileExtension] ?? []).contains { signature in
      head.dropFirst(signature.offset).starts(with: signature.bytes)
    }
  }

  private struct Signature {
    var offset = 0
    let bytes: [UInt8]

    init(_ text: StaticString, at offset: Int = 0) {
      self.offset = offset
      bytes = text.withUTF8Buffer { Array($0) }
    }

    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  /// The first bytes of images and PDF files.
  private static let signatures: [String: [Signature]] = [
    "png": [Signature([0x89, 0x50, 0x4E, 0x47])], "jpg": jpeg, "jpeg": jpeg, "gif": [Signature("GIF8")],
    "webp": [Signature("RIFF")], "avif": [Signature("ftyp", at: 4)], "heic": [Signature("ftyp", at: 4)],
    "ico": [Signature([0, 0, 1, 0])], "tif": tiff, "tiff": tiff, "pdf": [Signature("%PDF-")],
  ]
  private static let jpeg = [Signature([0xFF, 0xD8, 0xFF])]
  private static let tiff = [[0x49, 0x49, 0x2A, 0], [0x49, 0x49, 0x2B, 0], [0x4D, 0x4D, 0, 0x2A], [0x4D, 0x4D, 0, 0x2B]].map(
    Signature.init(_:))

  /// Extensions of other files that no text begins like: office documents, archives, audio, video and fonts.
  private static let binaries: Set<String> = [
    "odt", "ott", "docx", "dotx", "ods", "ots", "xlsx", "xltx", "odp", "otp", "pptx", "potx", "odg", "epub",
    "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "webm", "ogv", "mov",
    "zip", "7z", "gz", "tar", "woff", "woff2", "ttf", "otf",
  ]
}
