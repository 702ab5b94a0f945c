import ContentLoading
import Diagnostics
import SiteModel

/// The strings of the theme in one language.
public struct ThemeStrings: Sendable {
  public let language: LanguageTag
  private let table: StringTable
  /// The names of the months, at hand because nearly every page has a date.
  private let months: [String]
  /// The strings as templates use them, under `t`.
  public let context: TemplateContext

  init(_ table: StringTable, language: LanguageTag) {
    self.language = language
    self.table = table
    months = (1...12).map { number in
      guard case .single(let name)? = table.entries["date.months.m\(number)"]?.value else { return "" }
      return name
    }
    context = Self.context(of: table)
  }

  /// The string with a key, its placeholders filled. A missing key gives an empty string: the check of the theme has reported it
  /// before anything is rendered.
  public func text(_ key: String, _ arguments: [String: String] = [:]) -> String {
    guard case .single(let text)? = table.entries[key]?.value else { return "" }
    return arguments.isEmpty ? text : text.filling(arguments)
  }

  /// The string with a key for a count; `{count}` is filled as well.
  public func text(_ key: String, count: Int) -> String {
    guard case .counted(let one, let other)? = table.entries[key]?.value else { return "" }
    return (count == 1 ? one : other).filling(["count": String(count)])
  }

  /// The forms of a string: one form, or one for a count of one and another for the rest.
  public struct Form: Sendable {
    /// The form for a count of one; nil when there is only one form.
    public var one: String?
    /// The only form, or the form for any other count.
    public var other: String
  }

  /// The strings below a key, by the rest of their keys, in order.
  public func forms(under prefix: String) -> [(key: String, form: Form)] {
    table.entries.filter { $0.key.hasPrefix(prefix + ".") }.sorted { $0.key < $1.key }.map { key, located in
      let form =
        switch located.value {
        case .single(let text): Form(one: nil, other: text)
        case .counted(let one, let other): Form(one: one, other: other)
        }
      return (String(key.dropFirst(prefix.count + 1)), form)
    }
  }

  /// The strings of one form directly below a key, by the rest of their keys.
  func texts(below prefix: String) -> [String: String] {
    let found = forms(under: prefix).compactMap { $0.form.one == nil && !$0.key.contains(".") ? ($0.key, $0.form.other) : nil }
    return Dictionary(uniqueKeysWithValues: found)
  }

  /// The string with a key for any count but one, with `{count}` left in place: for scripts, which count themselves.
  public func countTemplate(_ key: String) -> String {
    guard case .counted(_, let other)? = table.entries[key]?.value else { return "" }
    return other
  }

  /// A date in words, such as `11 maart 2027`.
  public func longDate(_ date: CalendarDate) -> String {
    text("date.long", ["day": String(date.day), "month": monthName(date.month), "year": String(date.year)])
  }

  /// The name of a month, numbered from 1.
  public func monthName(_ month: Int) -> String { months[month - 1] }

  private static func context(of table: StringTable) -> TemplateContext {
    var root = TemplateContext()
    for (key, form) in table.entries {
      guard case .single(let text) = form.value else { continue }
      root = root.setting(text, at: key.split(separator: ".").map(String.init)[...])
    }
    return root
  }
}

extension TemplateContext {
  fileprivate func setting(_ text: String, at path: ArraySlice<String>) -> TemplateContext {
    guard let first = path.first else { return self }
    var result = self
    if path.count == 1 {
      result[first] = .text(text)
    } else {
      let inner: TemplateContext = if case .object(let object)? = self[first] { object } else { TemplateContext() }
      result[first] = .object(inner.setting(text, at: path.dropFirst()))
    }
    return result
  }
}
