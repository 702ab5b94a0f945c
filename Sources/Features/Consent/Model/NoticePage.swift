import SiteModel

/// The page of the cookie notice, and its anchors.
extension Site {
  /// The parts of the notice, in order. The keys of the theme's texts for them have these names, and their anchors have the
  /// prefix `cookie-`.
  public static let noticeParts = ["controller", "items", "basis", "settings", "browsers", "rights", "complaint"]

  /// The anchor of the settings.
  public static let settingsAnchor = "cookie-settings"

  /// The page with the cookie notice in a language.
  public func noticePage(in language: LanguageTag) -> Int? {
    guard let notice = services[language]?.notice.value, let id = pageID(of: notice) else { return nil }
    return page(id, in: language)
  }
}
