import Mustache

/// The values that a template can name, by key.
///
/// Typed rather than looked up by reflection: a template asks for a name and gets a text, a flag, a list or another context.
public struct TemplateContext: Sendable, MustacheParent {
  /// A value that a template can name.
  public enum Value: Sendable {
    case text(String)
    case flag(Bool)
    case object(TemplateContext)
    case list([TemplateContext])
    case texts([String])
  }

  private var values: [String: Value]

  /// A context without values.
  public init() { values = [:] }

  /// A context with values; those that are nil are left out.
  public init(_ values: KeyValuePairs<String, Value?>) {
    self.values = Dictionary(minimumCapacity: values.count)
    for (key, value) in values { self.values[key] = value }
  }

  /// The value with a key.
  public subscript(key: String) -> Value? {
    get { values[key] }
    set { values[key] = newValue }
  }

  /// What Mustache sees under a name.
  public func child(named name: String) -> Any? {
    switch values[name] {
    case .text(let text)?: text
    case .flag(let flag)?: flag
    case .object(let object)?: object
    case .list(let list)?: list
    case .texts(let texts)?: texts
    case nil: nil
    }
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
}
