import SiteModel
import Testing

/// What is no address.
@Suite struct AddressFaultTests {
  static let bases = [
    "https://test.example", "https://test.example/", "http://localhost:8080", "http://127.0.0.1:8080/map", "https://10.0.0.1",
    "https://xn--mnchen-3ya.example/a/b", "https://xn--bcher-kva.example", "https://Test.Example", "https://3com.example",
    "https://xn--ngbc5azd.example", "https://xn--fiqs8s", "https://test.example/~user", "https://test.example/a-b_c.d/2027",
    "https://r3---sn.example", "https://0xg.example", "https://1.2.3.example",
    "https://\(String(repeating: "a", count: 63)).\(String(repeating: "b", count: 63)).example",
  ]
  @Test(arguments: bases) func `a site can stand here`(text: String) { #expect(AddressFault.ofBaseURL(text) == nil) }

  static let noBases = [
    "ftp://test.example", "https://", "https:///a", "https://test.example//a", "https://user:secret@test.example",
    "https://user@test.example", "https://test.example:0", "https://test.example:65536",
    "https://test.example:+80", "https://test.example:00080", "https://test.example:99999", "https://test.example:abc",
    "https://test.example:-1", "https://test.example:٨٠/", "http://localhost:080", "https://test.example:8a",
    "https://test.example:",
    "https://test.example/index.html", "https://test.example/a/Index.HTML", "https://test.example/#top",
    "https://test.example/?a=b",
    "https://test.example/a;b", "https://test.example/{a}", "https://test.example/\"a\"", "https://test.example/a'b",
    "https://test.example/a`b", "https://test.example/a\nb", "https://test.example/a b", "https://test.example\r\nX: y",
    "https://test..example", "https://-a.example", "https://test.example/../a", "https://test.example/%zz",
    "https://test.example/$a",
    "https://test.example/a%20b", "https://test.example/%2e%2e/x", "https://test.example/%00", "https://test.example/a%0Ab",
    "https://test.example/a%2Fb", "https://test.example/%2F%2Fevil.example", "https://test.example/a%3Fb",
    "https://test.example/%C3%28", "https://test.example/%5C%22", "https://test.example/a%22%3B%7D", "https://test.example/%60",
    "https://test.example/%24uri", "https://test.example/%7Bpath%7D", "https://test.example/%C3%A9", "https://test.example/é",
    "https://test.example/a+b", "https://test.example/a@b", "https://test.example/a:b", "https://test.example/a,b",
    "https://test.example/a*", "https://test.example/a|b", "https://test.example/(a)", "https://test.example/.git",
    "https://test.example/a/.hidden", "https://test.example/.well-known",
    "https://test.example/\(String(repeating: "a", count: 201))",
    "https://test.example/\(String(repeating: "a/", count: 501))",
    "https://[2001:db8::1]:8443/map", "https://[::1]", "https://münchen.example", "https://a_b.test.example",
    "https://999.1.1.1", "https://1.2.3", "https://1.2.3.4.5", "https://256.0.0.1", "https://01.2.3.4", "https://test.0x7f",
    "https://0x7f.1", "https://2130706433", "https://xn--a.example", "https://xn--.example", "https://xn--a-.example",
    "https://xn--test.example", "https://XN--A.example", "https://xn--99999999999.example", "https://test.example.",
    "https://\(Array(repeating: String(repeating: "a", count: 60), count: 5).joined(separator: "."))",
    "https://test.example/index.php", "https://test.example/a/default.aspx", "https://test.example/Start.PHP5",
    "https://https://ex.org",
    "https://test.example\\@evil.example", "https://[::1", "javascript:alert(1)", "https://te\u{200B}st.example",
  ]
  @Test(arguments: noBases) func `no site can stand here`(text: String) { #expect(AddressFault.ofBaseURL(text) != nil) }

  @Test(arguments: [
    ("https://schöne.example", "xn--schne-lua.example"), ("https://Bücher.example/map", "xn--bcher-kva.example"),
    ("https://www.例え.example:8443", "www.xn--r8jz45g.example"), ("https://мир.example", "xn--h1ahn.example"),
  ])
  func `a name with other letters is told in the form that browsers send`(text: String, sent: String) {
    #expect(AddressFault.ofBaseURL(text)?.english == "its host has letters beyond a to z; write it as browsers send it: \(sent)")
    #expect(AddressFault.ofBaseURL("https://\(sent)") == nil)
  }

  @Test func `a percent sign is told to be left out`() {
    #expect(AddressFault.ofBaseURL("https://test.example/a%20b")?.english.contains("write it without %") ?? false)
  }

  static let contacts = ["mailto:a@test.example", "https://test.example/contact?x=1", "tel:+31-20-1234567"]
  @Test(arguments: contacts) func `this is a contact`(text: String) { #expect(AddressFault.ofContact(text) == nil) }

  static let noContacts = [
    "mailto:", "mailto:a", "mailto:a@test.example\nExpires: 2099", "http://test.example", "javascript:alert(1)", "tel:0201234567",
    "mailto:a@test..example", "mailto:a@b@test.example", "https://localhost/contact", "https://user@test.example",
    "https://test.example/;a", "mailto:a@test.example{", "a@test.example",
  ]
  @Test(arguments: noContacts) func `this is no contact`(text: String) { #expect(AddressFault.ofContact(text) != nil) }

  @Test(arguments: [
    "http://localhost:8000", "https://localhost", "http://127.0.0.1/a", "http://127.8.9.10:80", "https://[::1]:8443/",
    "http://0.0.0.0",
    "http://site.localhost/", "https://https://ex.org", "http://https://ex.org", "https:///a", "www.x.nl",
  ])
  func `no reader can follow this`(text: String) { #expect(AddressFault.ofWebAddress(text) != nil) }

  @Test(arguments: [
    "https://localhost.example", "https://127.example/", "http://128.0.0.1", "https://[2001:db8::1]/",
    "https://a.example/?u=https://b.example",
  ])
  func `a reader can follow this`(text: String) { #expect(AddressFault.ofWebAddress(text) == nil) }

  @Test(arguments: [
    ("www.x.nl", "https://www.x.nl"), ("https:/x.nl", "https://x.nl"), ("http:x.nl/a", "http://x.nl/a"),
    ("https//x.nl", "https://x.nl"),
    ("https:\\\\ex.org", "https://ex.org"), ("https;//x.nl", "https://x.nl"), ("https:// x.nl", "https://x.nl"),
    ("HTTPS://x.nl", "https://x.nl"), ("https://https://ex.org", "https://ex.org"), ("https:///x.nl", "https://x.nl"),
    ("WWW.x.nl/a b", nil), ("https://", nil), ("http://localhost:8000", nil), ("https://x.nl", nil), ("over-ons.md", nil),
    ("httpd.md", nil),
  ])
  func `half an address has the whole one as its correction`(text: String, expected: String?) {
    #expect(AddressFault.correction(of: text) == expected)
    if let expected { #expect(AddressFault.ofWebAddress(text) != nil && AddressFault.ofWebAddress(expected) == nil) }
  }

  @Test(arguments: ["a@x.nl", "jan.de-boer+site@mail.x.nl", "info@münchen.example"])
  func `this is a mail address`(text: String) { #expect(AddressFault.ofMailAddress(text) == nil) }

  @Test(arguments: [
    ("mailto:a@x.nl", "a@x.nl"), ("mailto://a@x.nl", "a@x.nl"), ("MAILTO: a@x.nl", "a@x.nl"), ("a@x..nl", nil), ("a@", nil),
    ("@x.nl", nil),
    ("a@x", nil), (".a@x.nl", nil), ("a..b@x.nl", nil), ("a@x.nl.", nil), ("a b@x.nl", nil), ("a@b@x.nl", nil), ("a@x_,nl", nil),
    ("//a@x.nl", nil), ("mailto:", nil),
  ])
  func `this is no mail address`(text: String, expected: String?) {
    #expect(AddressFault.ofMailAddress(text) != nil)
    #expect(AddressFault.mailCorrection(of: text) == expected)
  }
}
