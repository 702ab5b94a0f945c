import Diagnostics
import SiteModel

/// The strings of a theme in one language, from a YAML file: nested keys, joined by dots.
public struct StringTable: Sendable {
  /// A string: one form, or one for a count of one and another for the rest.
  public enum Form: Sendable, Hashable {
    case single(String)
    case counted(one: String, other: String)
  }

  /// The strings by key, such as `page.sources`.
  public var entries: [String: Located<Form>]

  public init() { entries = [:] }

  /// Reads a table. A mapping with exactly the keys `one` and `other` is a string with two forms.
  public static func read(_ text: String, path: String, into diagnostics: inout [Diagnostic]) -> StringTable {
    var table = StringTable()
    guard let value = parseYAML(YAMLSource(text: text, path: path), into: &diagnostics) else { return table }
    guard case .mapping(let mapping) = value else {
      let what = Words(en: "the theme's texts", nl: "de teksten van het thema")
      diagnostics.append(Diagnostic(.yamlNotAMapping, at: value.range, ["what": what, "found": value.form]))
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
          Diagnostic(
            .stringType, at: entry.value.range,
            [
              "key": key,
              "expected": Words(
                en: "one line of text, or the two forms one and other", nl: "één regel tekst, of uit de twee vormen one en other"),
            ]))
      }
    }
  }
}

/// Two colours of the theme that are used together.
public struct ContrastPair: Sendable {
  /// The name of the token for the text or control, without its leading hyphens.
  public var foreground: String
  /// The name of the token for the background.
  public var background: String
  /// The minimum contrast ratio, such as 4.5.
  public var minimum: Double
  public var range: SourceRange

  public init(foreground: String, background: String, minimum: Double, range: SourceRange) {
    self.foreground = foreground
    self.background = background
    self.minimum = minimum
    self.range = range
  }

  public static func readAll(_ text: String, path: String, into diagnostics: inout [Diagnostic]) -> [ContrastPair] {
    guard let value = parseYAML(YAMLSource(text: text, path: path), into: &diagnostics) else { return [] }
    guard case .sequence(let items, _) = value else {
      let what = Words(en: "the colour pairs", nl: "de kleurenparen")
      diagnostics.append(Diagnostic(.yamlNotAList, at: value.range, ["what": what, "found": value.form]))
      return []
    }
    return items.compactMap { item in
      guard case .mapping(let mapping) = item else {
        diagnostics.append(
          Diagnostic(.yamlNotAMapping, at: item.range, ["what": ContrastPairKeys.set.what, "found": item.form]))
        return nil
      }
      var reader = MappingReader(mapping, ContrastPairKeys.set)
      let foreground = reader.text(ContrastPairKeys.foreground)
      let background = reader.text(ContrastPairKeys.background)
      let minimum = reader.text(ContrastPairKeys.minimum)
      let ratio = Double(minimum.value)
      if ratio == nil, !minimum.value.isEmpty {
        reader.reportBad(minimum, ContrastPairKeys.minimum, reason: Words(en: "it is not a number", nl: "het is geen getal"))
      }
      diagnostics += reader.finish()
      guard let ratio, !foreground.value.isEmpty, !background.value.isEmpty else { return nil }
      let name: (Located<String>) -> String = { String($0.value.drop { $0 == "-" }) }
      return ContrastPair(foreground: name(foreground), background: name(background), minimum: ratio, range: item.range)
    }
  }
}
