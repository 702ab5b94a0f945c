import CQREncode
import SiteModel

/// A QR code (ISO/IEC 18004): a square of dark and light modules that a phone can read.
public struct QRCode: Sendable, Hashable {
  /// How much of a code can be damaged or covered before it becomes unreadable.
  public enum Correction: Sendable, Hashable {
    /// 15 per cent.
    case medium
    /// 25 per cent.
    case quartile
    /// 30 per cent.
    case high
  }

  /// The number of modules on each side, without the quiet zone.
  public let size: Int
  /// In rows.
  private let modules: [Bool]

  /// The number of light modules that must surround a code on each side.
  public static let quietZone = 4

  /// The smallest QR code for a text. Throws ``DrawingFailure/tooLongForQRCode(bytes:)``.
  public init(_ text: String, correction: Correction = .medium) throws(DrawingFailure) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count < 4_096,
      let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, correction.level)
    else { throw .tooLongForQRCode(bytes: bytes.count) }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    // The lowest bit of a module tells whether it is dark.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
  }

  /// Whether a module is dark. Outside the code all modules are light.
  public subscript(x: Int, y: Int) -> Bool {
    (0..<size).contains(x) && (0..<size).contains(y) && modules[y * size + x]
  }

  /// Adjacent dark modules in a row.
  struct Run: Sendable, Hashable {
    var x: Int
    var y: Int
    var length: Int
  }

  /// The dark modules, in rows.
  var runs: [Run] {
    (0..<size).flatMap { y in
      var runs: [Run] = []
      for x in 0..<size where self[x, y] {
        if let last = runs.last, last.x + last.length == x {
          runs[runs.count - 1].length += 1
        } else {
          runs.append(Run(x: x, y: y, length: 1))
        }
      }
      return runs
    }
  }

  /// The code as a complete SVG file, including the quiet zone, with a text that names the target.
  public func svg(label: String) -> String {
    let side = size + 2 * Self.quietZone
    let path = runs.map { "M\($0.x + Self.quietZone) \($0.y + Self.quietZone)h\($0.length)v1h-\($0.length)z" }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(label.htmlEscaped)" \
      shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path fill="#000" d="\(path)"/></svg>
      """
  }

  /// The code as a PNG, including the quiet zone, with the size of a module in pixels.
  public func png(modulePixels: Int) throws(DrawingFailure) -> [UInt8] {
    let side = size + 2 * Self.quietZone
    let frame = Rectangle(x: 0, y: 0, width: Double(side), height: Double(side))
    let drawing = Artwork(width: frame.width, height: frame.height, elements: [.qrCode(self, frame)])
    return try Picture.png(of: drawing, width: side * min(max(modulePixels, 0), Picture.largest), text: TextSetter())
  }
}

extension QRCode.Correction {
  fileprivate var level: QRecLevel {
    switch self {
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}
