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
