import ContentLoading
import Diagnostics
import Foundation
import SiteModel

/// The colours of the theme in the light and the dark scheme, and the contrast of text in them.
struct ColourContrast {
  /// Colours by name, with the places of their declarations.
  typealias Colours = [String: Located<String>]

  private var light: Colours = [:]
  private var dark: Colours = [:]
  /// The colours that the dark scheme declares itself.
  private var declaredInDark: Set<String> = []
  private var replaced: Set<String> = []
  private(set) var names: [String] = []

  /// Reads the custom properties of the style files whose value is a colour `#rrggbb`.
  init(_ files: [ThemeFiles.File], replaced: ThemeColours) {
    for file in files { read(file) }
    names = light.keys.sorted()
    self.replaced = Set(replaced.light.keys).union(replaced.dark.keys)
    dark = light.merging(dark) { $1 }
    light.merge(replaced.light) { $1 }
    dark.merge(replaced.light.filter { name, _ in !declaredInDark.contains(name) }) { $1 }
    dark.merge(replaced.dark) { $1 }
  }

  /// The colours of the light scheme as `#rrggbb`, by name.
  var lightScheme: [String: String] { light.mapValues(\.value) }

  /// The places where the colours of the light scheme are declared.
  var lightPlaces: [String: SourceRange] { light.mapValues(\.range) }

  /// A finding for each pair with too little contrast, in each scheme.
  func findings(for pairs: [ContrastPair]) -> [Diagnostic] {
    pairs.flatMap { pair in
      [(ColourScheme.light, light), (.dark, dark)].compactMap { scheme, colours in
        guard let foreground = colours[pair.foreground], let background = colours[pair.background],
          let ratio = Self.ratio(foreground.value, background.value)
        else {
          let missing = colours[pair.foreground] == nil ? pair.foreground : pair.background
          return Diagnostic(
            .unknownColour, at: pair.range, ["name": missing, "known": names.joined(separator: ", ")],
            guess: .nearest(to: missing, among: names))
        }
        guard ratio < pair.minimum else { return nil }
        // Points at the colour that the site replaces, since its author can change that one.
        let isOfGround = replaced.contains(pair.background) && !replaced.contains(pair.foreground)
        return Diagnostic(
          .lowContrast, at: isOfGround ? background.range : foreground.range,
          [
            "foreground": "\(pair.foreground) (\(foreground.value))", "background": "\(pair.background) (\(background.value))",
            "ratio": Words.decimal(String(format: "%.2f", (ratio * 100).rounded(.down) / 100)),
            "minimum": Words.decimal(String(format: "%g", pair.minimum)), "scheme": scheme.words,
          ])
      }
    }
  }

  /// The contrast ratio of two colours (WCAG 2.2, contrast ratio); nil when one is not of the form `#rrggbb`.
  static func ratio(_ first: String, _ second: String) -> Double? {
    guard let one = luminance(first), let two = luminance(second) else { return nil }
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Relative luminance (WCAG 2.2).
  private static func luminance(_ colour: String) -> Double? {
    guard colour.utf8.count == 7, colour.first == "#", let value = Int(colour.dropFirst(), radix: 16) else { return nil }
    let channels = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// Reads a file line by line. A declaration is on a line of its own, inside or outside a block for the dark scheme.
  private mutating func read(_ file: ThemeFiles.File) {
    var depth = 0
    var darkDepth: Int?
    for (number, line) in file.text.lines.enumerated() {
      if line.contains("prefers-color-scheme"), line.contains("dark"), darkDepth == nil { darkDepth = depth }
      if let name = line.firstIndex(of: "-").map({ line[$0...] }), name.hasPrefix("--"), let colon = name.firstIndex(of: ":"),
        let hash = name[colon...].firstIndex(of: "#")
      {
        let key = String(name[name.index(name.startIndex, offsetBy: 2)..<colon])
        let colour = String(name[hash...].prefix(7))
        let column = line.unicodeScalars.distance(from: line.startIndex, to: hash) + 1
        if name[name.index(after: colon)..<hash].allSatisfy({ $0 == " " }), Self.ratio(colour, colour) != nil {
          let located = Located(colour, at: SourceRange(path: file.displayPath, line: number + 1, column: column, end: column + 7))
          if darkDepth == nil {
            light[key] = located
          } else {
            dark[key] = located
            declaredInDark.insert(key)
          }
        }
      }
      for character in line.utf8 {
        if character == UInt8(ascii: "{") { depth += 1 }
        if character == UInt8(ascii: "}") {
          depth -= 1
          if let start = darkDepth, depth <= start { darkDepth = nil }
        }
      }
    }
  }
}
