/// The type of a key's value.
public indirect enum KeyType: Sendable {
  case text(TextForm)
  /// A list of texts; a single text counts as a list of one.
  case texts(TextForm, count: ClosedRange<Int>?)
  case flag
  case number(ClosedRange<Int>)
  case choice([KeyChoice])
  /// A mapping.
  case group(KeySet)
  /// A list of mappings.
  case groups(KeySet)
  /// Mappings under names that the author chooses.
  case named(KeySet)
  /// Texts under names that the author chooses. If a name may have no text, `~` means “none”.
  case table(TextForm, allowsNothing: Bool)
  /// A form for one key only.
  case special(SpecialForm)

  /// The form of its texts; nil for other types.
  public var form: TextForm? {
    switch self {
    case .text(let form), .texts(let form, _), .table(let form, _): form
    case .flag, .number, .choice, .group, .groups, .named, .special: nil
    }
  }

  /// The keys of nested mappings.
  public var nested: KeySet? {
    switch self {
    case .group(let keys), .groups(let keys), .named(let keys): keys
    case .text, .texts, .flag, .number, .choice, .table, .special: nil
    }
  }
}

/// A form of value for one key only.
public struct SpecialForm: Sendable {
  /// The name in schemas.
  public let name: String
  /// A description for authors.
  public let words: Words
  /// The JSON Schema of a value.
  public let schema: SchemaValue

  public init(name: String, words: Words, schema: SchemaValue) {
    self.name = name
    self.words = words
    self.schema = schema
  }
}
