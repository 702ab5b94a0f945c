/// A language in which Baken addresses authors.
public enum AuthorLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case dutch = "nl"
}

/// A text for authors in each of their languages.
public struct Words: Sendable, Hashable {
  public let english: String
  public let dutch: String

  public init(en english: String, nl dutch: String) {
    self.english = english
    self.dutch = dutch
  }

  public subscript(language: AuthorLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

extension Words {
  /// A phrase after another, or around it, in each language.
  public static func + (left: Words, right: any DiagnosticArgument) -> Words {
    Words(en: left.english + right.words.english, nl: left.dutch + right.words.dutch)
  }

  /// The phrase with its `{placeholders}` filled.
  public func filling(_ arguments: [String: any DiagnosticArgument]) -> Words {
    let words = arguments.mapValues(\.words)
    return Words(
      en: english.filling(words.mapValues(\.english)), nl: dutch.filling(words.mapValues(\.dutch)))
  }

  /// The names with commas between them, or the word for “none”.
  public static func list(_ names: some Sequence<String>, orElse none: Words = Words(en: "none", nl: "geen")) -> Words {
    let text = names.joined(separator: ", ")
    return text.isEmpty ? none : text.words
  }

  /// The text about a name that does not exist, with the nearest one that does, or else a hint: all names, where there is no other.
  public func naming(_ name: String, among known: [String], orElse hint: Words? = nil) -> Words {
    let guess = nearest(to: name, among: known).map { Words(en: " Did you mean “\($0)”?", nl: " Bedoelde u “\($0)”?") }
    let all = Words(en: " There are: {known}.", nl: " Er zijn: {known}.").filling(["known": Words.list(known)])
    return self + (guess ?? hint ?? all)
  }
}
