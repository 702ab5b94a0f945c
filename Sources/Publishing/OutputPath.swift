import Diagnostics

/// The rules for paths in the output, so that no file can be written outside the output folder.
enum OutputPath {
  /// The only dotfile at the top that always belongs to the site (RFC 8615). All others are the output folder's own.
  static let wellKnown = ".well-known"

  /// Throws if a path is not clearly a file in the output folder.
  static func check(_ path: String) throws(PublishingError) {
    var partLength = 0
    var dotsOnly = true
    /// Whether the part that ends here is empty, `.` or `..`.
    func isBad() -> Bool { partLength == 0 || (dotsOnly && partLength <= 2) }

    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        guard !isBad() else { throw PublishingError(.unsafePath, path: path) }
        partLength = 0
        dotsOnly = true
      case 0..<0x20, 0x7F:
        throw PublishingError(
          .unsafePath, path: printable(path),
          reason: Words(en: "it contains a control character", nl: "er staat een stuurteken in"))
      default:
        partLength += 1
        dotsOnly = dotsOnly && byte == UInt8(ascii: ".")
      }
    }
    guard !isBad() else { throw PublishingError(.unsafePath, path: path) }

    if let name = topDotName(of: path), isReserved(name) { throw PublishingError(.reservedPath, path: path) }
  }

  /// The first part of a path, if it begins with a dot.
  static func topDotName(of path: String) -> String? {
    guard path.utf8.first == UInt8(ascii: ".") else { return nil }
    return String(path.prefix { $0 != "/" })
  }

  /// Names that the site must never write: a repository's folder can hold programs that git runs.
  private static func isReserved(_ name: String) -> Bool {
    [OutputMarker.name, ".git"].contains(name.lowercased())
  }

  private static func printable(_ path: String) -> String {
    String(path.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : Character($0) })
  }
}
