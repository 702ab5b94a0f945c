import Diagnostics
import SiteModel

/// The declaration of `services.yml` in one language: every cookie, everything else that is stored, and every service of others.
///
/// It is the source for the notice, the consent banner, the blocking of scripts and embeds, and the security policy.
public struct ServiceDeclaration: Sendable {
  /// The controller of the site's personal data.
  public var controller = Controller()
  /// The authority for complaints.
  public var authority: Authority?
  /// The page with the notice, by its path in the site folder.
  public var notice: Located<String>
  /// The version of the notice; every visitor is asked again after an increase.
  public var version = 1
  /// The date of this version.
  public var date: CalendarDate?
  /// The number of days for which a visitor's choice is kept.
  public var days = Self.standardDays
  /// The purposes of services, in the author's order.
  public var purposes: [Purpose] = []
  /// The services, in the author's order, including disabled ones.
  public var services: [Service] = []
  /// The beginning of the declaration.
  public var range: SourceRange

  /// How long a choice is kept by default: half a year, which the Autoriteit Persoonsgegevens considers appropriate.
  public static let standardDays = 180

  /// An empty declaration, to be filled while reading.
  public init(notice: Located<String>, range: SourceRange) {
    self.notice = notice
    self.range = range
  }

  public func purpose(_ id: String) -> Purpose? { purposes.first { $0.id == id } }

  public var enabledServices: [Service] { services.filter(\.isEnabled) }

  /// The enabled services that need consent.
  public var optionalServices: [Service] { enabledServices.filter { $0.purpose.value != Purpose.necessary } }

  /// The purposes for which consent is asked: those of enabled services.
  public var optionalPurposes: [Purpose] {
    purposes.filter { purpose in optionalServices.contains { $0.purpose.value == purpose.id } }
  }

  /// The services that load a script after consent.
  public var scriptServices: [Service] {
    optionalServices.filter { service in
      switch service.kind {
      case .googleAnalytics, .script: true
      case .embed, .internal: false
      }
    }
  }

  /// The service with frames from a host; an enabled one has precedence.
  public func embedService(forHost host: String) -> Service? {
    let found = services.filter { service in
      if case .embed = service.kind { service.hosts.frame.contains { $0.value == host } } else { false }
    }
    return found.first(where: \.isEnabled) ?? found.first
  }
}

/// The declarations of a site, by language; empty without `services.yml`.
public struct ServiceDeclarations: SiteData {
  public let byLanguage: [LanguageTag: ServiceDeclaration]

  public init(_ byLanguage: [LanguageTag: ServiceDeclaration]) { self.byLanguage = byLanguage }

  public var readFiles: Set<String> { byLanguage.isEmpty ? [] : ["services"] }

  /// The controller, the authority, and the services with their providers.
  public var names: [String] {
    byLanguage.values.flatMap { declaration in
      [declaration.controller.name, declaration.authority?.name].compactMap(\.self)
        + declaration.services.flatMap { [$0.name, $0.provider?.name].compactMap(\.self) }
    }
  }

  /// The anchors of the notice's parts and of the services in it.
  public func hasAnchor(_ id: String, on page: Page, of site: Site) -> Bool {
    guard page.layout == .cookieNotice else { return false }
    let services = byLanguage[page.language]?.enabledServices ?? []
    return Site.noticeParts.contains { "cookie-" + $0 == id } || services.contains { "service-" + $0.id == id }
  }
}

extension Site {
  /// The declarations of `services.yml`, by language; empty without that file.
  public var services: [LanguageTag: ServiceDeclaration] { data[ServiceDeclarations.self]?.byLanguage ?? [:] }
}

/// The controller of the site's personal data (GDPR, article 4(7)).
public struct Controller: Sendable, Hashable {
  public var name = ""
  /// The mail address for questions about data.
  public var email = ""
  /// The postal address.
  public var address: String?

  /// A controller without a name, to be filled while reading.
  public init() {}
}

/// The authority with which visitors can lodge a complaint (GDPR, article 77).
public struct Authority: Sendable, Hashable {
  public var name: String
  public var url: String

  public init(name: String, url: String) {
    self.name = name
    self.url = url
  }
}

/// A purpose of services.
public struct Purpose: Sendable, Hashable {
  /// The key in `services.yml`.
  public var id: String
  public var name: String
  /// What the purpose means for a visitor, in a sentence.
  public var summary: String

  /// The key of the purpose that needs no consent.
  public static let necessary = "necessary"

  public init(id: String, name: String, summary: String) {
    self.id = id
    self.name = name
    self.summary = summary
  }
}
