import SiteModel

/// A header of an HTTP response.
public struct ResponseHeader: Sendable, Hashable {
  public var name: String
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// The security headers of a site's responses: those of all pages, and those of pages with a policy of their own.
struct ResponseHeaders: Sendable {
  /// Headers with the same value on every response.
  let constant: [ResponseHeader]
  /// Headers that depend on the page, for all pages without values of their own.
  let standard: [ResponseHeader]
  /// Headers of the files that authors upload. Such a file, opened directly, runs no script and loads nothing, whatever it
  /// contains.
  let media: [ResponseHeader]
  /// The path of the folder of those files, beginning with `/`.
  let mediaFolder: String
  /// The paths with values of their own, percent-decoded, beginning with `/`.
  let exceptions: [(path: String, headers: [ResponseHeader])]

  /// How long browsers may cache a file whose address changes with its content: a year, the customary maximum (RFC 9111).
  static let assetCaching = "public, max-age=31536000, immutable"
  /// Browsers may cache everything else, but must revalidate it before use.
  static let pageCaching = "no-cache"

  init(site: Site, links: SiteLinks, sources: OutsideSources) {
    constant = [
      ResponseHeader(name: "Strict-Transport-Security", value: "max-age=63072000"),
      ResponseHeader(name: "X-Content-Type-Options", value: "nosniff"),
      ResponseHeader(name: "X-Frame-Options", value: "DENY"),
      ResponseHeader(name: "Referrer-Policy", value: "same-origin"),
      ResponseHeader(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
      ResponseHeader(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ]
    let standard = Self.headers(PageNeeds(), sources)
    self.standard = standard
    mediaFolder = links.url(path: "/media/")
    media = standard.map { header in
      header.name == "Content-Security-Policy" ? ResponseHeader(name: header.name, value: "default-src 'none'; sandbox") : header
    }
    var exceptions: [(path: String, headers: [ResponseHeader])] = []
    // Only a few pages differ from the others, and those differ in the same ways.
    let usual = PageNeeds()
    var known: [PageNeeds: [ResponseHeader]] = [:]
    func add(_ path: String, _ needs: PageNeeds) {
      guard needs != usual else { return }
      let headers = known[needs] ?? Self.headers(needs, sources)
      known[needs] = headers
      if headers != standard { exceptions.append((links.url(path: path), headers)) }
    }
    for page in site.pages { add(page.address.path, site.needs(of: page)) }
    for page in site.generatedPages {
      add(page.address.path, page.needs)
      for document in page.documents { add(page.address.path + document, .document) }
    }
    for alias in site.aliases { add(Alias.address(of: alias.value), .plain) }
    self.exceptions = exceptions.sorted { $0.path < $1.path }
  }

  private static func headers(_ needs: PageNeeds, _ sources: OutsideSources) -> [ResponseHeader] {
    [
      ResponseHeader(name: "Content-Security-Policy", value: ContentSecurityPolicy(needs, sources: sources).headerText),
      ResponseHeader(name: "Permissions-Policy", value: permissions(framesFrom: sources.frames(of: needs))),
    ]
  }

  /// The browser features that no page uses, denied (Permissions Policy, W3C); those that a video needs are allowed for the
  /// declared frames.
  private static func permissions(framesFrom hosts: [String]) -> String {
    let denied = [
      "accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "compute-pressure", "display-capture",
      "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection",
      "keyboard-map", "local-fonts", "magnetometer", "microphone", "midi", "otp-credentials", "payment", "picture-in-picture",
      "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock", "serial", "speaker-selection",
      "storage-access", "usb", "window-management", "xr-spatial-tracking",
    ]
    let forFrames: Set<String> = ["autoplay", "encrypted-media", "fullscreen", "picture-in-picture"]
    let origins = Set(hosts).sorted().map { "\"https://\($0)\"" }.joined(separator: " ")
    return denied.map { feature in
      forFrames.contains(feature) && !origins.isEmpty ? "\(feature)=(self \(origins))" : "\(feature)=()"
    }.joined(separator: ", ")
  }
}

extension SiteRenderer {
  /// The security headers of the response for an address, the same as in `_headers`.
  /// - Parameter path: the address, beginning with `/`, percent-decoded, with the folder of the base URL.
  public func securityHeaders(for path: String) -> [ResponseHeader] {
    let page = path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
    let own = headers.exceptions.first { $0.path == page }?.headers
    return headers.constant + (own ?? (page.hasPrefix(headers.mediaFolder) ? headers.media : headers.standard))
  }
}
