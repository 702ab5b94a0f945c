import SiteModel

/// The values that a template can name, by key.
///
/// Typed rather than looked up by reflection: a template asks for a name and gets a text, a flag, a list or another context.
/// Whether a value is text or finished HTML is decided here, where it is made, and not by the number of braces in a
/// template: `{{name}}` and `{{{name}}}` show the same, and no template can let a text through unescaped.
public struct TemplateContext: Sendable {
  /// A value that a template can name.
  public enum Value: Sendable {
    /// A text, which is escaped when it is shown.
    case text(String)
    /// Finished HTML, shown as it is.
    case html(String)
    /// Finished HTML, in UTF-8: the text of a page.
    case markup([UInt8])
    case flag(Bool)
    case object(TemplateContext)
    case list([TemplateContext])
    /// A list of finished HTML.
    case htmlList([String])
  }

  /// The values: few enough to be looked for one after the other, which takes less than hashing a key does.
  private var entries: [(key: TemplateKey, value: Value)] = []
  /// The values of what stands around: many contexts share them, and each may have others in their place.
  private let shared: Boxed<TemplateContext>?

  /// A context without values.
  public init() { shared = nil }

  /// A context for the values of a whole page, on top of those that it shares with other pages.
  public init(above shared: TemplateContext) {
    self.shared = Boxed(wrappedValue: shared)
    entries.reserveCapacity(48)
  }

  /// A context with values; those that are nil are left out.
  public init(_ values: KeyValuePairs<String, Value?>) {
    shared = nil
    entries.reserveCapacity(values.count + 1)
    for (key, value) in values { self[key] = value }
  }

  /// The value with a key.
  public subscript(key: String) -> Value? {
    get { self[TemplateKey(key)] }
    set {
      let key = TemplateKey(key)
      switch (entries.firstIndex { $0.key == key }, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// The value with a key.
  subscript(key: TemplateKey) -> Value? { entries.first { $0.key == key }?.value ?? shared?.wrappedValue[key] }

  /// Sets a list, and `has-KEY` beside it when it holds anything.
  public mutating func setList(_ key: String, _ list: [TemplateContext]) {
    guard !list.isEmpty else { return }
    self[key] = .list(list)
    self["has-" + key] = .flag(true)
  }
}

/// A key in a template context. Its length and its ends are at hand: they tell nearly all keys of a template apart.
struct TemplateKey: Sendable, Equatable {
  private let mark: UInt32
  private let name: String

  init(_ name: String) {
    let bytes = name.utf8
    mark = UInt32(truncatingIfNeeded: bytes.count) << 16 | UInt32(bytes.first ?? 0) << 8 | UInt32(bytes.last ?? 0)
    self.name = name
  }
}

extension Optional where Wrapped == TemplateContext.Value {
  /// A text that may be absent.
  public static func optional(_ text: String?) -> TemplateContext.Value? { text.map { .text($0) } }

  /// Finished HTML that may be absent.
  public static func optionalHTML(_ html: String?) -> TemplateContext.Value? { html.map { .html($0) } }
}
