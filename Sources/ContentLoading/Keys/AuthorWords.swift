import Diagnostics

// The words of keys are those of findings, and files that only declare keys name no other part of `Diagnostics`.
public typealias Words = Diagnostics.Words
public typealias AuthorLanguage = Diagnostics.AuthorLanguage

extension Words {
  static let keysWithValues = Words(en: "keys with values", nl: "sleutels met waarden")
}
