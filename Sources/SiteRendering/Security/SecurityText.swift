import SiteModel

extension SiteRenderer {
  /// `/.well-known/security.txt` (RFC 9116); no file when the site names no contact.
  func securityFiles() -> [OutputFile] {
    let configuration = site.configuration(site.defaultLanguage)
    guard let security = configuration.security else { return [] }
    let end = configuration.clock.instant(of: LocalDateTime(security.expires.value))
    let text = """
      Contact: \(security.contact)
      Expires: \(end.rfc3339)
      Preferred-Languages: \(site.languages.map(\.code).joined(separator: ", "))
      Canonical: \(links.absolute(path: "/.well-known/security.txt"))

      """
    return [OutputFile(path: ".well-known/security.txt", text: text)]
  }
}
