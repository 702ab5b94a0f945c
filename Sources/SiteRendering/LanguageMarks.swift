import SiteModel
import Theming

extension TemplateContext {
  /// Marks the words of a link, and where it leads, as being in another language than the reader's: `foreign`, and `foreign-direction`
  /// where that runs the other way.
  public mutating func mark(_ language: LanguageTag, for reader: LanguageTag) {
    guard language != reader else { return }
    self["foreign"] = .text(language.code)
    if language.isRightToLeft != reader.isRightToLeft { self["foreign-direction"] = .text(language.direction) }
  }

  /// Adds the language of a document, and its direction where that is from right to left: `language` and `direction`.
  public mutating func setLanguage(_ language: LanguageTag) {
    self["language"] = .text(language.code)
    if language.isRightToLeft { self["direction"] = .text(language.direction) }
  }
}
