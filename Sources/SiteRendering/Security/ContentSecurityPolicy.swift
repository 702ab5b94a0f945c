import SiteModel

/// A Content Security Policy (CSP Level 3, W3C): what a page may load and do, and nothing else.
struct ContentSecurityPolicy: Sendable, Hashable {
  private var directives: [(name: String, values: [String])]

  /// The policy of a page.
  /// - Parameter origin: the origin of the site, for a document that is also opened elsewhere and loads images from the site.
  init(_ needs: PageNeeds, sources: OutsideSources, origin: String? = nil) {
    let loaded = needs.asksConsent && needs.connects ? sources : OutsideSources()
    let own = ["'self'"]
    guard !needs.isDocument else {
      directives = [
        ("default-src", ["'none'"]), ("base-uri", ["'none'"]), ("form-action", ["'none'"]),
        ("img-src", own + (origin.map { [$0] } ?? [])),
        ("style-src", ["'unsafe-inline'"]),
      ]
      return
    }
    directives = [
      ("default-src", ["'none'"]), ("base-uri", ["'none'"]),
      ("connect-src", needs.connects ? own + Self.sources(loaded.connections) : ["'none'"]),
      ("font-src", own), ("form-action", own),
    ]
    let frames = Self.sources(sources.frames(of: needs))
    if !frames.isEmpty { directives.append(("frame-src", frames)) }
    directives += [
      ("img-src", own + Self.sources(loaded.images)), ("manifest-src", own),
      ("object-src", ["'none'"]),
      ("script-src", own + (needs.searches ? ["'wasm-unsafe-eval'"] : []) + Self.sources(loaded.scripts)),
      ("style-src", own), ("require-trusted-types-for", ["'script'"]),
      ("trusted-types", [loaded.allowsScripts ? Self.trustedTypesPolicy : "'none'"]),
    ]
  }

  /// The only Trusted Types policy: it allows scripts from the declared hosts, including scripts that those load themselves.
  private static let trustedTypesPolicy = "default"

  /// The value of a `meta` element, in which `frame-ancestors` has no effect (CSP Level 3, section 3.3).
  var metaText: String { text(directives) }

  var headerText: String { text(directives + [("frame-ancestors", ["'none'"])]) }

  private func text(_ directives: [(name: String, values: [String])]) -> String {
    directives.map { ([$0.name] + $0.values).joined(separator: " ") }.joined(separator: "; ")
  }

  /// Hosts, or paths on a host, as sources over https, each once, in a fixed order.
  private static func sources(_ places: [String]) -> [String] { Set(places.map { "https://\(escaped($0))" }).sorted() }

  /// A place with all characters percent-encoded that cannot be in a source expression: the characters of RFC 3986's path except
  /// `;` and `,`, which end a directive and a policy, `'`, and `$`, which begins a variable in nginx. Browsers decode both sides
  /// before they compare them (CSP Level 3, section 6.7.2.12).
  private static func escaped(_ place: String) -> String {
    String(
      decoding: place.utf8.flatMap { byte -> [UInt8] in
        let isPlain = byte < 0x80 && (isalnum(byte) || "-._~!&()*+=:@%/".utf8.contains(byte))
        guard !isPlain else { return [byte] }
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }, as: UTF8.self)
  }

  private static func isalnum(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func == (left: ContentSecurityPolicy, right: ContentSecurityPolicy) -> Bool { left.headerText == right.headerText }

  func hash(into hasher: inout Hasher) { hasher.combine(headerText) }
}

/// The policies of a site's pages, for their `meta` elements. The policy that most pages share is made once.
public struct PagePolicies: Sendable {
  private let sources: OutsideSources
  private let standard: String
  /// The policy of a document that is downloaded and opened in a browser.
  public let document: String

  init(site: Site, sources: OutsideSources) {
    self.sources = sources
    standard = ContentSecurityPolicy(PageNeeds(), sources: sources).metaText
    let origin = site.configuration(site.defaultLanguage).origin
    document = ContentSecurityPolicy(.document, sources: sources, origin: origin).metaText
  }

  /// The policy of a page.
  func metaText(_ needs: PageNeeds) -> String {
    needs == PageNeeds() ? standard : ContentSecurityPolicy(needs, sources: sources).metaText
  }
}
