/// Why a drawing could not be made: the machine's fault, not the author's.
public enum DrawingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// No typeface of this family is installed; Debian has it in the package.
  case missingFont(family: String, package: String)
  /// The drawing library refused, for its own reason.
  case library(name: String, reason: String)
  /// A text is too long for a QR code.
  case tooLongForQRCode(bytes: Int)
  /// A drawing of that size cannot be made.
  case impossibleSize(pixels: Int)

  /// The failure in a sentence.
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
