import ContentLoading
import Diagnostics
import Foundation
import SiteModel

/// The colours of the theme in both schemes, and whether text in them can be read.
struct ColourContrast {
  /// A colour with the place of its declaration.
  typealias Colours = [String: Located<String>]

  private var light: Colours = [:]
  private var dark: Colours = [:]
  /// The colours that have a value of their own in the dark scheme.
  private var darkOwn: Set<String> = []
  /// The colours that the site replaces.
  private var replaced: Set<String> = []
  /// The names of the theme's colours.
  private(set) var names: [String] = []

  /// Reads the custom properties of the style files that hold a colour in the form `#rrggbb`.
  init(_ files: [ThemeFiles.File], replaced: ThemeColours) {
    for file in files { read(file) }
    names = light.keys.sorted()
    self.replaced = Set(replaced.light.keys).union(replaced.dark.keys)
    dark = light.merging(dark) { $1 }
    light.merge(replaced.light) { $1 }
    dark.merge(replaced.light.filter { name, _ in !darkOwn.contains(name) }) { $1 }
    dark.merge(replaced.dark) { $1 }
  }

  /// The colours of the light scheme, `#rrggbb` by name.
  var lightScheme: [String: String] { light.mapValues(\.value) }

  /// A finding for each pair that cannot be read well, in each scheme.
  func findings(for pairs: [ContrastPair]) -> [Diagnostic] {
    pairs.flatMap { pair in
      [("light", light), ("dark", dark)].compactMap { scheme, colours in
        guard let foreground = colours[pair.foreground], let background = colours[pair.background],
          let ratio = Self.ratio(foreground.value, background.value)
        else {
          let missing = colours[pair.foreground] == nil ? pair.foreground : pair.background
          return Diagnostic(
            .unknownColour, at: pair.range, ["name": missing, "known": names.joined(separator: ", ")],
            suggestion: nearest(to: missing, among: names))
        }
        guard ratio < pair.minimum else { return nil }
        // An author can change the colour that the site replaces, whichever of the two that is.
        let isOfGround = replaced.contains(pair.background) && !replaced.contains(pair.foreground)
        return Diagnostic(
          .lowContrast, at: isOfGround ? background.range : foreground.range,
          [
            "foreground": "\(pair.foreground) (\(foreground.value))", "background": "\(pair.background) (\(background.value))",
            "ratio": String(format: "%.2f", (ratio * 100).rounded(.down) / 100), "minimum": String(format: "%g", pair.minimum),
            "scheme": scheme,
          ])
      }
    }
  }

  /// The contrast ratio of two colours (WCAG 2.2, contrast ratio); nil when one is no `#rrggbb`.
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

  /// Reads one file line by line: a declaration stands on a line of its own, in a dark scheme's block or outside one.
  private mutating func read(_ file: ThemeFiles.File) {
    var depth = 0
    var darkDepth: Int?
    for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
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
            darkOwn.insert(key)
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
