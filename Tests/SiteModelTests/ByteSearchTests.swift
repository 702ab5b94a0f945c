import Testing

@testable import SiteModel

/// Searches that look at several bytes together find what looking at one after the other finds.
@Suite struct ByteSearchTests {
  /// Every byte value at every place of texts around the length of the blocks that are compared at once.
  @Test func `a byte is found wherever it stands`() {
    for length in [1, 7, 15, 16, 17, 31, 32, 33, 50] {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var bytes = Array(repeating: UInt8(ascii: "e"), count: length)
          bytes[place] = byte
          bytes.withUnsafeBytes { bytes in
            #expect(bytes.offsetOfMarkup(from: 0) == bytes.firstIndex { "&<>\"".utf8.contains($0) })
            #expect(bytes.offsetOfUnusualByte(from: 0) == bytes.firstIndex(where: Self.isUnusual))
            #expect(bytes.offsetOfMarkup(from: place + 1) == nil)
          }
        }
      }
    }
  }

  private static func isUnusual(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte >= 0xEF
  }

  @Test func `all characters of a text that HTML reserves are escaped`() {
    let text = "a < b && \"c\" > d: één & twee <zeventien tekens lang> \""
    let expected = "a &lt; b &amp;&amp; &quot;c&quot; &gt; d: één &amp; twee &lt;zeventien tekens lang&gt; &quot;"
    #expect(text.htmlEscaped == expected)
    #expect("één gewone tekst zonder iets".htmlEscaped == "één gewone tekst zonder iets")
    #expect("".htmlEscaped.isEmpty)
  }

  @Test func `the index of a byte is that in the text`() {
    let text = "één: twee: drie"
    #expect(text.firstIndex(ofByte: UInt8(ascii: ":")) == text.firstIndex(of: ":"))
    #expect(text.firstIndex(ofByte: UInt8(ascii: ":"), from: text.firstIndex(of: "t")) == text.lastIndex(of: ":"))
    #expect(text.firstIndex(ofByte: UInt8(ascii: "#")) == nil)
    #expect(text.contains(byte: UInt8(ascii: "d")) && !text.contains(byte: UInt8(ascii: "x")))
  }
}
