import SiteModel

/// A key of a file: its name, its type, the rules for its use, and its description for authors.
///
/// Each key is declared once. Reading, messages, `baken explain` and `baken schema` all use the declaration.
public final class KeyDeclaration: Sendable {
  public let name: String
  public let type: KeyType
  public let rules: KeyRules
  /// A description on one line.
  public let summary: Words
  /// What else an author should know.
  public let detail: Words
  /// A value as an author would write it; `…` stands for an omitted part.
  public let example: String
  /// Whether its texts are shown as written, so that markup in them is a mistake.
  public let isPlain: Bool

  public init(_ name: String, _ type: KeyType, _ rules: KeyRules, example: String, summary: Words, detail: Words) {
    self.name = name
    self.type = type
    self.rules = rules
    self.example = example
    self.summary = summary
    self.detail = detail
    isPlain = type.form?.isPlain ?? false
  }

  /// The key with its example, as in a file.
  public var line: String { "\(name): \(example)" }
}

/// When a key may or must be used, and what follows from it.
public struct KeyRules: Sendable {
  public var need = KeyNeed.optional
  public var condition: KeyCondition?
  /// Keys that may not be used beside it.
  public var excluded: [String] = []
  /// Whether a list or a group may not be empty.
  public var isFilled = false
  /// Whether it is a fact that is the same in every language, so that a translation may not change it.
  public var isFact = false
  /// Whether each language has its own value, so that a translation does not inherit it.
  public var isOwn = false
  public var defaultValue: KeyDefault?
  /// Whether it decides the position of a page on the site.
  public var isPlacing = false
  /// What holds without it, where that is made from the identity of the file. It must not change when the file is moved, so a move
  /// states it.
  public var lasting: (@Sendable (_ id: String) -> String)?
  /// For a key that decides the position of ordinary pages.
  public var placement: PagePlacement.Key?
}

/// Whether a key is required.
public enum KeyNeed: Sendable, Hashable {
  case optional
  case always
  /// Unless one of these other keys is present.
  case unless([String])
  /// If another key is present; the check of that rule has its own message.
  case with(String)
  /// If another key has a value; the check of that rule has its own message.
  case when(String, is: String)
}

/// The condition under which a key may be used.
public enum KeyCondition: Sendable, Hashable {
  case when(String, is: String)
  case whenNot(String, is: String)
  case without(String)
}

/// What applies if a key is left out.
public enum KeyDefault: Sendable, Hashable {
  /// A value that an author could write.
  case value(String)
  /// Something that depends on the rest of the site.
  case words(Words)
}

public struct KeyRule: Sendable {
  public let apply: @Sendable (inout KeyRules) -> Void

  public init(_ apply: @escaping @Sendable (inout KeyRules) -> Void) { self.apply = apply }

  public static var needed: KeyRule { KeyRule { $0.need = .always } }
  public static func needed(unless others: String...) -> KeyRule { KeyRule { $0.need = .unless(others) } }
  public static func needed(with other: String) -> KeyRule { KeyRule { $0.need = .with(other) } }
  public static func needed(when other: String, is value: String) -> KeyRule { KeyRule { $0.need = .when(other, is: value) } }
  public static func only(when other: String, is value: String) -> KeyRule { KeyRule { $0.condition = .when(other, is: value) } }
  public static func only(whenNot other: String, is value: String) -> KeyRule {
    KeyRule { $0.condition = .whenNot(other, is: value) }
  }
  public static func only(without other: String) -> KeyRule { KeyRule { $0.condition = .without(other) } }
  public static func never(beside others: String...) -> KeyRule { KeyRule { $0.excluded = others } }
  public static var filled: KeyRule { KeyRule { $0.isFilled = true } }
  /// The same in every language.
  public static var fact: KeyRule { KeyRule { $0.isFact = true } }
  /// Each language has its own.
  public static var own: KeyRule { KeyRule { $0.isOwn = true } }
  /// Is made from the identity of the file where it is left out, and stays when the file is moved.
  public static func lasting(_ value: @escaping @Sendable (_ id: String) -> String) -> KeyRule {
    KeyRule { $0.lasting = value }
  }
  /// Decides the position of a page on the site.
  public static var places: KeyRule { KeyRule { $0.isPlacing = true } }
  /// Decides the position of an ordinary page on the site.
  public static func places(_ key: PagePlacement.Key) -> KeyRule { KeyRule { ($0.isPlacing, $0.placement) = (true, key) } }
  public static func `default`(_ value: String) -> KeyRule { KeyRule { $0.defaultValue = .value(value) } }
  public static func `default`(en: String, nl: String) -> KeyRule { KeyRule { $0.defaultValue = .words(Words(en: en, nl: nl)) } }
}
