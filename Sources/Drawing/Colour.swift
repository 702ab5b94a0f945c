import Foundation

/// A colour in sRGB (IEC 61966-2-1).
public struct Colour: Sendable, Hashable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  static let white = Colour(red: 255, green: 255, blue: 255)
  static let black = Colour(red: 0, green: 0, blue: 0)

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour in the notation of style sheets, `#rrggbb`; nil when the text has another form.
  public init?(hexadecimal: String) {
    let digits = hexadecimal.dropFirst()
    guard hexadecimal.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(
      red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
      blue: UInt8(truncatingIfNeeded: value))
  }

  /// A mix of two colours: a share of 0 results in this one, 1 in the other.
  func mixed(with other: Colour, share: Double) -> Colour {
    func part(_ from: UInt8, _ to: UInt8) -> UInt8 { UInt8((Double(from) + (Double(to) - Double(from)) * share).rounded()) }
    return Colour(red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  /// The largest difference between the components of two colours, from 0 to 255.
  func distance(to other: Colour) -> Int {
    zip([red, green, blue], [other.red, other.green, other.blue]).map { abs(Int($0) - Int($1)) }.reduce(0, max)
  }

  /// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
  public func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// The luminance of the colour, from 0 to 1 (WCAG 2.2, "relative luminance").
  private var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
