import Foundation
import SiteModel
import Testing

@testable import CampaignKit

@Suite struct MailTests {
  @Test func `a line of quoted-printable has at most 76 signs, and no sign is cut`() {
    let text = String(repeating: "é", count: 60) + "\nslot \n= en meer"
    let encoded = QuotedPrintable.encoded(text)
    #expect(encoded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(encoded.contains("slot=20\r\n=3D en meer"))
    #expect(Self.decoded(encoded) == text)
  }

  @Test func `a header beyond ASCII is written in encoded words of at most 75 signs that cut no character`() throws {
    let subject = String(repeating: "Één zelfcheck voor uw team 👩🏽‍🏫 ", count: 6)
    let words = EncodedWords.text(subject, column: 9).components(separatedBy: "\r\n ")
    #expect(words.count > 1)
    var result = ""
    for word in words {
      #expect(word.utf8.count <= 75 && word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?="))
      let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      result += try #require(String(data: data, encoding: .utf8))
    }
    #expect(result == subject)
    #expect(EncodedWords.text("Plain", column: 9) == "Plain")
    #expect(EncodedWords.text("a\r\nBcc: b@c.example", column: 9) == "a Bcc: b@c.example")
  }

  @Test func `a message is a draft of plain text and HTML in ASCII`() {
    let message = MailMessage(
      from: ("Nationaal \"team\"", "info@ecvet.example"), subject: "Één vraag", date: "Wed, 13 Jan 2027 00:00:00 +0100",
      language: "nl",
      text: "Één", html: "<p>Één</p>", boundary: "grens")
    #expect(message.file.utf8.allSatisfy { $0 < 0x80 })
    #expect(message.file.hasPrefix("From: \"Nationaal \\\"team\\\"\" <info@ecvet.example>\r\nSubject: =?utf-8?B?"))
    #expect(message.file.contains("\r\nX-Unsent: 1\r\nContent-Type: multipart/alternative; boundary=\"grens\"\r\n\r\n--grens\r\n"))
    #expect(message.file.hasSuffix("=C3=89=C3=A9n</p>\r\n--grens--\r\n"))
  }

  @Test func `the date of a message is that of its place`() throws {
    let clock = try #require(LocalClock(zone: "Europe/Amsterdam"))
    let summer = try #require(Instant(rfc3339: "2027-07-01T07:00:00Z"))
    #expect(MailDate.text(summer, on: clock) == "Thu, 1 Jul 2027 09:00:00 +0200")
  }

  @Test func `the plain text says what the HTML says`() {
    let html = """
      <p>Beste lezer,</p>
      <p>Kom <strong>mee</strong> &amp; lees <a href="https://a.example/?b=1&amp;c=2">de uitleg</a>.<br>
      Tot dan.</p>
      <h2>Wat u doet</h2>
      <ol start="3"><li>Schrijven</li><li>Lezen<ul><li>hardop</li></ul></li></ol>
      <blockquote><p>Een zin.</p></blockquote>
      """
    #expect(
      MailText.text(ofHTML: html) == """
        Beste lezer,

        Kom mee & lees de uitleg <https://a.example/?b=1&c=2>.
        Tot dan.

        Wat u doet

        3. Schrijven
        4. Lezen
          - hardop

        > Een zin.
        """)
  }

  @Test func `lines are wrapped at 72, and an address is never cut`() {
    let address = "https://ecvet.example/" + String(repeating: "a", count: 90)
    let text = MailText.wrapped(String(repeating: "woord ", count: 30) + address)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 || $0 == address[...] })
    #expect(text.hasSuffix("\n" + address))
  }

  private static func decoded(_ text: String) -> String {
    let joined = Array(text.replacing("=\r\n", with: "").replacing("\r\n", with: "\n").utf8)
    var bytes: [UInt8] = []
    var position = 0
    while position < joined.count {
      if joined[position] == UInt8(ascii: "="),
        let byte = UInt8(String(decoding: joined[(position + 1)...(position + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        position += 3
      } else {
        bytes.append(joined[position])
        position += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite struct LinkTests {
  @Test func `a tracked link says source, medium, campaign and content, in front of a fragment`() {
    let link = TrackedLink(
      address: "https://a.example/x/#deel", source: "press-release", medium: .press, campaign: "actie 2027", content: "a&b")
    #expect(
      link.url == "https://a.example/x/?utm_source=press-release&utm_medium=press&utm_campaign=actie%202027&utm_content=a%26b#deel")
  }

  @Test func `a table quotes what would end a field, and disarms what looks like a formula`() {
    #expect(
      CommaSeparated.file([["a", "b,c", "zei \"ja\"", "een\ntwee"], ["=1+1", "-", "", "x"]])
        == "\u{FEFF}a,\"b,c\",\"zei \"\"ja\"\"\",\"een\ntwee\"\r\n'=1+1,'-,,x\r\n")
  }
}
