import SiteModel

/// The values that a template can use, by key.
///
/// They are typed and not found by reflection: a template asks for a name and gets a text, a flag, a list or another context.
/// Whether a value is text or finished HTML is decided where it is made, not by the number of braces in a template: `{{name}}` and
/// `{{{name}}}` give the same, and no template can output an unescaped text.
public struct TemplateContext: Sendable {
  public enum Value: Sendable {
    /// Text, which is escaped in the output.
    case text(String)
    /// Finished HTML, output unchanged.
    case html(String)
    /// Finished HTML in UTF-8, such as the text of a page.
    case markup([UInt8])
    case flag(Bool)
    case object(TemplateContext)
    case list([TemplateContext])
    /// A list of finished HTML.
    case htmlList([String])
  }

  /// The values. They are so few that a linear search is faster than hashing a key.
  private var entries: [(key: TemplateKey, value: Value)] = []
  /// Values shared by many contexts; each context may override them.
  private let shared: Boxed<TemplateContext>?

  public init() { shared = nil }

  /// A context for a page, on top of the values that it shares with other pages.
  public init(above shared: TemplateContext) {
    self.shared = Boxed(wrappedValue: shared)
    entries.reserveCapacity(48)
  }

  /// A context with values; nil values are left out.
  public init(_ values: KeyValuePairs<String, Value?>) {
    shared = nil
    entries.reserveCapacity(values.count + 1)
    for (key, value) in values { self[key] = value }
  }

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

  subscript(key: TemplateKey) -> Value? { entries.first { $0.key == key }?.value ?? shared?.wrappedValue[key] }

  /// All values by their names, also the shared ones.
  var all: [(name: String, value: Value)] { entries.map { ($0.key.name, $0.value) } + (shared?.wrappedValue.all ?? []) }

  /// Sets a list, and `has-KEY` as well if the list is not empty.
  public mutating func setList(_ key: String, _ list: [TemplateContext]) {
    guard !list.isEmpty else { return }
    self[key] = .list(list)
    self["has-" + key] = .flag(true)
  }
}

/// A key in a template context. Comparing length, first and last byte tells nearly all keys apart.
struct TemplateKey: Sendable, Equatable {
  private let fingerprint: UInt32
  let name: String

  init(_ name: String) {
    let bytes = name.utf8
    fingerprint = UInt32(truncatingIfNeeded: bytes.count) << 16 | UInt32(bytes.first ?? 0) << 8 | UInt32(bytes.last ?? 0)
    self.name = name
  }
}

extension Optional where Wrapped == TemplateContext.Value {
  /// A text, or nil.
  public static func optional(_ text: String?) -> TemplateContext.Value? { text.map { .text($0) } }

  /// Finished HTML, or nil.
  public static func optionalHTML(_ html: String?) -> TemplateContext.Value? { html.map { .html($0) } }
}
