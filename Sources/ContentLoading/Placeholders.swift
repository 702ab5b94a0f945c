import Diagnostics
import SiteModel

/// Texts after `(TODO)` in a file made by `baken new`, which somebody should have replaced.
public enum Placeholders {
  public static let mark = "(TODO)"

  /// The findings in a file's text. In a draft, placeholders are fine, and a mark in code is meant to be read.
  /// - Parameter codeLines: the lines of the file that are code; asked only where there is a mark.
  static func findings(in text: String, path: String, codeLines: () -> Set<Int>) -> [Diagnostic] {
    // Nearly every text ends here.
    guard holdsMark(text) else { return [] }
    let code = codeLines()
    return text.lines.enumerated().compactMap { number, line in
      guard !code.contains(number + 1) else { return nil }
      guard let place = line.ranges(of: mark).first(where: { !line[..<$0.lowerBound].hasOpenBacktick }) else { return nil }
      let column = line[..<place.lowerBound].unicodeScalars.count + 1
      return Diagnostic(
        .placeholderLeft, at: SourceRange(path: path, line: number + 1, column: column, end: column + mark.count), ["mark": mark])
    }
  }

  private static func holdsMark(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { UnsafeRawBufferPointer($0).contains(mark) }
  }

  /// The findings in values that have been read.
  public static func findings(in values: [Located<String>]) -> [Diagnostic] {
    values.filter { $0.value.contains(mark) }.map { Diagnostic(.placeholderLeft, at: $0.range, ["mark": mark]) }
  }
}

extension Substring {
  /// Whether code that these words of a line begin is not ended yet.
  fileprivate var hasOpenBacktick: Bool { count { $0 == "`" } % 2 == 1 }
}
