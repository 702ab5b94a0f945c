import Diagnostics
import SiteModel

/// The names that a site declares, and the finding about one that it does not.
struct DeclaredNames {
  let audiences: [String]
  let topics: [String]
  let regions: [String]
  let sectors: [String]
  let experts: [String]
  let series: [String]

  init(of site: Site, in language: LanguageTag) {
    let configuration = site.configuration(language)
    audiences = configuration.audiences.map(\.id)
    topics = configuration.topics.map(\.id)
    regions = configuration.regions.map(\.id)
    sectors = configuration.sectors.map(\.id)
    // A file that could not be read declares its name all the same.
    experts = site.expertKeys + Self.unreadable("experts/", of: site)
    series = site.seriesKeys + Self.unreadable("events/", of: site)
  }

  private static func unreadable(_ folder: String, of site: Site) -> [String] {
    site.unreadable.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
  }

  /// A finding for a name that is not declared.
  func finding(_ kind: DiagnosticKind, _ name: Located<String>, among known: [String]) -> Diagnostic? {
    guard !known.contains(name.value) else { return nil }
    return Diagnostic(
      kind, at: name.range, ["value": name.value, "known": known.isEmpty ? "none" : known.joined(separator: ", ")],
      suggestion: nearest(to: name.value, among: known))
  }

  /// A finding for a value that narrows a list and is not declared.
  func finding(_ facet: Located<Facet>) -> Diagnostic? {
    let name = Located(facet.value.value, at: facet.range)
    return switch facet.value.dimension {
    case .audience: finding(.unknownAudience, name, among: audiences)
    case .topic: finding(.unknownTopic, name, among: topics)
    case .region: finding(.unknownRegion, name, among: regions)
    case .sector: finding(.unknownSector, name, among: sectors)
    case .format:
      Event.Format(rawValue: name.value) == nil
        ? Diagnostic(
          .unknownValue, at: name.range,
          ["value": name.value, "key": "format", "known": Event.Format.allCases.map(\.rawValue).joined(separator: ", ")],
          suggestion: nearest(to: name.value, among: Event.Format.allCases.map(\.rawValue)))
        : nil
    case .language: LanguageTag(name.value) == nil ? Diagnostic(.notALanguage, at: name.range, ["value": name.value]) : nil
    }
  }
}
