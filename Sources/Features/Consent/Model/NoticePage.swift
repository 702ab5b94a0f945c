import SiteModel

/// The page of the cookie notice, and the places in it that others may link to.
extension Site {
  /// The parts of the notice, in order: the theme's words for each have these keys, its anchors `cookie-` in front.
  public static let noticeParts = ["controller", "items", "basis", "settings", "browsers", "rights", "complaint"]

  /// The anchor of the settings.
  public static let settingsAnchor = "cookie-settings"

  /// The page that holds the cookie notice in a language.
  public func noticePage(in language: LanguageTag) -> Int? {
    guard let notice = services[language]?.notice.value, let id = pageID(of: notice) else { return nil }
    return page(id, in: language)
  }
}
