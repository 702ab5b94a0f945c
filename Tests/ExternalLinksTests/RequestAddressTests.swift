import Testing

@testable import ExternalLinks

@Suite struct WebAddressTests {
  @Test func `an address is taken apart into page, host and fragment`() throws {
    let address = try #require(RequestAddress("HTTPS://Www.Example.org:443/a?b=1#c%20d"))
    #expect(address.page == "https://www.example.org/a?b=1")
    #expect(address.host == "www.example.org")
    #expect(address.fragment == "c%20d")
    #expect(address.secured == address.page)
  }

  @Test(arguments: [
    ("http://example.org", "http://example.org/"), ("http://example.org?a", "http://example.org/?a"),
    ("http://example.org:8080/", "http://example.org:8080/"),
    ("https://example.org/één \"pagina\"", "https://example.org/%C3%A9%C3%A9n%20%22pagina%22"),
    ("https://example.org/a%20b", "https://example.org/a%20b"), ("http://[2001:db8::1]:80/x", "http://[2001:db8::1]/x"),
  ])
  func `a server is asked for an address as the standard writes it`(written: String, asked: String) {
    #expect(RequestAddress(written)?.page == asked)
  }

  @Test(arguments: [
    "mailto:a@example.org", "//example.org", "file:///etc/passwd", "https://", "https://a b/", "javascript:alert(1)", "http://[]/",
  ])
  func `what is no web address is none`(text: String) { #expect(RequestAddress(text) == nil) }

  @Test(arguments: ["#", "#top", "#TOP", "#!page", "#/route", "#:~:text=words"])
  func `what no element can be called is no fragment`(fragment: String) {
    #expect(RequestAddress("https://example.org/a" + fragment)?.fragment == nil)
    #expect(RequestAddress("https://example.org/a#part:~:text=words")?.fragment == "part")
  }

  @Test func `names that no host has are known`() {
    for text in ["https://ecvet.example/", "http://a.invalid", "https://www.site.test:8080/x"] {
      #expect(RequestAddress(text)?.isExample == true)
    }
    #expect(RequestAddress("https://www.example.org/")?.isExample == false)
    #expect(RequestAddress("https://someone:secret@example.org/")?.hasUser == true)
    #expect(RequestAddress("https://someone:secret@example.org/")?.host == "example.org")
  }
}

@Suite struct NetworkAddressTests {
  @Test(
    arguments: [
      [8, 8, 8, 8], [172, 15, 0, 1], [172, 32, 0, 1], [100, 63, 0, 1], [100, 128, 0, 1], [192, 167, 0, 1], [223, 255, 255, 255],
    ] as [[UInt8]])
  func `the machines of others may be asked`(address: [UInt8]) { #expect(NetworkAddress.isPublic(address)) }

  @Test(
    arguments: [
      [0, 0, 0, 0], [10, 1, 2, 3], [127, 0, 0, 1], [127, 255, 0, 1], [172, 16, 0, 1], [172, 31, 255, 1], [192, 168, 1, 1],
      [169, 254, 169, 254], [100, 64, 0, 1], [192, 0, 2, 1], [198, 18, 0, 1], [224, 0, 0, 1], [255, 255, 255, 255], [], [1, 2, 3],
    ] as [[UInt8]])
  func `those of the own network may not`(address: [UInt8]) { #expect(!NetworkAddress.isPublic(address)) }

  @Test func `an address of version 6 is judged as well, and the one of version 4 in it`() {
    let zeros = [UInt8](repeating: 0, count: 10)
    #expect(NetworkAddress.isPublic([0x26, 0x06, 0x47, 0] + zeros + [0, 1]))
    #expect(!NetworkAddress.isPublic(zeros + [0, 0, 0, 0, 0, 1]))
    #expect(!NetworkAddress.isPublic([0xFE, 0x80] + zeros + [0, 0, 0, 1]))
    #expect(!NetworkAddress.isPublic([0xFD, 0] + zeros + [0, 0, 0, 1]))
    #expect(!NetworkAddress.isPublic([0x20, 0x01, 0x0D, 0xB8] + zeros + [0, 1]))
    #expect(!NetworkAddress.isPublic(zeros + [0xFF, 0xFF, 127, 0, 0, 1]))
    #expect(NetworkAddress.isPublic(zeros + [0xFF, 0xFF, 8, 8, 8, 8]))
    #expect(!NetworkAddress.isPublic([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1]))
    #expect(!NetworkAddress.isPublic([0x20, 0x02, 192, 168, 1, 1] + zeros))
  }
}
