import Diagnostics
import Foundation
import SiteModel

/// Texts that somebody was to replace, in a file as `baken new` begins it: each stands behind `(TODO)`.
enum Placeholders {
  private static let mark = "(TODO)"

  /// The findings in a file's text. In a draft they are as they should be.
  static func findings(in text: String, path: String) -> [Diagnostic] {
    // Nearly every text ends here.
    guard holdsMark(text) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      guard let place = line.firstRange(of: mark) else { return nil }
      let column = line[..<place.lowerBound].unicodeScalars.count + 1
      return Diagnostic(
        .placeholderLeft, at: SourceRange(path: path, line: number + 1, column: column, end: column + mark.count), ["mark": mark])
    }
  }

  /// Whether the mark is anywhere in a text. Bytes are compared, since to search every text by its characters takes a third of a build.
  private static func holdsMark(_ text: String) -> Bool {
    let mark = Array(mark.utf8)
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start + mark.count <= bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(mark[0]), bytes.count - start - mark.count + 1)
      {
        start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        // Most brackets are those of links.
        if bytes[start + 1] == mark[1], bytes[start...].starts(with: mark) { return true }
        start += 1
      }
      return false
    }
  }

  /// The findings in values that were read already.
  static func findings(in values: [Located<String>]) -> [Diagnostic] {
    values.filter { $0.value.contains(mark) }.map { Diagnostic(.placeholderLeft, at: $0.range, ["mark": mark]) }
  }
}
