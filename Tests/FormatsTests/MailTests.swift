import Foundation
import SiteModel
import Testing

@testable import Formats

@Suite struct MailTests {
  @Test func `a line of quoted-printable has at most 76 characters, and none is cut`() {
    let text = String(repeating: "é", count: 60) + "\nslot \n= en meer"
    let encoded = QuotedPrintable.encoded(text)
    #expect(encoded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(encoded.contains("slot=20\r\n=3D en meer"))
    #expect(Self.decoded(encoded) == text)
  }

  @Test func `a header beyond ASCII is written in encoded words of at most 75 characters that cut none`() throws {
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

  @Test func `a message may have a receiver`() {
    var message = MailMessage(
      from: ("Team", "info@ecvet.example"), to: ("Renée Bee", "bee@ecvet.example"), subject: "x",
      date: "Wed, 13 Jan 2027 00:00:00 +0100", language: "nl", text: "x", html: "x", boundary: "grens")
    #expect(message.file.contains("\r\nTo: =?utf-8?B?UmVuw6llIEJlZQ==?= <bee@ecvet.example>\r\nSubject: x\r\n"))
    message.to = nil
    #expect(!message.file.contains("\r\nTo:"))
  }

  @Test func `the date of a message is that of its place`() throws {
    let clock = try #require(LocalClock(zone: "Europe/Amsterdam"))
    let summer = try #require(Instant(rfc3339: "2027-07-01T07:00:00Z"))
    #expect(MailDate.text(summer, on: clock) == "Thu, 1 Jul 2027 09:00:00 +0200")
  }

  @Test func `blocks follow each other with the marks of their containers`() {
    let body = PlainBody(blocks: [
      .init(pieces: [.words("Beste lezer,")]), .init(pieces: [.words("Kom mee."), .lineBreak, .words("Tot dan.")]),
      .init(containers: [.item(marker: "9.", isFirstBlock: true)], pieces: [.words("Schrijven")]),
      .init(containers: [.item(marker: "10.", isFirstBlock: true)], pieces: [.words("Lezen")], isTight: true),
      .init(
        containers: [.item(marker: "10.", isFirstBlock: false), .item(marker: "-", isFirstBlock: true)],
        pieces: [.words(String(repeating: "hardop ", count: 11))], isTight: true),
      .init(containers: [.quotation], pieces: [.words("Een zin.")]),
      .init(containers: [.quotation], pieces: [.words("a\n\n  b   c")], keepsLines: true),
    ])
    let text = MailText.text(of: body) { block in
      block.pieces.map { if case .words(let words) = $0 { words } else { "\n" } }.joined()
    }
    #expect(
      text == """
        Beste lezer,

        Kom mee.
        Tot dan.

        9. Schrijven
        10. Lezen
            - hardop hardop hardop hardop hardop hardop hardop hardop hardop
              hardop hardop

        > Een zin.

        > a

        >   b   c
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
