/// Pages whose moment has not come, and the site as it will be with them: what is wrong with them is said today, not on the day on
/// which a site rebuilds itself and nobody looks.
public struct UpcomingPages: Sendable {
  /// The pages that appear at a later moment.
  public let pages: [Page]
  /// The site of now with these pages on it.
  public let site: Site

  /// Pages, and the site with them.
  public init(pages: [Page], site: Site) {
    self.pages = pages
    self.site = site
  }
}
