/// A declared key. Its ``KeyPayload`` decides which function of the reader can read it, and what that function returns.
public struct Key<Payload: Sendable>: DeclaredKey {
  public let declaration: KeyDeclaration
  public let payload: Payload

  public var name: String { declaration.name }
}

/// The kinds of values, each with what reading them requires.
public enum KeyPayload {
  /// Optional text.
  public struct Text: Sendable {}
  /// Required text; empty if it is missing, which is reported.
  public struct NeededText: Sendable {}
  public struct Texts: Sendable {}
  /// Text with Markdown.
  public struct Markup: Sendable {}
  public struct Date: Sendable {}
  public struct Moment: Sendable {}
  public struct Flag: Sendable { public let defaultValue: Bool }
  public struct OptionalFlag: Sendable {}
  public struct Number: Sendable {
    public let range: ClosedRange<Int>
    public let defaultValue: Int
  }
  public struct OptionalNumber: Sendable { public let range: ClosedRange<Int> }
  public struct Choice<Value: Sendable>: Sendable { public let defaultValue: Value }
  public struct OptionalChoice<Value: Sendable>: Sendable {}
  public struct Group: Sendable { public let keys: KeySet }
  public struct Groups: Sendable { public let keys: KeySet }
  public struct NamedGroups: Sendable { public let keys: KeySet }
  /// Texts under names that the author chooses.
  public struct Table: Sendable {
    /// The kind of value, as words for a message, and an example.
    public let expected: Words
    public let example: String
    public let allowsNothing: Bool

    public init(expected: Words, example: String, allowsNothing: Bool) {
      self.expected = expected
      self.example = example
      self.allowsNothing = allowsNothing
    }
  }
  public struct Special: Sendable {}
}

/// The words about a key in one language: a one-line summary, and what else an author should know.
public typealias KeyWords = (summary: String, detail: String)

extension Key {
  private init(
    _ name: String, _ type: KeyType, _ rules: [KeyRule], _ payload: Payload, default value: String? = nil, example: String,
    en: KeyWords,
    nl: KeyWords
  ) {
    var all = KeyRules()
    if let value { all.defaultValue = .value(value) }
    for rule in rules { rule.apply(&all) }
    declaration = KeyDeclaration(
      name, type, all, example: example, summary: Words(en: en.summary, nl: nl.summary),
      detail: Words(en: en.detail, nl: nl.detail))
    self.payload = payload
  }
}

extension Key where Payload == KeyPayload.Text {
  public static func text(_ name: String, _ form: TextForm, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords) -> Key
  {
    Key(name, .text(form), rules, KeyPayload.Text(), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.NeededText {
  public static func neededText(_ name: String, _ form: TextForm, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords)
    -> Key
  {
    Key(name, .text(form), [.needed] + rules, KeyPayload.NeededText(), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Texts {
  public static func texts(
    _ name: String, of form: TextForm, count: ClosedRange<Int>? = nil, _ rules: KeyRule..., example: String, en: KeyWords,
    nl: KeyWords
  ) -> Key {
    Key(name, .texts(form, count: count), rules, KeyPayload.Texts(), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Markup {
  public static func markdown(_ name: String, _ form: TextForm, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords)
    -> Key
  {
    Key(name, .text(form), rules, KeyPayload.Markup(), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Date {
  public static func date(_ name: String, _ rules: KeyRule..., example: String = "2027-03-11", en: KeyWords, nl: KeyWords) -> Key {
    Key(name, .text(.date), rules, KeyPayload.Date(), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Moment {
  public static func moment(_ name: String, _ rules: KeyRule..., example: String = "2027-03-11T09:30", en: KeyWords, nl: KeyWords)
    -> Key
  {
    Key(name, .text(.moment), rules, KeyPayload.Moment(), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Flag {
  public static func flag(
    _ name: String, default value: Bool, _ rules: KeyRule..., example: String = "true", en: KeyWords, nl: KeyWords
  )
    -> Key
  {
    Key(name, .flag, rules, KeyPayload.Flag(defaultValue: value), default: "\(value)", example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.OptionalFlag {
  public static func flag(_ name: String, _ rules: KeyRule..., example: String = "true", en: KeyWords, nl: KeyWords) -> Key {
    Key(name, .flag, rules, KeyPayload.OptionalFlag(), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Number {
  public static func number(
    _ name: String, _ range: ClosedRange<Int>, default value: Int, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords
  ) -> Key {
    let payload = KeyPayload.Number(range: range, defaultValue: value)
    return Key(name, .number(range), rules, payload, default: "\(value)", example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.OptionalNumber {
  public static func number(
    _ name: String, _ range: ClosedRange<Int>, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords
  ) -> Key {
    Key(name, .number(range), rules, KeyPayload.OptionalNumber(range: range), example: example, en: en, nl: nl)
  }
}

extension Key {
  public static func choice<Value>(
    _ name: String, default value: Value, _ rules: KeyRule..., example: String? = nil, en: KeyWords, nl: KeyWords
  ) -> Key where Payload == KeyPayload.Choice<Value>, Value: ChoiceValue {
    let values = Value.choices
    return Key(
      name, .choice(values), rules, KeyPayload.Choice(defaultValue: value), default: value.rawValue,
      example: example ?? values.first?.value ?? "", en: en, nl: nl)
  }

  public static func choice<Value>(
    _ name: String, of type: Value.Type, _ rules: KeyRule..., example: String? = nil, en: KeyWords, nl: KeyWords
  ) -> Key where Payload == KeyPayload.OptionalChoice<Value>, Value: ChoiceValue {
    let values = Value.choices
    return Key(
      name, .choice(values), rules, KeyPayload.OptionalChoice(), example: example ?? values.first?.value ?? "", en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Group {
  public static func group(_ name: String, _ keys: KeySet, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords) -> Key
  {
    Key(name, .group(keys), rules, KeyPayload.Group(keys: keys), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Groups {
  public static func groups(_ name: String, of keys: KeySet, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords)
    -> Key
  {
    Key(name, .groups(keys), rules, KeyPayload.Groups(keys: keys), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.NamedGroups {
  public static func named(_ name: String, _ keys: KeySet, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords) -> Key
  {
    Key(name, .named(keys), rules, KeyPayload.NamedGroups(keys: keys), example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Table {
  public static func table(
    _ name: String, of form: TextForm, _ payload: KeyPayload.Table, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords
  ) -> Key {
    Key(name, .table(form, allowsNothing: payload.allowsNothing), rules, payload, example: example, en: en, nl: nl)
  }
}

extension Key where Payload == KeyPayload.Special {
  public static func special(_ name: String, _ form: SpecialForm, _ rules: KeyRule..., example: String, en: KeyWords, nl: KeyWords)
    -> Key
  {
    Key(name, .special(form), rules, KeyPayload.Special(), example: example, en: en, nl: nl)
  }
}
