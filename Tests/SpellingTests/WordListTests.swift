import Diagnostics
import Testing

@testable import Spelling

/// The words that a site says are right.
@Suite struct WordListTests {
  @Test func `a list has a word a line, comments and empty lines, with any line end`() {
    let words = WordListLoader.words(in: "# Namen\nCedefop\r\n\r\n  zo’n # ook\nDen Haag\n#weg\n", path: "words.txt")
    #expect(words.map(\.value) == ["Cedefop", "zo'n", "Den", "Haag"])
    #expect(
      words.map(\.range) == [
        SourceRange(path: "words.txt", line: 2, column: 1, end: 8), SourceRange(path: "words.txt", line: 4, column: 3, end: 7),
        SourceRange(path: "words.txt", line: 5, column: 1, end: 4), SourceRange(path: "words.txt", line: 5, column: 5, end: 9),
      ])
  }
}
