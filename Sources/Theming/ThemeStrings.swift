import ContentLoading
import Diagnostics
import SiteModel

/// The texts of the theme in one language.
public struct ThemeStrings: Sendable {
  private let table: StringTable
  /// The names of the months in order: nearly every page has a date.
  private let months: [String]
  /// The texts as templates see them, under `t`.
  public let context: TemplateContext

  init(_ table: StringTable) {
    self.table = table
    months = (1...12).map { number in
      guard case .single(let name)? = table.entries["date.months.m\(number)"]?.value else { return "" }
      return name
    }
    context = Self.context(of: table)
  }

  /// The text with a key, with its placeholders filled. A key that is not there gives an empty text: the theme's own
  /// check has reported it before anything is rendered.
  public func text(_ key: String, _ arguments: [String: String] = [:]) -> String {
    guard case .single(let text)? = table.entries[key]?.value else { return "" }
    return arguments.isEmpty ? text : text.filling(arguments)
  }

  /// The text with a key for a count, which also fills `{count}`.
  public func text(_ key: String, count: Int) -> String {
    guard case .counted(let one, let other)? = table.entries[key]?.value else { return "" }
    return (count == 1 ? one : other).filling(["count": String(count)])
  }

  /// A text in the form that it is used in: one form, or one for a count of one and another for the rest.
  public struct Form: Sendable {
    /// The form for one; nil when there is only one form.
    public var one: String?
    public var other: String
  }

  /// The texts below a key, by what follows it, in order.
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

  /// The text with a key for any other count than one, with `{count}` not yet filled: for scripts, which count themselves.
  public func countTemplate(_ key: String) -> String {
    guard case .counted(_, let other)? = table.entries[key]?.value else { return "" }
    return other
  }

  /// A day in words, such as `11 maart 2027`.
  public func longDate(_ date: CalendarDate) -> String {
    text("date.long", ["day": String(date.day), "month": monthName(date.month), "year": String(date.year)])
  }

  /// A month's name, by its number from 1.
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
