import CPangoCairo
import ContentHashing
import Foundation

/// The typefaces of the drawings, found on this machine.
struct InstalledFonts: Sendable {
  /// Raised with every change of a composition, so that drawings kept from before are made anew.
  private static let drawingVersion = 1

  /// What the bytes of a drawing depend on besides its content.
  private let stamp: String

  init() throws(DrawingFailure) {
    var hashes: [String] = []
    for typeface in Typeface.allCases {
      guard let file = typeface.file, let bytes = FileManager.default.contents(atPath: file) else {
        throw .missingFont(family: typeface.family, package: typeface.package)
      }
      hashes.append(ContentHash(of: Array(bytes)).hexadecimal)
    }
    stamp = "\(Self.drawingVersion) \(String(cString: pango_version_string())) \(String(cString: cairo_version_string())) \(hashes)"
  }

  /// The hash of a drawing's content with all else that its bytes depend on.
  func fingerprint(of content: String, palette: Palette) -> String {
    ContentHash(of: Array("\(stamp)\n\(palette.fingerprintText)\n\(content)".utf8)).hexadecimal
  }
}

extension Typeface {
  /// The file of the typeface; nil when its family is not installed.
  fileprivate var file: String? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcPatternAddInteger(pattern, FC_WEIGHT, FcWeightFromOpenType(Int32(weight)))
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    var name: UnsafeMutablePointer<FcChar8>?
    var file: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(match, FC_FAMILY, 0, &name) == FcResultMatch, let name, String(cString: name) == family,
      FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch, let file
    else { return nil }
    return String(cString: file)
  }
}
