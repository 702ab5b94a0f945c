import SiteModel

/// A Content Security Policy (CSP Level 3, W3C): what a page may load and do, and nothing else.
struct ContentSecurityPolicy: Sendable, Hashable {
  private var directives: [(name: String, values: [String])]

  /// The policy of a page, from the services that are switched on.
  init(_ needs: PageNeeds, services: ServiceDeclaration?) {
    let loaded = needs.asksConsent && needs.connects ? services?.scriptServices ?? [] : []
    let embedded = (services?.optionalServices ?? []).filter { needs.embeds.contains($0.id) }
    let own = ["'self'"]
    guard !needs.isDocument else {
      directives = [
        ("default-src", ["'none'"]), ("base-uri", ["'none'"]), ("form-action", ["'none'"]), ("img-src", own),
        ("style-src", ["'unsafe-inline'"]),
      ]
      return
    }
    directives = [
      ("default-src", ["'none'"]), ("base-uri", ["'none'"]),
      ("connect-src", needs.connects ? own + Self.sources(loaded.flatMap(\.hosts.connect)) : ["'none'"]),
      ("font-src", own), ("form-action", own),
    ]
    let frames = Self.sources(embedded.flatMap(\.hosts.frame))
    if !frames.isEmpty { directives.append(("frame-src", frames)) }
    directives += [
      ("img-src", own + Self.sources(loaded.flatMap(\.hosts.image))), ("manifest-src", own), ("object-src", ["'none'"]),
      (
        "script-src",
        own + (needs.compilesWebAssembly ? ["'wasm-unsafe-eval'"] : []) + Self.sources(loaded.flatMap(\.hosts.script))
      ),
      ("style-src", own),
    ]
    // The search index is loaded by code that knows no Trusted Types.
    if !needs.compilesWebAssembly {
      directives += [
        ("require-trusted-types-for", ["'script'"]), ("trusted-types", [loaded.isEmpty ? "'none'" : Self.trustedTypesPolicy]),
      ]
    }
  }

  /// The one Trusted Types policy: it lets scripts of the declared hosts through, also those that such a script asks for by itself.
  private static let trustedTypesPolicy = "default"

  /// The value of a `meta` element, in which `frame-ancestors` has no effect (CSP Level 3, section 3.3).
  var metaText: String { text(directives) }

  /// The value of the header.
  var headerText: String { text(directives + [("frame-ancestors", ["'none'"])]) }

  private func text(_ directives: [(name: String, values: [String])]) -> String {
    directives.map { ([$0.name] + $0.values).joined(separator: " ") }.joined(separator: "; ")
  }

  /// Hosts as sources over https, each once, in a fixed order.
  private static func sources(_ hosts: [Located<String>]) -> [String] { Set(hosts.map { "https://\($0.value)" }).sorted() }

  static func == (left: ContentSecurityPolicy, right: ContentSecurityPolicy) -> Bool { left.headerText == right.headerText }

  func hash(into hasher: inout Hasher) { hasher.combine(headerText) }
}

/// The policies of a site's pages, as their `meta` elements carry them. That of most pages is made once.
struct PagePolicies: Sendable {
  private let services: ServiceDeclaration?
  private let standard: String

  init(site: Site) {
    services = site.services[site.defaultLanguage]
    standard = ContentSecurityPolicy(PageNeeds(), services: services).metaText
  }

  /// The policy of a page.
  func metaText(_ needs: PageNeeds) -> String {
    needs == PageNeeds() ? standard : ContentSecurityPolicy(needs, services: services).metaText
  }
}
