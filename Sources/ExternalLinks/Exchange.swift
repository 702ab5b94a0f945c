/// One request to a server.
struct HTTPRequest: Sendable {
  enum Method: Sendable {
    case head, get
  }

  var address: RequestAddress
  var method: Method
  /// How many bytes of a page are wanted, decompressed; what comes after them is not read.
  var readLimit: Int
  var timeLimit: Duration
  /// Whether cookies of earlier requests are forgotten: those of a redirect are needed until its end.
  var isFirst: Bool
}

/// What a server answered.
struct HTTPResponse: Sendable, Equatable {
  var status: Int
  /// Where a redirect leads, as a whole address.
  var location: String?
  var contentType: String?
  /// How long to wait before the next request (RFC 9110, section 10.2.3).
  var retryAfter: Duration?
  var body: [UInt8] = []
  var end = End.whole

  /// How the body ended.
  enum End: Sendable {
    /// It is there from its beginning to its end.
    case whole
    /// It is longer than was wanted.
    case atLimit
    /// The connection or the time ended first.
    case early
  }

  /// Where the server sends those who ask; nil when it answers itself.
  var redirect: String? { [301, 302, 303, 307, 308].contains(status) ? location : nil }

  /// Whether a redirect is for good (RFC 9110, sections 15.4.2 and 15.4.9).
  var isPermanent: Bool { status == 301 || status == 308 }
}

/// Why no server answered.
enum HTTPFailure: Error, Hashable, Sendable {
  case unknownHost
  /// Names cannot be looked up at the moment.
  case lookUpFailed
  case noConnection
  case timedOut
  case closedEarly
  case malformed
  case headersTooLarge
  /// The machine may not be asked; see ``NetworkAddress``.
  case privateNetwork
  case certificateExpired
  case certificateOfOther
  case certificateUnknown
  case noSecureConnection
  /// The machine that asks knows no certificates at all.
  case noCertificatesHere
  /// The library that asks is not on this machine.
  case noLibraryHere
  /// What cannot be blamed on the server.
  case other(code: Int)
}

/// Sends requests; one at a time.
protocol Fetcher: Sendable {
  func fetch(_ request: HTTPRequest) async -> Result<HTTPResponse, HTTPFailure>
}
