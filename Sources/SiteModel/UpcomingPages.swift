/// Pages that appear later, and the site as it will be with them. Their faults are reported today, and not on the day when the site
/// is rebuilt automatically and nobody looks.
public struct UpcomingPages: Sendable {
  public let pages: [Page]
  /// The present site with these pages added.
  public let site: Site

  public init(pages: [Page], site: Site) {
    self.pages = pages
    self.site = site
  }
}
