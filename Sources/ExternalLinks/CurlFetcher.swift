import CCurl
import Dispatch
import Foundation

/// Sends requests with libcurl, each on a thread of its own, since libcurl waits.
///
/// Of the ways to speak HTTP, this one was chosen since every limit of a check can be set and holds: `URLSession` on Linux is libcurl as
/// well, but gives no say in the address of a connection and adds up what is sent to a redirect; AsyncHTTPClient brings a TLS library that
/// takes longer to compile than Baken, to ask a few dozen addresses. Systems keep libcurl and the certificates up to date; it is loaded
/// only here (see CCurl).
///
/// Proxies that the environment names are not used: through one, no connection could be judged.
final class CurlFetcher: Fetcher, @unchecked Sendable {
  private let settings: ExternalSettings
  private let userAgent: String
  private let languages: String
  /// Used on the queue only.
  private let handle: UnsafeMutableRawPointer?
  private let queue = DispatchQueue(label: "baken.external-links")
  private static let isReady = baken_curl_start()

  /// - Parameter languages: what pages in several languages are asked for, as a header says it.
  init(_ settings: ExternalSettings, userAgent: String, languages: String) {
    self.settings = settings
    self.userAgent = userAgent
    self.languages = languages
    handle = Self.isReady ? baken_curl_open() : nil
  }

  deinit { if let handle { baken_curl_close(handle) } }

  func fetch(_ request: HTTPRequest) async -> Result<HTTPResponse, HTTPFailure> {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: self.perform(request)) }
    }
  }

  private func perform(_ request: HTTPRequest) -> Result<HTTPResponse, HTTPFailure> {
    guard let handle else { return .failure(.noLibraryHere) }
    let transfer = Transfer(readLimit: request.readLimit, openPorts: settings.localPorts)
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    var headers: UnsafeMutablePointer<curl_slist>?
    for header in ["Accept: text/html, */*;q=0.8", "Accept-Language: \(languages)"] {
      headers = baken_curl_list_adding(headers, header)
    }
    var routes: UnsafeMutablePointer<curl_slist>?
    for route in settings.localPorts?.routes ?? [] { routes = baken_curl_list_adding(routes, route) }
    defer {
      baken_curl_list_free(headers)
      baken_curl_list_free(routes)
    }
    // Connections stay open, so that further requests to a host need no new one.
    baken_curl_reset(handle)
    configure(handle, for: request)
    baken_curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
    if routes != nil { baken_curl_set_list(handle, CURLOPT_CONNECT_TO, routes) }
    baken_curl_set_context(handle, CURLOPT_WRITEDATA, context)
    baken_curl_set_context(handle, CURLOPT_HEADERDATA, context)
    baken_curl_set_context(handle, CURLOPT_OPENSOCKETDATA, context)
    baken_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Transfer.from(context)?.receiveBody(bytes, count: size * count) ?? 0
    }
    baken_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      Transfer.from(context)?.receiveHeader(bytes, count: size * count) ?? 0
    }
    baken_curl_set_socket_opener(handle) { context, _, address in
      guard let address, let transfer = Transfer.from(context), transfer.mayConnect(to: address) else { return -1 }
      return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
    }
    let code = withExtendedLifetime(transfer) { baken_curl_perform(handle) }
    return result(of: transfer, code, for: request, handle)
  }

  private func configure(_ handle: UnsafeMutableRawPointer, for request: HTTPRequest) {
    baken_curl_set_text(handle, CURLOPT_URL, request.address.page)
    baken_curl_allow_only_http(handle)
    baken_curl_set_text(handle, CURLOPT_PROXY, "")
    baken_curl_set_text(handle, CURLOPT_USERAGENT, userAgent)
    // Every decompression that libcurl has.
    baken_curl_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
    baken_curl_set_number(handle, CURLOPT_NOBODY, request.method == .head ? 1 : 0)
    baken_curl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0)
    baken_curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
    baken_curl_set_number(handle, CURLOPT_TIMEOUT_MS, max(1, request.timeLimit.milliseconds))
    baken_curl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, max(1, min(10_000, request.timeLimit.milliseconds)))
    // Some sites redirect to the same address with a cookie. None is kept on the disk.
    baken_curl_set_text(handle, CURLOPT_COOKIEFILE, "")
    if request.isFirst { baken_curl_set_text(handle, CURLOPT_COOKIELIST, "ALL") }
    if let certificates = settings.certificates { baken_curl_set_text(handle, CURLOPT_CAINFO, certificates) }
  }

  private func result(
    of transfer: Transfer, _ code: CURLcode, for request: HTTPRequest, _ handle: UnsafeMutableRawPointer
  ) -> Result<HTTPResponse, HTTPFailure> {
    if transfer.areHeadersTooLarge { return .failure(.headersTooLarge) }
    // Whatever ends a body, its status has been said.
    guard code == CURLE_OK || transfer.hasHeaders else {
      return .failure(transfer.wasRefused ? .privateNetwork : failure(code, of: request, handle))
    }
    var status = 0
    baken_curl_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
    guard (200...999).contains(status) else { return .failure(.malformed) }
    var wait: curl_off_t = 0
    baken_curl_get_offset(handle, CURLINFO_RETRY_AFTER, &wait)
    return .success(
      HTTPResponse(
        status: status, location: transfer.location.map { Self.wholeAddress(of: $0, from: request.address.page) },
        contentType: Self.text(CURLINFO_CONTENT_TYPE, handle),
        retryAfter: wait > 0 ? .seconds(min(Int(wait), 86_400)) : nil, body: transfer.body,
        end: code == CURLE_OK ? .whole : transfer.isAtLimit ? .atLimit : .early))
  }

  /// Where a redirect leads. libcurl says so itself only when the body has been taken to its end, which may not exist.
  private static func wholeAddress(of location: String, from page: String) -> String {
    guard let whole = baken_curl_resolved(location, page) else { return location }
    defer { free(whole) }
    return String(cString: whole)
  }

  private static func text(_ information: CURLINFO, _ handle: UnsafeMutableRawPointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    baken_curl_get_text(handle, information, &text)
    return text.map { String(cString: $0) }
  }

  private func failure(_ code: CURLcode, of request: HTTPRequest, _ handle: UnsafeMutableRawPointer) -> HTTPFailure {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return HostLookUp.knows(request.address.host) == false ? .unknownHost : .lookUpFailed
    case CURLE_COULDNT_CONNECT: return .noConnection
    case CURLE_OPERATION_TIMEDOUT: return .timedOut
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE: return .closedEarly
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_BAD_CONTENT_ENCODING,
      CURLE_URL_MALFORMAT:
      return .malformed
    // A line of a header that is longer than libcurl takes.
    case CURLE_OUT_OF_MEMORY: return .headersTooLarge
    case CURLE_SSL_CACERT_BADFILE: return .noCertificatesHere
    case CURLE_PEER_FAILED_VERIFICATION:
      var fault = 0
      baken_curl_get_number(handle, CURLINFO_SSL_VERIFYRESULT, &fault)
      return Self.certificateFault(fault)
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED,
      CURLE_SSL_SHUTDOWN_FAILED:
      return .noSecureConnection
    default: return .other(code: Int(code.rawValue))
    }
  }

  /// What OpenSSL says of a certificate (`X509_V_ERR_…`).
  private static func certificateFault(_ number: Int) -> HTTPFailure {
    switch number {
    case 9, 10: .certificateExpired
    // libcurl compares the name itself: the chain is in order (0), or its result has not been asked for yet (1).
    case 0, 1, 62: .certificateOfOther
    default: .certificateUnknown
    }
  }
}

/// Whether a name is known, where libcurl says only that it found no address.
enum HostLookUp {
  /// Nil when that cannot be said at the moment.
  static func knows(_ host: String) -> Bool? {
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, nil, &found)
    if let found { freeaddrinfo(found) }
    switch code {
    case 0: return true
    // The second, that there is a name without an address, has no portable constant.
    case EAI_NONAME, -5: return false
    default: return nil
    }
  }
}

/// What comes in during a request. libcurl calls it on the thread that asks.
private final class Transfer {
  private let readLimit: Int
  private let openPorts: ExternalSettings.LocalPorts?
  private(set) var body: [UInt8] = []
  private var headerBytes = 0
  private var status = 0
  /// Whether the headers of the answer itself, not of one before it, have ended.
  private(set) var hasHeaders = false
  /// The header that says where a redirect leads, as it was sent.
  private(set) var location: String?
  private(set) var isAtLimit = false
  private(set) var areHeadersTooLarge = false
  /// Whether a connection was refused since its address is not public.
  private(set) var wasRefused = false

  /// All headers of an answer, and of the preliminary ones (1xx) before it.
  private static let headerLimit = 64 * 1024

  init(readLimit: Int, openPorts: ExternalSettings.LocalPorts?) {
    self.readLimit = readLimit
    self.openPorts = openPorts
  }

  static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  func mayConnect(to address: UnsafeMutablePointer<curl_sockaddr>) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 16)
    var port: Int32 = 0
    let count = baken_curl_ip_address(address, &bytes, &port)
    let ip = Array(bytes.prefix(Int(count)))
    if NetworkAddress.isPublic(ip) || openPorts?.allow(ip, port: Int(port)) == true { return true }
    wasRefused = true
    return false
  }

  /// Takes a part of the body; returns how much of it was taken, and less than all to end the request.
  func receiveBody(_ bytes: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    // Of a page that is not there, what it says about that is not needed.
    let limit = (200..<300).contains(status) ? readLimit : 0
    let taken = min(count, limit - body.count)
    if let bytes, taken > 0 { body += UnsafeRawBufferPointer(start: bytes, count: taken) }
    guard taken < count else { return count }
    isAtLimit = true
    return 0
  }

  /// Takes a line of the headers, which libcurl gives whole.
  func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    headerBytes += count
    guard headerBytes <= Self.headerLimit else {
      areHeadersTooLarge = true
      return 0
    }
    guard let bytes else { return count }
    let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      status = line.split(separator: " ").dropFirst().first.flatMap { Int($0.prefix(3)) } ?? 0
      location = nil
    } else if location == nil, line.prefix(9).lowercased() == "location:" {
      location = line.dropFirst(9).trimmingCharacters(in: .whitespacesAndNewlines)
    } else if line == "\r\n" || line == "\n" || line == "\r\n\r\n" {
      hasHeaders = status >= 200
    }
    return count
  }
}

extension Duration {
  var milliseconds: Int { Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}
