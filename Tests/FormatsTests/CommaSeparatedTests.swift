import Testing

@testable import Formats

@Suite struct CommaSeparatedTests {
  @Test(arguments: [
    ("A\n=HYPERLINK(1)", "\"A\n=HYPERLINK(1)\""), ("A\r\nB", "\"A\r\nB\""), ("=1+1", "'=1+1"), (" =1", "' =1"),
    ("\n=1", "\"'\n=1\""),
    ("\r\n=1", "\"'\r\n=1\""), ("a;b", "\"a;b\""), ("a,b", "\"a,b\""), ("zeg \"nee\"", "\"zeg \"\"nee\"\"\""), ("gewoon", "gewoon"),
    ("", ""),
    ("-", "'-"), ("a\tb", "\"a\tb\""),
  ])
  func `a field is quoted, and is not a formula`(text: String, field: String) {
    for separator in [";", ","] {
      #expect(CommaSeparated.file([[text, "x"]], separator: separator) == "\u{FEFF}\(field)\(separator)x\r\n")
    }
  }

  @Test func `a table quotes what would end a field, and disarms what looks like a formula`() {
    #expect(
      CommaSeparated.file([["a", "b,c", "zei \"ja\"", "een\ntwee"], ["=1+1", "-", "", "x"]], separator: ",")
        == "\u{FEFF}a,\"b,c\",\"zei \"\"ja\"\"\",\"een\ntwee\"\r\n'=1+1,'-,,x\r\n")
  }
}
