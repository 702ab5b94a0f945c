import ContentLoading
import Diagnostics

extension ColourContrast {
  /// The findings for the built-in pairs of colours and those of the site.
  func findings(forPairsIn files: ThemeFiles) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let read = { (file: ThemeFiles.File) in ContrastPair.readAll(file.text, path: file.displayPath, into: &diagnostics) }
    let own = files.siteContrastPairs.map(read) ?? []
    let builtIn = files.files[ThemeFiles.contrastPairs].map(read) ?? []
    // Styles of the site may do without a built-in colour. A pair that the site names as well is reported in the site's file.
    let tokensAreReplaced = files.names(in: "styles").contains { files.files[$0]?.isFromSite ?? false }
    let others = builtIn.filter { pair in
      let isKnown = [pair.foreground, pair.background].allSatisfy(names.contains)
      return (isKnown || !tokensAreReplaced) && !own.contains { $0.isSame(as: pair) }
    }
    return diagnostics + findings(for: own + others)
  }
}

extension ContrastPair {
  fileprivate func isSame(as other: ContrastPair) -> Bool {
    (foreground, background, minimum) == (other.foreground, other.background, other.minimum)
  }
}
