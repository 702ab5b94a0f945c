import Diagnostics
import Drawing
import Foundation
import SiteModel
import Theming

/// Whether the content of cards and posters can be drawn: with the theme's colours, and the fonts of this machine.
struct DrawingsCanBeMade: RenderedCheck {
  func isNeeded(for site: Site, _ features: FeatureSet) -> Bool { features.areDrawn(for: site) }

  func findings(_ renderer: SiteRenderer) -> [Diagnostic] {
    renderer.glyphFindings() + renderer.colourFindings() + renderer.contrastFindings()
  }
}

extension SiteRenderer {
  /// Colours of drawings that the theme does not define, reported at the style file with which the site replaces the built-in
  /// one.
  fileprivate func colourFindings() -> [Diagnostic] {
    let missing = Palette.missing(in: theme.colours)
    guard !missing.isEmpty else { return [] }
    let place = theme.replacedStyles ?? "\(site.folder)/site.yml"
    return [Diagnostic(.missingColours, at: SourceRange(path: place), ["names": missing.map { "--" + $0 }.joined(separator: ", ")])]
  }

  /// Pairs of colours in drawings with too little contrast, reported at the colour that the site replaces, if it replaces one.
  fileprivate func contrastFindings() -> [Diagnostic] {
    guard let palette = Palette(tokens: theme.colours) else { return [] }
    let own = site.configuration(site.defaultLanguage).colours.light
    return palette.contrastProblems.map { problem in
      let words = { [theme] (name: String) in theme.colours[name].map { "\(name) (\($0))" } ?? name }
      return Diagnostic(
        .lowContrast, at: own[problem.foreground]?.range ?? own[problem.ground]?.range ?? theme.colourPlaces[problem.foreground],
        [
          "foreground": words(problem.foreground), "background": words(problem.ground),
          "ratio": Words.decimal(String(format: "%.2f", (problem.contrast * 100).rounded(.down) / 100)),
          "minimum": Words.decimal(String(format: "%g", ContrastProblem.minimum)), "scheme": ColourScheme.light.words,
        ])
    }
  }

  /// The characters of drawn texts that are in no font of this machine. If fonts are not installed, nothing can be drawn at all;
  /// that is a failure of the machine, not a fault in the texts (see ``Drawings``).
  fileprivate func glyphFindings() -> [Diagnostic] {
    guard DrawingFonts.failure == nil else { return [] }
    let everyPageHasCard = site.configuration(site.defaultLanguage).drawsCards
    let texts = site.pages.flatMap { features.view(of: $0).drawnTexts(of: $0, everyPageHasCard: everyPageHasCard) }
    // Most texts consist of characters that every font has; only the others are checked one by one.
    return texts.filter { !$0.value.utf8.allSatisfy { 0x20...0x7E ~= $0 || $0 == 0x0A } }.compactMap { text in
      let missing = FontCoverage.missingCharacters(in: text.value)
      guard !missing.isEmpty else { return nil }
      let shown = missing.prefix(4).map { "“\($0)” (\($0.codePoints))" }.joined(separator: ", ")
      let more = missing.count - 4
      let words = more > 0 ? Words(en: "\(shown) and \(more) more", nl: "\(shown) en nog \(more)") : shown.words
      return Diagnostic(.missingGlyph, at: text.range, ["characters": words])
    }
  }
}

extension Character {
  /// The code points, such as `U+674E`.
  fileprivate var codePoints: String {
    unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
  }
}
