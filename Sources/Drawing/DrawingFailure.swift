import Diagnostics

/// Why a drawing could not be made: a failure of the machine, not a mistake of the author.
public enum DrawingFailure: Error, DiagnosticArgument, Hashable, CustomStringConvertible {
  /// No typeface of this family is installed; it is in this package of Debian.
  case missingFont(family: String, package: String)
  /// An error from the drawing library.
  case library(name: String, reason: Words)
  /// A text is too long for a QR code.
  case tooLongForQRCode(bytes: Int)
  /// A drawing of that size is impossible.
  case impossibleSize(pixels: Int)

  public var words: Words {
    switch self {
    case .missingFont(let family, let package):
      Words(
        en: """
          the typeface \(family), in which cards and posters are set, is not installed; Debian and Ubuntu have it in the package \
          \(package)
          """,
        nl: """
          het lettertype \(family), waarin kaarten en posters zijn gezet, is niet geïnstalleerd; bij Debian en Ubuntu zit het in \
          het pakket \(package)
          """)
    case .library(let name, let reason):
      Words(en: "\(name) failed: \(reason.english)", nl: "\(name) gaf een fout: \(reason.dutch)")
    case .tooLongForQRCode(let bytes):
      Words(
        en: "a text of \(bytes) bytes does not fit in a QR code", nl: "een tekst van \(bytes) bytes past niet in een QR-code")
    case .impossibleSize(let pixels):
      Words(
        en: "a picture that is \(pixels) pixels wide cannot be drawn",
        nl: "een afbeelding van \(pixels) pixels breed is niet te tekenen")
    }
  }

  public var description: String { words.english }
}
