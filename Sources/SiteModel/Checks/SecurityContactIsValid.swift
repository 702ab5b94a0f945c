import Diagnostics

/// The expiry date of `security.txt` is in the future and at most a year ahead (RFC 9116, section 2.5.5).
struct SecurityContactIsValid: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    let configuration = site.configuration(site.defaultLanguage)
    guard let expires = configuration.security?.expires else { return [] }
    let today = configuration.clock.local(at: site.now).date
    if expires.value < today { return [Diagnostic(.securityExpired, at: expires.range, ["date": "\(expires.value)"])] }
    if expires.value.daysSinceEpoch > today.daysSinceEpoch + 366 {
      return [Diagnostic(.securityExpiresLate, at: expires.range, ["date": "\(expires.value)"])]
    }
    return []
  }
}
