extension Site {
  /// A copy of this site with other content and the same structure.
  /// - Parameter pages: for each page of this site, the page itself or one with an equal ``PagePlacement`` at the same address.
  public func replacing(
    pages: [Page], media: [String: MediaFile], data: SiteDataSet, now: Instant
  ) -> Site {
    var site = self
    (site.pages, site.media, site.data, site.now) = (pages, media, data, now)
    return site
  }
}
