import ContentHashing
import SiteRendering

/// An answer to a request, before it is written to a connection.
public struct Answer: Sendable {
  /// The status (RFC 9110, section 15).
  public var status: Int
  public var headers: [ResponseHeader]
  public let body: Content
  /// A value that changes with the content (`ETag`, RFC 9110, section 8.8.3); nil for answers that browsers must not cache.
  let tag: String?

  /// The body, or its source.
  public enum Content: Sendable {
    case bytes([UInt8])
    /// A file that is too long to be held in memory for each request.
    case file(SiteFile)
  }

  /// An answer with a media type.
  public init(status: Int = 200, type: String, headers: [ResponseHeader] = [], body: Content) {
    self.status = status
    self.headers = [ResponseHeader(name: "Content-Type", value: type)] + headers
    self.body = body
    tag = Self.tag(headers, body)
  }

  private static func tag(_ headers: [ResponseHeader], _ body: Content) -> String? {
    if headers.contains(where: { $0.name == "Cache-Control" && $0.value == "no-store" }) { return nil }
    let state =
      switch body {
      case .bytes(let bytes): bytes
      case .file(let file): Array(file.stamp.utf8)
      }
    return "\"\(ContentHash(of: state).hexadecimal.prefix(20))\""
  }

  /// An answer with a plain text.
  static func text(_ status: Int, _ text: String) -> Answer {
    Answer(
      status: status, type: "text/plain; charset=utf-8", headers: [.init(name: "Cache-Control", value: "no-store")],
      body: .bytes(Array((text + "\n").utf8)))
  }

  /// A redirect to another address.
  static func redirection(_ status: Int, to location: String) -> Answer {
    var answer = text(status, "It is at \(location).")
    answer.headers.append(ResponseHeader(name: "Location", value: location))
    return answer
  }
}

/// The media types of the files of a site (IANA), by their extensions.
public enum MediaType {
  private static let types = [
    "avif": "image/avif", "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "gif": "image/gif",
    "html": "text/html; charset=utf-8", "ico": "image/x-icon", "ics": "text/calendar; charset=utf-8", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8", "json": "application/json", "md": "text/markdown; charset=utf-8",
    "mp4": "video/mp4", "odt": "application/vnd.oasis.opendocument.text", "pdf": "application/pdf", "png": "image/png",
    "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8", "vtt": "text/vtt; charset=utf-8", "wasm": "application/wasm",
    "webmanifest": "application/manifest+json", "webp": "image/webp", "xml": "application/xml; charset=utf-8",
    "zip": "application/zip",
  ]

  /// The type of a file.
  public static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").flatMap { types[name[name.index(after: $0)...].lowercased()] } ?? "application/octet-stream"
  }
}
