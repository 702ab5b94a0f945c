import Diagnostics
import SiteModel

/// A service, of the site itself or of others, that stores something in the visitor's browser or loads something from elsewhere.
public struct Service: Sendable, Hashable {
  /// What is loaded after consent.
  public enum Kind: Sendable, Hashable {
    /// Google Analytics 4 with a measurement id, in Consent Mode's basic form.
    case googleAnalytics(measurementID: String)
    /// A script at an https address.
    case script(url: String)
    /// Frames in pages, such as videos.
    case embed
    /// Nothing; the site itself stores something.
    case `internal`

    /// The value in `services.yml`.
    public var name: String {
      switch self {
      case .googleAnalytics: "google-analytics"
      case .script: "script"
      case .embed: "embed"
      case .internal: "internal"
      }
    }
  }

  /// The provider of the service.
  public struct Provider: Sendable, Hashable {
    public var name: String
    /// The country of establishment.
    public var country: String?
    /// The address of its privacy statement.
    public var privacy: String?

    public init(name: String, country: String? = nil, privacy: String? = nil) {
      self.name = name
      self.country = country
      self.privacy = privacy
    }
  }

  /// The hosts that the service contacts, by the kind of request (the fetch directives of CSP Level 3).
  public struct Hosts: Sendable, Hashable {
    /// Scripts: hosts, or a path on a host (`www.googletagmanager.com/gtag/js`); a path that ends in `/` includes everything
    /// below it.
    public var script: [Located<String>] = []
    /// Requests of scripts.
    public var connect: [Located<String>] = []
    public var image: [Located<String>] = []
    public var frame: [Located<String>] = []

    public init() {}

    /// All hosts.
    public var all: [Located<String>] { script + connect + image + frame }
  }

  /// The key in `services.yml`.
  public var id: String
  public var name: String
  public var isEnabled: Bool
  /// The key of its purpose.
  public var purpose: Located<String>
  /// What is loaded.
  public var kind: Kind
  /// Its provider; nil for the site itself.
  public var provider: Provider?
  /// What it does, and which data it passes on.
  public var summary: String?
  /// The hosts that it contacts.
  public var hosts = Hosts()
  /// What it stores in the visitor's browser.
  public var storage: [StoredItem] = []
  /// The place of its key.
  public var range: SourceRange

  public init(id: String, name: String, isEnabled: Bool, purpose: Located<String>, kind: Kind, range: SourceRange) {
    self.id = id
    self.name = name
    self.isEnabled = isEnabled
    self.purpose = purpose
    self.kind = kind
    self.range = range
  }

  /// The address of the script that consent allows; nil without one.
  public var scriptAddress: String? {
    switch kind {
    case .googleAnalytics(let id): "https://www.googletagmanager.com/gtag/js?id=\(id)"
    case .script(let url): url
    case .embed, .internal: nil
    }
  }

  /// The hosts that the service contacts, each once, in the author's order.
  public var contactedHosts: [String] {
    hosts.all.map { String($0.value.prefix { $0 != "/" }) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The sources of the service's scripts, as narrow as possible: hosts, or paths on a host.
  ///
  /// The host of the service's own script is narrowed to that script's path, since the hosts of large providers also serve
  /// scripts of many others. A service whose script loads more from its host declares those paths, or the host with a `/` at the
  /// end.
  public var scriptSources: [String] {
    let script = scriptAddress.flatMap(WebAddress.init)
    return hosts.script.map { $0.value == script?.host ? script?.source ?? $0.value : $0.value }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// An item that is stored in the visitor's browser: a cookie, or an entry in another kind of storage.
public struct StoredItem: Sendable, Hashable {
  /// The kind of storage.
  public enum Store: String, Sendable, Hashable, CaseIterable {
    case cookie
    case localStorage = "local-storage"
    case sessionStorage = "session-storage"
    case indexedDB = "indexed-db"
  }

  /// Whether it is stored by the site or by another one.
  public enum Party: String, Sendable, Hashable, CaseIterable { case first, third }

  /// How long it is kept.
  public enum Lifetime: Sendable, Hashable {
    /// Until the browser is closed.
    case session
    /// Until the visitor deletes it.
    case untilDeleted
    /// For a period.
    case time(Int, Unit)

    /// A unit of time; the raw value is its singular in `services.yml`.
    public enum Unit: String, Sendable, Hashable, CaseIterable { case minute, hour, day, month, year }

    /// A lifetime in the notation of `services.yml`: `session`, `until-deleted`, `2 years`; nil for anything else.
    public init?(_ text: String) {
      let words = text.split(separator: " ")
      switch words.count {
      case 1 where text == "session": self = .session
      case 1 where text == "until-deleted": self = .untilDeleted
      case 2:
        let unit = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
        guard let count = Int(words[0]), count > 0, let unit = Unit(rawValue: String(unit)) else { return nil }
        self = .time(count, unit)
      default: return nil
      }
    }

    /// The lifetime in the notation of `services.yml`.
    public var text: String {
      switch self {
      case .session: "session"
      case .untilDeleted: "until-deleted"
      case .time(let count, let unit): "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")"
      }
    }
  }

  /// The name; a final `*` matches any characters.
  public var name: Located<String>
  public var purpose: String
  public var lifetime: Lifetime
  public var party: Party
  public var store: Store
  /// The domain that stores an item of a third party.
  public var domain: String?

  public init(name: Located<String>, purpose: String, lifetime: Lifetime, party: Party, store: Store, domain: String?) {
    self.name = name
    self.purpose = purpose
    self.lifetime = lifetime
    self.party = party
    self.store = store
    self.domain = domain
  }
}
