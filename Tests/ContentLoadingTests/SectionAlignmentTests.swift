import Diagnostics
import Testing

@testable import ContentLoading

/// Which section of a translation belongs to which of the original.
@Suite struct SectionAlignmentTests {
  /// Sections from names such as `2a`: the level and the identifier; `0` is the text before the first heading.
  private func parts(_ names: String) -> [TranslatablePart] {
    names.split(separator: " ").map { name in
      let level = name.first?.wholeNumberValue ?? 0
      let id = String(name.dropFirst())
      return TranslatablePart(
        id: level == 0 ? "(start)" : id, form: level == 0 ? .beginning : .section(level: level), title: id, text: id,
        range: SourceRange(path: "a.md"))
    }
  }

  @Test(arguments: [
    ("0 2a 2b", "0 2x 2y", [0, 1, 2]), ("2a 2b", "0 2x 2y", [1, 2]), ("0 2a 2b", "2x 2y", [nil, 0, 1]),
    ("2a 2b 2c", "2x 2c", [0, nil, 1]), ("2a 3b 2c", "2x 2y", [0, nil, 1]), ("2a", "", [nil]), ("", "2a", []),
    ("2a 3b 3c 2d", "2w 3x 2z", [0, 1, nil, 2]),
  ])
  func `sections of one level go together in order, those with one identifier first`(
    source: String, translation: String, expected: [Int?]
  ) {
    #expect(SectionAlignment.places(of: parts(source), in: parts(translation)) == expected)
  }

  @Test func `texts with very many sections take no time to speak of`() {
    let many = parts(Array(repeating: "2a", count: 2_000).joined(separator: " "))
    #expect(SectionAlignment.places(of: many, in: many + parts("3b")).count == 2_000)
  }
}
