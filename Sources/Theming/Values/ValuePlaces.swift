import Diagnostics

/// Where values are known: in which templates, and inside which lists and values of these.
struct ValuePlaces: Sendable {
  private struct Place: Sendable {
    let template: String
    /// How many values the template has: one that has few is the one that a value is made for.
    let count: Int
    /// The names of the sections around it, from the outside.
    let way: [String]
  }

  private let places: [String: [Place]]

  /// - Parameter templates: the values of each template that is filled itself.
  init(_ templates: [String: TemplateValueSet]) {
    var places: [String: [Place]] = [:]
    for (template, all) in templates.sorted(by: { $0.key < $1.key }) {
      // A set that stands in several places of one template counts where it is reached first, at the fewest sections.
      var seen: Set<ObjectIdentifier> = [ObjectIdentifier(all)]
      var rest: [(set: TemplateValueSet, way: [String])] = [(all, [])]
      while !rest.isEmpty {
        var next: [(set: TemplateValueSet, way: [String])] = []
        for (set, way) in rest {
          for value in set.values {
            places[value.name, default: []].append(Place(template: template, count: all.values.count, way: way))
            guard let inner = value.type.inner, seen.insert(ObjectIdentifier(inner)).inserted else { continue }
            next.append((inner, way + [value.name]))
          }
        }
        rest = next
      }
    }
    self.places = places
  }

  /// Where a value with a name is known, as words for a message; nil when it is nowhere.
  /// - Parameter template: the template that asks for it: what its own lists hold is nearest.
  func words(for name: String, near template: String? = nil) -> Words? {
    let name = name.split(separator: ".").first.map(String.init) ?? name
    guard let found = places[name] ?? listed(name) else { return nil }
    let own = found.filter { $0.template == template }
    let shortest = (own.isEmpty ? found : own).map(\.way.count).min() ?? 0
    let nearest = (own.isEmpty ? found : own).filter { $0.way.count == shortest }
      .sorted { ($0.count, $0.template) < ($1.count, $1.template) }
    guard let first = nearest.first else { return nil }
    let section = first.way.map { "{{#\($0)}}" }.joined()
    if !own.isEmpty { return section.isEmpty ? nil : Words(en: "inside \(section)", nl: "binnen \(section)") }
    let templates = Self.list(nearest.filter { $0.way == first.way }.map(\.template))
    return section.isEmpty
      ? Words(en: "in the template \(templates)", nl: "in het sjabloon \(templates)")
      : Words(en: "inside \(section) in the template \(templates)", nl: "binnen \(section) in het sjabloon \(templates)")
  }

  var names: [String] { places.keys.sorted() }

  /// The places of the list whose entries `has-NAME` asks for.
  private func listed(_ name: String) -> [Place]? { name.hasPrefix("has-") ? places[String(name.dropFirst(4))] : nil }

  /// A few of the names: a value of every page is known in dozens of templates.
  private static func list(_ names: [String]) -> String {
    names.prefix(3).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 3 ? " …" : "")
  }
}

extension TemplateValueSet {
  /// Where a value with a name is known among those of templates, as words for a message; nil when it is nowhere.
  public static func places(of name: String, in templates: [String: TemplateValueSet]) -> Words? {
    ValuePlaces(templates).words(for: name)
  }

  /// The names of all values of templates, also of those inside others.
  public static func names(in templates: [String: TemplateValueSet]) -> [String] { ValuePlaces(templates).names }
}
