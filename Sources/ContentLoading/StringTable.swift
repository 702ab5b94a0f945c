import Diagnostics
import SiteModel

/// The texts of a theme in one language, from a YAML file: nested keys, joined by dots.
public struct StringTable: Sendable {
  /// A text: one form, or one for a count of one and another for the rest.
  public enum Form: Sendable, Hashable {
    case single(String)
    case counted(one: String, other: String)
  }

  /// The texts by key, such as `page.sources`.
  public var entries: [String: Located<Form>]

  /// A table of nothing.
  public init() { entries = [:] }

  /// Reads a table. A part that has exactly the keys `one` and `other` is a counted text.
  public static func read(_ text: String, path: String, into diagnostics: inout [Diagnostic]) -> StringTable {
    var table = StringTable()
    guard let value = parseYAML(YAMLSource(text: text, path: path), into: &diagnostics) else { return table }
    guard case .mapping(let mapping) = value else {
      diagnostics.append(Diagnostic(.yamlNotAMapping, at: value.range, ["what": "the theme's texts", "found": value.form]))
      return table
    }
    table.add(mapping, under: "", into: &diagnostics)
    return table
  }

  private mutating func add(_ mapping: YAMLMapping, under prefix: String, into diagnostics: inout [Diagnostic]) {
    for entry in mapping.entries {
      let key = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
      switch entry.value {
      case .scalar(let text, _, let range): entries[key] = Located(.single(text), at: range)
      case .mapping(let inner):
        if case .scalar(let one, _, _)? = inner["one"]?.value, case .scalar(let other, _, _)? = inner["other"]?.value,
          inner.entries.count == 2
        {
          entries[key] = Located(.counted(one: one, other: other), at: entry.keyRange)
        } else {
          add(inner, under: key, into: &diagnostics)
        }
      case .sequence, .null:
        diagnostics.append(
          Diagnostic(.stringType, at: entry.value.range, ["key": key, "expected": "one line of text, or one and other"]))
      }
    }
  }
}

/// A pair of colours that the theme puts one upon the other.
public struct ContrastPair: Sendable {
  /// The name of the text's or control's token, without hyphens in front.
  public var foreground: String
  /// The name of the ground's token.
  public var background: String
  /// The least ratio, such as 4.5.
  public var minimum: Double
  /// Where the pair is declared.
  public var range: SourceRange

  /// A pair.
  public init(foreground: String, background: String, minimum: Double, range: SourceRange) {
    self.foreground = foreground
    self.background = background
    self.minimum = minimum
    self.range = range
  }

  /// Reads a theme's list of pairs.
  public static func readAll(_ text: String, path: String, into diagnostics: inout [Diagnostic]) -> [ContrastPair] {
    guard let value = parseYAML(YAMLSource(text: text, path: path), into: &diagnostics) else { return [] }
    guard case .sequence(let items, _) = value else {
      diagnostics.append(Diagnostic(.yamlNotAMapping, at: value.range, ["what": "the colour pairs", "found": value.form]))
      return []
    }
    return items.compactMap { item in
      guard case .mapping(let mapping) = item else { return nil }
      var reader = MappingReader(mapping, what: "a colour pair")
      let foreground = reader.requiredText("foreground", example: "--ink")
      let background = reader.requiredText("background", example: "--paper")
      let minimum = reader.requiredText("minimum", example: "4.5")
      diagnostics += reader.finish()
      guard let ratio = Double(minimum.value) else { return nil }
      let name: (Located<String>) -> String = { String($0.value.drop { $0 == "-" }) }
      return ContrastPair(foreground: name(foreground), background: name(background), minimum: ratio, range: item.range)
    }
  }
}
