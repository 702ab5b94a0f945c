extension Site {
  /// This site with other content in the same places.
  /// - Parameter pages: for each page of this site that page itself, or one with the same ``PagePlacement`` at the same address.
  public func replacing(
    pages: [Page], media: [String: MediaFile], glossary: [LanguageTag: [GlossaryTerm]],
    services: [LanguageTag: ServiceDeclaration], selfChecks: [SelfCheckDocument], now: Instant
  ) -> Site {
    var site = self
    (site.pages, site.media, site.glossary, site.services) = (pages, media, glossary, services)
    (site.selfChecks, site.now) = (selfChecks, now)
    return site
  }
}
