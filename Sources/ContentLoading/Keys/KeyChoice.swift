/// One of the values that a key may have, with what people call it.
public struct KeyChoice: Sendable {
  public let value: String
  public let words: Words

  public init(_ value: String, _ words: Words) {
    self.value = value
    self.words = words
  }
}

/// The values of a choice, each with what people call it in a form.
public protocol ChoiceValue: CaseIterable, RawRepresentable<String>, Sendable {
  var words: Words { get }
}

extension ChoiceValue {
  public static var choices: [KeyChoice] { allCases.map { KeyChoice($0.rawValue, $0.words) } }
}

extension [KeyChoice] {
  /// The values as an author writes them, each with its words unless it is one of these itself.
  var words: Words {
    Words(
      en: map { Self.explained($0.value, $0.words.english) }.joined(separator: ", "),
      nl: map { Self.explained($0.value, $0.words.dutch) }.joined(separator: ", "))
  }

  private static func explained(_ value: String, _ words: String) -> String {
    value.lowercased() == words.lowercased() ? value : "\(value) (\(words))"
  }
}
