import Testing

@testable import PreviewServer

/// Parsing the head of a request. `Tests/Browser/test_serve_requests.py` sends whole requests to a server.
@Suite struct RequestHeadTests {
  private static let limits = RequestLimits(descriptors: 4096)

  private static func read(_ lines: String...) throws -> RequestHead {
    try RequestHead(Array((lines.map { $0 + "\r\n" }.joined() + "\r\n").utf8), limits: limits)
  }

  @Test func `after a request without a body another may follow`() throws {
    #expect(try Self.read("GET /a?b=c HTTP/1.1", "Host: a", "Accept: */*") == RequestHead(bodyLength: 0))
    #expect(try Self.read("POST / HTTP/1.1", "host:a", "Content-Length: 0") == RequestHead(bodyLength: 0))
    // Bytes beyond ASCII are allowed in a value (RFC 9110, section 5.5), and a value may be empty.
    #expect(try Self.read("HEAD / HTTP/1.1", "Host: a", "X: é", "Y:", "Z: \t z \t") == RequestHead(bodyLength: 0))
  }

  @Test func `after a body the connection ends`() throws {
    #expect(try Self.read("POST / HTTP/1.1", "Host: a", "Content-Length: 0009") == RequestHead(bodyLength: 9, closes: true))
    let waits = RequestHead(bodyLength: 9, closes: true, expectsContinue: true)
    #expect(try Self.read("POST / HTTP/1.1", "Host: a", "Content-Length: 9", "Expect: 100-Continue") == waits)
  }

  @Test func `HTTP 1.0 has no interim response`() throws {
    let silent = RequestHead(bodyLength: 9, closes: true)
    for name in ["Expect", "expect"] {
      #expect(try Self.read("POST / HTTP/1.0", "Content-Length: 9", "\(name): 100-continue") == silent)
      #expect(try Self.read("POST / HTTP/1.0", "Host: a", "\(name): 100-Continue", "Content-Length: 9") == silent)
    }
  }

  @Test(arguments: ["close", "Close", "keep-alive, close", "close ,x", "\tclose"])
  func `it ends when the client wants it to`(value: String) throws {
    #expect(try Self.read("GET / HTTP/1.1", "Host: a", "Connection: \(value)").closes)
  }

  @Test func `it ends after a request in HTTP 1.0`() throws {
    #expect(try Self.read("GET / HTTP/1.0").closes)
    #expect(try Self.read("GET / HTTP/1.0", "Connection: keep-alive", "Host: a").closes)
  }

  @Test func `what can be parsed in two ways is refused`() {
    let cases: [(Refusal, [String])] = [
      (.notOneHost, ["GET / HTTP/1.1"]), (.notOneHost, ["GET / HTTP/1.1", "Host: a", "HOST: a"]),
      (.notOneHost, ["GET / HTTP/1.0", "Host: a", "Host: b"]), (.noLength, ["POST / HTTP/1.1", "Host: a", "Content-Length: +5"]),
      (.noLength, ["POST / HTTP/1.1", "Host: a", "Content-Length: 5,5"]),
      (.noLength, ["POST / HTTP/1.1", "Host: a", "Content-Length: ٥"]),
      (.noLength, ["POST / HTTP/1.1", "Host: a", "Content-Length: 1234567890123456789"]),
      (.twoLengths, ["POST / HTTP/1.1", "Host: a", "Content-Length: 5", "Content-length: 5"]),
      (.twoLengths, ["POST / HTTP/1.1", "Host: a", "Content-Length: 5", "Transfer-Encoding: chunked"]),
      (.codedBody, ["POST / HTTP/1.1", "Host: a", "Transfer-Encoding: gzip"]), (.noField, ["GET / HTTP/1.1", "Host: a", " X: a"]),
      (.noField, ["GET / HTTP/1.1", "Host: a", "X : a"]), (.noField, ["GET / HTTP/1.1", "Host: a", "Xé: a"]),
      (.noField, ["GET / HTTP/1.1", "Host: a", "X"]), (.unexpectedBody, ["GET / HTTP/1.1", "Host: a", "Content-Length: 1"]),
      (.bodyTooLong, ["POST / HTTP/1.1", "Host: a", "Content-Length: 1025"]), (.noRequest, ["GET  / HTTP/1.1", "Host: a"]),
      (.noRequest, ["get / HTTP/1.1", "Host: a"]), (.noRequest, ["GET / http/1.1", "Host: a"]), (.noRequest, ["GET /", "Host: a"]),
      (.noRequest, ["GET /a b HTTP/1.1", "Host: a"]), (.noTarget, ["GET a HTTP/1.1", "Host: a"]),
      (.noTarget, ["GET /é HTTP/1.1", "Host: a"]),
      (.noTarget, ["GET http://a/ HTTP/1.1", "Host: a"]), (.noTarget, ["OPTIONS * HTTP/1.1", "Host: a"]),
      (.unknownVersion, ["GET / HTTP/2.0", "Host: a"]), (.unknownVersion, ["GET / HTTP/1.2", "Host: a"]),
      (.targetTooLong, ["GET /\(String(repeating: "a", count: 9000)) HTTP/1.1", "Host: a"]),
      (.tooManyFields, ["GET / HTTP/1.1", "Host: a"] + Array(repeating: "X: a", count: 100)),
      (.unknownExpectation, ["POST / HTTP/1.1", "Host: a", "Expect: x"]),
    ]
    for (refusal, lines) in cases {
      #expect(throws: refusal, "\(lines)") {
        try RequestHead(Array((lines.map { $0 + "\r\n" }.joined() + "\r\n").utf8), limits: Self.limits)
      }
    }
  }

  /// Scans a text that arrives in parts.
  private static func scan(_ text: String, pieces size: Int) throws -> HeadScanner.Finding {
    let bytes = Array(text.utf8)
    var scanner = HeadScanner()
    for end in stride(from: size, to: bytes.count + size, by: size) {
      let came = Array(bytes.prefix(end)) + [0]
      let finding = try came.withUnsafeBytes { try scanner.scan(UnsafeRawBufferPointer(rebasing: $0.dropLast()), limit: 1000) }
      if finding != .more { return finding }
    }
    return .more
  }

  @Test(arguments: 1...32) func `the end of a head is found in parts of any size`(size: Int) throws {
    #expect(try Self.scan("GET / HTTP/1.1\r\nHost: a\r\n\r\nmore", pieces: size) == .end(27))
    #expect(try Self.scan("GET / HTTP/1.1\r\nHost:\ta\r\n\r", pieces: size) == .more)
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\n", Refusal.badLineEnd), ("GET / HTTP/1.1\r\nHost: a\n\r\n", .badLineEnd), ("GET /\rX", .badLineEnd),
    ("GET / HTTP/1.1\r\n\n", .badLineEnd),
    ("GET / HTTP/1.1\r\r\n", .badLineEnd), ("\r\nGET / HTTP/1.1\r\n", .noRequest), ("GET /\0", .controlCharacter),
    ("GET /\u{7F}", .controlCharacter), ("GET / HTTP/1.1\r\nX: \u{1B}", .controlCharacter),
    (String(repeating: "a", count: 1001), .headTooLong),
  ])
  func `only CRLF ends a line`(text: String, refusal: Refusal) {
    for size in [1, 2, 3, 2000] { #expect(throws: refusal) { try Self.scan(text, pieces: size) } }
  }

  @Test func `there are never more connections than files that may be open`() {
    #expect(RequestLimits(descriptors: 4096).connections == 800)
    for descriptors in [1024, 512, 256, 64, 20] {
      let limits = RequestLimits(descriptors: descriptors)
      #expect(limits.connections > 0 && limits.streams > 0 && limits.connections < descriptors)
    }
  }
}
