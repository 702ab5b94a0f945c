import Testing

@testable import ContentLoading

/// The lines that accepting writes into a translation: nothing else in the file changes.
@Suite struct AcceptanceBlockTests {
  private static let block = AcceptanceBlock(entries: [(".title", "bcdfghjklm"), ("(start)", "nmlkjhgfdc"), ("2024", "bbbbbbbbbb")])
  private static let lines = """
    # baken translations accept
    translates:
      .title: bcdfghjklm
      (start): nmlkjhgfdc
      "2024": bbbbbbbbbb

    """

  private func written(_ text: String, isPage: Bool = true) throws -> String {
    String(decoding: try #require(Self.block.written(into: Array(text.utf8), isPage: isPage)), as: UTF8.self)
  }

  @Test func `the block is the last of the front matter`() throws {
    #expect(try written("---\ntitle: A\n---\nText\n---\n") == "---\ntitle: A\n\(Self.lines)---\nText\n---\n")
    #expect(try written("---\n---\n") == "---\n\(Self.lines)---\n")
    #expect(Self.block.written(into: Array("title: A\n".utf8), isPage: true) == nil)
    #expect(Self.block.written(into: Array("---\ntitle: A\n".utf8), isPage: true) == nil)
  }

  @Test func `the block is the last of a YAML file, which gets a line end if it has none`() throws {
    #expect(try written("a: {b: C}\n", isPage: false) == "a: {b: C}\n\(Self.lines)")
    #expect(try written("a: {b: C}", isPage: false) == "a: {b: C}\n\(Self.lines)")
    #expect(try written("\u{FEFF}", isPage: false) == "\u{FEFF}\(Self.lines)")
  }

  @Test func `a block that is there is replaced, wherever it is`() throws {
    let old = "# baken translations accept\ntranslates:\n  .title: xxxxxxxxxx\n\n  (start): yyyyyyyyyy\n"
    #expect(try written("---\ntitle: A\n\(old)---\nText\n") == "---\ntitle: A\n\(Self.lines)---\nText\n")
    #expect(try written("---\n\(old)\n# mine\ntitle: A\n---\n") == "---\n\n# mine\ntitle: A\n\(Self.lines)---\n")
    let withoutComment = "translates: {a: bcdfghjklm}\n"
    #expect(try written("---\n# mine\n\(withoutComment)---\n") == "---\n# mine\n\(Self.lines)---\n")
  }

  @Test(arguments: ["---\ntitle: A\nnote: |+\n  a\n\n---\nText", "---\n---\n", "---\ntitle: A\n---\n\n## B\n\n---\n"])
  func `line ends and a byte order mark stay, and writing twice changes nothing`(text: String) throws {
    for (lineEnd, mark) in [("\n", ""), ("\r\n", ""), ("\n", "\u{FEFF}"), ("\r\n", "\u{FEFF}")] {
      let file = mark + text.replacing("\n", with: lineEnd)
      let once = try written(file)
      #expect(once.replacing(Self.lines.replacing("\n", with: lineEnd), with: "") == file)
      #expect(try written(once) == once)
    }
  }

  @Test func `the names of parts are texts for every reader of YAML`() throws {
    let names = ["null", "yes", "2024", "a b", "x\"y", "Ελλ", "-a", "a.b", "(notes)", ".next.label"]
    let block = AcceptanceBlock(entries: names.map { ($0, "bcdfghjklm") })
    let text = String(decoding: try #require(block.written(into: [], isPage: false)), as: UTF8.self)
    for line in ["\"null\": ", "\"yes\": ", "\"2024\": ", "\"a b\": ", "\"x\\\"y\": ", "\"-a\": ", "  a.b: ", "  (notes): "] {
      #expect(text.contains("  \(line.drop { $0 == " " })"), "\(line) in \(text)")
    }
  }
}
