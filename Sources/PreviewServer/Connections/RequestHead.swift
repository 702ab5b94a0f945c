/// The framing of an HTTP/1 request according to its head: where the message ends and whether another may follow (RFC 9112,
/// section 6).
///
/// When two servers read a message differently, an attacker can hide a second request in the body of the first (request
/// smuggling). So nothing is parsed leniently: what the standard allows servers to tolerate is refused, and the parser that
/// follows gets only what was understood.
struct RequestHead: Equatable {
  /// The length of the body in bytes.
  let bodyLength: Int
  /// Whether the client asks to close the connection after this request.
  let closes: Bool
  /// Whether the client waits for an interim response before it sends the body (`Expect: 100-continue`, RFC 9110, section
  /// 10.1.1).
  let expectsContinue: Bool

  init(bodyLength: Int, closes: Bool = false, expectsContinue: Bool = false) {
    self.bodyLength = bodyLength
    self.closes = closes
    self.expectsContinue = expectsContinue
  }

  /// Parses a head.
  /// - Parameter bytes: the request line and the header fields, each with its line end, and an empty line. ``HeadScanner``
  ///   guarantees that they contain no bare line feed or carriage return and no other control character.
  /// - Throws: ``Refusal``
  init(_ bytes: [UInt8], limits: RequestLimits) throws {
    var lines = bytes.split(separator: UInt8(ascii: "\n")).map { $0.dropLast() }[...]
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    let first = try RequestLine(lines.popFirst() ?? [], limits: limits)
    guard lines.count <= limits.fields else { throw Refusal.tooManyFields }
    var framing = Framing()
    for line in lines { try framing.read(HeaderField(line)) }
    guard framing.hosts == 1 || framing.hosts == 0 && first.isVersion10 else { throw Refusal.notOneHost }
    if framing.isCoded { throw framing.length == nil && !first.isVersion10 ? Refusal.codedBody : .twoLengths }
    let bodyLength = framing.length ?? 0
    guard bodyLength == 0 || first.mayHaveBody else { throw Refusal.unexpectedBody }
    guard bodyLength == 0 || bodyLength <= limits.body(for: first.target) else { throw Refusal.bodyTooLong }
    // After a request with a body the connection ends; anything else that was sent is ignored.
    self.init(
      bodyLength: bodyLength, closes: first.isVersion10 || framing.closes || bodyLength > 0,
      // HTTP/1.0 has no `Expect`.
      expectsContinue: framing.expectsContinue && bodyLength > 0 && !first.isVersion10)
  }

  /// What the header fields state about the framing.
  private struct Framing {
    var hosts = 0
    var length: Int?
    var isCoded = false
    var closes = false
    var expectsContinue = false

    mutating func read(_ field: HeaderField) throws {
      switch field.name {
      case "host": hosts += 1
      case "content-length":
        guard length == nil else { throw Refusal.twoLengths }
        // Only digits: no sign, no list, no other notation.
        let value = field.value
        guard (1...18).contains(value.count), value.allSatisfy(\.isDigit) else { throw Refusal.noLength }
        length = Int(String(decoding: value, as: UTF8.self))
      case "transfer-encoding": isCoded = true
      case "connection": closes = closes || field.values.contains("close")
      case "expect":
        guard field.values == ["100-continue"] else { throw Refusal.unknownExpectation }
        expectsContinue = true
      default: break
      }
    }
  }
}

/// The first line of a request (RFC 9112, section 3).
private struct RequestLine {
  let isVersion10: Bool
  let mayHaveBody: Bool
  let target: String

  init(_ line: ArraySlice<UInt8>, limits: RequestLimits) throws {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].count <= 20, parts[0].allSatisfy(\.isCapital) else {
      throw Refusal.noRequest
    }
    let version = String(decoding: parts[2], as: UTF8.self)
    guard version.hasPrefix("HTTP/"), version.utf8.count == 8 else { throw Refusal.noRequest }
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else { throw Refusal.unknownVersion }
    guard parts[1].count <= limits.target else { throw Refusal.targetTooLong }
    // A path on this server, and nothing that is meant for a proxy (section 3.2).
    guard parts[1].first == UInt8(ascii: "/"), parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
      throw Refusal.noTarget
    }
    isVersion10 = version == "HTTP/1.0"
    target = String(decoding: parts[1], as: UTF8.self)
    let method = String(decoding: parts[0], as: UTF8.self)
    mayHaveBody = method == "POST" || method == "PUT" || method == "PATCH"
  }
}

/// A header field (RFC 9112, section 5).
private struct HeaderField {
  /// The name in lower case.
  let name: String
  private let rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) throws {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw Refusal.noField }
    let name = line[..<colon]
    // A name with a space before the colon, or a folded line, can be parsed in two ways.
    guard !name.isEmpty, name.allSatisfy(\.isTokenCharacter) else { throw Refusal.noField }
    self.name = String(decoding: name, as: UTF8.self).lowercased()
    rest = line[line.index(after: colon)...]
  }

  /// The value without surrounding white space.
  var value: [UInt8] { Array(rest.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed()) }

  /// The members of a list, in lower case.
  var values: [String] {
    String(decoding: value, as: UTF8.self).lowercased().split(separator: ",").map {
      String($0.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether the character is allowed in a method or the name of a field (`tchar`, RFC 9110, section 5.6.2).
  fileprivate var isTokenCharacter: Bool {
    isDigit || isCapital || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || "!#$%&'*+-.^_`|~".utf8.contains(self)
  }
}
