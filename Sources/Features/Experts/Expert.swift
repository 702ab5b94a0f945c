import Diagnostics
import SiteModel

/// A person or a team that visitors can contact. The page's title is the name.
public struct Expert: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable { case person, team }

  public var kind: Kind
  /// What the expert does, in a few words.
  public var role: String?
  /// The employer.
  public var organisation: String?
  /// The key by which the name is sorted; nil for the name itself.
  public var sortKey: String?
  /// The regions in which the expert works, as keys of the site; empty for all.
  public var regions: [Located<String>] = []
  /// The sectors for which the expert works, as keys of the site; empty for all.
  public var sectors: [Located<String>] = []
  /// The languages that the expert speaks.
  public var languages: [LanguageTag] = []
  public var email: String?
  /// Whether feeds and structured data may contain the mail address.
  public var publishesEmailInData = false
  /// The telephone number (ITU-T E.164), such as `+31301234567`.
  public var telephone: TelephoneNumber?
  /// Links to other sites.
  public var links: [ExternalLink] = []
  /// The members of a team: their identities, without the folder.
  public var members: [Located<String>] = []
  /// The day on which a person gave consent to being on the site.
  public var consent: CalendarDate?
  /// The day from which the expert is no longer part of the team.
  public var left: Located<CalendarDate>?

  /// The parts of a person's name, from the page's title.
  public func personName(_ title: String) -> PersonName { PersonName(title, sortKey: sortKey) }

  public init(kind: Kind) { self.kind = kind }
}

/// A link to another site, with its text.
public struct ExternalLink: Sendable, Hashable {
  public var label: String
  public var url: String

  public init(label: String, url: String) {
    self.label = label
    self.url = url
  }
}

/// A telephone number in the form of ITU-T E.164: `+`, a country code and at most fifteen digits in total.
public struct TelephoneNumber: Sendable, Hashable {
  /// `+31301234567`.
  public let e164: String

  /// A number in an author's notation, with optional spaces, hyphens and brackets between the digits. Nil when the rest is not a
  /// number.
  public init?(_ text: String) {
    let compact = text.filter { !" -().".contains($0) }
    let digits = compact.dropFirst()
    guard compact.first == "+", (8...15).contains(digits.utf8.count), digits.utf8.allSatisfy({ 48...57 ~= $0 }),
      digits.first != "0"
    else { return nil }
    e164 = compact
  }

  /// The number in its national notation: a Dutch one with a 0 and its area code set apart, others internationally.
  public var national: String {
    guard e164.hasPrefix("+31"), e164.utf8.count == 12 else { return e164 }
    let rest = String(e164.dropFirst(3))
    if rest.hasPrefix("6") { return "06 \(rest.dropFirst().grouped)" }
    let area = Self.longAreaCodes.contains(String(rest.prefix(2))) ? 2 : 3
    return "0\(rest.prefix(area)) \(rest.dropFirst(area).grouped)"
  }

  /// The Dutch area codes of two digits (numbering plan, Regeling nummerplan telefoon- en ISDN-diensten); all others have three.
  private static let longAreaCodes: Set<String> = [
    "10", "13", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45", "46", "50", "53", "55", "58", "70",
    "71", "72", "73", "74", "75", "76", "77", "78", "79", "85", "88",
  ]
}

extension Substring {
  /// Digits in groups of two or three.
  fileprivate var grouped: String {
    let digits = Array(self)
    let sizes: [Int] =
      switch digits.count {
      case 8: [2, 2, 2, 2]
      case 7: [3, 2, 2]
      case 6: [2, 2, 2]
      default: [digits.count]
      }
    var groups: [String] = []
    var position = 0
    for size in sizes {
      groups.append(String(digits[position..<position + size]))
      position += size
    }
    return groups.joined(separator: " ")
  }
}

extension GeneratedPage.Kind {
  /// The list of experts.
  public static let experts = Self("experts")
  /// The list of experts with a facet.
  public static func expertFacet(_ facet: Facet) -> Self { Self(expertFacetName, facet.text) }
  public static let expertFacetName = "expert-facet"
}

extension Page.Kind {
  public static let expert = Self("expert", order: .byContent)
}

extension Page {
  /// The page's expert.
  public var expert: Expert? { content as? Expert }
}

extension Expert: PageContent {
  public func reasonToWithhold(at now: Instant, on clock: LocalClock) -> WithheldPage.Reason? {
    guard let left = left?.value, clock.local(at: now).date >= left else { return nil }
    return .content(Words(en: "the expert left on \(left)", nl: "de expert is sinds \(left) weg"), since: left)
  }

  public func publicationChanges(on clock: LocalClock) -> [ScheduledChange] {
    guard let left else { return [] }
    return [ScheduledChange(instant: clock.instant(of: LocalDateTime(left.value)), source: left.range.path)]
  }

  /// Teams first, then by name.
  public func listPlace(of title: String) -> ListPlace {
    ListPlace(number: kind == .team ? 0 : 1, text: Slug.from(sortName(of: title)))
  }

  public var showsLastChange: Bool { true }

  /// A person's own name, and the employer's. What a team is called are ordinary words.
  public func names(of title: String) -> [String] { (kind == .person ? [title] : []) + [organisation].compactMap(\.self) }

  /// For a person the family name.
  public func sortName(of title: String) -> String { kind == .person ? personName(title).sortKey : sortKey ?? title }

  public func values(of dimension: Facet.Dimension) -> [String] {
    switch dimension {
    case .region: regions.map(\.value)
    case .sector: sectors.map(\.value)
    case .language: languages.map(\.code)
    default: []
    }
  }

  /// An expert without regions or sectors works in all of them.
  public func withoutValueMeansAll(of dimension: Facet.Dimension) -> Bool { dimension == .region || dimension == .sector }
}

extension Site {
  /// The experts, teams first and then by name, for readers of a language.
  public func experts(in language: LanguageTag) -> [Int] { pages(of: .expert, in: language) }

  /// The keys of the published experts.
  public var expertKeys: [String] { keys(of: .expert) }

  /// The page of an expert, by its key, for readers of a language.
  public func expert(_ key: String, in language: LanguageTag) -> Int? { translation(of: "experts/\(key)", in: language) }
}
