import Testing

/// Small Markdown texts over every construct of CommonMark, GFM and footnotes.
///
/// Written for Baken. Each group is a raw string; its cases are its lines, or the parts between lines of `%%%`.
struct Corpus: Sendable, CustomTestStringConvertible {
  let name: String
  let cases: [String]

  /// A group in which each line is a case.
  init(_ name: String, lines: String) {
    self.name = name
    cases = lines.split(separator: "\n").map(String.init)
  }

  /// A group of texts of many lines.
  init(_ name: String, blocks: String) {
    self.name = name
    cases = blocks.split(separator: "\n%%%\n", omittingEmptySubsequences: false).map { $0 + "\n" }
  }

  var testDescription: String { "\(name): \(cases.count) cases" }

  static let all = leafBlocks + containerBlocks + inlines + extensions
}
