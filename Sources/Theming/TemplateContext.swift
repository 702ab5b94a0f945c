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

  private var values: [String: Value]
  /// The values of what stands around: many contexts share them, and each may have others in their place.
  private let shared: Boxed<TemplateContext>?

  /// A context without values.
  public init() {
    values = [:]
    shared = nil
  }

  /// A context for the values of a whole page, on top of those that it shares with other pages.
  public init(above shared: TemplateContext) {
    values = Dictionary(minimumCapacity: 48)
    self.shared = Boxed(wrappedValue: shared)
  }

  /// A context with values; those that are nil are left out.
  public init(_ values: KeyValuePairs<String, Value?>) {
    self.values = Dictionary(minimumCapacity: values.count)
    shared = nil
    for (key, value) in values { self.values[key] = value }
  }

  /// The value with a key.
  public subscript(key: String) -> Value? {
    get { values[key] ?? shared?.wrappedValue[key] }
    set { values[key] = newValue }
  }

  /// Sets a list, and `has-KEY` beside it when it holds anything.
  public mutating func setList(_ key: String, _ list: [TemplateContext]) {
    guard !list.isEmpty else { return }
    values[key] = .list(list)
    values["has-" + key] = .flag(true)
  }
}

extension Optional where Wrapped == TemplateContext.Value {
  /// A text that may be absent.
  public static func optional(_ text: String?) -> TemplateContext.Value? { text.map { .text($0) } }

  /// Finished HTML that may be absent.
  public static func optionalHTML(_ html: String?) -> TemplateContext.Value? { html.map { .html($0) } }
}
