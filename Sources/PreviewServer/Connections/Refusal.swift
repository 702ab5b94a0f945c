/// Why a request is not answered. It ends the connection, since the beginning of the next request is unknown.
struct Refusal: Error, Hashable {
  let status: Int
  let reason: String
  let text: String

  private init(_ status: Int, _ reason: String, _ text: String) {
    self.status = status
    self.reason = reason
    self.text = text
  }

  static let noRequest = Refusal(400, "Bad Request", "This is no request.")
  static let badLineEnd = Refusal(400, "Bad Request", "A line of a request ends with a carriage return and a line feed.")
  static let controlCharacter = Refusal(400, "Bad Request", "A request holds no control characters.")
  static let noTarget = Refusal(400, "Bad Request", "What is asked for must be a path from / on.")
  static let noField = Refusal(400, "Bad Request", "A header field is a name, a colon and a value on one line.")
  static let notOneHost = Refusal(400, "Bad Request", "A request names one host.")
  static let noLength = Refusal(400, "Bad Request", "A length is a number of digits.")
  static let twoLengths = Refusal(400, "Bad Request", "A request says its length once.")
  static let unexpectedBody = Refusal(400, "Bad Request", "A request of this kind has no body.")
  static let late = Refusal(408, "Request Timeout", "The request did not come in time.")
  static let codedBody = Refusal(411, "Length Required", "A body comes with its length here.")
  static let bodyTooLong = Refusal(413, "Content Too Large", "The body is too long.")
  static let targetTooLong = Refusal(414, "URI Too Long", "The address is too long.")
  static let unknownExpectation = Refusal(417, "Expectation Failed", "This server can be expected to continue, and nothing else.")
  static let headTooLong = Refusal(431, "Request Header Fields Too Large", "The header fields are too long.")
  static let tooManyFields = Refusal(431, "Request Header Fields Too Large", "There are too many header fields.")
  static let unknownVersion = Refusal(505, "HTTP Version Not Supported", "This server speaks HTTP/1.1.")

  /// The whole response.
  var response: String {
    "HTTP/1.1 \(status) \(reason)\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: \(text.utf8.count + 1)\r\n"
      + "X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n\(text)\n"
  }
}
