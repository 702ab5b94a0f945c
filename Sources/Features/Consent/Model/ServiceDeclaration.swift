import Diagnostics
import SiteModel

/// What `services.yml` says in one language: every cookie, everything else that is stored, and every service of others.
///
/// The notice, the question for consent, the gates before scripts and embeds and the security policy all come from it.
public struct ServiceDeclaration: Sendable {
  /// Who is responsible for the site's data.
  public var controller = Controller()
  /// Where visitors can complain.
  public var authority: Authority?
  /// The page that holds the notice, by its path in the site folder.
  public var notice: Located<String>
  /// The version of the notice; a higher one asks every visitor again.
  public var version = 1
  /// The day since which this version holds.
  public var date: CalendarDate?
  /// For how many days a visitor's choice is kept.
  public var days = Self.standardDays
  /// What the services are for, in the author's order.
  public var purposes: [Purpose] = []
  /// The services, in the author's order, those that are switched off included.
  public var services: [Service] = []
  /// Where the declaration begins.
  public var range: SourceRange

  /// How long a choice is kept when the declaration does not say: half a year, as the Autoriteit Persoonsgegevens deems fit.
  public static let standardDays = 180

  /// A declaration of nothing, to be filled while reading.
  public init(notice: Located<String>, range: SourceRange) {
    self.notice = notice
    self.range = range
  }

  /// The purpose with a key.
  public func purpose(_ id: String) -> Purpose? { purposes.first { $0.id == id } }

  /// The services that are switched on.
  public var enabledServices: [Service] { services.filter(\.isEnabled) }

  /// The services that are switched on and need consent.
  public var optionalServices: [Service] { enabledServices.filter { $0.purpose.value != Purpose.necessary } }

  /// The purposes for which consent is asked: those that a service which is switched on has.
  public var optionalPurposes: [Purpose] {
    purposes.filter { purpose in optionalServices.contains { $0.purpose.value == purpose.id } }
  }

  /// The services that load a script once there is consent.
  public var scriptServices: [Service] {
    optionalServices.filter { service in
      switch service.kind {
      case .googleAnalytics, .script: true
      case .embed, .internal: false
      }
    }
  }

  /// The service whose frames come from a host; one that is switched on goes first.
  public func embedService(forHost host: String) -> Service? {
    let found = services.filter { service in
      if case .embed = service.kind { service.hosts.frame.contains { $0.value == host } } else { false }
    }
    return found.first(where: \.isEnabled) ?? found.first
  }
}

/// The declarations of a site, by language; none when it has no such file.
public struct ServiceDeclarations: SiteData {
  public let byLanguage: [LanguageTag: ServiceDeclaration]

  public init(_ byLanguage: [LanguageTag: ServiceDeclaration]) { self.byLanguage = byLanguage }

  public var readFiles: Set<String> { byLanguage.isEmpty ? [] : ["services"] }

  /// The parts of the notice, and the services in it.
  public func hasAnchor(_ id: String, on page: Page, of site: Site) -> Bool {
    guard page.layout == .cookieNotice else { return false }
    let services = byLanguage[page.language]?.enabledServices ?? []
    return Site.noticeParts.contains { "cookie-" + $0 == id } || services.contains { "service-" + $0.id == id }
  }
}

extension Site {
  /// What `services.yml` says, in each language; empty when the site has no such file.
  public var services: [LanguageTag: ServiceDeclaration] { data[ServiceDeclarations.self]?.byLanguage ?? [:] }
}

/// Who is responsible for the site's data (GDPR, article 4(7)).
public struct Controller: Sendable, Hashable {
  /// The name.
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
  /// The name.
  public var name: String
  /// Its website.
  public var url: String

  /// An authority.
  public init(name: String, url: String) {
    self.name = name
    self.url = url
  }
}

/// What services are for.
public struct Purpose: Sendable, Hashable {
  /// The key in `services.yml`.
  public var id: String
  /// The name.
  public var name: String
  /// What it means for a visitor, in a sentence.
  public var summary: String

  /// The key of the purpose that needs no consent.
  public static let necessary = "necessary"

  /// A purpose.
  public init(id: String, name: String, summary: String) {
    self.id = id
    self.name = name
    self.summary = summary
  }
}
