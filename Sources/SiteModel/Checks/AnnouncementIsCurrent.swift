import Diagnostics

/// `site.yml` has no announcement whose last day has passed.
struct AnnouncementIsCurrent: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    let configuration = site.configuration(site.defaultLanguage)
    guard let until = configuration.announcement?.until, until.value < configuration.clock.local(at: site.now).date else {
      return []
    }
    return [Diagnostic(.announcementExpired, at: until.range, ["date": "\(until.value)"])]
  }
}
