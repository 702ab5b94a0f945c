/// Why a drawing could not be made: a failure of the machine, not a mistake of the author.
public enum DrawingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// No typeface of this family is installed; it is in this package of Debian.
  case missingFont(family: String, package: String)
  /// An error from the drawing library.
  case library(name: String, reason: String)
  /// A text is too long for a QR code.
  case tooLongForQRCode(bytes: Int)
  /// A drawing of that size is impossible.
  case impossibleSize(pixels: Int)

  public var description: String {
    switch self {
    case .missingFont(let family, let package):
      """
      the typeface \(family), in which cards and posters are set, is not installed; Debian and Ubuntu have it in the package \(package)
      """
    case .library(let name, let reason): "\(name) failed: \(reason)"
    case .tooLongForQRCode(let bytes): "a text of \(bytes) bytes does not fit in a QR code"
    case .impossibleSize(let pixels): "a picture of \(pixels) pixels wide cannot be drawn"
    }
  }
}
