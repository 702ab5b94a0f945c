import CPangoCairo
import ContentHashing
import Foundation

/// Whether the typefaces of the drawings are installed on this machine.
public enum DrawingFonts {
  /// Why drawing is impossible; nil when it is possible. The machine is checked only once.
  public static var failure: DrawingFailure? { InstalledFonts.onThisMachine.failure }
}

extension Result {
  fileprivate var failure: Failure? { if case .failure(let failure) = self { failure } else { nil } }
}

/// The typefaces of the drawings, found on this machine.
struct InstalledFonts: Sendable {
  /// Increase it with every change of a composition, so that cached drawings are made again.
  private static let drawingVersion = 4

  /// What the bytes of a drawing depend on besides its content and its colours.
  private let stamp: String

  /// The typefaces, looked up once per run of the program.
  static let onThisMachine = Result { () throws(DrawingFailure) in try InstalledFonts() }

  /// Finds the typefaces and reads their files.
  init() throws(DrawingFailure) {
    FontConfiguration.useThatOfProgram()
    var hashes: [String] = []
    for typeface in Typeface.allCases {
      guard let file = FontFile(of: typeface), let hash = file.hash else {
        throw .missingFont(family: typeface.family, package: typeface.package)
      }
      hashes.append(hash)
    }
    let libraries = [pango_version_string(), cairo_version_string()].compactMap { $0.map { String(cString: $0) } }
    stamp = "\(Self.drawingVersion) \(libraries) \(hashes) \(FontFile.allNames)"
  }

  /// The hash of a drawing's content and of everything else that its bytes depend on. The content is encoded without names of
  /// Swift types, so that renaming a type or a module changes no address of a card.
  func fingerprint(of content: some Encodable, as kind: String, palette: Palette) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(content) else {
      preconditionFailure("The words of a drawing can be written: they are texts, and the encoder takes every text.")
    }
    return ContentHash(of: Array("\(stamp)\n\(palette.fingerprintText)\n\(kind) ".utf8) + Array(data)).hexadecimal
  }
}

/// A font's file, as Fontconfig finds it.
private struct FontFile {
  private let path: String

  /// The file of a typeface; nil when its family is not installed.
  init?(of typeface: Typeface) {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, typeface.family)
    FcPatternAddInteger(pattern, FC_WEIGHT, FcWeightFromOpenType(Int32(typeface.weight)))
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    // If a family is not installed, Fontconfig returns another one.
    guard Self.text(FC_FAMILY, of: match) == typeface.family, let path = Self.text(FC_FILE, of: match) else { return nil }
    self.path = path
  }

  /// The hash of the file's bytes.
  var hash: String? {
    FileManager.default.contents(atPath: path).map { ContentHash(of: Array($0)).hexadecimal }
  }

  /// The names of all fonts with their versions, since each can be the fallback for a character that the typefaces lack.
  static var allNames: [String] {
    guard let pattern = FcPatternCreate() else { return [] }
    defer { FcPatternDestroy(pattern) }
    guard let properties = FcObjectSetCreate() else { return [] }
    defer { FcObjectSetDestroy(properties) }
    for property in [FC_FULLNAME, FC_FONTVERSION] { FcObjectSetAdd(properties, property) }
    guard let fonts = FcFontList(nil, pattern, properties) else { return [] }
    defer { FcFontSetDestroy(fonts) }
    return (0..<Int(fonts.pointee.nfont)).map { index in
      let font = fonts.pointee.fonts[index]
      var version: Int32 = 0
      FcPatternGetInteger(font, FC_FONTVERSION, 0, &version)
      return "\(text(FC_FULLNAME, of: font) ?? "") \(version)"
    }.sorted()
  }

  private static func text(_ property: String, of pattern: OpaquePointer?) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, property, 0, &text) == FcResultMatch, let text else { return nil }
    return String(cString: text)
  }
}
