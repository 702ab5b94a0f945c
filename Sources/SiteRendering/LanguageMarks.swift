import SiteModel
import Theming

extension TemplateContext {
  /// Marks the text of a link, and its target, as being in another language than the reader's: `foreign`, and `foreign-direction`
  /// if that language is written in the other direction.
  public mutating func mark(_ language: LanguageTag, for reader: LanguageTag) {
    guard language != reader else { return }
    self["foreign"] = .text(language.code)
    if language.isRightToLeft != reader.isRightToLeft { self["foreign-direction"] = .text(language.direction) }
  }

  /// Adds the language of a document, and its direction if that is from right to left: `language` and `direction`.
  public mutating func setLanguage(_ language: LanguageTag) {
    self["language"] = .text(language.code)
    if language.isRightToLeft { self["direction"] = .text(language.direction) }
  }
}
