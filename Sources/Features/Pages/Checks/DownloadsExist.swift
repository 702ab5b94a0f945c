import Diagnostics
import SiteModel

/// Every download is a file of the site.
struct DownloadsExist: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    page.components.compactMap { component in
      guard let download = component as? Download else { return nil }
      switch site.target(of: download.file.value, from: page.contentPath, in: page.language) {
      case .media: return nil
      case .outside: return Diagnostic(.linkOutsideSite, at: download.file.range, ["destination": download.file.value])
      case .page, .generated, .withheld, .unreadable, .nothing:
        let wanted = resolvedPath(download.file.value, from: page.contentPath) ?? download.file.value
        return Diagnostic(
          .missingDownload, at: download.file.range, ["path": wanted], guess: .nearest(to: wanted, among: site.media.keys))
      }
    }
  }
}
