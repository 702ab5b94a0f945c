import Diagnostics
import SiteModel

/// A service, of the site itself or of others, that stores something with the visitor or loads something from elsewhere.
public struct Service: Sendable, Hashable {
  /// What is loaded once there is consent.
  public enum Kind: Sendable, Hashable {
    /// Google Analytics 4 with a measurement id, in Consent Mode's basic form.
    case googleAnalytics(measurementID: String)
    /// A script at an https address.
    case script(url: String)
    /// Frames in pages, such as videos.
    case embed
    /// Nothing; the site itself stores something.
    case `internal`

    /// The word in `services.yml`.
    public var name: String {
      switch self {
      case .googleAnalytics: "google-analytics"
      case .script: "script"
      case .embed: "embed"
      case .internal: "internal"
      }
    }
  }

  /// Who runs the service.
  public struct Provider: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The country of establishment.
    public var country: String?
    /// Its own privacy statement.
    public var privacy: String?

    /// A provider.
    public init(name: String, country: String? = nil, privacy: String? = nil) {
      self.name = name
      self.country = country
      self.privacy = privacy
    }
  }

  /// The hosts that the service contacts, by the kind of request (the fetch directives of CSP Level 3).
  public struct Hosts: Sendable, Hashable {
    /// Scripts: hosts, or a path on a host (`www.googletagmanager.com/gtag/js`); one that ends in `/` stands for all below it.
    public var script: [Located<String>] = []
    /// Requests by scripts.
    public var connect: [Located<String>] = []
    /// Images.
    public var image: [Located<String>] = []
    /// Frames.
    public var frame: [Located<String>] = []

    /// No hosts.
    public init() {}

    /// All that is declared.
    public var all: [Located<String>] { script + connect + image + frame }
  }

  /// The key in `services.yml`.
  public var id: String
  /// The name.
  public var name: String
  /// Whether it is switched on.
  public var isEnabled: Bool
  /// The key of its purpose.
  public var purpose: Located<String>
  /// What is loaded.
  public var kind: Kind
  /// Who runs it; nil when the site itself does.
  public var provider: Provider?
  /// What it does, and what is passed on.
  public var summary: String?
  /// The hosts that it contacts.
  public var hosts = Hosts()
  /// What it stores with the visitor.
  public var storage: [StoredItem] = []
  /// Where the key stands.
  public var range: SourceRange

  /// A service.
  public init(id: String, name: String, isEnabled: Bool, purpose: Located<String>, kind: Kind, range: SourceRange) {
    self.id = id
    self.name = name
    self.isEnabled = isEnabled
    self.purpose = purpose
    self.kind = kind
    self.range = range
  }

  /// The address of the script that consent lets in; nil when there is none.
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

  /// What the service may load as scripts, no wider than it needs: hosts, or paths on a host.
  ///
  /// A host alone is narrowed to the path of the service's own script when the script comes from there, since on the hosts of
  /// large providers stand scripts of many others. A service whose script loads more from its host declares those paths, or the
  /// host with a `/` behind it.
  public var scriptSources: [String] {
    let script = scriptAddress.flatMap(WebAddress.init)
    return hosts.script.map { $0.value == script?.host ? script?.source ?? $0.value : $0.value }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// Something that is stored with the visitor: a cookie, or an entry of the browser's other stores.
public struct StoredItem: Sendable, Hashable {
  /// Where it is stored.
  public enum Store: String, Sendable, Hashable, CaseIterable {
    case cookie
    case localStorage = "local-storage"
    case sessionStorage = "session-storage"
    case indexedDB = "indexed-db"
  }

  /// Whose it is, seen from the site.
  public enum Party: String, Sendable, Hashable, CaseIterable { case first, third }

  /// How long it stays.
  public enum Lifetime: Sendable, Hashable {
    /// Until the browser is closed.
    case session
    /// Until somebody deletes it.
    case untilDeleted
    /// A time.
    case time(Int, Unit)

    /// A unit of time; the raw value is the word for one.
    public enum Unit: String, Sendable, Hashable, CaseIterable { case minute, hour, day, month, year }

    /// A lifetime as `services.yml` writes it: `session`, `until-deleted`, `2 years`; nil otherwise.
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

    /// The lifetime as `services.yml` writes it.
    public var text: String {
      switch self {
      case .session: "session"
      case .untilDeleted: "until-deleted"
      case .time(let count, let unit): "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")"
      }
    }
  }

  /// The name; `*` at its end stands for anything.
  public var name: Located<String>
  /// What it is for.
  public var purpose: String
  /// How long it stays.
  public var lifetime: Lifetime
  /// Whose it is.
  public var party: Party
  /// Where it is stored.
  public var store: Store
  /// The domain that stores it, for one of a third party.
  public var domain: String?

  /// An item.
  public init(name: Located<String>, purpose: String, lifetime: Lifetime, party: Party, store: Store, domain: String?) {
    self.name = name
    self.purpose = purpose
    self.lifetime = lifetime
    self.party = party
    self.store = store
    self.domain = domain
  }
}
