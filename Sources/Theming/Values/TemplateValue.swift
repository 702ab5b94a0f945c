import ContentLoading

/// A value that a template may use.
public struct TemplateValue: Sendable {
  public let name: String
  public let type: TemplateValueType
  /// What it is, for authors of themes.
  public let words: Words

  private init(_ name: String, _ type: TemplateValueType, _ words: Words) {
    self.name = name
    self.type = type
    self.words = words
  }

  public static func text(_ name: String, en: String, nl: String) -> TemplateValue {
    TemplateValue(name, .text, Words(en: en, nl: nl))
  }

  /// Finished HTML.
  public static func html(_ name: String, en: String, nl: String) -> TemplateValue {
    TemplateValue(name, .html, Words(en: en, nl: nl))
  }

  public static func flag(_ name: String, en: String, nl: String) -> TemplateValue {
    TemplateValue(name, .flag, Words(en: en, nl: nl))
  }

  /// Values under one name.
  public static func object(_ name: String, _ values: TemplateValueSet, en: String, nl: String) -> TemplateValue {
    TemplateValue(name, .object(values), Words(en: en, nl: nl))
  }

  /// A list; beside it stands `has-NAME`, which is there when the list is not empty.
  public static func list(_ name: String, of values: TemplateValueSet, en: String, nl: String) -> TemplateValue {
    TemplateValue(name, .list(values), Words(en: en, nl: nl))
  }

  /// Values whose names depend on the site.
  public static func open(_ name: String, en: String, nl: String) -> TemplateValue {
    TemplateValue(name, .open, Words(en: en, nl: nl))
  }

  /// A list of finished HTML.
  public static func htmlList(_ name: String, en: String, nl: String) -> TemplateValue {
    TemplateValue(name, .htmlList, Words(en: en, nl: nl))
  }
}

public indirect enum TemplateValueType: Sendable {
  case text
  case html
  case flag
  case object(TemplateValueSet)
  case list(TemplateValueSet)
  case htmlList
  /// Names that depend on the site, such as the texts of the theme or the fields of any kind of content.
  case open

  /// The values inside.
  public var inner: TemplateValueSet? {
    switch self {
    case .object(let set), .list(let set): set
    case .text, .html, .flag, .htmlList, .open: nil
    }
  }

  /// As words for authors of themes.
  public var words: Words {
    switch self {
    case .text: Words(en: "text", nl: "tekst")
    case .html: Words(en: "HTML", nl: "HTML")
    case .flag: Words(en: "yes or no", nl: "ja of nee")
    case .object: Words(en: "values", nl: "waarden")
    case .list: Words(en: "list", nl: "lijst")
    case .htmlList: Words(en: "list of HTML", nl: "lijst van HTML")
    case .open: Words(en: "values that depend on the site", nl: "waarden die van de site afhangen")
    }
  }
}

/// The values that a context has, in the order of documentation.
public final class TemplateValueSet: Sendable {
  public let values: [TemplateValue]
  private let byName: [String: TemplateValue]

  public init(_ values: [TemplateValue]) {
    self.values = values
    byName = Dictionary(values.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public convenience init(_ values: TemplateValue...) { self.init(values) }

  /// The values of several sets; of two with one name the first counts.
  public convenience init(joining sets: [TemplateValueSet]) {
    var seen: Set<String> = []
    self.init(sets.flatMap(\.values).filter { seen.insert($0.name).inserted })
  }

  public func adding(_ values: TemplateValue...) -> TemplateValueSet {
    TemplateValueSet(joining: [self, TemplateValueSet(values)])
  }

  public static let none = TemplateValueSet([])

  /// The value with a name; for `has-NAME` whether the list NAME has entries.
  subscript(name: String) -> TemplateValueType? {
    if let value = byName[name] { return value.type }
    guard name.hasPrefix("has-"), let list = byName[String(name.dropFirst(4))] else { return nil }
    return switch list.type {
    case .list, .htmlList: .flag
    default: nil
    }
  }

  /// All names, with those that tell whether lists have entries.
  var names: [String] {
    values.flatMap { value in
      switch value.type {
      case .list, .htmlList: [value.name, "has-" + value.name]
      default: [value.name]
      }
    }
  }
}
